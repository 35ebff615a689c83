import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../../scripts/lib/project.ts';

const here = import.meta.dirname;

/** Makes one CommonJS file of all suites, which is what the extension host loads, and returns its path. */
export async function bundleSuites(): Promise<string> {
    const outfile = path.join(root, 'out', 'test-vscode', 'suites.cjs');
    await build({
        stdin: { contents: await entry(), resolveDir: here, loader: 'ts' },
        outfile,
        bundle: true,
        platform: 'node',
        format: 'cjs',
        target: 'node22',
        sourcemap: 'inline',
        external: ['vscode'],
        logLevel: 'warning',
    });
    return outfile;
}

/** Loading a suite defines its tests. */
async function entry(): Promise<string> {
    const files = await readdir(here, { recursive: true });
    const suites = files.filter(file => file.endsWith('.suite.ts')).map(file => file.replaceAll(path.sep, '/')).sort();
    return [...suites.map(file => `import './${file}';`), "export { run } from './runner/run.ts';"].join('\n');
}
