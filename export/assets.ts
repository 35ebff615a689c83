import { fontFiles } from './fonts/font-files.ts';

/** Reads one of `assets` by its name, or a font of the machine, which only some machines can offer. */
export type LoadAsset = (name: string) => Promise<Uint8Array | undefined>;

/** Files that stand beside the bundles in `export/`, and the packages that they come from. */
export const assets: Readonly<Record<string, string>> = {
    'harfbuzz.wasm': 'harfbuzzjs/dist/harfbuzz.wasm',
    'resvg.wasm': '@resvg/resvg-wasm/index_bg.wasm',
    ...Object.fromEntries(fontFiles.map(({ file, from }) => [file, from])),
};

/** Before the name of a file that is looked for among the machine's fonts. */
export const systemFontPrefix = 'system-font:';
