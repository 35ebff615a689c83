import type { Journey } from '../language/model/journey.ts';
import type { FindingMarks } from './findings.ts';
import type { Scene } from './scene.ts';

/** Which rows there are, and in which order, by the ids of lanes: each view has its own. */
export interface LaneChoice {
    /** The first of all; those that it does not name follow what stands before them by default. */
    readonly order?: readonly string[];
    readonly hidden?: ReadonlySet<string>;
}

/** One way of looking at a journey. */
export interface View {
    /** The whole picture: the same journey and options give the same scene, down to the last digit. */
    draw(journey: Journey, options?: ViewOptions): Scene;
}

export interface ViewOptions {
    /** CSS px that the picture may fill; without it the picture is a sheet, to print or to keep, as wide as it likes to be. */
    readonly width?: number;
    /** How much wider the reader's font runs than the table of widths. */
    readonly stretch?: number;
    /** Ids of lanes that stand open though they are folded by default. */
    readonly unfolded?: ReadonlySet<string>;
    readonly findings?: FindingMarks;
    /** The rows of map and blueprint and the columns of the table, as the reader wants them. */
    readonly lanes?: LaneChoice;
    /** Somebody can click: stages are drawn with what collapses them. */
    readonly isLive?: boolean;
}
