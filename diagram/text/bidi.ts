import type { Direction } from '../../language/model/journey.ts';

/** The direction of the first strong character, or `undefined` where there is none (digits, signs). */
export function directionOf(text: string): Direction | undefined {
    const first = strong.exec(text)?.[0];
    return first === undefined ? undefined : rightToLeft.test(first) ? 'rtl' : 'ltr';
}

/** Letters, and the marks that stand for one. Digits of any script are weak. */
const strong = /[\p{L}\u200e\u200f\u061c]/u;
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\u200f\u061c]/u;

/** A list as a line of text. */
export function joined(texts: readonly string[], separator: string, direction: Direction): string {
    return texts.map((text, index) => index < texts.length - 1 ? closedIn(text, direction) : text).join(separator);
}

/** A text that a number or more of a list may follow: after one that ends in the other direction that would stand on the wrong side of it. */
export function closedIn(text: string, direction: Direction): string {
    const last = /\p{L}(?=\P{L}*$)/u.exec(text)?.[0];
    return last === undefined || directionOf(last) === direction ? text : `${text}${direction === 'rtl' ? '\u200f' : '\u200e'}`;
}
