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
} as const;

export const views = ['map', 'mermaid'] as const;
export type View = typeof views[number];

export interface OpenPreview {
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
    /** Ids of lanes that stand open though they are folded by default. */
    readonly unfolded: readonly string[];
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
    /** Absent while nothing changed or the last good picture stays. */
    readonly picture?: PicturePatch;
    /** Mermaid's text, in the view `mermaid`. */
    readonly mermaid?: string;
    /** The text has an error: the picture is the last good one. Lines count from 0. */
    readonly stale?: { readonly line: number; readonly message: string };
    /** Nothing can be drawn, and why: an empty file, a file without a journey. */
    readonly empty?: string;
}

/** The change from one picture to the next. Whole pictures are patches from nothing (`from` is 0). */
export interface PicturePatch {
    readonly from: number;
    readonly direction: 'ltr' | 'rtl';
    readonly language?: string;
    readonly title: string;
    readonly description: string;
    readonly width: number;
    readonly height: number;
    /** Every part, in the order of painting; a part that is not named is gone. */
    readonly parts: readonly PartPatch[];
}

export interface PartPatch {
    readonly key: string;
    readonly role: 'header' | 'corner' | 'heads' | 'rail' | 'backdrop' | 'tile' | 'legend';
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    /** Present where the list of groups or their order changed: the keys of all, in order. */
    readonly order?: readonly string[];
    /** Groups that are new or changed: a whole `<g>` element as SVG text. */
    readonly groups?: readonly { readonly key: string; readonly svg: string }[];
    /** Groups that only moved. */
    readonly moved?: readonly { readonly key: string; readonly x: number; readonly y: number }[];
}

export interface RevealTarget {
    readonly preview: string;
    readonly target: string;
}

export interface TargetLocation {
    readonly uri: string;
    readonly range: Range;
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
