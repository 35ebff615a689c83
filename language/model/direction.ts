import type { Direction } from './journey.ts';

/** Languages that are written from right to left, by their first subtag. */
const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'ckb', 'yi', 'dv', 'sd', 'ug']);

/** The reading direction of a map: that of its language; without one, that of the first strong character of its label. */
export function directionOf(language: string | undefined, label: string): Direction {
    if (language !== undefined) {
        return rightToLeft.has(language.split('-')[0]!.toLowerCase()) ? 'rtl' : 'ltr';
    }
    const strong = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]|\p{L}/u.exec(label)?.[0];
    return strong !== undefined && /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(strong) ? 'rtl' : 'ltr';
}
