/**
 * Writes `export/fonts/files`: the letters of China, Japan and Korea, signs and emoji, as few files. A font for each place would
 * hold most characters several times, as most look alike everywhere: here one font has each of them once, and a smaller one
 * a place's own shapes where they differ. Run by hand, with the fonts in a folder outside the project, since they are
 * 300 MB, of which 2% are needed:
 *
 *     mkdir /tmp/fonts && cd /tmp/fonts && npm install --ignore-scripts @fontsource/noto-sans-sc @fontsource/noto-sans-tc \
 *         @fontsource/noto-sans-jp @fontsource/noto-sans-kr @fontsource/noto-sans-symbols @fontsource/noto-sans-symbols-2 @fontsource/noto-emoji
 *     node scripts/generate-fonts.ts /tmp/fonts
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { tablesOfWoff, type FontTables } from '../export/fonts/woff.ts';
import { root } from './lib/project.ts';

interface Letter {
    readonly data: Uint8Array;
    readonly advance: number;
    readonly bearing: number;
}

/** The letters of a font by code point. */
type Letters = ReadonlyMap<number, Letter>;

const folder = path.resolve(process.argv[2] ?? '/tmp/fonts');
const target = path.join(root, 'export/fonts/files');
mkdirSync(target, { recursive: true });

const [simplified, traditional, japanese, korean] = ['noto-sans-sc', 'noto-sans-tc', 'noto-sans-jp', 'noto-sans-kr'].map(lettersOf) as [Letters, Letters, Letters, Letters];
/** What the lists of characters of the four places hold, without what Noto Sans has anyway. */
const [gb, big5, jis, ks] = [
    charactersOf('gbk', [0xA1, 0xF7], [[0xA1, 0xFE]]), charactersOf('big5', [0xA1, 0xC6], [[0x40, 0x7E], [0xA1, 0xFE]]),
    charactersOf('euc-jp', [0xA1, 0xF4], [[0xA1, 0xFE]]), charactersOf('euc-kr', [0xA1, 0xFD], [[0xA1, 0xFE]]),
] as const;
const isHangul = (code: number) => code >= 0x1100 && code <= 0x11FF || code >= 0x3131 && code <= 0x318E || code >= 0xAC00 && code <= 0xD7A3;
const isHan = (code: number) => code >= 0x2E80 && code <= 0x9FFF && !isHangul(code) || code >= 0xF900 && code <= 0xFAFF;
/** Punctuation, syllables, numbers and letters in circles, and whatever is half or twice as wide as it should be. */
const isForm = (code: number) => code >= 0x3000 && code <= 0x33FF || code >= 0xFE30 && code <= 0xFE4F || code >= 0xFF00 && code <= 0xFFEF;

const common = new Map<number, Letter>();
const further = [...simplified.keys()].filter(isHan).concat([...japanese.keys()].filter(isForm));
for (const code of new Set([...further, ...gb, ...big5, ...jis, ...ks])) {
    const letter = isHangul(code) ? undefined : [simplified, traditional, japanese, korean].find(it => it.has(code))?.get(code);
    if (letter) {
        common.set(code, letter);
    }
}
write('noto-sans-cjk-common', common);
write('noto-sans-cjk-japanese', whereOther(japanese, jis));
write('noto-sans-cjk-traditional', whereOther(traditional, big5));
write('noto-sans-cjk-hangul', new Map([...korean].filter(([code]) => isHangul(code))));
const signs = [...japanese, ...common, ...lettersOf('noto-sans-symbols'), ...lettersOf('noto-sans-symbols-2')].filter(([code]) => code >= 0x2100 && code <= 0x2BFF && !(code >= 0x2800 && code <= 0x28FF));
write('noto-sans-symbols', new Map(signs));
copyFileSync(path.join(folder, 'node_modules/@fontsource/noto-emoji/files/noto-emoji-emoji-400-normal.woff'), path.join(target, 'noto-emoji-400-normal.woff'));
// The licence of the others doesn't repeat whom it comes from; the fonts do.
writeFileSync(path.join(target, 'OFL.txt'), `Copyright 2014-2021 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'.\nCopyright 2022 The Noto Project Authors (https://github.com/notofonts/symbols)\n${readFileSync(path.join(folder, 'node_modules/@fontsource/noto-emoji/LICENSE'), 'utf8').trim()}\n`);

/** All of a package, which has them in pieces that browsers fetch as they need them. */
function lettersOf(name: string): Letters {
    const files = path.join(folder, 'node_modules/@fontsource', name, 'files');
    const letters = new Map<number, Letter>();
    for (const file of readdirSync(files).filter(it => it.endsWith('-400-normal.woff')).toSorted()) {
        const tables = tablesOfWoff(readFileSync(path.join(files, file)));
        const letter = letterReader(tables);
        for (const [code, glyph] of glyphsOf(viewOf(tables.get('cmap')!))) {
            const found = code >= 0x1100 && !letters.has(code) ? letter(glyph) : undefined;
            if (found) {
                letters.set(code, found);
            }
        }
    }
    return letters;
}

