import { context, build, type BuildOptions } from 'esbuild';
import { mkdir, writeFile } from 'node:fs/promises';
import { previewStylesheet } from '../diagram/themes/stylesheet.ts';
import { themeVariables } from '../diagram/themes/variables.ts';

/**
 * Makes `dist/` from the sources: everything that is shipped. `--watch` keeps it fresh, `--development` leaves it readable.
 */
const isWatching = process.argv.includes('--watch');
const isDevelopment = isWatching || process.argv.includes('--development');

const common: BuildOptions = { bundle: true, minify: !isDevelopment, sourcemap: isDevelopment, legalComments: 'linked', charset: 'utf8', logLevel: 'warning', metafile: true };
const node: BuildOptions = { ...common, platform: 'node', format: 'cjs', target: 'node20', external: ['vscode'] };
const browser: BuildOptions = { ...common, platform: 'browser', target: 'es2022', external: ['vscode'] };

/** The list of bundles is the list of what we ship. */
export const bundles: readonly BuildOptions[] = [
    { ...node, entryPoints: ['client/node/main.ts'], outfile: 'dist/node/client.cjs' },
    { ...node, entryPoints: ['server/node/main.ts'], outfile: 'dist/node/server.cjs' },
    { ...browser, entryPoints: ['client/browser/main.ts'], outfile: 'dist/browser/client.js', format: 'cjs' },
    { ...browser, entryPoints: ['server/browser/main.ts'], outfile: 'dist/browser/server.js', format: 'iife' },
    { ...browser, entryPoints: ['media/preview.ts'], outfile: 'dist/media/preview.js', format: 'iife' },
    { ...browser, entryPoints: ['media/mermaid.ts'], outfile: 'dist/media/mermaid.js', format: 'iife' },
    { ...common, entryPoints: ['media/preview.css'], outfile: 'dist/media/preview.css' },
];

await mkdir('dist/media', { recursive: true });
await writeFile('dist/media/picture.css', `${themeVariables()}\n${previewStylesheet()}`);
if (isWatching) {
    await Promise.all(bundles.map(async bundle => (await context(bundle)).watch()));
} else {
    await Promise.all(bundles.map(bundle => build(bundle)));
}
