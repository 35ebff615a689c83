import type { FrameLocator, Locator } from '@playwright/test';
import { expect, test } from './test.ts';

const two = `journey Tea "A cup of tea" {
    stage Brew {
        touchpoint Kettle "Waits for the kettle" {
            emotion impatient
        }
        touchpoint Pour "Pours the water" {
            emotion relieved
        }
    }
}

journey Cake "A piece of cake" {
    stage Eat {
        touchpoint Bite "Takes a bite" {
            emotion delighted
        }
    }
}
`;
test.use({ files: { 'tea.journey': two, 'other.journey': 'journey Other "Another map" { stage S { touchpoint T "Does it" { emotion happy } } }\n', 'empty.journey': '' } });

test('the picture follows each keystroke, and nothing else in it is touched', async ({ vscode }) => {
    const editor = await vscode.open('tea.journey');
    const preview = await vscode.openPreview();
    await card(preview, 'Pours the water').evaluate(it => it.setAttribute('data-seen', ''));
    await vscode.goTo(...after('Waits for the kettle'));
    await vscode.type(editor, ' to boil');
    await expect(card(preview, 'Waits for the kettle to boil')).toBeVisible();
    await expect(preview.locator('[data-seen]')).toHaveCount(1);
});

test('the caret rings its card, a click on a card goes to its text', async ({ vscode }) => {
    const editor = await vscode.open('tea.journey');
    const preview = await vscode.openPreview();
    await vscode.goTo(...after('emotion reli'));
    await expect(ringed(preview, 'Pour')).toHaveCount(1);
    await card(preview, 'Waits for the kettle').click();
    await expect(editor.locator('.active-line-number')).toHaveText('3');
    await expect(editor.locator('.selected-text').first()).toBeVisible();
    await expect(ringed(preview, 'Kettle')).toHaveCount(1);
    // The keyboard is still in the preview.
    await vscode.page.keyboard.press('ArrowRight');
    await vscode.page.keyboard.press('Enter');
    await expect(editor.locator('.active-line-number')).toHaveText('6');
    await vscode.page.keyboard.press('End');
    await vscode.page.keyboard.type('// typed');
    await expect(editor).toContainText('// typed');
});

test('an error keeps the map and says where; the bar goes with the error', async ({ vscode }) => {
    const editor = await vscode.open('tea.journey');
    const preview = await vscode.openPreview();
    await vscode.goTo(...after('impatient'));
    await vscode.type(editor, ' }}');
    await expect(preview.locator('.bar')).toContainText('The text has an error on line');
    await expect(card(preview, 'Pours the water')).toBeVisible();
    await vscode.goTo(1);
    await preview.getByRole('button', { name: /Go to line/ }).click();
    await expect(editor.locator('.active-line-number')).not.toHaveText('1');
    await vscode.undoUntil(editor, () => expect(preview.locator('.bar')).toBeHidden({ timeout: 5_000 }));
});

test('a server that is started again goes on where it was', async ({ vscode }) => {
    const editor = await vscode.open('tea.journey');
    const preview = await vscode.openPreview();
    await vscode.focus(editor);
    await vscode.run('Journey: Restart Language Server');
    await vscode.goTo(...after('Waits for the kettle'));
    await vscode.type(editor, ' again');
    await expect(card(preview, 'Waits for the kettle again')).toBeVisible();
    await expect(preview.locator('.bar')).toBeHidden();
});

test('a file with several journeys lets the reader choose', async ({ vscode }) => {
    await vscode.open('tea.journey');
    const preview = await vscode.openPreview();
    await preview.locator('.sheet').hover();
    await preview.getByLabel('Journey', { exact: true }).selectOption('A piece of cake');
    await expect(card(preview, 'Takes a bite')).toBeVisible();
    await expect(card(preview, 'Pours the water')).toHaveCount(0);
});

test('zoom, scroll and the file come back after the window was reloaded', async ({ vscode }) => {
    await vscode.open('tea.journey');
    const preview = await vscode.openPreview();
    await preview.getByRole('button', { name: 'Zoom in' }).focus();
    await vscode.page.keyboard.press('Enter');
    await vscode.page.keyboard.press('Enter');
    await expect(preview.getByRole('button', { name: '144 %, set to 100 %' })).toHaveCount(1);
    await preview.locator('.scroller').evaluate(it => it.scrollTo(0, 40));
    // By the command, which lets VS Code save what it shows.
    const loaded = vscode.page.waitForEvent('load');
    await vscode.run('Developer: Reload Window');
    await loaded;
    await vscode.restored();
    const again = vscode.preview();
    await expect(card(again, 'Pours the water')).toBeVisible();
    await expect(again.getByRole('button', { name: '144 %, set to 100 %' })).toHaveCount(1);
    await expect.poll(() => again.locator('.scroller').evaluate(it => it.scrollTop)).toBe(40);
});

test('the preview stays with its file; opened from another it shows that, unless it is locked', async ({ vscode }) => {
    await vscode.open('tea.journey');
    const preview = await vscode.openPreview();
    await vscode.page.locator('.tab', { hasText: /^tea\.journey$/ }).first().click();
    await vscode.open('other.journey');
    await expect(card(preview, 'Pours the water')).toBeVisible();
    await vscode.run('Journey: Open Preview to the Side');
    await expect(card(preview, 'Does it')).toBeVisible();
    await expect(vscode.page.locator('iframe.webview.ready')).toHaveCount(1);
    await preview.locator('.sheet').hover();
    await preview.getByRole('button', { name: 'Lock the preview to this file' }).click();
    await expect(vscode.page.locator('.tab', { hasText: '[Preview] other.journey' })).toBeVisible();
});

test('an empty file offers a beginning', async ({ vscode }) => {
    const editor = await vscode.open('empty.journey');
    await vscode.run('Journey: Open Preview to the Side');
    await vscode.preview().getByRole('button', { name: 'Insert a small map' }).click();
    await expect(card(vscode.preview(), 'Takes the first sip')).toBeVisible();
    await expect(editor).toContainText('journey Tea');
});

test('the Mermaid view draws the same journey', async ({ vscode }) => {
    await vscode.open('tea.journey');
    const preview = await vscode.openPreview();
    await preview.locator('.sheet').hover();
    await preview.getByLabel('View', { exact: true }).selectOption('mermaid-journey');
    await expect(preview.locator('.mermaid svg')).toContainText('Waits for the kettle');
    await vscode.screenshot('preview-mermaid');
});

/** The line and column behind the first such words of the text. */
function after(words: string): [line: number, column: number] {
    const lines = two.slice(0, two.indexOf(words) + words.length).split('\n');
    return [lines.length, (lines.at(-1)?.length ?? 0) + 1];
}

/** The group that draws a thing, by the words that can be read on it. */
function card(preview: FrameLocator, words: string): Locator {
    return preview.locator('.jm-group[data-lane="touchpoints"]', { hasText: new RegExp(words.replaceAll(' ', '\\s*')) }).first();
}

function ringed(preview: FrameLocator, name: string): Locator {
    return preview.locator(`[data-target*="${name}"] > .ring`);
}