/** Glyphs by code point, out of subtables of the formats 4 and 12. */
function glyphsOf(cmap: DataView): ReadonlyMap<number, number> {
    const glyphs = new Map<number, number>();
    for (let index = 0; index < cmap.getUint16(2); index++) {
        const start = cmap.getUint32(8 + 8 * index);
        if (cmap.getUint16(start) === 12) {
            for (let at = start + 16; at < start + 16 + 12 * cmap.getUint32(start + 12); at += 12) {
                const [first, last, glyph] = [cmap.getUint32(at), cmap.getUint32(at + 4), cmap.getUint32(at + 8)];
                for (let code = first; code <= last; code++) {
                    glyphs.set(code, glyph + code - first);
                }
            }
        } else if (cmap.getUint16(start) === 4) {
            const size = cmap.getUint16(start + 6);
            for (let segment = 0; segment < size; segment += 2) {
                const [lastAt, firstAt] = [start + 14 + segment, start + 16 + size + segment];
                const [deltaAt, rangeAt] = [firstAt + size, firstAt + 2 * size];
                const range = cmap.getUint16(rangeAt);
                for (let code = cmap.getUint16(firstAt); code <= Math.min(cmap.getUint16(lastAt), 0xFFFE); code++) {
                    const listed = range === 0 ? code : cmap.getUint16(rangeAt + range + 2 * (code - cmap.getUint16(firstAt)));
                    const glyph = listed === 0 ? 0 : listed + cmap.getUint16(deltaAt) & 0xFFFF;
                    if (glyph !== 0) {
                        glyphs.set(code, glyph);
                    }
                }
            }
        }
    }
    return glyphs;
}

/** Nothing for a glyph that is made of others: none of China's, Japan's and Korea's is, and few signs are. */
function letterReader(tables: FontTables): (glyph: number) => Letter | undefined {
    const view = (name: string) => viewOf(tables.get(name)!);
    const [loca, hmtx, isLong, metrics] = [view('loca'), view('hmtx'), view('head').getInt16(50) === 1, view('hhea').getUint16(34)];
    const offset = (glyph: number) => isLong ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph);
    return glyph => {
        const data = tables.get('glyf')!.slice(offset(glyph), offset(glyph + 1));
        if (data.length > 0 && viewOf(data).getInt16(0) < 0) {
            return undefined;
        }
        return {
            data, advance: hmtx.getUint16(4 * Math.min(glyph, metrics - 1)),
            bearing: glyph < metrics ? hmtx.getInt16(4 * glyph + 2) : hmtx.getInt16(4 * metrics + 2 * (glyph - metrics)),
        };
    };
}

/** The characters of an encoding of two bytes, but for those that are in fonts of few letters. */
function charactersOf(encoding: string, [first, last]: readonly [number, number], seconds: readonly (readonly [number, number])[]): ReadonlySet<number> {
    const decoder = new TextDecoder(encoding);
    const found = new Set<number>();
    for (let one = first; one <= last; one++) {
        for (const [from, to] of seconds) {
            for (let two = from; two <= to; two++) {
                const text = decoder.decode(new Uint8Array([one, two]));
                const code = text.codePointAt(0)!;
                if ([...text].length === 1 && code >= 0x2000 && code !== 0xFFFD && !/\p{Co}/u.test(text)) {
                    found.add(code);
                }
            }
        }
    }
    return found;
}

/** What a place draws otherwise than `common` does. */
function whereOther(letters: Letters, wanted: ReadonlySet<number>): Letters {
    return new Map([...letters].filter(([code, { data }]) => wanted.has(code) && !isHangul(code) && !(common.has(code) && Buffer.from(data).equals(common.get(code)!.data))));
}

