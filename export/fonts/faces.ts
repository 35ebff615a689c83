import type { Scene } from '../../diagram/scene.ts';
import { systemFontPrefix, type LoadAsset } from '../assets.ts';
import { fontFiles, type FontStyle } from './font-files.ts';
import { startHarfBuzz, type OpenFont, type ShapedFont } from './harfbuzz.ts';
import { fontOfTables, tablesOfWoff, type FontTables } from './woff.ts';
import { needsSystemFont, systemFonts } from './system-fonts.ts';

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

/** Opens the fonts that the texts of these pictures ask for. */
export async function openFaces(scenes: readonly Scene[], load: LoadAsset): Promise<Faces> {
    const text = scenes.map(textsOf).join('\n');
    const harfBuzz = await load('harfbuzz.wasm');
    if (!harfBuzz) {
        throw new Error('harfbuzz.wasm is missing.');
    }
    const open = await startHarfBuzz(harfBuzz);
    const own = await Promise.all(fontFiles.filter(({ letters }) => letters.test(text)).map(async ({ file, style }): Promise<readonly Face[]> => {
        const bytes = await load(file);
        return bytes ? [openOwn(file, style, bytes, open)] : [];
    }));
    const faces = own.flat();
    const [fallback] = faces;
    if (!fallback) {
        throw new Error('There are no fonts.');
    }
    const left = [...new Set(text)].filter(character => needsSystemFont(character) && !faces.some(face => face.has(character.codePointAt(0)!)));
    for (const candidate of left.length > 0 ? systemFonts(scenes.find(({ language }) => language !== undefined)?.language, text) : []) {
        if (left.every(character => faces.some(face => face.has(character.codePointAt(0)!)))) {
            break;
        }
        const bytes = await load(`${systemFontPrefix}${candidate.file}`);
        if (bytes) {
            faces.push({ ...open(bytes, candidate.index), id: candidate.file, style: candidate.style });
        }
    }
    return {
        fallback,
        faceFor(codePoints, style) {
            const having = faces.filter(face => codePoints.every(it => face.has(it)));
            return having.find(face => face.style === style) ?? having[0];
        },
    };
}

function openOwn(file: string, style: FontStyle, bytes: Uint8Array, open: OpenFont): Face {
    const tables = tablesOfWoff(bytes);
    return { ...open(fontOfTables(tables)), id: file, style, tables };
}

function textsOf({ parts }: Scene): string {
    return parts.flatMap(({ groups }) => groups.flatMap(({ marks }) => marks.flatMap(mark => mark.kind === 'text' ? mark.runs.map(run => run.text) : []))).join('\n');
}
