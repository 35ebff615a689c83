import type { Cluster } from '../fonts/typeset.ts';
import { outlineOf } from '../fonts/typeset.ts';
import { fontOfTables, type FontTables } from '../fonts/woff.ts';

/**
 * A TrueType font with one glyph for each of these clusters, in their order and after an empty one: a letter with its marks is
 * a glyph made of glyphs. So each code of a PDF's text is one piece of what the text says.
 */
export function fontOfClusters(tables: FontTables, clusters: readonly Cluster[]): Uint8Array {
    const table = (name: string) => tables.get(name) ?? new Uint8Array();
    const [head, loca, hmtx, hhea, maxp] = ['head', 'loca', 'hmtx', 'hhea', 'maxp'].map(name => viewOf(table(name))) as [DataView, DataView, DataView, DataView, DataView];
    const isLong = head.getInt16(50) === 1;
    const offsetOf = (glyph: number) => isLong ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph);
    const dataOf = (glyph: number) => table('glyf').slice(offsetOf(glyph), offsetOf(glyph + 1));
    const metrics = hhea.getUint16(34);
    const bearingOf = (glyph: number) => glyph < metrics ? hmtx.getInt16(4 * glyph + 2) : hmtx.getInt16(4 * metrics + 2 * (glyph - metrics));

    const glyphs: { data: Uint8Array; readonly advance: number; readonly bearing: number }[] = [{ data: new Uint8Array(), advance: 0, bearing: 0 }];
    const parts: { readonly old: number; readonly of: number; readonly at: number }[] = [];
    for (const cluster of clusters) {
        const [only] = cluster.glyphs;
        const isPlain = cluster.glyphs.length === 1 && only!.x === 0 && only!.y === 0;
        const advance = Math.max(0, Math.round(cluster.advance));
        if (isPlain) {
            parts.push(...componentsOf(dataOf(only!.id)).map(({ glyph, at }) => ({ old: glyph, of: glyphs.length, at })));
            glyphs.push({ data: dataOf(only!.id), advance, bearing: bearingOf(only!.id) });
        } else {
            const { data, left, components } = compositeOf(cluster, glyph => offsetOf(glyph + 1) > offsetOf(glyph));
            parts.push(...components.map(({ glyph, at }) => ({ old: glyph, of: glyphs.length, at })));
            glyphs.push({ data, advance, bearing: left });
        }
    }
    // The parts of glyphs that are made of others come last; parts may have parts.
    const moved = new Map<number, number>();
    for (const part of parts) {
        let index = moved.get(part.old);
        if (index === undefined) {
            index = glyphs.length;
            moved.set(part.old, index);
            parts.push(...componentsOf(dataOf(part.old)).map(({ glyph, at }) => ({ old: glyph, of: glyphs.length, at })));
            glyphs.push({ data: dataOf(part.old), advance: 0, bearing: bearingOf(part.old) });
        }
        viewOf(glyphs[part.of]!.data).setUint16(part.at, index);
    }

    const ends = glyphs.reduce<number[]>((all, { data }) => [...all, all.at(-1)! + (data.length + 3 & ~3)], [0]);
    const newGlyf = new Uint8Array(ends.at(-1)!);
    glyphs.forEach(({ data }, index) => newGlyf.set(data, ends[index]!));
    const newLoca = new DataView(new ArrayBuffer(4 * ends.length));
    ends.forEach((end, index) => newLoca.setUint32(4 * index, end));
    const newHmtx = new DataView(new ArrayBuffer(4 * glyphs.length));
    glyphs.forEach(({ advance, bearing }, index) => {
        newHmtx.setUint16(4 * index, advance);
        newHmtx.setInt16(4 * index + 2, bearing);
    });
    const newHead = changed(head, view => {
        view.setUint32(8, 0);
        view.setInt16(50, 1);
    });
    const newHhea = changed(hhea, view => view.setUint16(34, glyphs.length));
    const newMaxp = changed(maxp, view => {
        view.setUint16(4, glyphs.length);
        if (view.byteLength >= 32) {
            view.setUint16(10, Math.max(view.getUint16(10), 2_000));
            view.setUint16(12, Math.max(view.getUint16(12), 200));
            view.setUint16(28, Math.max(view.getUint16(28), 64));
            view.setUint16(30, Math.max(view.getUint16(30), 4));
        }
    });
    const kept = ['cvt ', 'fpgm', 'prep'].flatMap(name => tables.has(name) ? [[name, table(name)] as const] : []);
    return fontOfTables(new Map<string, Uint8Array>([
        ['head', newHead], ['hhea', newHhea], ['maxp', newMaxp], ['hmtx', bytesOf(newHmtx)], ['loca', bytesOf(newLoca)], ['glyf', newGlyf], ...kept,
    ]));
}

/** Where the data of a glyph names other glyphs. */
function componentsOf(data: Uint8Array): readonly { readonly glyph: number; readonly at: number }[] {
    const view = viewOf(data);
    if (data.length < 10 || view.getInt16(0) >= 0) {
        return [];
    }
    const found: { glyph: number; at: number }[] = [];
    let at = 10;
    let flags: number = flag.more;
    while ((flags & flag.more) !== 0) {
        flags = view.getUint16(at);
        found.push({ glyph: view.getUint16(at + 2), at: at + 2 });
        at += 4 + ((flags & flag.words) === 0 ? 2 : 4) + ((flags & flag.scale) !== 0 ? 2 : (flags & flag.twoScales) !== 0 ? 4 : (flags & flag.matrix) !== 0 ? 8 : 0);
    }
    return found;
}

const flag = { words: 0x1, areOffsets: 0x2, scale: 0x8, more: 0x20, twoScales: 0x40, matrix: 0x80 } as const;

function compositeOf(cluster: Cluster, isInked: (glyph: number) => boolean) {
    const inked = cluster.glyphs.filter(({ id }) => isInked(id));
    const numbers = outlineOf(cluster).map(([, ...all]) => all);
    const xs = numbers.flatMap(all => all.filter((_, index) => index % 2 === 0));
    const ys = numbers.flatMap(all => all.filter((_, index) => index % 2 === 1));
    const left = Math.floor(Math.min(...xs, xs.length === 0 ? 0 : Infinity));
    const components = inked.map(({ id }, index) => ({ glyph: id, at: 12 + 8 * index }));
    if (inked.length === 0) {
        return { data: new Uint8Array(), left: 0, components };
    }
    const data = new Uint8Array(10 + 8 * inked.length);
    const view = viewOf(data);
    [-1, left, Math.floor(Math.min(...ys)), Math.ceil(Math.max(...xs)), Math.ceil(Math.max(...ys))].forEach((value, index) => view.setInt16(2 * index, value));
    inked.forEach(({ x, y }, index) => {
        const at = 10 + 8 * index;
        view.setUint16(at, flag.words | flag.areOffsets | (index < inked.length - 1 ? flag.more : 0));
        view.setInt16(at + 4, Math.round(x));
        view.setInt16(at + 6, Math.round(y));
    });
    return { data, left, components };
}

function changed(view: DataView, change: (view: DataView) => void): Uint8Array {
    const copy = bytesOf(view).slice();
    change(viewOf(copy));
    return copy;
}

function viewOf(bytes: Uint8Array): DataView {
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function bytesOf(view: DataView): Uint8Array {
    return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}
