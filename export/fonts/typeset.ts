import bidiFactory, { type Bidi } from 'bidi-js';
import type { Mark, Role, TextRun } from '../../diagram/scene.ts';
import type { Face, Faces } from './faces.ts';
import type { FontStyle } from './font-files.ts';
import type { Outline, ShapedGlyph } from './harfbuzz.ts';

export type TextMark = Extract<Mark, { kind: 'text' }>;
type Direction = TextRun['direction'];

/** Letters that are drawn together, such as a ligature. In units of the font. */
export interface Cluster {
    readonly face: Face;
    readonly glyphs: readonly { readonly id: number; readonly x: number; readonly y: number }[];
    /** What it says. */
    readonly text: string;
    readonly advance: number;
}

/** Clusters from left to right; `x` is their place in CSS px, from the left end of the line. */
export interface SetRun {
    readonly size: number;
    readonly fill: Role;
    readonly direction: Direction;
    readonly clusters: readonly { readonly cluster: Cluster; readonly x: number }[];
}

/** A line of text as it is drawn. `x` is its left end, `width` its length, both in CSS px. */
export interface SetLine {
    readonly x: number;
    readonly width: number;
    /** In reading order. */
    readonly runs: readonly SetRun[];
}

export interface Typesetter {
    set(mark: TextMark, direction: Direction): SetLine;
    /** Characters that were asked for and no font has. */
    readonly missing: ReadonlySet<string>;
}

/**
 * Sets lines of text as browsers do: order by the Unicode bidirectional algorithm, each run on its own, shapes by HarfBuzz.
 *
 *     run ──bidi──► pieces of one direction ──faces──► pieces of one font ──HarfBuzz──► glyphs ──► clusters
 */
export function createTypesetter(faces: Faces): Typesetter {
    const missing = new Set<string>();
    const known = new Map<string, Shaped>();
    return {
        missing,
        set({ x, anchor, runs }, direction) {
            const line = runs.map(run => ({ run, ...shapedOnce(run) }));
            const gap = runs.length > 1 ? shapedOnce({ ...runs.at(-1)!, text: ' ', strong: false, italic: false }).width : 0;
            const width = line.reduce((sum, it) => sum + it.width, gap * (line.length - 1));
            const isLeft = anchor !== 'middle' && (anchor === 'start') === (direction === 'ltr');
            let at = 0;
            const placed = (direction === 'rtl' ? line.toReversed() : line).map(({ run, clusters, width: own }): SetRun => {
                const start = at;
                at += own + gap;
                return { size: run.size, fill: run.fill, direction: run.direction, clusters: clusters.map(it => ({ ...it, x: it.x + start })) };
            });
            return { x: x - (anchor === 'middle' ? width / 2 : isLeft ? 0 : width), width, runs: direction === 'rtl' ? placed.toReversed() : placed };
        },
    };

    function shapedOnce(run: TextRun): Shaped {
        const style: FontStyle = run.strong ? 'strong' : run.italic ? 'italic' : 'regular';
        const key = `${style} ${run.size} ${run.direction} ${run.text}`;
        let shaped = known.get(key);
        if (shaped === undefined) {
            shaped = shape(cleaned(run.text), style, run.size, run.direction, faces, missing);
            known.set(key, shaped);
        }
        return shaped;
    }
}

/** The outline of a cluster in units of its font, y upwards. */
export function outlineOf({ face, glyphs }: Cluster): Outline {
    return glyphs.flatMap(({ id, x, y }) => face.outline(id).map(([command, ...numbers]): Outline[number] =>
        [command, ...numbers.map((number, index) => number + (index % 2 === 0 ? x : y))]));
}

interface Shaped {
    readonly clusters: readonly { readonly cluster: Cluster; readonly x: number }[];
    readonly width: number;
}

/** Its types say that it is a module of an older kind, which it is not. */
const bidi = (bidiFactory as unknown as () => Bidi)();
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** As XML: without control characters. */
function cleaned(text: string): string {
    return text.replace(/\p{Cc}/gu, ' ').replace(/\p{Cs}/gu, '\uFFFD');
}

function shape(text: string, style: FontStyle, size: number, direction: Direction, faces: Faces, missing: Set<string>): Shaped {
    const { levels } = bidi.getEmbeddingLevels(text, direction);
    let x = 0;
    const clusters: { cluster: Cluster; x: number }[] = [];
    for (const { start, end, level, face } of ordered(piecesOf(text, levels, style, faces, missing))) {
        for (const cluster of clustersOf(face.shape(text, start, end, level % 2 === 1 ? 'rtl' : 'ltr'), text, end, face)) {
            clusters.push({ cluster, x });
            x += cluster.advance * size / face.unitsPerEm;
        }
    }
    return { clusters, width: x };
}

interface Piece {
    readonly start: number;
    end: number;
    readonly level: number;
    readonly face: Face;
}

/** Of one direction and one font, in reading order. */
function piecesOf(text: string, levels: Uint8Array, style: FontStyle, faces: Faces, missing: Set<string>): readonly Piece[] {
    const pieces: Piece[] = [];
    for (const { segment, index } of graphemes.segment(text)) {
        const last = pieces.at(-1);
        const level = levels[index] ?? 0;
        const face = faceOf(segment, style, faces) ?? (isSeen(segment) ? undefined : last?.face);
        if (face === undefined && isSeen(segment)) {
            missing.add(segment);
        }
        const chosen = face ?? faces.fallback;
        if (last && last.level === level && last.face === chosen) {
            last.end = index + segment.length;
        } else {
            pieces.push({ start: index, end: index + segment.length, level, face: chosen });
        }
    }
    return pieces;
}

function faceOf(grapheme: string, style: FontStyle, faces: Faces): Face | undefined {
    const points = (text: string) => [...text].filter(isSeen).map(it => it.codePointAt(0)!);
    const own = points(grapheme);
    return own.length === 0 ? undefined : faces.faceFor(own, style) ?? faces.faceFor(points(grapheme.normalize('NFC')), style) ?? faces.faceFor(own.slice(0, 1), style);
}

function isSeen(text: string): boolean {
    return /[^\p{Default_Ignorable_Code_Point}\p{Cf}]/u.test(text);
}

/** Rule L2: from the highest level down to the lowest odd one, what is that deep is turned round. */
function ordered(pieces: readonly Piece[]): readonly Piece[] {
    const line = [...pieces];
    const depth = Math.max(...line.map(({ level }) => level));
    for (let level = depth; level >= 1; level--) {
        for (let from = 0; from < line.length; from++) {
            let to = from;
            while (to < line.length && line[to]!.level >= level) {
                to++;
            }
            line.splice(from, to - from, ...line.slice(from, to).toReversed());
            from = Math.max(from, to - 1);
        }
    }
    return line;
}

function clustersOf(glyphs: readonly ShapedGlyph[], text: string, end: number, face: Face): readonly Cluster[] {
    const starts = [...new Set(glyphs.map(({ cluster }) => cluster))].toSorted((a, b) => a - b);
    const endOf = new Map(starts.map((start, index) => [start, starts[index + 1] ?? end]));
    const clusters: { face: Face; glyphs: { id: number; x: number; y: number }[]; start: number; text: string; advance: number }[] = [];
    for (const { id, cluster, advance, dx, dy } of glyphs) {
        let last = clusters.at(-1);
        if (last?.start !== cluster) {
            last = { face, glyphs: [], start: cluster, text: text.slice(cluster, endOf.get(cluster)), advance: 0 };
            clusters.push(last);
        }
        last.glyphs.push({ id, x: last.advance + dx, y: dy });
        last.advance += advance;
    }
    return clusters;
}
