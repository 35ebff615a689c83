import { readFileSync } from 'node:fs';
import { reasonOf } from './find-maps.ts';
import { limits } from '../language/limits.ts';

/** The text of a file, or why there is none. */
export function readText(file: string): { readonly text: string } | { readonly problem: string } {
    try {
        return textOf(readFileSync(file));
    } catch (error) {
        return { problem: `It can’t be read (${reasonOf(error)}).` };
    }
}

/** Bytes as text; the byte-order mark stays, as it belongs to the file. */
export function textOf(bytes: Uint8Array): { readonly text: string } | { readonly problem: string } {
    if (bytes.length > 4 * limits.size) {
        return { problem: 'It is too large for a map.' };
    }
    try {
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
        return text.includes('\0') ? { problem: notText } : { text };
    } catch {
        return { problem: notText };
    }
}

const notText = 'It is no text in UTF-8, so it can’t be a map.';
