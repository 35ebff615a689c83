import type { Journey } from '../language/model/journey.ts';
import type { Columns } from './columns.ts';
import type { Group } from './scene.ts';
import type { Setting } from './setting.ts';
import type { Words } from './words.ts';

/** One row of the map: it sees the model and the frame that it is given, never another lane. */
export interface Lane {
    readonly id: string;
    readonly icon: string;
    title(words: Words): string;
    /** How many things stand in it: given by lanes that are folded until somebody unfolds them. */
    readonly countIfFolded?: (journey: Journey) => number;
    /** Undefined where the journey has nothing for it: then there is no row. */
    draw(frame: Frame): Row | undefined;
}

export interface Frame extends Columns {
    readonly journey: Journey;
    readonly setting: Setting;
}

export interface Row {
    readonly height: number;
    /** y of the baseline that the rail's label shares with the first text of the row. */
    readonly baseline: number;
    /** What stands in columns. x counts from the end of the rail, y from the top of the row. Every one has a `column`. */
    readonly groups: readonly Group[];
    /** What lies under all columns: curve, branches. Placed the same way. */
    readonly under?: readonly Group[];
    /** What stands in the rail under the label. x counts from the start of the rail. */
    readonly rail?: readonly Group[];
    /** Whether the lines between stages pass through. */
    readonly isOpen?: true;
    /** Whether it hangs together with the row above: then no line parts them. */
    readonly continues?: true;
}
