// `test` for the tests of the user interface: a VS Code with the extension, and a folder of its own, for each.
//
//   test.use({ files: { 'a.journey': 'journey …' } })       another folder than a copy of the examples
//   test.use({ settings: { 'editor.fontSize': 20 } })       settings from the start
//   test('…', async ({ vscode }) => { const editor = await vscode.open('a.journey'); … })
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { installEmbeddedVSCode } from '../../scripts/install/embedded-vscode.ts';
import { startServer } from '../../scripts/lib/embedded/server.ts';
import type { Server } from '../../scripts/lib/embedded/server.ts';
import { testSettings } from '../../scripts/lib/embedded/settings.ts';
import type { Settings } from '../../scripts/lib/embedded/settings.ts';
import { workbenchUrl } from '../../scripts/lib/embedded/workbench-url.ts';
import { root } from '../../scripts/lib/project.ts';
import { VSCode } from './vscode.ts';

export { expect } from '@playwright/test';

type TestOptions = {
    /** Text by path; a copy of the examples if not given. */
    readonly files: Readonly<Record<string, string>> | undefined;
    /** In addition to the settings of every test. */
    readonly settings: Settings;
};

type TestFixtures = {
    readonly folder: string;
    readonly vscode: VSCode;
};

type WorkerFixtures = {
    readonly server: Server;
};

export const test = base.extend<TestOptions & TestFixtures, WorkerFixtures>({
    files: [undefined, { option: true }],
    settings: [{}, { option: true }],

    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern to learn what the fixture needs.
    server: [async ({}, use) => {
        const data = await temporaryFolder();
        const server = await startServer({ vscode: await installEmbeddedVSCode(), data, settings: testSettings });
        await use(server);
        await server.stop();
        await remove(data);
    }, { scope: 'worker', timeout: 120_000 }],

    folder: async ({ files }, use) => {
        const folder = await temporaryFolder();
        await fill(folder, files);
        await use(folder);
        await remove(folder);
    },

    vscode: async ({ page, server, folder, settings }, use) => {
        await writeFile(server.settingsFile, JSON.stringify({ ...testSettings, ...settings }));
        const vscode = new VSCode(page, folder);
        await page.goto(workbenchUrl({ host: server.host, workspace: folder, developedExtensions: [root] }));
        await vscode.restored();
        await use(vscode);
    },
});

async function fill(folder: string, files: TestOptions['files']): Promise<void> {
    if (files === undefined) {
        await cp(path.join(root, 'examples'), folder, { recursive: true });
        return;
    }
    for (const [name, text] of Object.entries(files)) {
        const file = path.join(folder, name);
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(file, text);
    }
}

async function temporaryFolder(): Promise<string> {
    return mkdtemp(path.join(await realpath(tmpdir()), 'journey-ui-'));
}

/** The extension host of a page that was just closed may still write. */
function remove(folder: string): Promise<void> {
    return rm(folder, { recursive: true, force: true, maxRetries: 10 });
}
