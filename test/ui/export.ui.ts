import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { palettes } from '../../diagram/themes/palettes.ts';
import { expect, test } from './test.ts';
import type { VSCode } from './vscode.ts';

const gift = 'gift-box.journey';

test('export a map as PNG, with everything asked for, which is what the next export begins with; the file is opened from the message', async ({ vscode }) => {
    await vscode.open(gift);
    await exportAs(vscode, ['PNG', 'Journey map', 'Dark', '2×', 'Of the theme'], 'gift.png');
    const bytes = await fileOf(vscode, 'gift.png');
    expect([...bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
    expect(bytes.readUInt32BE(16), 'twice as wide as the picture').toBeGreaterThan(3_000);
    await vscode.screenshot('export');
    await command(vscode, 'Notifications: Show Notifications');
    const message = vscode.page.locator('.notifications-center .notification-list-item', { hasText: 'Exported to gift.png' });
    await expect(message.getByRole('button', { name: 'Show in Explorer' })).toBeVisible();
    await vscode.screenshot('exported');
    await message.getByRole('button', { name: 'Open' }).click();
    await expect(vscode.page.locator('.tab.active', { hasText: 'gift.png' })).toBeVisible();

    await vscode.open(gift);
    await command(vscode, 'Journey: Export');
    for (const expected of ['PNG', 'Journey map', 'Dark', '2×', 'Of the theme']) {
        await expect(vscode.page.locator('.quick-input-list .monaco-list-row.focused')).toContainText(expected);
        await vscode.page.keyboard.press('Enter');
    }
    await expect(vscode.page.locator('.quick-input-widget .quick-input-box input')).toHaveValue(/gift-box-map\.png$/);
});

test.describe('with wishes in the settings', () => {
    test.use({ settings: { 'journey.export.theme': 'dark', 'journey.export.scale': 4, 'journey.export.background': 'theme', 'journey.preview.defaultView': 'curve' } });

    test('copies and the first export are as the settings say, from the view that a preview begins with', async ({ vscode, context }) => {
        await context.grantPermissions(['clipboard-read', 'clipboard-write']);
        await vscode.open(gift);
        const preview = await vscode.openPreview();
        await expect(preview.locator('.part.header')).toContainText('Emotion curve');
        await preview.locator('.scroller').first().click({ position: { x: 5, y: 5 } });
        await command(vscode, 'Journey: Copy as SVG');
        await expect(vscode.page.locator('.statusbar')).toContainText('Copied as SVG');
        expect(await vscode.page.evaluate(() => navigator.clipboard.readText())).toContain(palettes.dark.surface);

        await preview.locator('.sheet').hover();
        await preview.getByRole('button', { name: 'Export …' }).click();
        await vscode.page.locator('.quick-input-list .monaco-list-row', { hasText: 'PNG' }).first().click();
        for (const expected of ['Emotion curve', 'Dark', '4×', 'Of the theme']) {
            await expect(vscode.page.locator('.quick-input-list .monaco-list-row.focused')).toContainText(expected);
            await vscode.page.keyboard.press('Enter');
        }
        await expect(vscode.page.locator('.quick-input-widget .quick-input-box input')).toHaveValue(/gift-box-curve\.png$/);
    });
});

test('export the picture of a preview as a PDF, and copy it', async ({ vscode, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await vscode.open('gift-box-fa.journey');
    const preview = await vscode.openPreview();
    await preview.locator('.scroller').first().click({ position: { x: 5, y: 5 } });
    await exportAs(vscode, ['PDF', true, 'Print', 'As large'], 'gift.pdf');
    expect((await fileOf(vscode, 'gift.pdf')).subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');

    await preview.locator('.scroller').first().click({ position: { x: 5, y: 5 } });
    await command(vscode, 'Journey: Copy as SVG');
    await expect(vscode.page.locator('.statusbar')).toContainText('Copied as SVG');
    expect(await vscode.page.evaluate(() => navigator.clipboard.readText())).toContain('<svg xmlns=');

    await preview.locator('.scroller').first().click({ position: { x: 5, y: 5 } });
    await command(vscode, 'Journey: Copy as PNG');
    await expect(vscode.page.locator('.statusbar')).toContainText('Copied as PNG');
    expect(await vscode.page.evaluate(async () => (await navigator.clipboard.read()).flatMap(it => it.types))).toContain('image/png');
});

test.describe('on the web', () => {
    test.use({ settings: { 'remote.extensionKind': { 'journey-maps.journey-maps': ['web'] } } });

    test('export a map as PDF and as slides', async ({ vscode }) => {
        await vscode.open(gift);
        await exportAs(vscode, ['PDF', true, 'Light', 'On sheets of A4'], 'web.pdf');
        expect((await fileOf(vscode, 'web.pdf')).subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
        await exportAs(vscode, ['PowerPoint', true, 'Light'], 'web.pptx');
        expect((await fileOf(vscode, 'web.pptx')).subarray(0, 2).toString('latin1')).toBe('PK');
        await exportAs(vscode, ['PNG', 'Journey map', 'Light', '1×', 'None'], 'web.png');
        expect((await fileOf(vscode, 'web.png')).subarray(1, 4).toString('latin1')).toBe('PNG');
    });
});

/** Answers the questions of the command one after the other; `true` takes a list as it is ticked. */
async function exportAs(vscode: VSCode, answers: readonly (string | true)[], file: string): Promise<void> {
    await command(vscode, 'Journey: Export');
    for (const answer of answers) {
        const list = vscode.page.locator('.quick-input-list');
        if (answer === true) {
            await expect(list.locator('.monaco-list-row input[type=checkbox], .monaco-list-row .monaco-checkbox').first()).toBeVisible();
            await vscode.page.locator('.quick-input-action .monaco-button, .quick-input-widget .monaco-button', { hasText: 'OK' }).first().click();
        } else {
            await list.locator('.monaco-list-row', { hasText: answer }).first().click();
        }
    }
    const input = vscode.page.locator('.quick-input-widget .quick-input-box input');
    await expect(input).toHaveValue(/gift-box.*\.(png|pdf|pptx)$/);
    await input.fill(path.join(vscode.folder, file));
    await input.press('Enter');
    // With the driver of the tests VS Code shows no message by itself, but says it.
    await expect(vscode.page.locator('.monaco-aria-container')).toContainText(`Exported to ${file}`, { timeout: 30_000 });
}

async function command(vscode: VSCode, title: string): Promise<void> {
    const input = vscode.page.locator('.quick-input-widget .quick-input-box input');
    await expect(async () => {
        await vscode.page.keyboard.press('F1');
        await expect(input).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await input.fill(`>${title}`);
    await vscode.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
}

async function fileOf(vscode: VSCode, name: string): Promise<Buffer> {
    const file = path.join(vscode.folder, name);
    expect((await stat(file)).size).toBeGreaterThan(1_000);
    return readFile(file);
}
