import type { Direction } from '../../language/model/journey.ts';

/** The direction of the first strong character, or `undefined` where there is none (digits, signs). */
export function directionOf(text: string): Direction | undefined {
    const first = strong.exec(text)?.[0];
    return first === undefined ? undefined : rightToLeft.test(first) ? 'rtl' : 'ltr';
}

/** Letters, and the marks that stand for one. Digits of any script are weak. */
const strong = /[\p{L}\u200e\u200f\u061c]/u;
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\u200f\u061c]/u;
