/**
 * Texts in quotes, in every form that a word processor makes of them:
 *
 *     "…"  '…'  «…»  “…”  „…”  „…“  """…"""
 */

/** What closes a text, by what opens it. */
export const closers: Readonly<Record<string, string>> = { '"': '"', '\'': '\'', '«': '»', '“': '”', '„': '”“' };

const block = '"""';
const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', '"': '"', '\'': '\'', '\\': '\\' };

/** Whether a literal has its closing quote; texts that were never closed are read to the end of their line. */
export function isClosed(literal: string): boolean {
    if (literal.startsWith(block)) {
        return literal.length >= 2 * block.length && literal.endsWith(block);
    }
    const last = literal.at(-1)!;
    return literal.length > 1 && closers[literal[0]!]!.includes(last) && !isEscaped(literal, literal.length - 1);
}

/** The text that a literal stands for. */
export function textOf(literal: string): string {
    if (literal.startsWith(block)) {
        return dedent(literal.slice(block.length, isClosed(literal) ? -block.length : undefined));
    }
    const inner = literal.slice(1, isClosed(literal) ? -1 : undefined);
    return inner.includes('\\') ? inner.replace(/\\(.)/gs, (whole, character: string) => escapes[character] ?? whole) : inner;
}

/** A literal for a text, in plain quotes on one line. */
export function literalOf(text: string): string {
    return `"${text.replace(/["\\]/g, '\\$&').replace(/\r\n?|\n/g, '\\n').replace(/\t/g, '\\t')}"`;
}

/** Removes the line break after the opening quotes, the last line before the closing ones where it is blank, and the common indent. */
function dedent(text: string): string {
    const lines = text.split(/\r\n?|\n/);
    if (lines.length === 1) {
        return text;
    }
    if (lines[0]!.trim() === '') {
        lines.shift();
    }
    if (lines.at(-1)?.trim() === '') {
        lines.pop();
    }
    const indents = lines.filter(line => line.trim() !== '').map(line => line.length - line.trimStart().length);
    const indent = indents.reduce((least, it) => Math.min(least, it), Infinity);
    return lines.map(line => line.trim() === '' ? '' : line.slice(indent)).join('\n');
}

function isEscaped(literal: string, index: number): boolean {
    let backslashes = 0;
    while (literal[index - 1 - backslashes] === '\\') {
        backslashes++;
    }
    return backslashes % 2 === 1;
}
