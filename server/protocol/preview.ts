import { mermaidIds } from '../../diagram/mermaid/ids.ts';
import type { MermaidId } from '../../diagram/mermaid/ids.ts';
import type { Story } from '../../diagram/story.ts';
import { viewIds } from '../../diagram/view-ids.ts';
import type { Position, Range } from 'vscode-languageserver-protocol';

/**
 * Our own requests, beside LSP's: a preview is a picture that the server keeps up to date until it is closed.
 * The server holds the last scene of each preview and sends only what changed.
 */
export const previewMethods = {
    /** Request, client → server: `OpenPreview` → null. Also changes an open preview (its width, view, journey, folded lanes). */
    open: 'journey/preview/open',
    /** Notification, client → server: `ClosePreview`. */
    close: 'journey/preview/close',
    /** Notification, server → client: `PreviewUpdate`. */
    update: 'journey/preview/update',
    /** Request, client → server: `RevealTarget` → `TargetLocation | null`. */
    reveal: 'journey/preview/reveal',
    /** Request, client → server: `FindTarget` → `FoundTarget | null`. */
    target: 'journey/preview/target',
    /** Request, client → server: `RevealTarget` of a touchpoint → `CloseUp | null`. */
    closeUp: 'journey/preview/closeUp',
    /** Request, client → server: `RevealTarget` of something in a preview → `Story | null` of its touchpoint. */
    story: 'journey/preview/story',
    /** Request, client → server: `DescribeJourney` → `Description | null`. */
    describe: 'journey/preview/describe',
} as const;

/** Request, client → server: `{ uri }` of a document that ships with the language → its text, or null. */
export const builtinMethod = 'journey/builtin';
export const builtinScheme = 'journey-builtin';

/** Ours first, then what Mermaid draws. */
/** Those that we draw ourselves, and can export. */
export const drawnViews: readonly DrawnView[] = viewIds;
export type DrawnView = typeof viewIds[number];

export type { Story };

export const views = [...viewIds, ...mermaidIds] as const;
export type View = typeof views[number];

export function isMermaid(view: View): view is MermaidId {
    return (mermaidIds as readonly string[]).includes(view);
}

/** What of a journey the reader wants to see. Ids of what is not there are no mistake: a text changes. */
export interface Look {
    /** Ids of lanes that stand open though they are folded by default. */
    readonly unfolded: readonly string[];
    /** Ids of lanes, the first on top; those that it does not name stand where they stand by default. */
    readonly order?: readonly string[];
    /** Ids of lanes that are not drawn. */
    readonly hidden?: readonly string[];
    /** Ids of the personas whose journey is shown; everybody's without it. */
    readonly personas?: readonly string[];
    /** Ids of stages that are one step each. */
    readonly collapsed?: readonly string[];
    /** Id of the stage that alone is shown whole. */
    readonly focus?: string;
}

export interface OpenPreview extends Look {
    /** Chosen by the client, unique in its life. */
    readonly preview: string;
    readonly uri: string;
    readonly view: View;
    /** Name of the journey, where the file has several; the first without it. */
    readonly journey?: string;
    /** Width in CSS pixels that the picture may fill at 100%. */
    readonly width: number;
    /** How much wider the screen's font runs than the table of metrics, 1 or more. */
    readonly stretch: number;
    /** Revision that the page shows; 0 asks for the whole picture. */
    readonly have: number;
}

export interface ClosePreview {
    readonly preview: string;
}

export interface PreviewUpdate {
    readonly preview: string;
    /** Counts up; a page that misses one asks for the whole picture. */
    readonly revision: number;
    /** The journeys of the file, for the choice on the toolbar. */
    readonly journeys: readonly { readonly name: string; readonly label: string }[];
    /** The one that is drawn; absent where there is none. */
    readonly journey?: string;
    /** What a look can choose from; absent while it is what it was. */
    readonly choices?: Choices;
    /** Absent while nothing changed or the last good picture stays. */
    readonly picture?: PicturePatch;
    /** Mermaid's text, in a view that Mermaid draws. */
    readonly mermaid?: string;
    /** The text has an error: the picture is the last good one. Lines count from 0. */
    readonly stale?: { readonly line: number; readonly message: string };
    /** Nothing can be drawn, and why. The page has the words. */
    readonly empty?: Emptiness;
}

/** Of the whole journey, whatever is shown of it. */
export interface Choices {
    /** From top to bottom; none in a view without such rows. */
    readonly lanes: readonly LaneChoice[];
    readonly personas: readonly Choice[];
    readonly stages: readonly Choice[];
    /** Touchpoints that have a close-up, with the name of the journey that it is. */
    readonly closeUps: readonly Choice[];
}

export interface Choice {
    readonly id: string;
    readonly label: string;
}

export interface LaneChoice extends Choice {
    readonly state: 'open' | 'folded' | 'hidden';
    /** Folded until somebody unfolds it, so never hidden. */
    readonly isFoldable?: true;
    /** Its place among the others is given. */
    readonly isFixed?: true;
}

/** `nothing`: a file without text; `no-journey`: people and channels only; `no-stage`: a journey without content; `broken`: an error, and no earlier picture; `gone`: no such file. */
export const emptinesses = ['nothing', 'no-journey', 'no-stage', 'broken', 'gone'] as const;
export type Emptiness = typeof emptinesses[number];

/** The change from one picture to the next. Whole pictures are patches from nothing (`from` is 0). */
export interface PicturePatch {
    /** Revision that the patch changes. */
    readonly from: number;
    readonly direction: 'ltr' | 'rtl';
    readonly language?: string;
    readonly title: string;
    readonly description: string;
    readonly width: number;
    readonly height: number;
    /** Keys of all parts in the order of painting, where that list changed. A part that is not named is gone. */
    readonly order?: readonly string[];
    /** Parts that are new or changed. */
    readonly parts: readonly PartPatch[];
}

export interface PartPatch {
    readonly key: string;
    readonly role: 'header' | 'corner' | 'heads' | 'rail' | 'backdrop' | 'tile' | 'legend';
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    /** Keys of all groups in the order of painting, where that list changed. A group that is not named is gone. */
    readonly order?: readonly string[];
    /** Groups that are new or changed. */
    readonly groups?: readonly GroupPatch[];
    /** Groups that only moved. */
    readonly moved?: readonly { readonly key: string; readonly x: number; readonly y: number }[];
}

/** A whole `<g>` element as SVG text, and the box that it fills. The page places it: the text's own transform is not used. */
export interface GroupPatch {
    readonly key: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    /** As in the scene: what a click selects, unfolds, collapses or opens, and where the arrow keys find it. The page knows them before it makes nodes of the text. */
    readonly target?: string;
    readonly unfolds?: string;
    readonly collapses?: string;
    readonly opens?: string;
    readonly column?: number;
    readonly lane?: string;
    readonly svg: string;
}

export interface RevealTarget {
    readonly preview: string;
    readonly target: string;
}

export interface TargetLocation {
    readonly uri: string;
    readonly range: Range;
}

/** The journey that is the close-up of a touchpoint. */
export interface CloseUp {
    readonly uri: string;
    readonly journey: string;
}

export interface DescribeJourney {
    readonly uri: string;
    /** The first of the file without it. */
    readonly journey?: string;
}

/** A journey in words, for those who can't see the picture. */
export interface Description {
    readonly title: string;
    readonly text: string;
}

export interface FindTarget {
    readonly uri: string;
    readonly position: Position;
}

/** The things around a position, innermost first: the page highlights the first one that it draws. */
export interface FoundTarget {
    readonly journey: string;
    readonly targets: readonly string[];
}
