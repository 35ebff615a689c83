import { expect, test } from './test.ts';

const small = 'journey Tea {\n    stage Brew {\n        touchpoint Kettle {\n            emotion happy\n        }\n    }\n}\n';

test.describe('writing a map', () => {
    test.use({ files: { 'tea.journey': small } });

    test('completion offers what may stand here, with a place to go on', async ({ vscode }) => {
        const editor = await vscode.open('tea.journey');
        await vscode.goTo(4, 30);
        await vscode.type(editor, '\npai');
        const offer = vscode.page.locator('.suggest-widget .monaco-list-row', { hasText: 'pain' }).first();
        await expect(offer).toBeVisible();
        await vscode.page.keyboard.press('Enter');
        await expect(editor.locator('.view-line', { hasText: 'pain "' })).toHaveCount(1);
        await vscode.screenshot('completion');
    });

    test('a rule warns, the light bulb mends, and the map follows', async ({ vscode }) => {
        const editor = await vscode.open('tea.journey');
        const picture = await vscode.openPreview();
        await expect(editor.locator('.squiggly-warning').first()).toBeVisible();
        await vscode.goTo(1, 10);
        await vscode.focus(editor);
        await vscode.page.keyboard.press('ControlOrMeta+.');
        const fix = vscode.page.locator('.action-widget .monaco-list-row', { hasText: 'Add a goal' }).first();
        await expect(fix).toBeVisible();
        await vscode.screenshot('quick-fix');
        await fix.click();
        await expect(editor.locator('.view-line', { hasText: 'goal "…"' })).toHaveCount(1);
        await expect(picture.locator('.sheet', { hasText: 'Goal' })).toBeVisible();
    });
});

test('the preview wears the theme of the editor', async ({ vscode }) => {
    await vscode.open('gift-box.journey');
    const picture = await vscode.openPreview();
    const paper = () => picture.locator('body').evaluate(body => getComputedStyle(body).backgroundColor);
    const seen = new Set<string>();
    for (const theme of ['light', 'dark', 'highContrast', 'highContrastLight'] as const) {
        await vscode.theme(theme);
        const expected = theme === 'light' ? 'vscode-light' : theme === 'dark' ? 'vscode-dark' : theme === 'highContrast' ? 'vscode-high-contrast' : 'vscode-high-contrast-light';
        await expect(picture.locator('body')).toHaveClass(new RegExp(`(^| )${expected}( |$)`));
        await expect(picture.getByText('Frustrated')).toBeVisible();
        seen.add(`${await paper()} ${await picture.getByText('Frustrated').evaluate(text => getComputedStyle(text).fill)}`);
        await vscode.screenshot(`theme-${theme}`);
    }
    expect(seen.size).toBe(4);
});

test('a map from right to left begins on the right', async ({ vscode }) => {
    await vscode.open('gift-box-fa.journey');
    const picture = await vscode.openPreview();
    const card = (column: number) => picture.locator(`.jm-group[data-lane="touchpoints"][data-column="${column}"]`).first().boundingBox();
    const [first, second] = [await card(0), await card(1)];
    expect(first!.x).toBeGreaterThan(second!.x);
    await vscode.screenshot('right-to-left');
});

test('the picture of the README', async ({ vscode }) => {
    await vscode.page.setViewportSize({ width: 1800, height: 1080 });
    const editor = await vscode.open('gift-box.journey');
    const picture = await vscode.openPreview();
    await vscode.run('View: Toggle Primary Side Bar Visibility');
    await vscode.goTo(108, 20);
    await expect(picture.locator('.sheet .header svg')).toBeVisible();
    await expect(editor.locator('.squiggly-error')).toHaveCount(0);
    await vscode.screenshot('editor');
});
