import { expect, test } from './test.ts';

test.use({
    files: {
        'people.journey': 'persona Maya "Marisol"\n',
        'tea.journey': 'import "./people.journey"\n\njourney Tea "A cup of tea" for Maya {\n    stage Brew { touchpoint Kettle "Waits" { emotion impatient } }\n}\n',
    },
    // As on the web, where no machine stands behind the editor: extension and server are workers of the browser.
    settings: { 'remote.extensionKind': { 'journey-maps.journey-maps': ['web'] } },
});

test('in a browser alone the map is drawn, with what it imports', async ({ vscode }) => {
    const editor = await vscode.open('tea.journey');
    const preview = await vscode.openPreview();
    await expect(preview.locator('.part.header')).toContainText('Marisol');
    await expect(editor.locator('.squiggly-error')).toHaveCount(0);
});
