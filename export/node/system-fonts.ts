import { readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { systemFontPrefix } from '../assets.ts';

/** A font of this machine by the name that exports ask with; `undefined` where there is none, or the name is no font's. */
export function loadSystemFont(name: string): Uint8Array | undefined {
    if (!name.startsWith(systemFontPrefix)) {
        return undefined;
    }
    known ??= new Map(folders().flatMap(folder => filesIn(folder).map(file => [path.basename(file).normalize('NFC'), file] as const)));
    const file = known.get(name.slice(systemFontPrefix.length).normalize('NFC'));
    try {
        return file === undefined ? undefined : new Uint8Array(readFileSync(file));
    } catch {
        return undefined;
    }
}

let known: ReadonlyMap<string, string> | undefined;

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
