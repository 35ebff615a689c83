import { occupied, type Box } from '../boxes.ts';
import type { Group, Mark } from '../scene.ts';

/** Something that stands at one side of a row. Its box is placed from the height of the row. */
export interface Piece {
    readonly box: Box;
    /** `y`: the height of the row. */
    draw?(y: number): readonly Group[];
    /** Under everything. */
    under?(y: number): readonly Mark[];
}

/** What stands over a row, or under it, between the ends that the turns leave free. */
export interface Side {
    readonly left: number;
    readonly right: number;
    readonly pieces: readonly Piece[];
    add(piece: Piece): void;
    /** Whether there is room, and a little air round it; `beyond`: how far it may stand out of the ends. */
    isFree(box: Box, beyond?: number): boolean;
}

export function sideOf(left: number, right: number): Side {
    const pieces: Piece[] = [];
    const taken = occupied();
    return {
        left, right, pieces,
        add(piece) {
            pieces.push(piece);
            taken.add(piece.box);
        },
        isFree: ({ left: from, right: to, top, bottom }, beyond = 0) => from >= left - beyond && to <= right + beyond && taken.isFree({ left: from - air, right: to + air, top: top - 4, bottom: bottom + 4 }),
    };
}

const air = 8;

/** How far apart two rows stand so that what is under the one does not meet what is over the other. */
export function gapBetween(under: Side, over: Side): number {
    let gap = 0;
    for (const { box: upper } of under.pieces) {
        for (const { box: lower } of over.pieces) {
            if (upper.left - air < lower.right && lower.left - air < upper.right) {
                gap = Math.max(gap, upper.bottom - lower.top + between);
            }
        }
    }
    return gap;
}

const between = 20;
