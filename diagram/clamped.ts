import { paragraph, run, widthOf, type Block, type Type } from './block.ts';
import type { Setting } from './setting.ts';
import { graphemeEnds } from './text/breaks.ts';

/** A paragraph that ends with `…` after so many lines. Who draws one that `isCut` says all of it in the group's `hint`. */
export interface Clamped extends Block {
    readonly isCut: boolean;
}

export function clamped(text: string, type: Type, width: number, lines: number, setting: Setting): Clamped {
    const whole = paragraph(text, type, width, setting);
    const last = whole.marks[lines - 1];
    if (whole.marks.length <= lines || last?.kind !== 'text') {
        return { ...whole, isCut: false };
    }
    const [line] = last.runs;
    const shortened = shorten(line!.text, type, width, setting);
    return {
        width: Math.max(whole.width, widthOf(shortened, type, setting)),
        height: whole.height / whole.marks.length * lines,
        marks: [...whole.marks.slice(0, lines - 1), { ...last, runs: [{ ...run(shortened, type, setting), direction: line!.direction }] }],
        isCut: true,
    };
}

function shorten(line: string, type: Type, width: number, setting: Setting): string {
    const ends = [...graphemeEnds(line)];
    for (let text = line; ; text = line.slice(0, ends.at(-1) ?? 0)) {
        const shortened = `${text.trimEnd()}…`;
        if (text === '' || widthOf(shortened, type, setting) <= width) {
            return shortened;
        }
        ends.pop();
    }
}
