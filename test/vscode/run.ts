// Runs the suites in the extension host of a VS Code.
import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { atSignals, endAllTrees } from '../../scripts/lib/children.ts';
import { buildIfStale } from '../../scripts/lib/fresh.ts';
import { root } from '../../scripts/lib/project.ts';
import { bundleSuites } from './bundle.ts';
import { findExecutable } from './executable.ts';

const temporary = await mkdtemp(path.join(await realpath(tmpdir()), 'journey-'));

atSignals(end);
try {
    const workspace = path.join(temporary, 'workspace');
    await buildIfStale();
    const [extensionTestsPath, vscodeExecutablePath] = await Promise.all([
        bundleSuites(),
        findExecutable(),
        cp(path.join(root, 'examples'), workspace, { recursive: true }),
    ]);
    await runTests({
        vscodeExecutablePath,
        extensionDevelopmentPath: root,
        extensionTestsPath,
        launchArgs: [
            workspace,
            '--disable-extensions',
            `--user-data-dir=${path.join(temporary, 'user-data')}`,
            `--extensions-dir=${path.join(temporary, 'extensions')}`,
        ],
        extensionTestsEnv: {
            JOURNEY_TEST_NAME: process.argv.slice(2).join(' '),
            // The stand-in is a script for the Node that runs this one.
            PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env['PATH'] ?? ''}`,
        },
    });
} catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
} finally {
    await end();
}

/** VS Code, a child of test-electron, hears of Ctrl-C by itself, and may still write. */
async function end(): Promise<void> {
    await endAllTrees();
    await rm(temporary, { recursive: true, force: true, maxRetries: 20 });
}
