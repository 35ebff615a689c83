import { context, build, type BuildOptions, type Plugin } from 'esbuild';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { previewStylesheet } from '../../diagram/themes/stylesheet.ts';
import { assets } from '../../export/assets.ts';
import { root } from './project.ts';

export interface BuildSettings {
    readonly outdir: string;
    /** Readable, with source maps. */
    readonly isDevelopment?: boolean;
    /** Keeps it fresh until the process ends. */
    readonly isWatching?: boolean;
}

/** Makes everything that is shipped from the sources. */
export async function buildExtension({ outdir, isDevelopment = false, isWatching = false }: BuildSettings): Promise<void> {
    const bundles = bundlesIn(outdir, isDevelopment);
    await mkdir(path.join(outdir, 'media'), { recursive: true });
    await writeFile(path.join(outdir, 'media/picture.css'), previewStylesheet());
    await copyAssets(path.join(outdir, 'export'));
    if (isWatching) {
        await Promise.all(bundles.map(async bundle => (await context(bundle)).watch()));
    } else {
        await Promise.all(bundles.map(bundle => build(bundle)));
    }
}

/** The list of bundles is the list of what we ship. */
function bundlesIn(outdir: string, isDevelopment: boolean): readonly BuildOptions[] {
    const common: BuildOptions = { absWorkingDir: root, bundle: true, minify: !isDevelopment, sourcemap: isDevelopment, legalComments: 'linked', charset: 'utf8', logLevel: 'warning' };
    const node: BuildOptions = { ...common, platform: 'node', format: 'cjs', target: 'node20', external: ['vscode'] };
    const browser: BuildOptions = { ...common, platform: 'browser', target: 'es2022', external: ['vscode'] };
    const to = (file: string) => path.join(outdir, file);
    const { main, browser: webMain } = createRequire(import.meta.url)('../../package.json') as { readonly main: string; readonly browser: string };
    return [
        { ...node, entryPoints: ['client/node/main.ts'], outfile: to(path.relative('dist', main)), plugins: [sharedProtocol] },
        { ...node, entryPoints: ['server/node/main.ts'], outfile: to('node/server.cjs'), plugins: [sharedProtocol] },
        { ...node, stdin: { contents: protocolEntry, resolveDir: root }, outfile: to(`node/${protocolFile}`) },
        { ...browser, entryPoints: ['client/browser/main.ts'], outfile: to(path.relative('dist', webMain)), format: 'cjs' },
        { ...browser, entryPoints: ['server/browser/main.ts'], outfile: to('browser/server.js'), format: 'iife' },
        { ...node, entryPoints: ['export/node/main.ts'], outfile: to('export/exporter.cjs'), plugins: [leanPdf] },
        { ...browser, entryPoints: ['export/browser/main.ts'], outfile: to('export/exporter.js'), format: 'iife', plugins: [leanPdf] },
        { ...browser, entryPoints: ['media/preview.ts'], outfile: to('media/preview.js'), format: 'iife' },
        { ...browser, entryPoints: ['media/mermaid.ts'], outfile: to('media/mermaid.js'), format: 'iife' },
        { ...node, entryPoints: ['cli/main.ts'], outfile: to('cli.mjs'), format: 'esm', banner: { js: commandLine }, plugins: [leanPdf] },
        { ...common, entryPoints: ['media/preview.css'], outfile: to('media/preview.css') },
    ];
}

/** Fonts and WebAssembly stand beside the bundles, once for desktop, web and command line, with their licences. */
async function copyAssets(outdir: string): Promise<void> {
    const { resolve } = createRequire(path.join(root, 'package.json'));
    await mkdir(path.join(outdir, 'fonts'), { recursive: true });
    await Promise.all(Object.entries(assets).map(([name, from]) => copyFile(resolve(from), path.join(outdir, name))));
    await copyFile(resolve('@fontsource/noto-sans/LICENSE'), path.join(outdir, 'fonts/OFL.txt'));
    await copyFile(path.join(root, 'export/fonts/files/OFL.txt'), path.join(outdir, 'fonts/OFL-cjk-emoji.txt'));
    await writeFile(path.join(outdir, 'LICENSES.txt'), await licences());
}

async function licences(): Promise<string> {
    const harfBuzz = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz.wasm').replace(/dist.harfbuzz\.wasm$/, 'LICENSE');
    return `harfbuzz.wasm: HarfBuzz, https://github.com/harfbuzz/harfbuzzjs\n\n${await readFile(harfBuzz, 'utf8')}\n\n`
        + 'resvg.wasm: resvg, https://github.com/thx/resvg-js, under the Mozilla Public License 2.0, https://www.mozilla.org/MPL/2.0/\n\n'
        + 'fonts: Noto Sans, under the SIL Open Font License in fonts/OFL.txt\n\n'
        + 'fonts/noto-sans-cjk-*: made of Noto Sans CJK, fonts/noto-sans-symbols-*: of Noto Sans Symbols, fonts/noto-emoji-*: Noto Emoji, under the SIL Open Font License in fonts/OFL-cjk-emoji.txt\n';
}

/** Packages that are not ES modules ask for `require`. */
const commandLine = "#!/usr/bin/env node\nimport { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);";

/** What client and server both speak is in a file of its own beside them, once. */
const protocolFile = 'protocol.cjs';
const protocolModules = [
    'vscode-jsonrpc', 'vscode-jsonrpc/node', 'vscode-languageserver-protocol', 'vscode-languageserver-protocol/node', 'vscode-languageserver-types', 'vscode-languageserver-textdocument',
];
const protocolEntry = `module.exports = {\n${protocolModules.map(name => `get ${JSON.stringify(name)}() { return require(${JSON.stringify(name)}); }`).join(',\n')}\n};`;

const sharedProtocol: Plugin = {
    name: 'shared-protocol',
    setup({ onResolve, onLoad }) {
        onResolve({ filter: /^vscode-/ }, ({ path }) => protocolModules.includes(path) ? { path, namespace: 'shared-protocol' } : undefined);
        onResolve({ filter: /^\.\/protocol\.cjs$/, namespace: 'shared-protocol' }, ({ path }) => ({ path, external: true }));
        onLoad({ filter: /.*/, namespace: 'shared-protocol' }, ({ path }) => ({ contents: `module.exports = require('./${protocolFile}')[${JSON.stringify(path)}];`, loader: 'js' }));
    },
};

/** Of the library of PDFs only what is used: it does nothing while it is loaded, but doesn't say so. Nor do we set text in the fonts that every reader has. */
const leanPdf: Plugin = {
    name: 'lean-pdf',
    setup({ onResolve, onLoad, resolve }) {
        onResolve({ filter: /^/ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
            const isPart = pluginData !== leanPdf && (path === '@cantoo/pdf-lib' || importer.includes('@cantoo'));
            return isPart ? { ...await resolve(path, { importer, resolveDir, kind, pluginData: leanPdf }), sideEffects: false } : undefined;
        });
        onLoad({ filter: /standard-fonts.*\.json$/ }, () => ({ contents: '""', loader: 'json' }));
    },
};
