import { breaksOf, graphemeEnds } from './breaks.ts';
import { joinsAt } from './joining.ts';
import { spanWidth, textWidth, type TextStyle } from './measure.ts';

export interface WrapOptions {
    /** BCP 47, for scripts that put no spaces between words. */
    readonly language?: string | undefined;
    readonly stretch?: number | undefined;
}

/**
 * The lines of a text no wider than `width` (CSS px). Its own newlines stay. A word that is too long is broken between
 * characters, in joining scripts first where letters don't join. The lines are balanced: as narrow as
 * their number allows, and no last word stands alone where it can have company. A blank text has no lines.
 */
export function wrap(text: string, style: TextStyle, width: number, { language, stretch = 1 }: WrapOptions = {}): readonly string[] {
    const trimmed = text.trim();
    if (!special.test(trimmed) && textWidth(trimmed, style, stretch) <= width) {
        return trimmed === '' ? [] : [trimmed];
    }
    return trimmed.split(newline).flatMap(paragraph => {
        const pieces = piecesOf(paragraph.trim(), style, stretch, language).flatMap(piece => piece.width <= width ? [piece] : chop(piece, style, width, stretch));
        return pieces.length === 0 ? [''] : balance(pieces, width).map(textOf);
    });
}

/** Width of the widest piece that `wrap` breaks only where it must, in CSS px. */
export function widestWord(text: string, style: TextStyle, stretch = 1, language?: string): number {
    return text.split(newline)
        .flatMap(paragraph => piecesOf(paragraph.trim(), style, stretch, language))
        .reduce((widest, { width }) => Math.max(widest, width), 0);
}

/** What stays together on a line. */
interface Piece {
    /** With the spaces that follow. */
    readonly text: string;
    /** At the end of a line. */
    readonly width: number;
    /** Before another piece. */
    readonly advance: number;
}

type Line = readonly Piece[];

function piecesOf(text: string, style: TextStyle, stretch: number, language?: string): readonly Piece[] {
    const ends = text === '' ? [] : [...breaksOf(text, language), text.length];
    return ends.map((end, index) => pieceOf(text.slice(ends[index - 1] ?? 0, end), style, stretch));
}

function pieceOf(text: string, style: TextStyle, stretch: number): Piece {
    const atEnd = endOfLine(text);
    const width = textWidth(atEnd, style, stretch);
    return { text, width, advance: atEnd === text ? width : textWidth(text, style, stretch) };
}

/** A soft hyphen shows where a line ends at it, a space doesn't. */
function endOfLine(text: string): string {
    let end = text.length;
    while (end > 0 && (text[end - 1] === '\u200b' || text[end - 1]?.trim() === '')) {
        end--;
    }
    return text[end - 1] === '\u00ad' ? `${text.slice(0, end - 1)}-` : text.slice(0, end);
}

function textOf(line: Line): string {
    return endOfLine(line.map(it => it.text).join('').replaceAll('\t', ' '));
}

/** Breaks a piece that is too wide for any line: at least one character goes on each. */
function chop(piece: Piece, style: TextStyle, width: number, stretch: number): readonly Piece[] {
    const { text } = piece;
    const chopped: Piece[] = [];
    const ends = graphemeEnds(text);
    let start = 0;
    let firstEnd = 0;
    let sum = 0;
    for (let next = 0; next < ends.length; next++) {
        const from = ends[next - 1] ?? 0;
        const advance = spanWidth(text, from, ends[next] ?? text.length, style, stretch);
        if (sum + advance > width && next > firstEnd) {
            const last = cutBefore(text, ends, firstEnd, next, end => textWidth(text.slice(start, end), style, stretch) <= width);
            const cut = ends[last] ?? text.length;
            chopped.push(pieceOf(text.slice(start, cut), style, stretch));
            start = cut;
            firstEnd = last + 1;
            sum = spanWidth(text, start, from, style, stretch);
        }
        sum += advance;
    }
    return [...chopped, pieceOf(text.slice(start), style, stretch)];
}

/**
 * Index of the end to cut at: the last before `next` after a zero-width non-joiner, which stands between parts of a word;
 * else where letters don't join, if the line is half full there; else the last that fits.
 */
function cutBefore(text: string, ends: readonly number[], first: number, next: number, fits: (end: number) => boolean): number {
    for (let index = next - 1; index >= first; index--) {
        if (text[(ends[index] ?? 0) - 1] === '\u200c') {
            return index;
        }
    }
    for (let index = next - 1; index >= first + (next - first) / 2; index--) {
        if (!joinsAt(text, ends[index] ?? 0).before) {
            return index;
        }
    }
    let last = next - 1;
    while (last > first && !fits(ends[last] ?? 0)) {
        last--;
    }
    return last;
}

function balance(pieces: readonly Piece[], width: number): readonly Line[] {
    const widest = pieces.reduce((most, piece) => Math.max(most, piece.width), 0);
    const greedy = fill(pieces, Math.max(width, widest));
    if (greedy.length === 1) {
        return greedy;
    }
    let tooNarrow = widest;
    let enough = width;
    if (fits(pieces, tooNarrow, greedy.length)) {
        enough = tooNarrow;
    }
    while (enough - tooNarrow > 0.5) {
        const middle = (enough + tooNarrow) / 2;
        if (fits(pieces, middle, greedy.length)) {
            enough = middle;
        } else {
            tooNarrow = middle;
        }
    }
    return accompany(fill(pieces, enough), Math.max(width, widest));
}

/** Whether so many lines are enough at this width. */
function fits(pieces: readonly Piece[], width: number, lines: number): boolean {
    let count = 1;
    let used = 0;
    for (const piece of pieces) {
        if (used > 0 && used + piece.width > width) {
            count++;
            used = 0;
        }
        used += piece.advance;
    }
    return count <= lines;
}

function fill(pieces: readonly Piece[], width: number): readonly Line[] {
    const lines: Piece[][] = [];
    let line: Piece[] = [];
    let used = 0;
    for (const piece of pieces) {
        if (used > 0 && used + piece.width > width) {
            lines.push(line);
            line = [];
            used = 0;
        }
        line.push(piece);
        used += piece.advance;
    }
    return [...lines, line];
}

/** Gives a last word that stands alone the word before it, unless that would leave another one alone, or cut it at a hyphen. */
function accompany(lines: readonly Line[], width: number): readonly Line[] {
    const [before = [], last = []] = lines.slice(-2);
    const company = before.at(-1);
    if (last.length !== 1 || before.length < 3 || company === undefined || !endsWord(before.at(-2)) || company.advance + (last[0]?.width ?? 0) > width) {
        return lines;
    }
    return [...lines.slice(0, -2), before.slice(0, -1), [company, ...last]];
}

function endsWord(piece: Piece | undefined): boolean {
    return piece !== undefined && /\s$/.test(piece.text);
}

/** What makes even a short text more than its own line. */
const special = /[\t\n\v\f\r\u0085\u00ad\u200b\u2028\u2029]/;
const newline = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
