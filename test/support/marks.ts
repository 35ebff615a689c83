import type { TextRange } from '../../language/model/journey.ts';

export interface Unmarked {
    /** The text without its marks. */
    readonly text: string;
    /** Where the marks were, in the order in which they open. */
    readonly ranges: readonly TextRange[];
    /** What stood between them. */
    readonly marked: readonly string[];
}

const mark = /<\||\|>/g;

/** Takes the marks out of a text: `emotion <|9|>` is a range, `emotion <|>` a place. Ranges may nest. */
export function unmark(code: string): Unmarked {
    // `<|>` is a place: a mark that opens and closes.
    const whole = code.replaceAll('<|>', '<||>');
    let text = '';
    let last = 0;
    const open: number[] = [];
    const ranges: { start: number; end: number }[] = [];
    for (const { 0: sign, index } of whole.matchAll(mark)) {
        text += whole.slice(last, index);
        last = index + sign.length;
        if (sign === '<|') {
            open.push(ranges.push({ start: text.length, end: text.length }) - 1);
        } else if (open.length === 0) {
            throw new Error(`A mark closes nothing in: ${code}`);
        } else {
            ranges[open.pop()!]!.end = text.length;
        }
    }
    if (open.length > 0) {
        throw new Error(`A mark is never closed in: ${code}`);
    }
    text += whole.slice(last);
    return { text, ranges, marked: ranges.map(({ start, end }) => text.slice(start, end)) };
}

/** Puts marks into a text: the way back, so that a failing test shows the text and not numbers. Empty ranges become `<|>`. */
export function markRanges(text: string, ranges: readonly TextRange[]): string {
    const signs = ranges.flatMap(({ start, end }) => start === end
        ? [{ at: start, order: 1, sign: '<|>' }]
        : [{ at: start, order: 2, sign: '<|' }, { at: end, order: 0, sign: '|>' }]);
    signs.sort((a, b) => b.at - a.at || b.order - a.order);
    return signs.reduce((result, { at, sign }) => result.slice(0, at) + sign + result.slice(at), text);
}
