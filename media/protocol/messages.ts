import type { Look, PreviewUpdate, Story, View } from '../../server/protocol/preview.ts';

/** What the extension tells the page. */
export type ToPage =
    | { readonly kind: 'update'; readonly update: PreviewUpdate }
    /** The things around the caret, innermost first: the page rings the first one that it draws. */
    | { readonly kind: 'select'; readonly targets: readonly string[] }
    /** What the preview shows. `file` is a name for people, `mermaid` the address of the bundle that draws those views. */
    | {
        readonly kind: 'state'; readonly uri: string; readonly file: string; readonly view: View; readonly journey?: string;
        readonly locked: boolean; readonly look: Look; readonly trail: Trail; readonly mermaid: string;
    }
    | { readonly kind: 'zoom'; readonly to: ZoomStep }
    /** A command that the page carries out. */
    | { readonly kind: 'begin'; readonly what: Activity }
    /** A PNG to put on the clipboard; the page answers `copied`. */
    | { readonly kind: 'copy'; readonly png: Uint8Array }
    /** The answer to `tell`; without a story where there is nothing to tell. */
    | { readonly kind: 'told'; readonly target: string; readonly story?: Story }
    /** The picture can't be kept up to date. */
    | { readonly kind: 'failed'; readonly message: string };

export const zoomSteps = ['in', 'out', 'fit', 'actual'] as const;
export type ZoomStep = typeof zoomSteps[number];

/** `find`: words in the picture; `walk`: touchpoint by touchpoint; `choose`: what is shown. */
export type Activity = 'find' | 'walk' | 'choose';

/** A journey that a close-up was opened from. */
export interface Stop {
    readonly uri: string;
    readonly journey?: string;
    /** For people. */
    readonly label: string;
}

/** The way back, the last stop at the end. */
export type Trail = readonly Stop[];

/** What the page tells the extension. Everything that arrives is checked: see `client/preview/is-from-page.ts`. */
export type FromPage =
    /** The page is new and shows nothing. */
    | { readonly kind: 'ready'; readonly width: number; readonly stretch: number }
    | { readonly kind: 'resize'; readonly width: number; readonly stretch: number }
    | { readonly kind: 'reveal'; readonly target: string; readonly keepFocus: boolean }
    | { readonly kind: 'view'; readonly view: View }
    | { readonly kind: 'journey'; readonly journey: string }
    | { readonly kind: 'lock'; readonly locked: boolean }
    | { readonly kind: 'look'; readonly look: Look }
    /** The close-up of this touchpoint. */
    | { readonly kind: 'open'; readonly target: string }
    | { readonly kind: 'back' }
    /** What there is to say about the touchpoint of this target; the extension answers `told`. */
    | { readonly kind: 'tell'; readonly target: string }
    /** A walk begins or ends: the preview has the window to itself. */
    | { readonly kind: 'walk'; readonly isOn: boolean }
    /** The command that asks what and how. */
    | { readonly kind: 'export' }
    | { readonly kind: 'copied'; readonly isDone: boolean }
    /** Lines count from 0. */
    | { readonly kind: 'goToLine'; readonly line: number }
    | { readonly kind: 'goToText' }
    /** Put a small map into the empty file. */
    | { readonly kind: 'insertSample' }
    /** A patch did not fit, or the user asks: send the whole picture. */
    | { readonly kind: 'again' };

/** What a page leaves behind, so that a reload brings the same preview back. Untrusted when it returns. */
export interface PageState {
    readonly uri: string;
    readonly view: View;
    readonly journey?: string;
    readonly locked: boolean;
    readonly look: Look;
    readonly trail: Trail;
    readonly zoom: number;
    readonly scroll: { readonly x: number; readonly y: number };
}
