// What a user does in VS Code, for the tests. Nothing here sleeps: every action waits for what it brings about.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { FrameLocator, Locator, Page } from '@playwright/test';
import type { Settings } from '../../scripts/lib/embedded/settings.ts';
import { testResults } from '../../scripts/lib/project.ts';
import { themes } from './themes.ts';
import type { ThemeName } from './themes.ts';

export class VSCode {
    readonly page: Page;
    /** The folder that is open, a copy for this test alone. */
    readonly folder: string;
    #settings: Settings = {};

    constructor(page: Page, folder: string) {
        this.page = page;
        this.folder = folder;
    }

    /** Opens a file of the folder, named by its path in it, and resolves when its text is there. */
    async open(file: string): Promise<Locator> {
        await this.#choose('ControlOrMeta+P', file, path.basename(file));
        const editor = this.editor(file);
        await editor.locator('.view-line').first().waitFor();
        return editor;
    }

    /** Runs a command by its whole title, as in the palette: `Journey: Open Preview to the Side`. */
    async run(title: string): Promise<void> {
        await this.#choose('F1', `>${title}`, title);
    }

    /** Runs a command that asks, and answers with the row that has these words. */
    async pick(title: string, row: string): Promise<void> {
        const input = await this.#quickInput('F1');
        await input.fill(`>${title}`);
        await this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
        await this.page.locator('.quick-input-list .monaco-list-row', { hasText: row }).first().click();
        await input.waitFor({ state: 'hidden' });
    }

    /** The editor of a file, on whatever side. */
    editor(file: string): Locator {
        const name = encodeURI(`/${file.split(path.sep).join('/')}`);
        return this.page.locator(`.editor-instance .monaco-editor[data-uri$="${name}"]`);
    }

    /** What a preview shows; the first one if there are several. */
    preview(index = 0): FrameLocator {
        return this.page.frameLocator('iframe.webview.ready').nth(index).frameLocator('#active-frame');
    }

    /** Opens the preview of the active editor beside it, and resolves when it has a picture. */
    async openPreview(): Promise<FrameLocator> {
        await this.run('Journey: Open Preview to the Side');
        await this.preview().locator('.sheet .header svg').waitFor();
        return this.preview();
    }

    /** Puts the caret of the active editor somewhere; line and column count from one. */
    async goTo(line: number, column = 1): Promise<void> {
        const input = await this.#quickInput('F1');
        await input.fill(`:${line}:${column}`);
        await input.press('Enter');
        await input.waitFor({ state: 'hidden' });
    }

    /** Types at the caret of an editor, key by key. Brackets close themselves, as for the user. */
    async type(editor: Locator, text: string): Promise<void> {
        await this.focus(editor);
        await this.page.keyboard.type(text);
    }

    /** Takes back what was typed last in an editor, one step after the other, until something holds. */
    async undoUntil(editor: Locator, holds: () => Promise<void>): Promise<void> {
        await expect(async () => {
            await this.focus(editor);
            await this.page.keyboard.press('ControlOrMeta+Z');
            await holds();
        }).toPass();
    }

    async focus(editor: Locator): Promise<void> {
        await editor.locator('.native-edit-context, textarea.inputarea').first().focus();
    }

    /** Saves the active editor, and resolves when no editor is dirty. */
    async save(): Promise<void> {
        await this.page.keyboard.press('ControlOrMeta+S');
        await expect(this.page.locator('.tab.dirty')).toHaveCount(0);
    }

    /** Changes settings of the folder, which VS Code watches; those of the user it reads only once in a browser. */
    async settings(change: Settings): Promise<void> {
        this.#settings = { ...this.#settings, ...change };
        const file = path.join(this.folder, '.vscode', 'settings.json');
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(file, JSON.stringify(this.#settings));
    }

    /** Changes the theme, and resolves when the workbench shows it. */
    async theme(name: ThemeName): Promise<void> {
        const { id, shownAs } = themes[name];
        await this.settings({ 'workbench.colorTheme': id });
        await this.page.locator(`.monaco-workbench.${shownAs}`).waitFor();
    }

    /** Reloads the window as the user would, and resolves when the workbench is back. */
    async reload(): Promise<void> {
        await this.page.reload();
        await this.restored();
    }

    /** Resolves when the workbench shows the editors it had. */
    async restored(): Promise<void> {
        await this.page.waitForFunction(() => 'driver' in window);
        await this.page.evaluate(() => (window as unknown as SmokeTestWindow).driver.whenWorkbenchRestored());
        await this.page.locator('.monaco-workbench .part.editor').waitFor();
    }

    /** A picture of the whole window, to look at after the run. */
    async screenshot(name: string): Promise<void> {
        await this.page.screenshot({ path: path.join(testResults, 'screens', `${name}.png`) });
    }

    async #choose(key: string, text: string, row: string): Promise<void> {
        const input = await this.#quickInput(key);
        await input.fill(text);
        await this.page.locator('.quick-input-list .monaco-list-row', { hasText: row }).first().click();
        await input.waitFor({ state: 'hidden' });
    }

    /** The key goes unheard while the workbench moves the focus, so it is pressed until the box is there. */
    async #quickInput(key: string): Promise<Locator> {
        const input = this.page.locator('.quick-input-widget .quick-input-box input');
        await expect(async () => {
            await this.page.keyboard.press(key);
            await expect(input).toBeVisible({ timeout: 1_000 });
        }).toPass();
        return input;
    }
}

/** What VS Code puts on its page for its own smoke tests. */
type SmokeTestWindow = {
    readonly driver: { whenWorkbenchRestored(): Promise<void> };
};
