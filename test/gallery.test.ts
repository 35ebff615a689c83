import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { galleryFiles } from '../scripts/generate/gallery.ts';
import { root } from '../scripts/lib/project.ts';

test('the gallery is drawn as the views draw now; else run `npm run gallery` and look at what changed', async () => {
    const files = await galleryFiles();
    const stale = Object.entries(files).filter(([file, content]) => {
        const at = path.join(root, file);
        return !existsSync(at) || readFileSync(at, 'utf8').replaceAll('\r\n', '\n') !== content;
    });
    expect(stale.map(([file]) => file)).toEqual([]);
    const kept = readdirSync(path.join(root, 'docs/gallery'), { recursive: true, withFileTypes: true }).filter(it => it.isFile());
    expect(kept.length).toBe(Object.keys(files).length);
});
