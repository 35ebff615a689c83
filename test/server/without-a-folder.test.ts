import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startStdioClient, type StdioClient } from './stdio-client.ts';

let client: StdioClient;
let folder: string;
beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'journey-'));
    writeFileSync(path.join(folder, 'people.journey'), 'persona Maya { goal "A gift" need "A price" }');
    client = await startStdioClient();
});
afterAll(async () => {
    await client.stop();
    rmSync(folder, { recursive: true });
});

test('a single map without a folder knows the files that it imports', async () => {
    const uri = pathToFileURL(path.join(folder, 'map.journey')).toString();
    const text = (name: string) => `import "./people.journey"\njourney Gift for ${name} { goal "Give" stage S { touchpoint T } }`;
    await client.open(uri, text('Maya'));
    const known = await client.change(uri, `${text('Maya')}\n`);
    expect(known.filter(({ severity }) => severity === 1)).toEqual([]);
    const unknown = await client.change(uri, text('Mia'));
    expect(unknown.filter(({ severity }) => severity === 1).map(({ code }) => code)).toEqual(['unknown-name']);
});
