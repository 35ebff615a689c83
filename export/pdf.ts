import { PDFContext, PDFHexString, type PDFRef, PDFStreamWriter, PDFString } from '@cantoo/pdf-lib';
import { openFaces } from './fonts/faces.ts';
import { createTypesetter } from './fonts/typeset.ts';
import type { Format, Paper, Picture } from './format.ts';
import { createContentWriter, type Box, type Matrix } from './pdf/content.ts';
import { createPdfFonts } from './pdf/fonts.ts';
import { num, rounded } from './pdf/literal.ts';
import { createStructure, decoration, endOfTag } from './pdf/structure.ts';

/** Vectors and text that can be selected; a page as large as each picture, or sheets that are laid side by side. */
export const pdf: Format = {
    async write(pictures, { palette, paper, author, date }, load) {
        const file = PDFContext.create();
        const fonts = createPdfFonts();
        const typesetter = createTypesetter(await openFaces(pictures.map(({ scene }) => scene), load));
        const content = createContentWriter(file, fonts, typesetter);
        const [Parent, Resources] = [file.nextRef(), file.nextRef()];
        const pages = pictures.flatMap(picture => paper === undefined ? [wholePage(picture)] : sheetsOf(picture, paper));
        const structure = createStructure(file);
        const Kids = pages.map(({ width, height, box, matrix, note, clip, marks, picture }) => {
            const page = file.nextRef();
            const { entries, tag } = structure.page(page, picture);
            const drawn = content.draw(picture.scene, palette, tag, matrix, box);
            const operators = clip === undefined ? drawn
                : `q ${[clip.x, clip.y, clip.width, clip.height].map(num).join(' ')} re W n\n${drawn}\nQ\n${decoration} 0.6 G 0.5 w [] 0 d ${marks} ${endOfTag}\n${note === undefined ? '' : content.note(note, width / 2, margin / 2 - 3, 8)}`;
            file.assign(page, file.obj({
                Type: 'Page', Parent, Resources, MediaBox: [0, 0, rounded(width), rounded(height)], Contents: file.register(file.flateStream(operators)), Group: { S: 'Transparency', CS: 'DeviceRGB' }, ...entries,
            }));
            return page;
        });
        file.assign(Resources, file.obj({ Font: fonts.finish(file), ...content.finish() }));
        file.assign(Parent, file.obj({ Type: 'Pages', Count: Kids.length, Kids }));
        const [{ scene }] = pictures;
        file.trailerInfo.Root = file.register(file.obj({
            Type: 'Catalog', Pages: Parent, ...structure.finish(), ...pictures.length > 1 && { Outlines: outlineOf(pictures, picture => Kids[pages.findIndex(page => page.picture === picture)]!, file) }, ...scene.language !== undefined && { Lang: PDFHexString.fromText(scene.language) },
            ViewerPreferences: { DisplayDocTitle: true, ...scene.direction === 'rtl' && { Direction: 'R2L' } },
        }));
        const day = date?.match(/^\d{4}-\d\d-\d\d$/)?.[0].replaceAll('-', '');
        file.trailerInfo.Info = file.register(file.obj({
            Title: PDFHexString.fromText(scene.title), Subject: PDFHexString.fromText(scene.description), Creator: PDFString.of('Journey Maps'),
            ...author !== undefined && { Author: PDFHexString.fromText(author) }, ...day !== undefined && { CreationDate: PDFString.of(`D:${day}000000Z`) },
        }));
        return { bytes: await PDFStreamWriter.forContext(file, Infinity).serializeToBuffer(), missing: [...typesetter.missing] };
    },
};

/** Views by name, to go to. */
function outlineOf(pictures: readonly Picture[], pageOf: (picture: Picture) => PDFRef, file: PDFContext): PDFRef {
    const Parent = file.nextRef();
    const items = pictures.map(() => file.nextRef());
    pictures.forEach((picture, index) => file.assign(items[index]!, file.obj({
        Title: PDFHexString.fromText(picture.name), Parent, Dest: [pageOf(picture), 'Fit'], Prev: items[index - 1], Next: items[index + 1],
    })));
    file.assign(Parent, file.obj({ Type: 'Outlines', First: items[0], Last: items.at(-1), Count: items.length }));
    return Parent;
}

