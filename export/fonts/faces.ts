import type { Scene } from '../../diagram/scene.ts';
import { systemFontPrefix, type LoadAsset } from '../assets.ts';
import { fontFiles, type FontStyle } from './font-files.ts';
import { startHarfBuzz, type OpenFont, type Outline, type ShapedFont } from './harfbuzz.ts';
import { isThickened, largeFontsOf } from './large-fonts.ts';
import { placeOf } from './places.ts';
import { needsFont, systemFonts } from './system-fonts.ts';
import { thickened } from './thickened.ts';
import { fontOfTables, tablesOfWoff, type FontTables } from './woff.ts';

/** A font to set text in. */
export interface Face extends ShapedFont {
    /** Unique among those that are open. */
    readonly id: string;
    readonly style: FontStyle;
    /** Its tables, where its outlines can be taken out of them; else only HarfBuzz can draw it. */
    readonly tables?: FontTables;
}

/** Finds the fonts for texts. */
export interface Faces {
    /** The best face that has all of these; `undefined` where none has them. */
    faceFor(codePoints: readonly number[], style: FontStyle): Face | undefined;
    /** What shows that a letter is missing. */
    readonly fallback: Face;
}

/**
 * Opens the fonts that the texts of these pictures ask for.
 *
 *     text ──its scripts──► our fonts ──what they lack──► our large fonts ──what they lack──► the machine's fonts
 */
export async function openFaces(scenes: readonly Scene[], load: LoadAsset): Promise<Faces> {
    const text = scenes.map(textsOf).join('\n');
    const harfBuzz = await load('harfbuzz.wasm');
    if (!harfBuzz) {
        throw new Error('harfbuzz.wasm is missing.');
    }
    const open = await startHarfBuzz(harfBuzz);
    const small = await Promise.all(fontFiles.filter(({ letters }) => letters.test(text)).map(async ({ file, style }): Promise<readonly Face[]> => {
        const bytes = await load(file);
        return bytes ? [openOwn(file, style, bytes, open)] : [];
    }));
    const own = small.flat();
    const [fallback] = own;
    if (!fallback) {
        throw new Error('There are no fonts.');
    }
    let lacking = lackedBy(own, [...new Set(text)].filter(needsFont));
    const place = placeOf(scenes.find(({ language }) => language !== undefined)?.language, text);
    for (const { file, style, letters } of largeFontsOf(place)) {
        const bytes = lacking.some(it => letters.test(it)) ? await load(file) : undefined;
        if (bytes) {
            const face = openOwn(file, style, bytes, open);
            own.push(face, isThickened(file) ? strongOf(face) : { ...face, style: 'strong' });
            lacking = lackedBy([face], lacking);
        }
    }
    const ofMachine: Face[] = [];
    for (const { file, index, style } of systemFonts(place)) {
        const bytes = lacking.length > 0 ? await load(`${systemFontPrefix}${file}`) : undefined;
        if (bytes) {
            const face: Face = { ...open(bytes, index), id: file, style };
            ofMachine.push(face);
            lacking = lackedBy([face], lacking);
        }
    }
    return {
        fallback,
        // What our fonts have is never taken from the machine's, which were opened for other letters.
        faceFor: (codePoints, style) => best(own, codePoints, style) ?? best(ofMachine, codePoints, style),
    };
}

function best(faces: readonly Face[], codePoints: readonly number[], style: FontStyle): Face | undefined {
    const having = faces.filter(face => codePoints.every(it => face.has(it)));
    return having.find(face => face.style === style) ?? having[0];
}

function lackedBy(faces: readonly Face[], characters: readonly string[]): readonly string[] {
    return characters.filter(character => !faces.some(face => face.has(character.codePointAt(0)!)));
}

function openOwn(file: string, style: FontStyle, bytes: Uint8Array, open: OpenFont): Face {
    const tables = tablesOfWoff(bytes);
    return { ...open(fontOfTables(tables)), id: file, style, tables };
}

/** Bold, where a font has none. Its tables know nothing of it. */
function strongOf(face: Face): Face {
    const { tables: _, ...drawn } = face;
    const by = face.unitsPerEm * 0.016;
    const known = new Map<number, Outline>();
    return {
        ...drawn, id: `${face.id} strong`, style: 'strong',
        outline(glyph) {
            let outline = known.get(glyph);
            if (outline === undefined) {
                outline = thickened(face.outline(glyph), by);
                known.set(glyph, outline);
            }
            return outline;
        },
    };
}

function textsOf({ parts }: Scene): string {
    return parts.flatMap(({ groups }) => groups.flatMap(({ marks }) => marks.flatMap(mark => mark.kind === 'text' ? mark.runs.map(run => run.text) : []))).join('\n');
}
