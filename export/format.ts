import type { PaletteName } from '../diagram/themes/palettes.ts';
import type { Scene } from '../diagram/scene.ts';
import type { Chart } from './chart.ts';
import type { LoadAsset } from './assets.ts';

/** One picture of an export: a page, a slide. */
export interface Picture {
    /** Of its view, for people. */
    readonly name: string;
    readonly scene: Scene;
    /** The curve as numbers, where the picture is one: presentations show it as a chart of their own. */
    readonly chart?: Chart;
}

export type Paper = 'A4' | 'A3';

export interface ExportOptions {
    readonly palette: PaletteName;
    /** Of the pixels of a PNG: 1, 2, 4. */
    readonly scale?: number;
    /** What a PNG and an SVG stand on: the paper of the theme, or nothing. */
    readonly background?: 'theme' | 'none';
    /** Sheets that a PDF is laid on; without it a page is as large as its picture. */
    readonly paper?: Paper;
    readonly author?: string;
    /** `2026-10-20`: what a file says of its age. Without it files say nothing, as no export looks at the clock. */
    readonly date?: string;
}

export interface Exported {
    readonly bytes: Uint8Array;
    /** Characters that no font at hand can show. */
    readonly missing: readonly string[];
}

/** One way to write pictures to a file: the same pictures and options are the same bytes, wherever it runs. */
export interface Format {
    /** Where the format holds one picture, it is the first. */
    write(pictures: readonly [Picture, ...Picture[]], options: ExportOptions, load: LoadAsset): Promise<Exported>;
}

/** What is wrong with what was asked for, in words for the user. */
export class ExportProblem extends Error {}
