/**
 * Text that does nothing to the terminal or the build server that shows it: control characters, those that
 * change the direction of what follows, and those that are not seen are spelled out; so are line ends, as
 * everything that comes from a file stays in its line.
 */
export function inert(text: string): string {
    return text.replace(unsafe, spelledOut).replace(buildCommand, '\\x23').replace(/^(\s*):(?=:)/, '$1\\x3a');
}

/** What build servers take for a command wherever it stands in a line. */
export const buildCommand = /#(?<=##)(?=vso\[|\[)/gi;

/** Several lines, each of them inert: the line ends stay. */
export function inertLines(text: string): string {
    return text.split('\n').map(inert).join('\n');
}

/** JSON with everything spelled out that `inert` spells out: the same data, without a harmful byte. */
export function inertJson(data: unknown): string {
    const json = JSON.stringify(data, undefined, 2).replace(buildCommand, '\\u0023');
    return suspicious.test(json) ? json.replace(unsafe, character => character === '\n' ? character : escaped(character)) : json;
}

/** Whether a character must not be shown as it is. */
export const unsafe = /[\p{Cc}\u061C\u200B\u200E\u200F\u2028\u2029\u202A-\u202E\u2060-\u206F\uFEFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\u{E0000}-\u{E007F}]/gu;

/** A unit that something unsafe may begin with, other than the end of a line: quick to look for in megabytes. */
const suspicious = /[^\n -~\u00A0-\u061B\u061D-\u200A\u2010-\u2027\u202F-\u205F\u2070-\uD7FF\uE000-\uFEFE\uFF00-\uFFFF]/;

function spelledOut(character: string): string {
    const code = character.codePointAt(0)!;
    return character === '\t' ? ' ' : code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : code > 0xFFFF ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
}

function escaped(character: string): string {
    return [...Array(character.length).keys()].map(index => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join('');
}
