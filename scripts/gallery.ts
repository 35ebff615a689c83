import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { galleryFiles } from './generate/gallery.ts';
import { root } from './lib/project.ts';

/** Draws the gallery anew. All of it is committed, so that a change of a picture is one that somebody sees; a test tells when it is not fresh. */
rmSync(path.join(root, 'docs/gallery'), { recursive: true, force: true });
for (const [file, content] of Object.entries(await galleryFiles())) {
    const target = path.join(root, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
}
