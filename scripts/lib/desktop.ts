// A VS Code with windows, started with a profile of ours: it is an instance of its own that ends with us, and nothing of
// the user's is touched.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { downloadDesktopVSCode, hasScreen } from '../install/desktop-vscode.ts';
import { onPath } from '../install/on-path.ts';
import { quietSettings } from './embedded/settings.ts';
import { cache, root } from './project.ts';
import { runCommand } from './run-command.ts';

/** The oldest minor version of VS Code 1 that `engines` in package.json allows. */
const oldest = 101;

const profile = path.join(cache, 'desktop');
let isOpened = false;

export type DesktopVSCode = {
    readonly executable: string;
    /** The command `code` returns at once, while VS Code runs on; VS Code itself doesn't. */
    readonly returns: 'at once' | 'at the end';
};

/**
 * The `code` command of this machine, where it can show a window and is new enough. Without one, VS Code itself is
 * downloaded; not on Linux, where nobody knows whether a downloaded one would find its libraries and its sandbox.
 */
export async function findDesktopVSCode(): Promise<DesktopVSCode | undefined> {
    if (!canShowWindows()) {
        return undefined;
    }
    const code = await findCommand();
    if (code !== undefined) {
        return { executable: code, returns: 'at once' };
    }
    const executable = process.platform === 'linux' ? undefined : await downloadDesktopVSCode();
    return executable === undefined ? undefined : { executable, returns: 'at the end' };
}

async function findCommand(): Promise<string | undefined> {
    const code = onPath('code') ?? wellKnownPlaces().find(existsSync);
    if (code === undefined) {
        return undefined;
    }
    const minor = Number(/^1\.(\d+)\./.exec(await versionOf(code))?.[1] ?? 0);
    if (minor >= oldest) {
        return code;
    }
    console.error(`The VS Code at ${code} ${minor === 0 ? 'does not answer' : 'is too old'}.`);
    return undefined;
}

/** Opens a window with a folder and a file of it, and waits until it is closed. */
export async function runDesktopVSCode(code: DesktopVSCode, folder: string, file: string, env: NodeJS.ProcessEnv): Promise<number> {
    const settings = path.join(profile, 'User', 'settings.json');
    if (!existsSync(settings)) {
        await mkdir(path.dirname(settings), { recursive: true });
        await writeFile(settings, `${JSON.stringify(quietSettings, undefined, 4)}\n`);
    }
    const args = [
        folder, file,
        `--extensionDevelopmentPath=${root}`,
        `--user-data-dir=${profile}`,
        `--extensions-dir=${path.join(profile, 'extensions')}`,
        '--new-window', '--skip-welcome', '--skip-release-notes', '--disable-workspace-trust',
    ];
    console.log('Opening VS Code. Ctrl-C closes it.');
    isOpened = true;
    const exitCode = await runExecutable(code.executable, args, env);
    if (code.returns === 'at once' && exitCode === 0) {
        await closed();
    }
    return exitCode;
}

/** Ends the VS Code that this process has opened. */
export async function endDesktopVSCode(): Promise<void> {
    const id = isOpened ? await running() : undefined;
    if (id !== undefined) {
        process.kill(id, 'SIGTERM');
    }
}

async function closed(): Promise<void> {
    const second = 1_000;
    const startLimit = Date.now() + 30 * second;
    while (await running() === undefined && Date.now() < startLimit) {
        await delay(second / 4);
    }
    while (await running() !== undefined) {
        await delay(second);
    }
}

/** VS Code keeps its process id in a file of the profile while it runs. */
async function running(): Promise<number | undefined> {
    try {
        const id = Number(await readFile(path.join(profile, 'code.lock'), 'utf8'));
        process.kill(id, 0);
        return id > 0 ? id : undefined;
    } catch {
        return undefined;
    }
}

/** Electron wants a display and refuses root; in the terminal of a remote window `code` is another, smaller command. */
function canShowWindows(): boolean {
    const { VSCODE_IPC_HOOK_CLI, WSL_DISTRO_NAME } = process.env;
    return hasScreen() && process.getuid?.() !== 0 && !VSCODE_IPC_HOOK_CLI && !WSL_DISTRO_NAME;
}

function wellKnownPlaces(): string[] {
    switch (process.platform) {
        case 'darwin':
            return ['/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code'];
        case 'win32':
            return [
                [process.env['LOCALAPPDATA'], 'Programs', 'Microsoft VS Code', 'bin', 'code.cmd'],
                [process.env['PROGRAMFILES'], 'Microsoft VS Code', 'bin', 'code.cmd'],
            ].map(parts => path.join(...parts.map(part => part ?? '')));
        default:
            return [];
    }
}

function versionOf(code: string): Promise<string> {
    return new Promise(resolve => {
        const { command, args, shell } = throughShell(code, ['--version']);
        execFile(command, args, { shell, timeout: 20_000 }, (_error, printed) => resolve(printed));
    });
}

function runExecutable(code: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
    const spawned = throughShell(code, args);
    return runCommand(spawned.command, spawned.args, { shell: spawned.shell, env });
}

/** On Windows `code` is a batch file, which only a shell can run. */
function throughShell(code: string, args: readonly string[]): { command: string; args: string[]; shell: boolean } {
    return code.endsWith('.cmd')
        ? { command: `"${code}"`, args: args.map(arg => `"${arg}"`), shell: true }
        : { command: code, args: [...args], shell: false };
}
