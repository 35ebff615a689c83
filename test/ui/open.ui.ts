import { expect, test } from './test.ts';

test('a map opens as text of our language', async ({ vscode }) => {
    const editor = await vscode.open('gift-box.journey');
    await expect(editor).toContainText('journey GiftBox');
    await expect(vscode.page.locator('[id="status.editor.mode"]')).toHaveText('Journey');
});

test('the preview opens beside the text and shows the map', async ({ vscode }) => {
    await vscode.open('gift-box.journey');
    const preview = await vscode.openPreview();
    await expect(preview.locator('.sheet')).toHaveAttribute('aria-label', /Buying a gift box/);
    await expect(preview.locator('.sheet .header svg')).toBeVisible();
    await vscode.screenshot('preview');
});
