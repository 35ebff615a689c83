import { buildCommand, inert } from './inert.ts';

/** A line of a map and the marks to set under a piece of it, cut to what a terminal shows. */
export function excerpt(line: string, start: number, end: number): { readonly source: string; readonly marks: string } {
    const from = start > mostBefore ? wholeFrom(line, start - mostBefore) : 0;
    const to = Math.min(line.length, Math.max(from + mostShown, start + 1));
    const before = `${from > 0 ? '…' : ''}${safe(line.slice(from, start))}`;
    const marked = safe(line.slice(start, Math.min(end, to)));
    const after = `${safe(line.slice(Math.min(end, to), to))}${to < line.length ? '…' : ''}`;
    return { source: (before + marked + after).replace(buildCommand, '\\x23'), marks: `${' '.repeat(widthOf(before))}${'^'.repeat(Math.max(1, widthOf(marked)))}` };
}

const mostShown = 160;
const mostBefore = 100;
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Cells of a terminal: none for a joiner or mark alone, two for the wide signs of East Asia and for emoji. */
function widthOf(text: string): number {
    if (/^[ -~]*$/.test(text)) {
        return text.length;
    }
    let width = 0;
    for (const { segment } of segmenter.segment(text)) {
        width += /^[\p{M}\p{Cf}]+$/u.test(segment) ? 0 : wide.test(segment) ? 2 : 1;
    }
    return width;
}

const wide = /^(?:[\p{Emoji_Presentation}\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}])/u;

function safe(text: string): string {
    // A tab would move what the marks stand under.
    return inert(text.replaceAll('\t', '    '));
}

/** Not between the halves of a character. */
function wholeFrom(line: string, offset: number): number {
    return /[\uDC00-\uDFFF]/.test(line[offset]!) ? offset + 1 : offset;
}
