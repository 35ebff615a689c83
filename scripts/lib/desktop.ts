// The user's own VS Code, with a profile of ours: it is a second instance that ends with us, and nothing of the user's
// is touched.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { onPath } from '../install/on-path.ts';
import { quietSettings } from './embedded/settings.ts';
import { cache, root } from './project.ts';
import { runCommand } from './run-command.ts';

/** The oldest minor version of VS Code 1 that `engines` in package.json allows. */
const oldest = 101;

/** The `code` command, where it can show a window and is new enough. */
export async function findDesktopVSCode(): Promise<string | undefined> {
    if (!canShowWindows()) {
        return undefined;
    }
    const code = onPath('code') ?? wellKnownPlaces().find(existsSync);
    if (code === undefined) {
        return undefined;
    }
    const version = await versionOf(code);
    const minor = Number(/^1\.(\d+)\./.exec(version)?.[1] ?? 0);
    if (minor >= oldest) {
        return code;
    }
    console.error(`The VS Code at ${code} ${minor === 0 ? 'does not answer' : 'is too old'}; using the embedded one.`);
    return undefined;
}

/** Opens a window and waits until it is closed. */
export async function runDesktopVSCode(code: string, folder: string, file: string, env: NodeJS.ProcessEnv): Promise<number> {
    const userData = path.join(cache, 'desktop');
    const settings = path.join(userData, 'User', 'settings.json');
    if (!existsSync(settings)) {
        await mkdir(path.dirname(settings), { recursive: true });
        await writeFile(settings, `${JSON.stringify(quietSettings, undefined, 4)}\n`);
    }
    const args = [
        folder, file,
        `--extensionDevelopmentPath=${root}`,
        `--user-data-dir=${userData}`,
        `--extensions-dir=${path.join(userData, 'extensions')}`,
        '--new-window', '--skip-welcome', '--skip-release-notes', '--disable-workspace-trust',
    ];
    const exitCode = await runCode(code, args, env);
    if (exitCode !== 0) {
        return exitCode;
    }
    console.log('VS Code is open. Ctrl-C closes it.');
    await closed(userData);
    return 0;
}

/** The command `code` returns at once; VS Code itself keeps its process id in a file of the profile while it runs. */
export async function endDesktopVSCode(): Promise<void> {
    const id = await runningIn(path.join(cache, 'desktop'));
    if (id !== undefined) {
        process.kill(id, 'SIGTERM');
    }
}

async function closed(userData: string): Promise<void> {
    const second = 1_000;
    const startLimit = Date.now() + 30 * second;
    while (await runningIn(userData) === undefined && Date.now() < startLimit) {
        await delay(second / 4);
    }
    while (await runningIn(userData) !== undefined) {
        await delay(second);
    }
}

async function runningIn(userData: string): Promise<number | undefined> {
    try {
        const id = Number(await readFile(path.join(userData, 'code.lock'), 'utf8'));
        process.kill(id, 0);
        return id > 0 ? id : undefined;
    } catch {
        return undefined;
    }
}

/** Electron wants a display and refuses root; in the terminal of a remote window `code` is another, smaller command. */
function canShowWindows(): boolean {
    const { DISPLAY, WAYLAND_DISPLAY, VSCODE_IPC_HOOK_CLI, WSL_DISTRO_NAME } = process.env;
    return !VSCODE_IPC_HOOK_CLI && !WSL_DISTRO_NAME
        && (process.platform !== 'linux' || (process.getuid?.() !== 0 && Boolean(DISPLAY ?? WAYLAND_DISPLAY)));
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

function runCode(code: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
    const spawned = throughShell(code, args);
    return runCommand(spawned.command, spawned.args, { shell: spawned.shell, env });
}

/** On Windows `code` is a batch file, which only a shell can run. */
function throughShell(code: string, args: readonly string[]): { command: string; args: string[]; shell: boolean } {
    return code.endsWith('.cmd')
        ? { command: `"${code}"`, args: args.map(arg => `"${arg}"`), shell: true }
        : { command: code, args: [...args], shell: false };
}
