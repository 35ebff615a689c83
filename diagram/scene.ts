import type { Direction } from '../language/model/journey.ts';

/**
 * A picture as plain data: what stands where, in CSS pixels, x growing to the right whatever the direction.
 *
 *     Journey ──layout──► Scene ──svg.ts──► string (preview, file)
 *
 * A scene is made of parts, which a preview can scroll and pin each on its own, parts of groups,
 * which are drawn, sent and replaced one by one, and groups of marks.
 */
export interface Scene {
    readonly view: string;
    readonly direction: Direction;
    /** BCP 47, where the map names its language. */
    readonly language?: string;
    /** Name and description of the whole picture, for those who hear it. */
    readonly title: string;
    readonly description: string;
    readonly width: number;
    readonly height: number;
    readonly parts: readonly Part[];
    /** The rows that the reader can choose from, from top to bottom, in views that have such rows. */
    readonly lanes?: readonly SceneLane[];
}

export interface SceneLane {
    readonly id: string;
    readonly title: string;
    /** `folded` is a name and a count at the foot, `hidden` is nothing at all. */
    readonly state: 'open' | 'folded' | 'hidden';
    /** Whether it is folded until somebody unfolds it. */
    readonly isFoldable?: true;
    /** Whether it has its place: it can be hidden, and not moved. */
    readonly isFixed?: true;
}

/**
 * How a preview places a part: `header` and `legend` never scroll sideways, `rail` stays at the start side,
 * `heads` stays on top, `corner` does both, `backdrop` lies under all tiles, and a `tile` is skipped while off screen.
 * The order of parts is the order of painting.
 */
export type PartRole = 'header' | 'corner' | 'heads' | 'rail' | 'backdrop' | 'tile' | 'legend';

/** A rectangle of the picture with its own coordinates: 0,0 is its top left corner. */
export interface Part {
    readonly key: string;
    readonly role: PartRole;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly groups: readonly Group[];
}

/** Marks that are drawn, labelled and replaced together. Marks are placed from the group's own origin. */
export interface Group {
    /** Unique in the scene and the same after an edit elsewhere: the identity of what it draws. */
    readonly key: string;
    readonly x: number;
    readonly y: number;
    /** Size of what it draws: where the ring of a selection goes. */
    readonly width: number;
    readonly height: number;
    /** Identity of the model's thing that a click selects and the caret highlights. */
    readonly target?: string;
    /** Index of the touchpoint column, for hovering and for the arrow keys. */
    readonly column?: number;
    /** Id of the lane it stands in, for the arrow keys. */
    readonly lane?: string;
    /** What a screen reader says: "Checkout, frustrated, minus two". Only with `target`, `unfolds`, `collapses` or `opens`. */
    readonly label?: string;
    /** Id of the lane that a click on it unfolds, or folds again. */
    readonly unfolds?: string;
    /** Id of the stage that a click collapses, or opens again. */
    readonly collapses?: string;
    /** Id of the touchpoint whose close-up a click opens. */
    readonly opens?: string;
    /** For what `unfolds` or `collapses`: whether it stands open now. */
    readonly isOpen?: boolean;
    /** What a pointer that rests on it is told: words that found no room, what the linter says. */
    readonly hint?: string;
    readonly marks: readonly Mark[];
}

/** A colour by its meaning; the values are in `themes/`. */
export type Role =
    | 'surface' | 'rail' | 'card' | 'bubble' | 'text' | 'text-muted' | 'line' | 'line-strong' | 'stage' | 'phase' | 'flow' | 'track'
    | 'feel+2' | 'feel+1' | 'feel0' | 'feel-1' | 'feel-2' | 'pain' | 'gain' | 'opportunity' | 'moment' | 'finding' | 'finding-fill'
    /** What lies under the text of something that feels so: cards, areas. */
    | 'tint+2' | 'tint+1' | 'tint0' | 'tint-1' | 'tint-2'
    /** The frame that a journey hangs in, phases and stages as solid blocks, and what stands on it. */
    | 'structure' | 'on-structure'
    /** A second person beside the first. */
    | 'second'
    | 'evidence-sourced' | 'evidence-assumed' | 'evidence-unsourced' | 'focus' | 'stale';

/** What the definitions of a picture hold; `svg/definitions.ts` draws them. */
export type Pattern =
    /** The scale of feelings from +2 (96 px over the origin of its path) to -2 (96 px under it). */
    | 'feeling'
    /** The same, fading out towards the origin: what lies between curve and baseline. */
    | 'tint'
    /** From the surface to nothing, along x. */
    | 'fade'
    /** The soft edge beside the rail, along x. */
    | 'shade'
    /** People who leave. */
    | 'hatch';

export type Paint = Role | 'none' | { readonly pattern: Pattern };

export interface Stroke {
    readonly stroke?: Paint;
    readonly strokeWidth?: number;
    readonly dash?: string;
    readonly cap?: 'round' | 'butt';
    readonly opacity?: number;
}

/** A string on its own: it is isolated from its neighbours, whatever directions they have. */
export interface TextRun {
    readonly text: string;
    readonly size: number;
    readonly strong?: boolean;
    readonly italic?: boolean;
    readonly fill: Role;
    /** Direction of the string that this is a line of: of its first strong letter, left to right for signed numbers. */
    readonly direction: Direction;
}

/** `start` and `end` are by meaning, in the direction of the scene; the writer of SVG resolves them. */
export type Anchor = 'start' | 'middle' | 'end';

export type Mark =
    | { readonly kind: 'rect'; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly radius?: number; readonly fill?: Paint } & Stroke
    | { readonly kind: 'circle'; readonly x: number; readonly y: number; readonly r: number; readonly fill?: Paint } & Stroke
    | {
        /**
         * `d` is in the path's own coordinates, from its origin x, y. In a mirrored scene it is `flipped` about
         * that origin, unless it is `upright`: faces, ticks and letters never turn round.
         */
        readonly kind: 'path'; readonly x: number; readonly y: number; readonly d: string; readonly scale?: number; readonly fill?: Paint;
        readonly upright?: true; readonly flipped?: true;
    } & Stroke
    | { readonly kind: 'line'; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number } & Stroke
    | { readonly kind: 'icon'; readonly name: string; readonly x: number; readonly y: number; readonly size: number; readonly stroke: Role }
    | {
        /** One line of text: y is its baseline. Runs stand in reading order, a space between them. `halo` cuts it out of what lies under it. */
        readonly kind: 'text'; readonly x: number; readonly y: number; readonly anchor: Anchor; readonly runs: readonly TextRun[];
        readonly halo?: true;
        /** Degrees about x, y, clockwise. */
        readonly rotate?: number;
    }
    /** The patterns that other marks of the picture paint with, once in a picture. */
    | { readonly kind: 'definitions' };
