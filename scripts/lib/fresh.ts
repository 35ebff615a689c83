// Keeps tests from testing an extension of yesterday.
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { buildExtension } from './bundles.ts';
import { root } from './project.ts';

/** Everything that the bundles are made from. */
const sources = ['language', 'diagram', 'export', 'server', 'client', 'media', 'cli', 'scripts/lib/bundles.ts', 'package.json', 'package-lock.json'];

/** Builds the extension, if a source is newer than one of its bundles or there are none. */
export async function buildIfStale(): Promise<void> {
    const outdir = path.join(root, 'dist');
    if (await isStale(sources.map(it => path.join(root, it)), outdir)) {
        console.log('dist/ is older than the sources: building it');
        await buildExtension({ outdir });
    }
}

/** Whether one of the sources, files or folders, was changed after the oldest bundle was written. */
export async function isStale(sources: readonly string[], outdir: string): Promise<boolean> {
    const written = (await timesIn(outdir)).filter(({ file }) => /\.(?:[cm]?js|css)$/.test(file)).map(it => it.time);
    const changed = (await Promise.all(sources.map(timesIn))).flat().map(it => it.time);
    return written.length === 0 || Math.max(...changed) > Math.min(...written);
}

interface Changed {
    readonly file: string;
    readonly time: number;
}

/** Of a file, or of all in a folder; of nothing where there is none. */
async function timesIn(place: string): Promise<readonly Changed[]> {
    const found = await stat(place).catch(() => undefined);
    if (found === undefined || !found.isDirectory()) {
        return found === undefined ? [] : [{ file: place, time: found.mtimeMs }];
    }
    const entries = await readdir(place, { recursive: true, withFileTypes: true });
    return Promise.all(entries.filter(it => it.isFile()).map(async ({ parentPath, name }) => {
        const file = path.join(parentPath, name);
        return { file, time: (await stat(file)).mtimeMs };
    }));
}
