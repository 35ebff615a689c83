/** A font that comes with us: a piece of Noto Sans with the letters of some scripts. */
export interface FontFile {
    readonly file: string;
    /** Where it is in the packages. */
    readonly from: string;
    readonly style: FontStyle;
    /** Texts without such characters do without it. */
    readonly letters: RegExp;
}

export type FontStyle = 'regular' | 'strong' | 'italic';

const scripts: readonly (readonly [family: string, subset: string, letters: RegExp])[] = [
    ['noto-sans', 'latin', /[\0-\u00FF\u0131\u0152\u0153\u02BB-\u02DC\u2000-\u206F\u20AC\u2122\u2191\u2193\u2212\u2215\uFFFD]/],
    ['noto-sans', 'latin-ext', /[\u0100-\u02FF\u1D00-\u1DBF\u1E00-\u1EFF\u2020\u20A0-\u20C0\u2113\u2C60-\u2C7F\uA720-\uA7FF]/],
    ['noto-sans', 'vietnamese', /[\u0102-\u01B0\u1EA0-\u1EF9\u20AB]|[\u{300}-\u{323}]/u],
    ['noto-sans', 'greek', /[\u0370-\u03FF]/],
    ['noto-sans', 'greek-ext', /[\u1F00-\u1FFF]/],
    ['noto-sans', 'cyrillic', /\u{301}|[\u0400-\u045F\u0490\u0491\u04B0\u04B1\u2116]/u],
    ['noto-sans', 'cyrillic-ext', /[\u0460-\u052F\u1C80-\u1C8A\u2DE0-\u2DFF\uA640-\uA69F]/],
    ['noto-sans-hebrew', 'hebrew', /[\u0590-\u05FF\u20AA\uFB1D-\uFB4F]/],
    ['noto-sans-arabic', 'arabic', /[\u0600-\u06FF\u0750-\u077F\u0870-\u08FF\uFB50-\uFDFF\uFE70-\uFEFC]/],
    ['noto-sans-arabic', 'math', /[\u2190-\u22FF\u25A0-\u25FF\u27C0-\u2BFF]/],
    ['noto-sans-arabic', 'symbols', /[\u2190-\u21FF\u2300-\u27BF\u2B00-\u2BFF]/],
];

const styles: Readonly<Record<FontStyle, string>> = { regular: '400-normal', strong: '600-normal', italic: '400-italic' };

/** In the order in which a letter is looked for. */
export const fontFiles: readonly FontFile[] = scripts.flatMap(([family, subset, letters]) =>
    (Object.entries(styles) as [FontStyle, string][]).filter(([style]) => style !== 'italic' || family === 'noto-sans').map(([style, suffix]): FontFile => {
        const file = `${family}-${subset}-${suffix}.woff`;
        return { file: `fonts/${file}`, from: `@fontsource/${family}/files/${file}`, style, letters };
    }));
