import type { Type } from './block.ts';
import type { Setting } from './setting.ts';
import { widestWord } from './text/wrap.ts';

/** The width without which a word of a text would be broken; short texts ask for nothing, as every column has room for them. CSS px. */
export function wordWidth(text: string, { size, strong }: Type, { stretch, language }: Setting): number {
    return text.length < 8 ? 0 : widestWord(text, { size, ...strong && { strong } }, stretch, language);
}
