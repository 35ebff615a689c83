import type { Box, Occupied } from './boxes.ts';
import type { Block } from './block.ts';

/** How the curve runs through a point: it is its highest here, its lowest, or passes on its way. */
export type Turn = 'top' | 'bottom' | 'falling' | 'rising';

/** What stands at a point, from the face outwards: number and word, then "Peak" or "Low", then the words that were said. */
export interface LabelText {
    /** Number and word, and the number alone for where there is no room. */
    readonly full: Block;
    readonly short: Block;
    readonly extras: readonly Block[];
}

/** A label that found its place; blocks lie at their own x, y. */
export interface PlacedLabel {
    readonly text: LabelText;
    readonly box: Box;
    readonly isShort: boolean;
    readonly side: 'above' | 'below';
    /** How far it had to go to be clear of the baseline. */
    readonly way: number;
    /** Where the text is tied: in its middle, or at the end that looks to the face. */
    readonly anchor: 'start' | 'middle' | 'end';
    readonly x: number;
    readonly blocks: readonly { readonly block: Block; readonly y: number }[];
}

/** From the middle of a face to what stands beside it, above it and below it. */
const beside = 22;
const over = 21;
const under = 20;
/** How far the baseline may push a label away from its face. */
const farthest = 14;
/** Between the lines of one label. */
const lineGap = 2;

/**
 * Finds a place for the label of a point: where its turn leaves the sheet empty, else round about, else with the
 * number alone, at last further out. The place is free of what is `taken`, and off the baseline.
 * `crosses` tells whether a box would lie on a curve: that is borne before a label moves far away, for labels have halos.
 */
export function placeLabel(
    spot: { readonly x: number; readonly y: number }, turn: Turn, text: LabelText,
    room: { readonly left: number; readonly right: number }, taken: Occupied, crosses: (box: Box) => boolean,
): PlacedLabel {
    const sides = preferences[turn];
    const place = (side: Side, isShort: boolean, shift = 0) => at(spot, side, isShort, text, shift);
    const fits = ({ box, way }: PlacedLabel) => way <= farthest && box.left >= room.left && box.right <= room.right && taken.isFree(box);
    const clear = sides.map(side => place(side, false)).find(it => fits(it) && !crosses(it.box))
        ?? sides.map(side => place(side, true)).find(it => fits(it) && !crosses(it.box))
        ?? sides.slice(0, 1).map(side => place(side, false)).find(fits)
        ?? sides.map(side => place(side, true)).find(fits);
    if (clear) {
        return clear;
    }
    const outwards: Side = turn === 'top' || turn === 'rising' ? 'above' : 'below';
    for (let shift = 4; ; shift += 4) {
        const further = place(outwards, true, shift);
        if (taken.isFree(further.box)) {
            return further;
        }
    }
}

type Side = 'above' | 'below' | 'after-up' | 'after-down' | 'before-up' | 'before-down';

const preferences: Readonly<Record<Turn, readonly Side[]>> = {
    top: ['above', 'after-up', 'before-up', 'below'],
    bottom: ['below', 'after-down', 'before-down', 'above'],
    falling: ['after-up', 'before-down', 'above', 'below'],
    rising: ['after-down', 'before-up', 'above', 'below'],
};

function at({ x, y }: { readonly x: number; readonly y: number }, side: Side, isShort: boolean, text: LabelText, shift: number): PlacedLabel {
    const { full, short, extras } = text;
    const parts = [isShort ? short : full, ...extras];
    const width = parts.reduce((widest, block) => Math.max(widest, block.width), 0);
    const height = parts.reduce((sum, block) => sum + block.height, 0) + lineGap * (parts.length - 1);
    const goesUp = side === 'above' || side.endsWith('-up');
    const first = parts[0]!.height;
    const wanted = side === 'above' ? y - over - shift - height
        : side === 'below' ? y + under + shift
            : goesUp ? y - 3 - height
                : y + 21 - first;
    const top = clearOfBaseline(wanted, height, goesUp);
    const [anchor, left] = side === 'above' || side === 'below' ? ['middle', x - width / 2] as const
        : side.startsWith('after') ? ['start', x + beside] as const
            : ['end', x - beside - width] as const;
    let offset = goesUp ? top + height : top;
    const blocks = parts.map(block => {
        if (goesUp) {
            offset -= block.height;
        }
        const placed = { block, y: offset };
        offset += goesUp ? -lineGap : block.height + lineGap;
        return placed;
    });
    return {
        text,
        box: { left, right: left + width, top, bottom: top + height }, isShort, side: goesUp ? 'above' : 'below',
        way: Math.abs(top - wanted), anchor, x: anchor === 'middle' ? x : anchor === 'start' ? left : left + width, blocks,
    };
}

/** The baseline is at 0: a text whose letters would touch it stands past it. */
function clearOfBaseline(top: number, height: number, goesUp: boolean): number {
    const [inkTop, inkBottom] = [top + 4, top + height - 4];
    return inkBottom < -2 || inkTop > 2 ? top : goesUp ? 1 - height : 1;
}
