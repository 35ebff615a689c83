// Finds a Chromium for the tests, or installs one.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { root } from '../lib/project.ts';
import { runCommand } from '../lib/run-command.ts';
import { onPath } from './on-path.ts';

/** The path of a Chromium that runs. Throws, with advice, where none can be had. */
export async function installChromium(): Promise<string> {
    for (const install of [nothing, fromDebian, fromPlaywright, librariesForPlaywright]) {
        await install();
        const found = findChromium();
        if (found !== undefined) {
            return found;
        }
    }
    throw new Error(
        'The tests need a Chromium, and none could be installed. Install Chrome or Chromium, or name one in the '
        + 'environment variable CHROMIUM.',
    );
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
    ].filter(file => file !== undefined).find(runs);
}

/** One that is there may still lack libraries, or be a stub that asks for a package manager the system hasn't got. */
function runs(file: string): boolean {
    // On Windows Chrome takes no such question, and has what it needs.
    return existsSync(file)
        && (process.platform === 'win32' || spawnSync(file, ['--version'], { timeout: 30_000 }).status === 0);
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

async function nothing(): Promise<void> {}

/** Debian's own comes with its libraries, and with fonts for every script. Ubuntu's is a stub. */
async function fromDebian(): Promise<void> {
    if (isRoot() && existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))) {
        console.error('Installing the Chromium of Debian …');
        const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
        await runCommand('apt-get', ['update', '-q'], { env });
        await runCommand('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-core'], { env });
    }
}

async function fromPlaywright(): Promise<void> {
    console.error('Installing the Chromium of Playwright …');
    await playwright('install', '--no-shell', 'chromium');
}

async function librariesForPlaywright(): Promise<void> {
    if (isRoot() && existsSync(chromium.executablePath())) {
        await playwright('install-deps', 'chromium');
    }
}

async function playwright(...args: readonly string[]): Promise<void> {
    const cli = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');
    const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
    await runCommand(process.execPath, [cli, ...args], { env });
}

function isRoot(): boolean {
    return process.getuid?.() === 0;
}
