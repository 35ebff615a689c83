/** A stretch of the map that is drawn, sent and skipped as one. */
export interface Tile<Column = unknown> {
    readonly index: number;
    readonly columns: readonly Column[];
    /** Where it begins and ends, from the end of the rail: the tiles leave nothing out. */
    readonly from: number;
    readonly to: number;
}

/** Columns in a tile. */
const size = 8;

/** Tiles end where a stage ends, unless a stage is very long. There is always one. */
export function tilesOf<Column extends { readonly x: number; readonly stage: unknown }>(columns: readonly Column[], width: number): readonly Tile<Column>[] {
    const runs: Column[][] = [[]];
    for (const column of columns) {
        const last = runs.at(-1)!;
        const isFull = last.length >= size + 4 || last.length >= size - 2 && last.at(-1)!.stage !== column.stage;
        if (isFull) {
            runs.push([column]);
        } else {
            last.push(column);
        }
    }
    return runs.map((run, index) => ({ index, columns: run, from: index === 0 ? 0 : run[0]!.x, to: runs[index + 1]?.[0]?.x ?? width }));
}

/** The tile that a place is in; before the first and after the last it is that one. */
export function tileAt<T extends Tile>(tiles: readonly T[], x: number): T {
    let [low, high] = [0, tiles.length - 1];
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (tiles[middle]!.from <= x) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    return tiles[low]!;
}
