import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isStale } from '../../scripts/lib/fresh.ts';

let folder: string;

beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'journey-fresh-'));
    await write('client/node/main.ts', 10);
    await write('package.json', 20);
    await write('dist/picture.css', 30);
    await write('dist/node/client.cjs', 35);
});

afterEach(() => rm(folder, { recursive: true }));

async function write(file: string, time: number): Promise<void> {
    const place = path.join(folder, file);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, '');
    await utimes(place, time, time);
}

const stale = () => isStale([path.join(folder, 'client'), path.join(folder, 'package.json'), path.join(folder, 'nowhere')], path.join(folder, 'dist'));

test('bundles that are newer than all sources are fresh, whatever else lies beside them', async () => {
    await write('dist/node/client.cjs.map', 5);
    expect(await stale()).toBe(false);
});

test.each(['client/node/main.ts', 'package.json'])('a change of %s while bundles were made makes them stale', async source => {
    await write(source, 32);
    expect(await stale()).toBe(true);
});

test('a bundle that could not be made is stale, and so is none', async () => {
    await write('dist/node/client.cjs', 8);
    expect(await stale()).toBe(true);
    await rm(path.join(folder, 'dist'), { recursive: true });
    expect(await stale()).toBe(true);
});
