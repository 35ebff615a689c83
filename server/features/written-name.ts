import { isWord } from '../../language/lexer.ts';
import { closers, isClosed, literalOf, textOf } from '../../language/text-literal.ts';

/** A name as a text can hold it: in quotes where it is no identifier. */
export function writtenName(name: string): string {
    return isWord(name) ? name : literalOf(name);
}

/**
 * A new name or text where `written` stands, in quotes of the same sort. Quotes that only the old name
 * needed go with it, so that a name comes back as it was when it is renamed there and back.
 */
export function rewritten(written: string, text: string): string {
    const open = written[0]!;
    if (closers[open] === undefined || !isClosed(written)) {
        return writtenName(text);
    }
    return open === '"' && !isWord(textOf(written)) ? writtenName(text) : requoted(written, text);
}

/** A text in quotes of the sort that `written` has, where they can hold it. */
export function requoted(written: string, text: string): string {
    const [open, close] = [written[0]!, written.at(-1)!];
    const literal = open + text.replace(/["'\\]/g, character => character === '\\' || character === open ? `\\${character}` : character) + close;
    return written.startsWith('"""') || /[\r\n\t]/.test(text) || textOf(literal) !== text || [...text].some(it => it !== open && closers[open]!.includes(it)) ? literalOf(text) : literal;
}
