import type { ByLocale, Locale } from './locale.ts';

/** How a regular plural becomes a singular: endings and what stands there instead. */
const plurals: ByLocale<readonly (readonly [RegExp, string])[]> = {
    en: [[/(?<=..)ies$/, 'y'], [/(?<=..(?:s|x|ch|sh))es$/, ''], [/(?<=.[^isu])s$/, '']],
    fa: [[/(?<=...)(?:های|ها)$/, '']],
    ar: [[/(?<=...)ات$/, '']],
    he: [[/(?<=...)(?:ים|ות)$/, '']],
    pl: [[/(?<=...)y$/, '']],
};

/** What is left of a name without case, spaces, hyphens, joiners and plural: names that only differ in these are alike. */
export function bareWord(name: string, locale: Locale | undefined): string {
    const word = /^[\0-\x7F]*$/.test(name) ? name.toLowerCase().replace(/[\s_-]+/g, '') : name.normalize('NFKC').toLowerCase().replace(/[\s\p{Pd}_\u200C\u200D]+/gu, '');
    const [ending, singular] = (locale === undefined ? [] : plurals[locale]).find(([ending]) => ending.test(word)) ?? [/$^/, ''];
    return word.replace(ending, singular);
}
