import type { TextRange } from '../../../language/model/journey.ts';
import { lineStartOf } from '../../../language/text-edits.ts';

/**
 * A statement with the comments that belong to it: those directly above it on lines of their own, those before it in its line,
 * and those after it to the end of the line. `comments` are all of the file, in its order.
 */
export function withComments({ start, end }: TextRange, comments: readonly TextRange[], text: string): TextRange {
    let first = start;
    for (const comment of comments.toReversed()) {
        if (comment.end <= first) {
            if (!isBefore(comment, first, text)) {
                break;
            }
            first = comment.start;
        }
    }
    let last = end;
    for (const comment of comments) {
        if (comment.start >= last) {
            if (!/^[ \t]*$/.test(text.slice(last, comment.start))) {
                break;
            }
            last = comment.end;
        }
    }
    return { start: first, end: /^[ \t]*(?:[\r\n]|$)/.test(text.slice(last, last + 200)) ? last : end };
}

function isBefore(comment: TextRange, offset: number, text: string): boolean {
    const between = text.slice(comment.end, offset);
    if (/\S/.test(between)) {
        return false;
    }
    const lines = between.split(/\r\n|\n|\r/).length - 1;
    if (lines === 0) {
        return true;
    }
    const hasOwnLine = text.slice(lineStartOf(comment.start, text), comment.start).replace('\uFEFF', '').trim() === '';
    return hasOwnLine && (lines === 1 || text.startsWith('// journey-ignore', comment.start));
}
