/** `number` with the digits that `like` uses: the map's writer decides, so no map mixes two kinds. */
export function localDigits(number: string, like: string): string {
    const zero = zeroOf(like);
    return zero === undefined ? number : number.replace(/[0-9]/g, digit => String.fromCodePoint(zero + Number(digit)));
}

export interface NumberFormat {
    /** A score: `+` before what is above zero. */
    readonly signed?: true;
    readonly percent?: true;
    /** Digits after the point at most; 1 where it is not said. */
    readonly fraction?: number;
}

/**
 * A computed number (a mean, a share) in the map's language, with the digits of `sample`, some text
 * of the same map that its writer wrote. The minus sign is U+2212.
 */
export function formatNumber(value: number, language: string | undefined, sample: string, format: NumberFormat = {}): string {
    const text = new Intl.NumberFormat('en', { maximumFractionDigits: format.fraction ?? 1, useGrouping: false }).format(value).replace('-', '−');
    void language;
    return localDigits(format.signed && value > 0 ? `+${text}` : text, sample) + (format.percent ? '%' : '');
}

function zeroOf(text: string): number | undefined {
    const digit = /[\u0660-\u0669\u06f0-\u06f9]/.exec(text)?.[0];
    return digit === undefined ? undefined : digit < '\u06f0' ? 0x660 : 0x6f0;
}
