// Finds a Chromium for the tests, or installs one.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { onPath } from './on-path.ts';
import { root } from '../lib/project.ts';
import { runCommand } from '../lib/run-command.ts';

/** The path of a Chromium that is there. Throws, with advice, where none can be had. */
export async function installChromium(): Promise<string> {
    return findChromium() ?? await fromPlaywright() ?? await fromDebian() ?? nothingWorked();
}

/** An answer of the user's first, then the system's, then Playwright's own. */
export function findChromium(): string | undefined {
    const named = process.env['CHROMIUM'];
    if (named) {
        if (!existsSync(named)) {
            throw new Error(`CHROMIUM names ${named}, which does not exist.`);
        }
        return named;
    }
    return [
        ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(onPath),
        ...wellKnownPlaces(),
        chromium.executablePath(),
    ].find(file => file !== undefined && file !== '' && existsSync(file));
}

function wellKnownPlaces(): string[] {
    const chrome = ['Google', 'Chrome', 'Application', 'chrome.exe'];
    switch (process.platform) {
        case 'darwin':
            return ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
        case 'win32':
            return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
                .flatMap(name => process.env[name] ?? [])
                .map(folder => path.join(folder, ...chrome));
        default:
            return [];
    }
}

async function fromPlaywright(): Promise<string | undefined> {
    console.error('No Chromium found. Trying the one that Playwright offers …');
    const cli = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');
    await runCommand(process.execPath, [cli, 'install', 'chromium']);
    return findChromium();
}

async function fromDebian(): Promise<string | undefined> {
    if (process.getuid?.() !== 0 || onPath('apt-get') === undefined) {
        return undefined;
    }
    console.error('Trying the Chromium of Debian …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await runCommand('apt-get', ['update', '-q'], { env });
    await runCommand('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-core'], { env });
    return findChromium();
}

function nothingWorked(): never {
    throw new Error(
        'The tests need a Chromium, and none could be installed. Install Chrome or Chromium, or name one in the '
        + 'environment variable CHROMIUM.',
    );
}
