/** The languages that there are word lists for. */
export const locales = ['en', 'fa', 'ar', 'he', 'pl'] as const;
export type Locale = typeof locales[number];

/** Words of a list, for each language that has one. */
export type ByLocale<T> = Readonly<Record<Locale, T>>;

export type LocaleFinder = (text: string) => Locale | undefined;

/**
 * Tells the languages of the texts of a file: the one that the file names or, where it names none, what their script
 * says. A language without lists has no locale: nothing is said about words that nobody here can judge.
 */
export function localeFinder(language: string | undefined, file: string): LocaleFinder {
    const named = language?.split('-')[0]!.toLowerCase();
    if (named !== undefined) {
        const locale = locales.find(it => it === named);
        return () => locale;
    }
    // Letters that Persian has and Arabic has not.
    const inArabicScript: Locale = /[پچژگکی]/.test(file) ? 'fa' : 'ar';
    const inLatinScript = localeOfLatin(file);
    return text => {
        const letter = /\p{L}/u.exec(text)?.[0];
        return letter === undefined ? undefined
            : /\p{Script=Hebrew}/u.test(letter) ? 'he'
            : /\p{Script=Arabic}/u.test(letter) ? inArabicScript
            : /\p{Script=Latin}/u.test(letter) ? inLatinScript
            : undefined;
    };
}

/** Polish and others by their own letters; a few borrowed words, a café or a street in Łódź, make no language. */
function localeOfLatin(file: string): Locale | undefined {
    if (!/[\u00C0-\u024F]/.test(file)) {
        return 'en';
    }
    const own = [...new Set(file.toLowerCase().match(/\p{L}+/gu))].filter(word => /[\u00C0-\u024F]/.test(word));
    const polish = own.filter(word => !/[^a-ząćęłńóśźż]/.test(word));
    return own.length < 3 ? 'en' : polish.length * 2 > own.length ? 'pl' : undefined;
}

/**
 * The words of a text in one form: small letters, without vowel signs and joiners, with one shape for letters that
 * keyboards give several of. Lists and texts are compared in it.
 */
export function plainWords(text: string): readonly string[] {
    return text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/\u200C|\u200D|\u0640|[\u064B-\u065F\u0670\u0591-\u05C7]/g, '')
        .replace(/[يى]/g, 'ی').replace(/ك/g, 'ک').replace(/[أإآ]/g, 'ا').replace(/[ۀة]/g, 'ه').replace(/[’׳]/g, '\'')
        .split(/[^\p{L}\p{M}\p{N}'_-]+/u)
        .map(word => word.replace(/^['-]+|['-]+$/g, ''))
        .filter(word => word !== '');
}
