import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Figure } from './figure.ts';

const everything = 1_200;

/** What one user loads: the desktop's bundles or the web's, and the page. Mermaid is loaded by those who look at its view. */
const editions = { desktop: ['node', 'media'], web: ['browser', 'media'] };

/** The size of each bundle in the folder that `build` filled; a kB is 1,000 bytes. */
export async function measureSizes(dist: string): Promise<readonly Figure[]> {
    const figures: Figure[] = [];
    const sums: Figure[] = [];
    const sizes = await sizesIn(dist);
    for (const [edition, folders] of Object.entries(editions)) {
        const files = sizes.filter(({ file }) => folders.includes(path.dirname(file)));
        const common = { topic: 'Sizes, minified', column: edition, unit: 'kB' } as const;
        figures.push(...files.map(({ file, size }): Figure => ({ ...common, row: path.basename(file), value: size })));
        const sum = files.filter(({ file }) => !file.includes('mermaid')).reduce((sum, { size }) => sum + size, 0);
        sums.push({ ...common, row: 'all but Mermaid', value: sum, goal: everything });
    }
    return [...figures, ...sums];
}

async function sizesIn(folder: string): Promise<readonly { readonly file: string; readonly size: number }[]> {
    const files = (await readdir(folder, { recursive: true })).filter(file => /\.(?:c?js|css)$/.test(file)).sort();
    return Promise.all(files.map(async file => ({ file, size: (await stat(path.join(folder, file))).size / 1000 })));
}

export async function measurePackage(vsix: string): Promise<readonly Figure[]> {
    return [{ topic: 'Package', row: 'journey-maps.vsix', column: 'all platforms', value: (await stat(vsix)).size / 1000, unit: 'kB' }];
}
