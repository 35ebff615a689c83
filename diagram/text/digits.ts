/** `number` with the digits that `like` uses: the map's writer decides, so no map mixes two kinds. */
export function localDigits(number: string, like: string): string {
    const { zero } = digitsOf(like);
    return number.replace(/[0-9]/g, digit => String.fromCodePoint(zero + Number(digit)));
}

export interface NumberFormat {
    /** A score: `+` before what is above zero. */
    readonly signed?: true;
    readonly percent?: true;
    /** Digits after the point at most; 1 where it is not said. */
    readonly fraction?: number;
}

/**
 * A computed number (a mean, a share) in the map's language, with the digits of `sample`: any text
 * that the map's writer wrote. The minus sign is U+2212, and no mark of direction is left in it: isolating is the picture's work.
 */
export function formatNumber(value: number, language: string | undefined, sample: string, { signed, percent, fraction = 1 }: NumberFormat = {}): string {
    const { numbering } = digitsOf(sample);
    const formatted = formatterOf(language, numbering, fraction, signed ? 'exceptZero' : 'negative', percent ? 'percent' : 'decimal').format(percent ? value / 100 : value);
    return formatted.replace(/[\u061c\u200e\u200f]/g, '').replace('-', '−');
}

/** Making a formatter costs a hundred times what using it does. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatterOf(language: string | undefined, numbering: Digits['numbering'], maximumFractionDigits: number, signDisplay: 'exceptZero' | 'negative', style: 'percent' | 'decimal'): Intl.NumberFormat {
    const key = `${language} ${numbering} ${maximumFractionDigits} ${signDisplay} ${style}`;
    let formatter = formatters.get(key);
    if (!formatter) {
        formatter = new Intl.NumberFormat(localeOf(language, numbering), { maximumFractionDigits, useGrouping: false, signDisplay, style });
        formatters.set(key, formatter);
    }
    return formatter;
}

interface Digits {
    /** Code of its zero. */
    readonly zero: number;
    /** As Unicode's locale data call it. */
    readonly numbering: 'latn' | 'arab' | 'arabext';
}

/** The first digit of a text decides. */
function digitsOf(text: string): Digits {
    const digit = /[0-9\u0660-\u0669\u06f0-\u06f9]/.exec(text)?.[0] ?? '0';
    return digit < '\u0660' ? { zero: 0x30, numbering: 'latn' } : digit < '\u06f0' ? { zero: 0x660, numbering: 'arab' } : { zero: 0x6f0, numbering: 'arabext' };
}

/** English for a language that doesn't exist, whatever the computer's own is: the same map gives the same picture everywhere. */
function localeOf(language: string | undefined, numbering: string): Intl.Locale {
    try {
        return new Intl.Locale(Intl.NumberFormat.supportedLocalesOf(language ?? 'en')[0] ?? 'en', { numberingSystem: numbering });
    } catch {
        return new Intl.Locale('en', { numberingSystem: numbering });
    }
}
