import { unzlibSync } from 'fflate';

/** The tables of a font, by name. */
export type FontTables = ReadonlyMap<string, Uint8Array>;

/** The tables of a WOFF file, unpacked. */
export function tablesOfWoff(woff: Uint8Array): FontTables {
    const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
    const tables = new Map<string, Uint8Array>();
    for (let index = 0; index < view.getUint16(12); index++) {
        const entry = 44 + 20 * index;
        const [offset, packed, size] = [view.getUint32(entry + 4), view.getUint32(entry + 8), view.getUint32(entry + 12)];
        const bytes = woff.subarray(offset, offset + packed);
        tables.set(tagAt(view, entry), packed < size ? unzlibSync(bytes) : bytes);
    }
    return tables;
}

/** A TrueType or OpenType file of these tables. */
export function fontOfTables(tables: FontTables): Uint8Array {
    const names = [...tables.keys()].toSorted();
    const start = 12 + 16 * names.length;
    const size = names.reduce((sum, name) => sum + padded(tables.get(name)!.length), start);
    const bytes = new Uint8Array(size);
    const view = new DataView(bytes.buffer);
    const log = Math.floor(Math.log2(names.length));
    view.setUint32(0, tables.has('CFF ') ? 0x4F54544F : 0x00010000);
    view.setUint16(4, names.length);
    view.setUint16(6, 16 << log);
    view.setUint16(8, log);
    view.setUint16(10, 16 * names.length - (16 << log));
    let offset = start;
    names.forEach((name, index) => {
        const table = tables.get(name)!;
        const entry = 12 + 16 * index;
        bytes.set(table, offset);
        [...name].forEach((letter, place) => view.setUint8(entry + place, letter.charCodeAt(0)));
        view.setUint32(entry + 4, sumOf(table));
        view.setUint32(entry + 8, offset);
        view.setUint32(entry + 12, table.length);
        offset += padded(table.length);
    });
    return bytes;
}

function tagAt(view: DataView, offset: number): string {
    return String.fromCharCode(view.getUint8(offset), view.getUint8(offset + 1), view.getUint8(offset + 2), view.getUint8(offset + 3));
}

function padded(length: number): number {
    return (length + 3) & ~3;
}

function sumOf(table: Uint8Array): number {
    let sum = 0;
    for (let index = 0; index < table.length; index += 4) {
        sum = (sum + ((table[index]! << 24) | ((table[index + 1] ?? 0) << 16) | ((table[index + 2] ?? 0) << 8) | (table[index + 3] ?? 0))) >>> 0;
    }
    return sum;
}
