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
        const first = text.charCodeAt(0) | 0x20;
        const letter = 0x61 <= first && first <= 0x7A ? 'a' : /\p{L}/u.exec(text)?.[0];
        return letter === undefined ? undefined
            : letter === 'a' || /\p{Script=Latin}/u.test(letter) ? inLatinScript
            : /\p{Script=Hebrew}/u.test(letter) ? 'he'
            : /\p{Script=Arabic}/u.test(letter) ? inArabicScript
            : undefined;
    };
}

/** Polish and others by their own letters; a few borrowed words, a café or a street in Łódź, make no language. */
function localeOfLatin(file: string): Locale | undefined {
    const own = new Set<string>();
    const accent = /[\u00C0-\u024F]/g;
    const restOfWord = /[a-z\u00C0-\u024F]*/iy;
    // As many words as these say which language it is; the letters before the accent make no difference.
    while (own.size < 40 && accent.test(file)) {
        restOfWord.lastIndex = accent.lastIndex - 1;
        own.add(restOfWord.exec(file)![0].toLowerCase());
        accent.lastIndex = restOfWord.lastIndex;
    }
    const polish = [...own].filter(word => !/[^a-ząćęłńóśźż]/.test(word));
    return own.size < 3 ? 'en' : polish.length * 2 > own.size ? 'pl' : undefined;
}

/**
 * The words of a text in one form: small letters, without vowel signs and joiners, with one shape for letters that
 * keyboards give several of. Lists and texts are compared in it.
 */
export function plainWords(text: string): readonly string[] {
    if (/^[\0-\x7F]*$/.test(text)) {
        return text.toLowerCase().match(/[a-z0-9_](?:[a-z0-9_'-]*[a-z0-9_])?/g) ?? [];
    }
    return text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/\u200C|\u200D|\u0640|[\u064B-\u065F\u0670\u0591-\u05C7]/g, '')
        .replace(/[يىكأإآۀة’׳]/g, letter => oneShape[letter]!)
        .split(/[^\p{L}\p{M}\p{N}'_-]+/u)
        .map(word => /^['-]|['-]$/.test(word) ? word.replace(/^['-]+|['-]+$/g, '') : word)
        .filter(word => word !== '');
}

const oneShape: Readonly<Record<string, string>> = { 'ي': 'ی', 'ى': 'ی', 'ك': 'ک', 'أ': 'ا', 'إ': 'ا', 'آ': 'ا', 'ۀ': 'ه', 'ة': 'ه', '’': '\'', '׳': '\'' };