interface Page {
    readonly picture: Picture;
    readonly width: number;
    readonly height: number;
    /** From CSS px to points, y upwards. */
    readonly matrix: Matrix;
    /** What of the picture is on it, in CSS px. */
    readonly box?: Box;
    /** The same on the page, in points. */
    readonly clip?: Box;
    /** Lines that tell where sheets are laid on one another. */
    readonly marks?: string;
    readonly note?: string;
}

/** A CSS px is a 96th of an inch, a point a 72nd. */
const pointsPerPx = 0.75;
/** More is not allowed. */
const longestSide = 14_400;

function wholePage(picture: Picture): Page {
    const { width, height } = picture.scene;
    const scale = Math.min(pointsPerPx, longestSide / width, longestSide / height);
    return { picture, width: width * scale, height: height * scale, matrix: [scale, 0, 0, -scale, 0, height * scale] };
}

const mm = 72 / 25.4;
const margin = 10 * mm;
/** What two neighbours both show, so that they can be glued. */
const overlap = 10 * mm;
const papers: Readonly<Record<Paper, readonly [short: number, long: number]>> = { A4: [210 * mm, 297 * mm], A3: [297 * mm, 420 * mm] };

/** The way round that needs fewer sheets; they follow in the direction of reading. */
function sheetsOf(picture: Picture, paper: Paper): readonly Page[] {
    const [short, long] = papers[paper];
    const { width, height, direction } = picture.scene;
    const [fullWidth, fullHeight] = [width * pointsPerPx, height * pointsPerPx];
    const count = (length: number, side: number) => Math.max(1, Math.ceil((length - overlap - 0.01) / (side - 2 * margin - overlap)));
    const layouts = ([[long, short], [short, long]] as const).map(([wide, high]) => ({ wide, high, columns: count(fullWidth, wide), rows: count(fullHeight, high) }));
    const { wide, high, columns, rows } = layouts.reduce((a, b) => b.columns * b.rows < a.columns * a.rows ? b : a);
    const [innerWidth, innerHeight] = [wide - 2 * margin, high - 2 * margin];
    return Array.from({ length: rows * columns }, (_, index): Page => {
        const row = Math.floor(index / columns);
        const column = direction === 'rtl' ? columns - 1 - index % columns : index % columns;
        const [left, top] = [column * (innerWidth - overlap), row * (innerHeight - overlap)];
        const box = { x: left / pointsPerPx, y: top / pointsPerPx, width: Math.min(innerWidth, fullWidth - left) / pointsPerPx, height: Math.min(innerHeight, fullHeight - top) / pointsPerPx };
        const clip = { x: margin, y: high - margin - box.height * pointsPerPx, width: box.width * pointsPerPx, height: box.height * pointsPerPx };
        const ticks = [
            ...column > 0 ? tick(margin + overlap, high - margin, 'up') : [], ...column < columns - 1 ? tick(wide - margin - overlap, high - margin, 'up') : [],
            ...row > 0 ? tick(margin, high - margin - overlap, 'aside') : [], ...row < rows - 1 ? tick(margin, margin + overlap, 'aside') : [],
        ];
        return {
            picture, width: wide, height: high, box, clip, marks: ticks.join(' '), note: `${index + 1} / ${rows * columns}`,
            matrix: [pointsPerPx, 0, 0, -pointsPerPx, margin - left, high - margin + top],
        };
    });
}

function tick(x: number, y: number, way: 'up' | 'aside'): readonly string[] {
    return [way === 'up' ? `${num(x)} ${num(y + 2)} m ${num(x)} ${num(y + 14)} l S` : `${num(x - 2)} ${num(y)} m ${num(x - 14)} ${num(y)} l S`];
}
