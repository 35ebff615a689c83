import { PDFString, type PDFContext, type PDFRef } from '@cantoo/pdf-lib';
import type { Face } from '../fonts/faces.ts';
import { outlineOf, type Cluster } from '../fonts/typeset.ts';
import { operatorsOf } from './outline.ts';
import { fontOfClusters } from './true-type.ts';

/** How a content stream writes a cluster: a font of its resources and a code in it. */
export interface Code {
    readonly font: string;
    /** In hexadecimal digits. */
    readonly hex: string;
    /** Width of the code, in thousandths of the font's size. */
    readonly width: number;
}

export interface PdfFonts {
    codeOf(cluster: Cluster): Code;
    /** Writes the fonts that were used, by the names that contents have for them. */
    finish(pdf: PDFContext): Readonly<Record<string, PDFRef>>;
}

/**
 * The fonts of a document hold what is drawn and no more. A code stands for a cluster, so that what is copied or searched is
 * what was written, in every script.
 */
export function createPdfFonts(): PdfFonts {
    const fonts: { readonly name: string; readonly face: Face; readonly codes: Map<string, { readonly code: Code; readonly cluster: Cluster }> }[] = [];
    return {
        codeOf(cluster) {
            const { face } = cluster;
            const key = `${cluster.glyphs.map(({ id, x, y }) => `${id} ${x} ${y}`).join()} ${cluster.text}`;
            const own = fonts.filter(it => it.face === face);
            const known = own.map(it => it.codes.get(key)).find(it => it !== undefined);
            if (known) {
                return known.code;
            }
            const last = own.at(-1);
            const room = face.tables ? 60_000 : 255;
            const font = last && last.codes.size < room ? last : { name: `F${fonts.length + 1}`, face, codes: new Map<string, { code: Code; cluster: Cluster }>() };
            if (font !== last) {
                fonts.push(font);
            }
            const number = font.codes.size + 1;
            const width = Math.round(Math.max(0, Math.round(cluster.advance)) * 1000 / face.unitsPerEm);
            const code: Code = { font: font.name, hex: number.toString(16).padStart(face.tables ? 4 : 2, '0').toUpperCase(), width };
            font.codes.set(key, { code, cluster });
            return code;
        },
        finish: pdf => Object.fromEntries(fonts.map(({ name, face, codes }) => [name, (face.tables ? writeTrueType : writeDrawn)(pdf, face, [...codes.values()])])),
    };
}

type Codes = readonly { readonly code: Code; readonly cluster: Cluster }[];

function writeTrueType(pdf: PDFContext, face: Face, codes: Codes): PDFRef {
    const tables = face.tables!;
    const head = new DataView(tables.get('head')!.buffer, tables.get('head')!.byteOffset);
    const hhea = new DataView(tables.get('hhea')!.buffer, tables.get('hhea')!.byteOffset);
    const em = (units: number) => Math.round(units * 1000 / face.unitsPerEm);
    const font = fontOfClusters(tables, codes.map(({ cluster }) => cluster));
    const BaseFont = `${tagOf(codes)}+${nameOf(face)}`;
    const FontDescriptor = pdf.register(pdf.obj({
        Type: 'FontDescriptor', FontName: BaseFont, Flags: 4, FontBBox: [36, 38, 40, 42].map(at => em(head.getInt16(at))), ItalicAngle: face.style === 'italic' ? -12 : 0,
        Ascent: em(hhea.getInt16(4)), Descent: em(hhea.getInt16(6)), CapHeight: 714, StemV: face.style === 'strong' ? 120 : 80,
        FontFile2: pdf.register(pdf.flateStream(font, { Length1: font.length })),
    }));
    const descendant = pdf.register(pdf.obj({
        Type: 'Font', Subtype: 'CIDFontType2', BaseFont, CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
        FontDescriptor, CIDToGIDMap: 'Identity', DW: 0, W: [1, codes.map(({ code }) => code.width)],
    }));
    return pdf.register(pdf.obj({
        Type: 'Font', Subtype: 'Type0', BaseFont, Encoding: 'Identity-H', DescendantFonts: [descendant], ToUnicode: pdf.register(pdf.flateStream(meaningOf(codes, '<0000><FFFF>'))),
    }));
}

/** A font of drawings: for fonts of the machine, whatever their kind. */
function writeDrawn(pdf: PDFContext, face: Face, codes: Codes): PDFRef {
    const widths = codes.map(({ cluster }) => Math.max(0, Math.round(cluster.advance)));
    const drawings = codes.map(({ cluster }, index) =>
        pdf.register(pdf.flateStream(`${widths[index]} 0 ${-face.unitsPerEm} ${-face.unitsPerEm} ${3 * face.unitsPerEm} ${2 * face.unitsPerEm} d1\n${drawing(cluster)}`)));
    const scale = 1 / face.unitsPerEm;
    return pdf.register(pdf.obj({
        Type: 'Font', Subtype: 'Type3', FontBBox: [0, 0, 0, 0], FontMatrix: [scale, 0, 0, scale, 0, 0], Resources: {}, FirstChar: 1, LastChar: codes.length, Widths: widths,
        Encoding: { Type: 'Encoding', Differences: [1, ...codes.map((_, index) => `g${index + 1}`)] }, CharProcs: Object.fromEntries(drawings.map((ref, index) => [`g${index + 1}`, ref])),
        ToUnicode: pdf.register(pdf.flateStream(meaningOf(codes, '<00><FF>'))),
    }));
}

function drawing(cluster: Cluster): string {
    const path = operatorsOf(outlineOf(cluster));
    return path === '' ? '' : `${path} f`;
}

/** Says which text each code stands for. */
function meaningOf(codes: Codes, range: string): string {
    const blocks: string[] = [];
    for (let from = 0; from < codes.length; from += 100) {
        const block = codes.slice(from, from + 100);
        blocks.push(`${block.length} beginbfchar\n${block.map(({ code, cluster }) => `<${code.hex}><${utf16(cluster.text)}>`).join('\n')}\nendbfchar`);
    }
    return '/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n'
        + `/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n${range}\nendcodespacerange\n${blocks.join('\n')}\nendcmap\nCMapName currentdict/CMap defineresource pop\nend\nend`;
}

/** UTF-16, big end first, in hexadecimal digits. */
function utf16(text: string): string {
    return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0').toUpperCase()).join('');
}

/** `fonts/noto-sans-latin-400-normal.woff` → `NotoSans-Latin-400-Normal`. */
function nameOf({ id }: Face): string {
    return id.replace(/^.*\/|\.\w+$/g, '').split('-').map(word => word.slice(0, 1).toUpperCase() + word.slice(1)).join('').replace(/[^A-Za-z0-9]/g, '') || 'Font';
}

/** Six letters that tell one subset from another. */
function tagOf(codes: Codes): string {
    let hash = 0x811C9DC5;
    for (const { cluster } of codes) {
        for (const { id } of cluster.glyphs) {
            hash = Math.imul(hash ^ id, 0x01000193) >>> 0;
        }
    }
    return Array.from({ length: 6 }, () => {
        const letter = String.fromCharCode(65 + hash % 26);
        hash = Math.floor(hash / 26) + 7;
        return letter;
    }).join('');
}
