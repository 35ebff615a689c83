import { literalOf } from '../text-literal.ts';

/** What stands in a fix for words that only the writer knows. */
export const placeholder = '"…"';

/** A text as messages quote it: on one line, and the beginning of a long one. */
export function quoted(text: string): string {
    const line = text.replace(/\s+/g, ' ').trim();
    if (line.length <= 60) {
        return `“${line}”`;
    }
    const cut = line.slice(0, 57);
    return `“${cut.slice(0, cut.lastIndexOf(' ') > 30 ? cut.lastIndexOf(' ') : [...cut].slice(0, -1).join('').length)}…”`;
}

/** A name as it is written in the language: in quotes where it is no single word. */
export function nameLiteral(name: string): string {
    return /^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{M}\p{Nd}_-]*$/u.test(name) ? name : literalOf(name);
}

/** A placeholder for a name that nobody has yet: `"…"`, `"… 2"`, … */
export function freeName(taken: ReadonlySet<string>): string {
    let [name, count] = ['…', 1];
    while (taken.has(name)) {
        name = `… ${++count}`;
    }
    return literalOf(name);
}
