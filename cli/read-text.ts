import { readFileSync, statSync, type Stats } from 'node:fs';
import { reasonOf } from './find-maps.ts';
import { limits } from '../language/limits.ts';

/** The text of a file, or why there is none. */
export function readText(file: string): { readonly text: string } | { readonly problem: string } {
    try {
        const { size } = regularFile(file);
        return size > most ? { problem: tooLarge } : textOf(readFileSync(file));
    } catch (error) {
        return { problem: `It can’t be read (${reasonOf(error)}).` };
    }
}

/** Bytes as text; the byte-order mark stays, as it belongs to the file. */
export function textOf(bytes: Uint8Array): { readonly text: string } | { readonly problem: string } {
    if (bytes.length > most) {
        return { problem: tooLarge };
    }
    try {
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
        return text.includes('\0') ? { problem: notText } : { text };
    } catch {
        return { problem: notText };
    }
}

/** Whoever reads a pipe or a device may wait for ever. */
function regularFile(file: string): Stats {
    const stats = statSync(file);
    if (!stats.isFile()) {
        throw new Error('it is no file');
    }
    return stats;
}

/** In bytes: a character has four at most. */
const most = 4 * limits.size;
const tooLarge = 'It is too large for a map.';
const notText = 'It is no text in UTF-8, so it can’t be a map.';
