/**
 * How letters of the Arabic script join: `dual` on both sides, `right` with the letter before only,
 * `causing` (tatweel, zero-width joiner) on both without a shape of its own, `transparent` marks are looked through.
 * From Unicode's ArabicShaping.txt; other joining scripts are not covered.
 */
export type Joining = 'none' | 'dual' | 'right' | 'causing' | 'transparent';

export function joiningOf(code: number): Joining {
    return code >= 0x300 && code <= 0x77f || code === 0x200d ? known[code] ??= find(code) : 'none';
}

/** By code: text is measured letter by letter. */
const known: Joining[] = [];

function find(code: number): Joining {
    if (code === 0x200d || code === 0x640) {
        return 'causing';
    }
    if (code < 0x610) {
        return code <= 0x36f ? 'transparent' : 'none';
    }
    const character = String.fromCharCode(code);
    if (mark.test(character)) {
        return 'transparent';
    }
    return !letter.test(character) || neverJoins.test(character) ? 'none' : joinsBeforeOnly.test(character) ? 'right' : 'dual';
}

/** Whether the letter at `index` is joined with one before it, and with one after it. */
export function joinsAt(text: string, index: number): { readonly before: boolean; readonly after: boolean } {
    const own = joiningOf(text.charCodeAt(index));
    const before = joiningOf(text.charCodeAt(neighbour(text, index, -1)));
    const after = joiningOf(text.charCodeAt(neighbour(text, index, 1)));
    return {
        before: own !== 'none' && (before === 'dual' || before === 'causing'),
        after: (own === 'dual' || own === 'causing') && after !== 'none' && after !== 'transparent',
    };
}

/** Index of the nearest character on one side that is not a mark; outside the text where there is none. */
export function neighbour(text: string, index: number, step: 1 | -1): number {
    let at = index + step;
    while (at >= 0 && at < text.length && joiningOf(text.charCodeAt(at)) === 'transparent') {
        at += step;
    }
    return at;
}

const letter = /\p{L}/u;
const mark = /[\p{Mn}\p{Me}]/u;
const neverJoins = /[\u0621\u0674\u06e5\u06e6]/;
const joinsBeforeOnly = /[\u0622-\u0625\u0627\u0629\u062f-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06c0\u06c3-\u06cb\u06cd\u06cf\u06d2\u06d3\u06d5\u06ee\u06ef\u0759-\u075b\u076b\u076c\u0771\u0773\u0774\u0778\u0779]/;
