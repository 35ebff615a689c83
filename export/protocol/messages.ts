/**
 * An exporter is a thread or worker that lives for one export, so that nobody waits for it and its memory goes with it.
 *
 *     host ──write──► exporter ──asset──► host ──asset──► exporter ──done──► host
 */
export type ToExporter =
    | { readonly kind: 'write'; readonly order: ExportOrder }
    /** Without bytes where there is no such file. */
    | { readonly kind: 'asset'; readonly name: string; readonly bytes?: Uint8Array };

export type FromExporter =
    | { readonly kind: 'asset'; readonly name: string }
    /** `missing`: characters that no font at hand can show. */
    | { readonly kind: 'done'; readonly bytes: Uint8Array; readonly missing: readonly string[] }
    /** `isWish`: what was asked for can't be had, in words for the user; else it is a mistake of ours. */
    | { readonly kind: 'failed'; readonly message: string; readonly isWish: boolean };

export interface ExportOrder {
    readonly format: FormatId;
    readonly theme: ThemeId;
    /** The pictures as the server gave them. */
    readonly pictures: readonly unknown[];
    readonly scale?: number;
    readonly background?: 'theme' | 'none';
    readonly paper?: 'A4' | 'A3';
    readonly author?: string;
    readonly date?: string;
}

/** What a picture can be written as; `several` in one file, or one. */
export const formatList = [
    { id: 'svg', title: 'SVG', holds: 'one' },
    { id: 'png', title: 'PNG', holds: 'one' },
    { id: 'pdf', title: 'PDF', holds: 'several' },
    { id: 'html', title: 'HTML', holds: 'several' },
    { id: 'pptx', title: 'PowerPoint', holds: 'several' },
] as const;
export type FormatId = typeof formatList[number]['id'];

/** The looks of an export, as users name them. */
export const themeIds = ['light', 'dark', 'print', 'high-contrast', 'high-contrast-light'] as const;
export type ThemeId = typeof themeIds[number];
