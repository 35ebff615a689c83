#!/usr/bin/env node
// Stands in for the desktop's `code` where there is none: understands the part of its command line that
// @vscode/test-electron uses, and runs the same workbench and extension host by the embedded server and a browser
// without a window.
//
//   command line → server + page with a payload → what the page logs → the exit code it reports
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { format } from 'node:util';
import type { Browser, Page } from '@playwright/test';
import { installChromium } from '../../../scripts/install/chromium.ts';
import { installEmbeddedVSCode } from '../../../scripts/install/embedded-vscode.ts';
import { atSignals, endAllTrees } from '../../../scripts/lib/children.ts';
import { startBrowser } from '../../../scripts/lib/embedded/browser.ts';
import { startServer } from '../../../scripts/lib/embedded/server.ts';
import { testSettings } from '../../../scripts/lib/embedded/settings.ts';
import { workbenchUrl } from '../../../scripts/lib/embedded/workbench-url.ts';
import { readCommandLine } from './command-line.ts';
import type { CommandLine } from './command-line.ts';
import { isNoise } from './noise.ts';

const timeLimit = 600_000;
/** As other programmes do when they could not do their work at all. */
const internalError = 70;
const timedOut = 124;

const data = await mkdtemp(path.join(tmpdir(), 'journey-code-'));
let browser: Browser | undefined;

atSignals(end);
process.exitCode = await run(readCommandLine(process.argv.slice(2)));
await end();
process.exit();

async function run(commandLine: CommandLine): Promise<number> {
    try {
        const chromium = await installChromium();
        const server = await startServer({
            vscode: await installEmbeddedVSCode(),
            data,
            settings: testSettings,
            ...commandLine.userData === undefined ? {} : { userData: commandLine.userData },
            ...commandLine.extensions === undefined ? {} : { extensions: commandLine.extensions },
        });
        browser = await startBrowser(chromium);
        const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
        const exit = exitOf(browser, page);
        await page.goto(workbenchUrl({ host: server.host, ...commandLine }));
        return await exit;
    } catch (error) {
        console.error(error);
        return internalError;
    }
}

/** Resolves with the exit code that VS Code reports to its page, or with one of ours where it can't report any more. */
async function exitOf(running: Browser, page: Page): Promise<number> {
    const { promise, resolve } = Promise.withResolvers<number>();
    let isSettled = false;
    const settle = (code: number) => {
        isSettled = true;
        resolve(code);
    };
    const giveUp = (code: number, why: string) => {
        if (!isSettled) {
            console.error(why);
            settle(code);
        }
    };
    await page.exposeFunction('codeAutomationExit', settle);
    await page.exposeFunction('codeAutomationLog', (level: string, args: unknown) => print(level, [args].flat()));
    page.on('crash', () => giveUp(internalError, 'The page has crashed.'));
    running.on('disconnected', () => giveUp(internalError, 'The browser has ended.'));
    setTimeout(() => giveUp(timedOut, `Not finished after ${timeLimit / 1_000} s.`), timeLimit).unref();
    return promise;
}

function print(level: string, args: readonly unknown[]): void {
    if (isNoise(level, args)) {
        return;
    }
    const stream = level === 'error' || level === 'warn' ? process.stderr : process.stdout;
    stream.write(`${format(...args)}\n`);
}

async function end(): Promise<void> {
    // A browser that was killed can't be closed; what is left of it ends with this process.
    const patience = new Promise<void>(resolve => void setTimeout(resolve, 3_000).unref());
    await Promise.race([browser?.close().catch(() => undefined), patience]);
    await endAllTrees();
    if (existsSync(data)) {
        await rm(data, { recursive: true, force: true, maxRetries: 10 });
    }
}
