import { fontFiles } from './fonts/font-files.ts';
import { largeFontFiles } from './fonts/large-fonts.ts';

/** Reads one of `assets` by its name, or a font of the machine, which only some machines can offer. */
export type LoadAsset = (name: string) => Promise<Uint8Array | undefined>;

/** Files that stand beside the bundles in `export/`, and where they come from: a package, or, with a dot, a folder of the project. */
export const assets: Readonly<Record<string, string>> = {
    'harfbuzz.wasm': 'harfbuzzjs/dist/harfbuzz.wasm',
    'resvg.wasm': '@resvg/resvg-wasm/index_bg.wasm',
    ...Object.fromEntries([...fontFiles, ...largeFontFiles].map(({ file, from }) => [file, from])),
};

/** Before the name of a file that is looked for among the machine's fonts. */
export const systemFontPrefix = 'system-font:';
