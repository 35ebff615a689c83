import { cpSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startMemoryClient } from '../server/memory-client.ts';
import { folderOf } from './support.ts';

const examples = new URL('../../examples/', import.meta.url).pathname;
const names = readdirSync(examples).filter(name => name.endsWith('.journey'));

test('the command line says of the examples what the editor says, told by the same settings', async () => {
    // With a review that is too old at once there is something to say about most of them.
    const config = '{ "rules": { "stale-review": { "level": "error", "days": 0 }, "missing-owner": "off" }, "exclude": ["starbucks.journey"] }';
    const folder = folderOf({ 'journey.config.json': config });
    cpSync(examples, folder.path, { recursive: true });
    const texts = Object.fromEntries(names.map(name => [name, readFileSync(path.join(examples, name), 'utf8')]));
    const client = await startMemoryClient({ 'journey.config.json': config, ...texts });
    onTestFinished(() => client.stop());
    const published = await client.settled();
    const editor = names.flatMap(name => (published[name] ?? []).map(({ range, code, message }) => JSON.stringify([name, range, code, message])));

    const { out } = await folder.journey(['check', '--format', 'json']);
    const found = JSON.parse(out) as readonly { readonly file: string; readonly rule: string; readonly message: string; readonly range: object }[];
    expect(found.map(({ file, range, rule, message }) => JSON.stringify([file, range, rule, message])).toSorted()).toEqual(editor.toSorted());
    expect(found.filter(({ rule }) => rule === 'stale-review').length).toBeGreaterThan(10);
    expect(found.filter(({ file }) => file === 'starbucks.journey')).toEqual([]);
});
