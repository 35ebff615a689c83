import { joinsAt, neighbour } from './joining.ts';
import { regular, strong, unitsPerEm, type Metrics } from './metrics.ts';

export interface TextStyle {
    /** Height of the type in CSS px. */
    readonly size: number;
    readonly strong?: boolean;
    /** No wider than upright, but for Cyrillic, whose slanted letters have other shapes. */
    readonly italic?: boolean;
}

/**
 * Width of one line of text in CSS px, from a table instead of a screen: as wide as in Noto Sans or a little wider.
 * `stretch` is how much wider the reader's own font is. Kerning is left out; it rarely makes a text wider.
 */
export function textWidth(text: string, style: TextStyle, stretch = 1): number {
    return spanWidth(text, 0, text.length, style, stretch);
}

/** Width of a part of a text in CSS px, its letters shaped as they stand in the whole. */
export function spanWidth(text: string, start: number, end: number, style: TextStyle, stretch = 1): number {
    const widths = style.strong ? strongWidths : regularWidths;
    let sum = 0;
    for (let index = start; index < end; index++) {
        const width = widths.of[text.charCodeAt(index)] ?? 0;
        sum += width === unknown ? learn(widths, text, index) : width === contextual ? inContext(widths, text, index) : width;
    }
    const slant = style.italic && cyrillic.test(text.slice(start, end)) ? 1.08 : 1;
    return sum / unitsPerEm * style.size * slant * stretch;
}

/** Widths in the table's units by UTF-16 unit, filled in as characters are met, with two values that aren't widths. */
interface Widths {
    readonly of: Uint16Array;
    /** By letter of the Arabic script: isolated, final, initial, medial. */
    readonly forms: ReadonlyMap<number, readonly number[]>;
    readonly lamAlef: readonly number[];
}

const unknown = 0xffff;
const contextual = 0xfffe;
const em = unitsPerEm;
const emoji = em * 1.35;

const regularWidths = unpack(regular);
const strongWidths = unpack(strong);

function unpack({ ranges, forms, lamAlef }: Metrics): Widths {
    const of = new Uint16Array(0x10000).fill(unknown);
    for (const [first, widths] of ranges) {
        numbers(widths).forEach((width, index) => of[first + index] = width);
    }
    const shapes = new Map<number, readonly number[]>();
    for (const [first, ...columns] of forms) {
        const [isolated = [], ...joined] = columns.map(numbers);
        isolated.forEach((width, index) => {
            if (joined.some(it => (it[index] ?? unknown) < contextual)) {
                of[first + index] = contextual;
                shapes.set(first + index, [isolated, ...joined].map(it => it[index] ?? unknown).map(it => it === unknown ? width : it));
            } else if (width !== unknown) {
                of[first + index] = width;
            }
        });
    }
    for (const space of ['\t', '\n', '\r']) {
        of[space.charCodeAt(0)] = of[0x20] ?? 0;
    }
    return { of, forms: shapes, lamAlef: numbers(lamAlef) };
}

function numbers(text: string): readonly number[] {
    return Array.from({ length: text.length / 2 }, (_, index) => text.slice(index * 2, index * 2 + 2)).map(it => it === '--' ? unknown : parseInt(it, 36));
}

/** The width of a character that the table lacks, remembered where one unit decides it. */
function learn(widths: Widths, text: string, index: number): number {
    const unit = text.charCodeAt(index);
    if (unit >= 0xd800 && unit <= 0xdfff) {
        return surrogate(text, index);
    }
    return widths.of[unit] = guess(String.fromCharCode(unit));
}

function guess(character: string): number {
    if (noWidth.test(character)) {
        return 0;
    }
    return pictograph.test(character) ? emoji : halfWidth.test(character) ? em / 2 : em;
}

/** The whole pair counts at its first half. */
function surrogate(text: string, index: number): number {
    const code = text.codePointAt(index) ?? 0;
    if (code < 0x10000) {
        const isSecondHalf = code >= 0xdc00 && (text.codePointAt(index - 1) ?? 0) > 0xffff;
        return isSecondHalf ? 0 : em;
    }
    const isJoined = text[index - 1] === '\u200d';
    if (isJoined || skinTone.test(String.fromCodePoint(code))) {
        return 0;
    }
    return code >= 0x1f1e6 && code <= 0x1f1ff ? emoji / 2 : guess(String.fromCodePoint(code));
}

/** A letter of the Arabic script, by the shape that its neighbours give it. */
function inContext({ forms, lamAlef }: Widths, text: string, index: number): number {
    const code = text.charCodeAt(index);
    const { before, after } = joinsAt(text, index);
    const ligature = before ? alefs.indexOf(code) : -1;
    if (code === lam && after && alefs.includes(text.charCodeAt(neighbour(text, index, 1)))) {
        return 0;
    }
    if (ligature >= 0) {
        const previous = neighbour(text, index, -1);
        if (text.charCodeAt(previous) === lam) {
            return lamAlef[ligature + (joinsAt(text, previous).before ? alefs.length : 0)] ?? em;
        }
    }
    return forms.get(code)?.[(before ? 1 : 0) + (after ? 2 : 0)] ?? em;
}

const cyrillic = /[\u0400-\u04ff]/;
const lam = 0x644;
/** In the order of `Metrics.lamAlef`. */
const alefs: readonly number[] = [0x622, 0x623, 0x625, 0x627];
const noWidth = /[\p{M}\p{Cf}]/u;
const pictograph = /\p{Extended_Pictographic}/u;
const halfWidth = /[\uff61-\uffdc]/;
const skinTone = /\p{Emoji_Modifier}/u;
