import { existsSync, realpathSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import picomatch from 'picomatch';
import type { Trouble } from './console.ts';

export interface Found {
    /** Absolute paths, each once, in their order. */
    readonly files: readonly string[];
    readonly troubles: readonly Trouble[];
}

/** Maps are never looked for in folders that hold installed or built things, nor in hidden ones. */
const isSkipped = (name: string) => name.startsWith('.') || name === 'node_modules' || name === 'out' || name === 'dist';

/** The maps that paths, folders and globs mean; what can't be found or read is a trouble, and the rest is found. */
export async function findMaps(wanted: readonly string[], cwd: string): Promise<Found> {
    const files = new Set<string>();
    const troubles: Trouble[] = [];
    for (const given of wanted) {
        const found = await find(given, cwd);
        found.files.forEach(it => files.add(it));
        troubles.push(...found.troubles);
    }
    return { files: [...files].toSorted(byPath), troubles };
}

/** The maps of a folder, at any depth. */
export async function mapsIn(folder: string, cwd: string): Promise<Found> {
    const files: string[] = [];
    const troubles: Trouble[] = [];
    const walk = async (folder: string): Promise<void> => {
        let entries;
        try {
            entries = await readdir(folder, { withFileTypes: true });
        } catch (error) {
            if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
                troubles.push({ file: shown(folder, cwd), message: `This folder can’t be read (${reasonOf(error)}).` });
            }
            return;
        }
        for (const entry of entries) {
            const entryPath = path.join(folder, entry.name);
            if (isSkipped(entry.name)) {
                continue;
            }
            // Folders behind a link are not looked into: they may lead round in a circle.
            if (entry.isDirectory()) {
                await walk(entryPath);
            } else if (isMap(entry.name) && (entry.isFile() || entry.isSymbolicLink() && leadsInside(entryPath, cwd))) {
                files.push(entryPath);
            }
        }
    };
    await walk(folder);
    return { files: files.toSorted(byPath), troubles };
}

/** A path as the user knows it: from where the command runs, with slashes. */
export function shown(file: string, cwd: string): string {
    const relative = path.relative(cwd, file);
    return (relative === '' ? '.' : relative.startsWith('..') || path.isAbsolute(relative) ? file : relative).replaceAll(path.sep, '/');
}

/** Why something could not be read or written, in words. */
export function reasonOf(error: unknown): string {
    const { code, message } = error as NodeJS.ErrnoException;
    return (code !== undefined && reasons[code]) || (code ?? message);
}

const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'it is not there', EACCES: 'permission denied', EPERM: 'permission denied', EISDIR: 'it is a folder', ENOTDIR: 'it is not a folder',
    ELOOP: 'its links lead round in a circle', EROFS: 'nothing can be written there', ENOSPC: 'the disk is full', ENAMETOOLONG: 'the name is too long',
};

async function find(given: string, cwd: string): Promise<Found> {
    const file = path.resolve(cwd, given);
    const trouble = (message: string): Found => ({ files: [], troubles: [{ file: given, message }] });
    if (given === '' || given.includes('\0')) {
        return trouble('This is no path.');
    }
    if (existsSync(file)) {
        try {
            if (!statSync(file).isDirectory()) {
                return isMap(file) ? { files: [file], troubles: [] } : trouble('This is no map: its name does not end in .journey.');
            }
        } catch (error) {
            return trouble(`It can’t be read (${reasonOf(error)}).`);
        }
        const found = await mapsIn(file, cwd);
        return found.files.length + found.troubles.length > 0 ? found : trouble('There are no maps in this folder.');
    }
    const pattern = given.replaceAll('\\', path.sep === '\\' ? '/' : '\\');
    const { base, glob } = picomatch.scan(pattern);
    if (glob === '') {
        return trouble('There is no such file.');
    }
    const folder = path.resolve(cwd, base);
    const isMatch = picomatch(glob, { noextglob: true });
    const { files, troubles } = existsSync(folder) ? await mapsIn(folder, cwd) : { files: [], troubles: [] };
    const matching = files.filter(it => isMatch(path.relative(folder, it).replaceAll(path.sep, '/')));
    return matching.length + troubles.length > 0 ? { files: matching, troubles } : trouble('No map is called like this.');
}

function isMap(file: string): boolean {
    return file.endsWith('.journey');
}

function leadsInside(file: string, folder: string): boolean {
    try {
        const relative = path.relative(realpathSync(folder), realpathSync(file));
        return statSync(file).isFile() && !relative.startsWith('..') && !path.isAbsolute(relative);
    } catch {
        return false;
    }
}

function byPath(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}
