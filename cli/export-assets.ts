import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { assets, type LoadAsset } from '../export/assets.ts';
import { loadSystemFont } from '../export/node/system-fonts.ts';

/** Reads what exports are made with: beside the bundle, or where it comes from while the sources run as they are. */
export const loadAsset: LoadAsset = name => Promise.resolve(loadSystemFont(name) ?? ownAsset(name));

const beside = fileURLToPath(new URL('export/', import.meta.url));
const project = new URL('../package.json', import.meta.url);

function ownAsset(name: string): Uint8Array | undefined {
    const from = assets[name];
    const file = path.join(beside, name);
    return from === undefined ? undefined : new Uint8Array(readFileSync(existsSync(file) ? file : createRequire(project).resolve(from)));
}
