import type { FontFile } from './font-files.ts';
import type { Place } from './places.ts';

/** With what is written among such characters alone. */
const han = /[\u2000-\u206F\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF]/;

/**
 * Fonts of very many letters, which come with us too; `scripts/generate-fonts.ts` makes them. They have one weight: bold is
 * made of it. Each is asked only for letters that no font before it has.
 */
const large = {
    emoji: font('noto-emoji', /[\p{Extended_Pictographic}\p{Regional_Indicator}\u20E3]/u),
    hangul: font('noto-sans-cjk-hangul', /[\u1100-\u11FF\u3131-\u318E\uAC00-\uD7A3]/),
    japanese: font('noto-sans-cjk-japanese', han),
    traditional: font('noto-sans-cjk-traditional', han),
    common: font('noto-sans-cjk-common', han),
    symbols: font('noto-sans-symbols', /[\u2100-\u2BFF]/),
} as const satisfies Readonly<Record<string, FontFile>>;

export const largeFontFiles: readonly FontFile[] = Object.values(large);

/** In the order of asking: shapes of the place, then what looks alike everywhere, then signs, which those have as wide as characters. Korea's shapes are nearest to Japan's. */
export function largeFontsOf(place: Place): readonly FontFile[] {
    const { emoji, hangul, japanese, traditional, common, symbols } = large;
    switch (place) {
        case 'ja':
        case 'ko':
            return [emoji, hangul, japanese, common, symbols];
        case 'hant':
            return [emoji, hangul, traditional, common, symbols];
        case 'zh':
            return [emoji, hangul, common, symbols];
    }
}

/** Whether bold letters are made of its own: pictures stay as they are. */
export function isThickened(file: string): boolean {
    return file !== large.emoji.file;
}

function font(name: string, letters: RegExp): FontFile {
    const file = `${name}-400-normal.woff`;
    return { file: `fonts/${file}`, from: `./export/fonts/files/${file}`, style: 'regular', letters };
}
