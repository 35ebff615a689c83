import type { TextBox } from './scene-texts.ts';

/** Pairs of lines of text of one layer that share more than a hair of the sheet. */
export function overlaps(boxes: readonly TextBox[]): readonly string[] {
    const sheet = boxes.filter(it => it.part.role === 'tile' || it.part.role === 'backdrop');
    const layers = [sheet, ...(['header', 'heads', 'rail', 'legend'] as const).map(role => boxes.filter(it => it.part.role === role))];
    return layers.flatMap(layer => layer.flatMap((a, index) => layer.slice(index + 1).filter(b => meet(a, b))
        .map(b => `${a.group.key} “${a.text}” on ${b.group.key} “${b.text}”`)));
}

const hair = 1;

function meet(a: TextBox, b: TextBox): boolean {
    return a.left < b.right - hair && b.left < a.right - hair && a.top < b.bottom - hair && b.top < a.bottom - hair;
}
