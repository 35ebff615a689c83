import type { Block } from '../block.ts';
import type { Group } from '../scene.ts';

/** A part of a card: groups one under the other, placed from its own corner. */
export interface Piece {
    readonly height: number;
    readonly groups: readonly Group[];
}

/** What one can point at. */
export type Point = Pick<Group, 'target' | 'label' | 'hint' | 'column' | 'lane'>;

export const noPiece: Piece = { height: 0, groups: [] };

export function pieceOf(key: string, block: Block, point: Point = {}): Piece {
    return block.height === 0 ? noPiece : { height: block.height, groups: [{ key, ...point, x: 0, y: 0, width: block.width, height: block.height, marks: block.marks }] };
}

/** One under the other, `gap` between them; what is empty takes no room. */
export function column(pieces: readonly Piece[], gap: number): Piece {
    const groups: Group[] = [];
    let height = 0;
    for (const piece of pieces.filter(it => it.height > 0)) {
        const y = height === 0 ? 0 : height + gap;
        groups.push(...placed(piece, 0, y));
        height = y + piece.height;
    }
    return { height, groups };
}

/** Side by side, each at its x. */
export function beside(pieces: readonly { readonly x: number; readonly piece: Piece }[]): Piece {
    return {
        height: pieces.reduce((tallest, { piece }) => Math.max(tallest, piece.height), 0),
        groups: pieces.flatMap(({ x, piece }) => placed(piece, x, 0)),
    };
}

export function placed({ groups }: Piece, x: number, y: number): readonly Group[] {
    return groups.map(group => ({ ...group, x: group.x + x, y: group.y + y }));
}
