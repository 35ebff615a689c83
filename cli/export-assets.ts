import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { assets, systemFontPrefix, type LoadAsset } from '../export/assets.ts';

/** Reads what exports are made with: beside the bundle, or where it comes from while the sources run as they are. */
export const loadAsset: LoadAsset = name => Promise.resolve(name.startsWith(systemFontPrefix) ? systemFont(name.slice(systemFontPrefix.length)) : ownAsset(name));

const beside = fileURLToPath(new URL('export/', import.meta.url));

function ownAsset(name: string): Uint8Array | undefined {
    const from = assets[name];
    const file = path.join(beside, name);
    return from === undefined ? undefined : new Uint8Array(readFileSync(existsSync(file) ? file : createRequire(import.meta.url).resolve(from)));
}

let known: ReadonlyMap<string, string> | undefined;

function systemFont(name: string): Uint8Array | undefined {
    known ??= new Map(folders().flatMap(folder => filesIn(folder).map(file => [path.basename(file), file] as const)));
    const file = known.get(name);
    try {
        return file === undefined ? undefined : new Uint8Array(readFileSync(file));
    } catch {
        return undefined;
    }
}

function folders(): readonly string[] {
    const { env, platform } = process;
    const home = os.homedir();
    switch (platform) {
        case 'win32':
            return [path.join(env['WINDIR'] ?? 'C:\\Windows', 'Fonts'), path.join(env['LOCALAPPDATA'] ?? home, 'Microsoft', 'Windows', 'Fonts')];
        case 'darwin':
            return ['/System/Library/Fonts', '/Library/Fonts', path.join(home, 'Library/Fonts')];
        default:
            return ['/usr/share/fonts', '/usr/local/share/fonts', path.join(home, '.local/share/fonts'), path.join(home, '.fonts')];
    }
}

function filesIn(folder: string): readonly string[] {
    try {
        return readdirSync(folder, { recursive: true, withFileTypes: true }).filter(it => !it.isDirectory()).map(it => path.join(it.parentPath, it.name)).toSorted();
    } catch {
        return [];
    }
}
