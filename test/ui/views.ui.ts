import type { FrameLocator } from '@playwright/test';
import { expect, test } from './test.ts';

test.use({
    files: {
        'tea.journey': `import "./pouring.journey"

journey Tea "A cup of tea" {
    stage Brew {
        touchpoint Kettle "Waits for the kettle" {
            emotion impatient
        }
        touchpoint Pour "Pours the water" {
            emotion relieved
            details Pouring
        }
    }
    stage Drink {
        touchpoint Sip "Takes a sip" {
            emotion happy
        }
    }
}
`,
        'pouring.journey': 'journey Pouring "Pouring, step by step" { stage Lift { touchpoint Grip "Grips the handle" { emotion confident } } }\n',
    },
});

test('two previews of one text show two views of it, and both come back after a reload', async ({ vscode }) => {
    const editor = await vscode.open('tea.journey');
    const map = await vscode.openPreview();
    await vscode.focus(editor);
    await vscode.run('Journey: Open Another Preview');
    const other = vscode.preview(1);
    await expect(group(other, 'Brew/Kettle')).toBeVisible();
    await vscode.pick('Journey: Show View…', 'Emotion curve');
    await expect(other.locator('.part.header')).toContainText('Emotion curve');
    await expect(vscode.page.locator('.tab', { hasText: '[Emotion curve] tea.journey' })).toBeVisible();
    await vscode.focus(editor);
    await vscode.goTo(5, 44);
    await vscode.type(editor, ' to boil');
    for (const preview of [map, other]) {
        await expect(preview.locator('.sheet')).toContainText(/to\s*boil/);
    }
    await vscode.screenshot('two-views');
    await vscode.save();
    const loaded = vscode.page.waitForEvent('load');
    await vscode.run('Developer: Reload Window');
    await loaded;
    await vscode.restored();
    await expect(vscode.page.locator('.tab', { hasText: '[Emotion curve] tea.journey' })).toBeVisible();
    await expect(vscode.page.locator('.tab', { hasText: 'Preview tea.journey' })).toBeVisible();
    const headers = () => Promise.all([0, 1].map(index => vscode.preview(index).locator('.part.header').textContent({ timeout: 5_000 }).catch(() => '')));
    await expect.poll(async () => (await headers()).filter(it => it?.includes('Emotion curve')).length).toBe(1);
});

test('the following preview follows; the other one stays with its file and view', async ({ vscode }) => {
    const editor = await vscode.open('tea.journey');
    await vscode.openPreview();
    await vscode.focus(editor);
    await vscode.run('Journey: Open Another Preview');
    await expect(group(vscode.preview(1), 'Brew/Kettle')).toBeVisible();
    await vscode.open('pouring.journey');
    await vscode.run('Journey: Open Preview to the Side');
    await expect(vscode.page.locator('.tab', { hasText: '[Preview] tea.journey' })).toBeVisible();
    await expect(vscode.page.locator('.tab', { hasText: /Preview pouring\.journey/ })).toBeVisible();
});

test('a close-up in another file opens in the same preview, and Alt and the left arrow lead back', async ({ vscode }) => {
    await vscode.open('tea.journey');
    const preview = await vscode.openPreview();
    await preview.getByRole('button', { name: 'Close-up: Pouring' }).click();
    await expect(group(preview, 'Lift/Grip')).toBeVisible();
    await expect(vscode.page.locator('.tab', { hasText: 'Preview pouring.journey' })).toBeVisible();
    await expect(preview.getByRole('button', { name: 'Back to A cup of tea' })).toBeVisible();
    await group(preview, 'Lift/Grip').focus();
    await vscode.page.keyboard.press('Alt+ArrowLeft');
    await expect(group(preview, 'Brew/Pour')).toBeVisible();
    await expect(preview.getByRole('button', { name: /^Back to/ })).toHaveCount(0);
});

test('what was collapsed and hidden in a file is so when it is opened again', async ({ vscode }) => {
    await vscode.open('tea.journey');
    const preview = await vscode.openPreview();
    await preview.getByRole('button', { name: 'Brew', exact: true, expanded: true }).click();
    await expect(group(preview, 'Brew/*')).toBeVisible();
    await preview.locator('.sheet').hover();
    await preview.getByRole('button', { name: 'Choose what is shown' }).click();
    await preview.getByRole('checkbox', { name: 'Feelings' }).click();
    await expect(preview.locator('[data-lane="feelings"]')).toHaveCount(0);
    await vscode.run('View: Close Editor');
    await expect(vscode.page.locator('iframe.webview')).toHaveCount(0);
    await vscode.run('Journey: Open Preview to the Side');
    await expect(group(vscode.preview(), 'Brew/*')).toBeVisible();
    await expect(vscode.preview().locator('[data-lane="feelings"]')).toHaveCount(0);
});

test('a walk has the window to itself and gives it back', async ({ vscode }) => {
    const editor = await vscode.open('tea.journey');
    const preview = await vscode.openPreview();
    await vscode.focus(editor);
    await vscode.run('Journey: Walk Through');
    const walk = preview.getByRole('group', { name: 'Walk through' });
    await expect(walk).toContainText('1 of 3Brew · Waits for the kettle');
    await expect(editor).toBeHidden();
    await vscode.page.keyboard.press('ArrowRight');
    await expect(walk).toContainText('2 of 3Brew · Pours the water');
    await expect(walk).toContainText('Relieved');
    await vscode.screenshot('walk');
    await vscode.page.keyboard.press('Escape');
    await expect(walk).toBeHidden();
    await expect(editor).toBeVisible();
});

test('a journey is described in words, which follow the text', async ({ vscode }) => {
    await vscode.open('tea.journey');
    await vscode.run('Journey: Describe');
    const words = vscode.page.locator('.editor-instance .monaco-editor[data-uri^="journey-description:"]');
    await expect(words).toContainText(/1\.2\s+Pours\s+the\s+water/);
    await expect(words).toContainText(/Close-up:\s+Pouring/);
    await vscode.screenshot('description');
});

test('Control and F look for words in the picture', async ({ vscode }) => {
    await vscode.open('tea.journey');
    const preview = await vscode.openPreview();
    await group(preview, 'Brew/Kettle').click();
    await vscode.page.keyboard.press('Control+F');
    await expect(preview.getByRole('search')).toBeVisible();
    await vscode.page.keyboard.type('SIP');
    await expect(preview.locator('.found.current')).toHaveAttribute('data-target', 'Drink/Sip');
});

/** What draws a thing of the journey. */
function group(preview: FrameLocator, target: string) {
    return preview.locator(`.sheet .tile [data-target="${target}"]`).first();
}
