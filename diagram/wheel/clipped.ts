import { paragraph, widthOf, type Block, type Type } from '../block.ts';
import type { Setting } from '../setting.ts';
import { graphemeEnds } from '../text/breaks.ts';

/** A text on so many lines at most; what had to be left out is for the hint. */
export function clipped(text: string, type: Type, width: number, lines: number, setting: Setting): { readonly block: Block; readonly isCut: boolean } {
    const whole = paragraph(text, type, width, setting);
    if (whole.marks.length <= lines) {
        return { block: whole, isCut: false };
    }
    const kept = whole.marks.slice(0, lines).map((mark, index) => {
        const [first] = mark.kind === 'text' ? mark.runs : [];
        return index < lines - 1 || mark.kind !== 'text' || first === undefined ? mark : { ...mark, runs: [{ ...first, text: shortened(first.text, type, width, setting) }] };
    });
    const widest = kept.reduce((most, mark) => mark.kind === 'text' ? Math.max(most, widthOf(mark.runs[0]!.text, type, setting)) : most, 0);
    return { block: { width: widest, height: whole.height / whole.marks.length * lines, marks: kept }, isCut: true };
}

function shortened(line: string, type: Type, width: number, setting: Setting): string {
    const ends = graphemeEnds(line);
    for (let last = ends.length; last > 0; last--) {
        const text = `${line.slice(0, ends[last - 1]).trimEnd()}…`;
        if (widthOf(text, type, setting) <= width) {
            return text;
        }
    }
    return '…';
}