/** A font of these letters, and none of what sets text from top to bottom or pairs of letters. */
function write(name: string, letters: Letters): void {
    const sample = tablesOfWoff(readFileSync(path.join(folder, 'node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff')));
    const codes = [...letters.keys()].toSorted((a, b) => a - b);
    const glyphs = [letterReader(sample)(0)!, ...codes.map(code => letters.get(code)!)];
    const starts = glyphs.reduce<number[]>((all, { data }) => (all.push(all.at(-1)! + (data.length + 3 & ~3)), all), [0]);
    const glyf = new Uint8Array(starts.at(-1)!);
    const [loca, hmtx] = [new DataView(new ArrayBuffer(4 * starts.length)), new DataView(new ArrayBuffer(4 * glyphs.length))];
    starts.forEach((start, index) => loca.setUint32(4 * index, start));
    let [mostContours, mostPoints, mostAdvance] = [0, 0, 0];
    const box = [0, 0, 0, 0];
    glyphs.forEach(({ data, advance, bearing }, index) => {
        glyf.set(data, starts[index]!);
        hmtx.setUint16(4 * index, advance);
        hmtx.setInt16(4 * index + 2, bearing);
        mostAdvance = Math.max(mostAdvance, advance);
        if (data.length > 0) {
            const view = viewOf(data);
            const contours = view.getInt16(0);
            mostContours = Math.max(mostContours, contours);
            mostPoints = Math.max(mostPoints, view.getUint16(8 + 2 * contours) + 1);
            box.forEach((value, side) => box[side] = (side < 2 ? Math.min : Math.max)(value, view.getInt16(2 + 2 * side)));
        }
    });
    const tables: FontTables = new Map([
        ...['OS/2', 'name', 'post', 'prep', 'gasp'].map(tag => [tag, sample.get(tag)!] as const),
        ['cmap', cmapOf(codes)], ['glyf', glyf], ['loca', bytesOf(loca)], ['hmtx', bytesOf(hmtx)],
        ['head', changed(sample.get('head')!, view => {
            box.forEach((value, side) => view.setInt16(36 + 2 * side, value));
            view.setInt16(50, 1);
        })],
        ['hhea', changed(sample.get('hhea')!, view => {
            view.setUint16(10, mostAdvance);
            view.setUint16(34, glyphs.length);
        })],
        ['maxp', changed(sample.get('maxp')!, view => {
            view.setUint16(4, glyphs.length);
            view.setUint16(6, mostPoints);
            view.setUint16(8, mostContours);
        })],
    ]);
    const file = woffOf(tables);
    writeFileSync(path.join(target, `${name}-400-normal.woff`), file);
    console.log(`${name}: ${codes.length} characters, ${Math.round(file.length / 1000)} kB`);
}

/** Format 12: runs of code points that follow one another, as their glyphs do. */
function cmapOf(codes: readonly number[]): Uint8Array {
    const runs: { readonly first: number; last: number; readonly glyph: number }[] = [];
    codes.forEach((code, index) => {
        const run = runs.at(-1);
        if (run?.last === code - 1) {
            run.last = code;
        } else {
            runs.push({ first: code, last: code, glyph: index + 1 });
        }
    });
    const view = new DataView(new ArrayBuffer(28 + 12 * runs.length));
    [[2, 1], [4, 3], [6, 10], [12, 12]].forEach(([at, value]) => view.setUint16(at!, value!));
    [[8, 12], [16, 16 + 12 * runs.length], [24, runs.length]].forEach(([at, value]) => view.setUint32(at!, value!));
    runs.forEach(({ first, last, glyph }, index) => [first, last, glyph].forEach((value, place) => view.setUint32(28 + 12 * index + 4 * place, value)));
    return bytesOf(view);
}

function woffOf(tables: FontTables): Uint8Array {
    const names = [...tables.keys()].toSorted();
    const packed = names.map(name => {
        const table = tables.get(name)!;
        const small = deflateSync(table, { level: 9 });
        return small.length < table.length ? small : table;
    });
    const padded = (length: number) => length + 3 & ~3;
    const head = 44 + 20 * names.length;
    const bytes = new Uint8Array(packed.reduce((sum, it) => sum + padded(it.length), head));
    const view = viewOf(bytes);
    [0x774F4646, 0x00010000, bytes.length].forEach((value, index) => view.setUint32(4 * index, value));
    view.setUint16(12, names.length);
    view.setUint32(16, names.reduce((sum, name) => sum + padded(tables.get(name)!.length), 12 + 16 * names.length));
    view.setUint16(20, 1);
    let offset = head;
    names.forEach((name, index) => {
        const [table, data] = [tables.get(name)!, packed[index]!];
        const entry = 44 + 20 * index;
        [...name].forEach((letter, place) => view.setUint8(entry + place, letter.charCodeAt(0)));
        [offset, data.length, table.length, sumOf(table)].forEach((value, place) => view.setUint32(entry + 4 + 4 * place, value));
        bytes.set(data, offset);
        offset += padded(data.length);
    });
    return bytes;
}

function sumOf(table: Uint8Array): number {
    let sum = 0;
    table.forEach((byte, index) => sum = sum + byte * 2 ** (24 - 8 * (index % 4)) >>> 0);
    return sum;
}

function changed(table: Uint8Array, change: (view: DataView) => void): Uint8Array {
    const copy = table.slice();
    change(viewOf(copy));
    return copy;
}

function viewOf(bytes: Uint8Array): DataView {
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function bytesOf(view: DataView): Uint8Array {
    return new Uint8Array(view.buffer);
}
