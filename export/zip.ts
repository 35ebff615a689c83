import { strToU8, zipSync, type Zippable } from 'fflate';

/** A ZIP file of these files, in this order. All of it is as old as ZIP itself: nothing tells when it was made. */
export function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
    // The archive keeps local time without saying which, so the hour has to be told in local time.
    const mtime = new Date(1980, 0, 1);
    const entries: Zippable = Object.fromEntries(Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]));
    return zipSync(entries, { level: 9, mtime });
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
