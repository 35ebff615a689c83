// Installs a VS Code that needs no desktop: the one inside the npm package `code-server`, from the npm registry alone
// and without a compiler.
//
// It can't be a dependency of the project: its install script wants a compiler and one exact Node.
import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { cache } from '../lib/project.ts';
import { withProgress } from '../lib/progress.mjs';
import { npm } from './npm.mjs';

const version = '4.139.1';

/** The folder of VS Code's server, installed if it is missing. */
export async function installEmbeddedVSCode(): Promise<string> {
    const home = path.join(cache, `code-server-${version}`);
    if (!existsSync(home)) {
        await install(home);
    }
    return vscodeIn(home);
}

/** Builds beside the place and moves it there at the end: a folder that is there is whole. */
async function install(home: string): Promise<void> {
    const unfinished = `${home}-${process.pid}`;
    await removeAbandoned();
    await mkdir(unfinished, { recursive: true });
    try {
        await withProgress('Installing a VS Code to test with and to look at (about 800 MB, once)', async () => {
            await writeFile(path.join(unfinished, 'package.json'), JSON.stringify({ private: true }));
            await npm(unfinished, ['install', ...quietly, '--save-exact', `code-server@${version}`]);
            // Not `npm ci`: the shrinkwrap of this package is out of step with its package.json.
            await npm(vscodeIn(unfinished), ['install', ...quietly, '--omit=dev']);
            await replaceNativeModules(vscodeIn(unfinished));
        });
        await rename(unfinished, home).catch(error => existsSync(home) ? undefined : Promise.reject(error));
    } finally {
        await rm(unfinished, { recursive: true, force: true });
    }
}

/** What an installation left that was ended on its way. */
async function removeAbandoned(): Promise<void> {
    const folders = existsSync(cache) ? await readdir(cache) : [];
    for (const folder of folders) {
        const id = /^code-server-[\d.]+-(\d+)$/.exec(folder)?.[1];
        if (id !== undefined && !isRunning(Number(id))) {
            await rm(path.join(cache, folder), { recursive: true, force: true });
        }
    }
}

function isRunning(id: number): boolean {
    try {
        return process.kill(id, 0);
    } catch {
        return false;
    }
}

const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--engine-strict=false'];

function vscodeIn(home: string): string {
    return path.join(home, 'node_modules', 'code-server', 'lib', 'vscode');
}

/** The two native modules that every extension host loads. The others are loaded late, for what we don't use. */
async function replaceNativeModules(vscode: string): Promise<void> {
    const modules = path.join(vscode, 'node_modules', '@vscode');
    const standIns = path.join(import.meta.dirname, 'stand-ins');
    const watchdog = path.join(modules, 'native-watchdog', 'build', 'Release');
    await mkdir(watchdog, { recursive: true });
    await copyFile(path.join(standIns, 'native-watchdog.cjs'), path.join(watchdog, 'watchdog.js'));
    await copyFile(path.join(standIns, 'spdlog.cjs'), path.join(modules, 'spdlog', 'index.js'));
}
