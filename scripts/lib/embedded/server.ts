// Starts the server of the embedded VS Code. A browser that opens its address has a whole VS Code, with an extension
// host of its own on this machine.
import type { ChildProcess } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ended, endTree, spawnTree } from '../children.ts';
import type { Settings } from './settings.ts';

export type ServerOptions = {
    /** Where VS Code's server is installed. */
    readonly vscode: string;
    /** The folder for everything it writes: settings, logs, state. */
    readonly data: string;
    /** Written where the user has no settings yet. */
    readonly settings: Settings;
    /** For the extension host, in addition to the environment of this process. */
    readonly env?: Readonly<Record<string, string>>;
    /** Loopback only, in every case. Any free one if not given. */
    readonly port?: number;
    /** Holds what the address must carry as `tkn`. Anybody on this machine may connect if not given. */
    readonly tokenFile?: string;
    readonly userData?: string;
    readonly extensions?: string;
};

export type Server = {
    /** `127.0.0.1:<port>`, which is also the authority of its `vscode-remote` addresses. */
    readonly host: string;
    readonly settingsFile: string;
    /** Resolves when the server has ended by itself. */
    readonly ended: Promise<number>;
    /** What the server has printed. */
    output(): string;
    stop(): Promise<void>;
};

/** Resolves when the server listens; rejects with what it printed if it ends before. */
export async function startServer(options: ServerOptions): Promise<Server> {
    const userData = options.userData ?? path.join(options.data, 'user-data');
    const settingsFile = path.join(userData, 'User', 'settings.json');
    await mkdir(path.dirname(settingsFile), { recursive: true });
    if (!existsSync(settingsFile)) {
        await writeFile(settingsFile, `${JSON.stringify(options.settings, undefined, 4)}\n`);
    }
    const child = spawnTree(process.execPath, serverArguments(options, userData), {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, EXTENSIONS_GALLERY: '{}', ...options.env },
    });
    let printed = '';
    const port = await listening(child, text => printed += text);
    return {
        host: `127.0.0.1:${port}`,
        settingsFile,
        ended: ended(child),
        output: () => printed,
        stop: () => endTree(child),
    };
}

function serverArguments(options: ServerOptions, userData: string): string[] {
    return [
        '--require', path.join(import.meta.dirname, 'end-with-parent.cjs'),
        path.join(options.vscode, 'out', 'server-main.js'),
        '--host', '127.0.0.1',
        '--port', `${options.port ?? 0}`,
        ...options.tokenFile === undefined ? ['--without-connection-token'] : ['--connection-token-file', options.tokenFile],
        '--server-data-dir', path.join(options.data, 'server'),
        '--user-data-dir', userData,
        '--extensions-dir', options.extensions ?? path.join(options.data, 'extensions'),
        // Else the page ignores its payload, which names the extension under development.
        '--enable-smoke-test-driver',
        // Else the extension host of a page that was closed lives for three hours.
        '--reconnection-grace-time', '30',
        '--accept-server-license-terms',
        '--telemetry-level', 'off',
        '--disable-telemetry',
        '--disable-experiments',
        '--disable-update-check',
        '--disable-workspace-trust',
        '--disable-getting-started-override',
    ];
}

function listening(server: ChildProcess, onText: (text: string) => string): Promise<number> {
    return new Promise((resolve, reject) => {
        let printed = '';
        const read = (data: Buffer) => {
            printed = onText(data.toString());
            const port = /Extension host agent listening on (\d+)/.exec(printed)?.[1];
            if (port !== undefined) {
                resolve(Number(port));
            }
        };
        server.stdout?.on('data', read);
        server.stderr?.on('data', read);
        server.once('error', reject);
        server.once('exit', code => reject(new Error(`VS Code's server ended with code ${code}.\n${printed}`)));
    });
}
