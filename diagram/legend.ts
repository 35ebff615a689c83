import { meta, move, run, signedRun, widthOf } from './block.ts';
import type { Group, Mark } from './scene.ts';
import type { Setting } from './setting.ts';

/** A sign and what it means. */
export interface LegendItem {
    /** About y = 0, from x = 0 on. */
    readonly sign: readonly Mark[];
    readonly signWidth: number;
    readonly text: string;
    /** A number with its sign. */
    readonly isSigned?: true;
}

/** Signs and meanings side by side, on as many lines as they need. Placed from its own top; without items there is none. */
export function legendOf(items: readonly LegendItem[], width: number, margin: number, setting: Setting): { readonly group: Group | undefined; readonly height: number } {
    if (items.length === 0) {
        return { group: undefined, height: 0 };
    }
    const marks: Mark[] = [];
    let x = margin;
    let y = 24;
    for (const { sign, signWidth, text, isSigned } of items) {
        const itemWidth = signWidth + 6 + widthOf(text, meta, setting);
        if (x > margin && x + itemWidth > width - margin) {
            x = margin;
            y += 26;
        }
        marks.push(...sign.map(mark => move(mark, x, y)), { kind: 'text', x: x + signWidth + 6, y: y + 4, anchor: 'start', runs: [isSigned ? signedRun(text, meta) : run(text, meta, setting)] });
        x += itemWidth + 26;
    }
    const height = y + 28;
    return { group: { key: 'legend/marks', x: 0, y: 0, width, height, marks }, height };
}
