import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { previewStylesheet } from '../../diagram/themes/stylesheet.ts';
import { root } from '../../scripts/lib/project.ts';

/** The files of the page by name, made as the build makes them. */
export async function mediaFiles(): Promise<ReadonlyMap<string, string>> {
    return new Map([
        ['preview.js', await script('media/preview.ts')],
        ['mermaid.js', await script('media/mermaid.ts')],
        ['preview.css', await readFile(path.join(root, 'media/preview.css'), 'utf8')],
        ['picture.css', previewStylesheet()],
    ]);
}

async function script(entry: string): Promise<string> {
    const { outputFiles: [file] } = await build({
        absWorkingDir: root, entryPoints: [entry], bundle: true, write: false, platform: 'browser', format: 'iife', target: 'es2023', logLevel: 'warning',
    });
    return file?.text ?? '';
}
