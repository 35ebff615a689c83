/** Whether a text has all the words that are looked for, whatever their case, their accents and the way they are typed. */
export function matcherOf(query: string): ((text: string) => boolean) | undefined {
    const words = folded(query).split(/\s+/).filter(word => word !== '');
    return words.length === 0 ? undefined : text => {
        const here = folded(text);
        return words.every(word => here.includes(word));
    };
}

/**
 * Letters without what keyboards and habits add to them: case, accents and vowel signs, the joiners and isolates that nobody sees,
 * the Arabic and the Persian forms of yeh, kaf and heh, digits of other scripts.
 */
export function folded(text: string): string {
    return text.normalize('NFKD').replace(/[\p{M}\p{Cf}ـ]/gu, '').toLowerCase().replace(/[ىیكةەøłđıß٠-٩۰-۹]/g, letter => plain.get(letter) ?? String(letter.charCodeAt(0) & 0xf));
}

const plain: ReadonlyMap<string, string> = new Map([
    ['ى', 'ي'], ['ی', 'ي'], ['ك', 'ک'], ['ة', 'ه'], ['ە', 'ه'], ['ø', 'o'], ['ł', 'l'], ['đ', 'd'], ['ı', 'i'], ['ß', 'ss'],
]);
