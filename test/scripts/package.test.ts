import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { listFiles, PackageManager } from '@vscode/vsce';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('the extension holds what runs, and no map or source that lies about', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'journey-package-'));
    try {
        for (const name of ['package.json', 'package.nls.json', '.vscodeignore', 'README.md']) {
            await cp(path.join(root, name), path.join(folder, name));
        }
        const runs = ['dist/node/server.cjs', 'dist/browser/server.js', 'dist/cli.mjs', 'dist/media/picture.css', 'dist/export/resvg.wasm', 'dist/export/fonts/latin.woff', 'dist/export/LICENSES.txt', 'syntaxes/journey.tmLanguage.json'];
        for (const name of [...runs, 'dist/node/server.cjs.map', 'dist/tests.tsbuildinfo', 'server/start.ts', 'docs/gallery/one.svg', 'node_modules/x/index.js']) {
            await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
            await writeFile(path.join(folder, name), '');
        }
        const packed = await listFiles({ cwd: folder, packageManager: PackageManager.None });
        expect(packed.map(it => it.replaceAll('\\', '/')).toSorted()).toEqual([...runs, 'README.md', 'package.json', 'package.nls.json'].toSorted());
    } finally {
        await rm(folder, { recursive: true });
    }
});
