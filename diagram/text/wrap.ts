import { textWidth, type TextStyle } from './measure.ts';

export interface WrapOptions {
    readonly language?: string;
    readonly stretch?: number;
}

export function wrap(text: string, style: TextStyle, width: number, { stretch = 1 }: WrapOptions = {}): readonly string[] {
    const lines: string[] = [];
    for (const word of text.split(/\s+/)) {
        const last = lines.at(-1);
        if (last !== undefined && textWidth(`${last} ${word}`, style, stretch) <= width) {
            lines[lines.length - 1] = `${last} ${word}`;
        } else {
            lines.push(word);
        }
    }
    return lines;
}

/** Width of the widest piece that `wrap` would not break. */
export function widestWord(text: string, style: TextStyle, stretch = 1): number {
    return Math.max(0, ...text.split(/\s+/).map(it => textWidth(it, style, stretch)));
}
