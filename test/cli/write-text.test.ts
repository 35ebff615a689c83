import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { commands } from '../../cli/commands/index.ts';
import { replaceText } from '../../cli/write-text.ts';
import { seed, tries } from '../support/chance.ts';
import { folderOf } from './support.ts';

/** How often a writer is killed. */
const kills = tries(6);

const writer = `
import { replaceText } from ${JSON.stringify(new URL('../../cli/write-text.ts', import.meta.url).href)};
const [file] = process.argv.slice(2);
const [a, b] = ['a'.repeat(3_000_000), 'b'.repeat(2_000_000)];
process.stdout.write('ready');
for (;;) {
    replaceText(file, a, b);
    replaceText(file, b, a);
}
`;

test('a writer that is killed leaves the file whole, old or new', async () => {
    const folder = folderOf({ 'writer.mts': writer, 'a.journey': 'a'.repeat(3_000_000) });
    const seen = new Set<string>();
    for (let round = 0; round < kills; round++) {
        const child = spawn(process.execPath, [path.join(folder.path, 'writer.mts'), path.join(folder.path, 'a.journey')], { stdio: ['ignore', 'pipe', 'inherit'] });
        const ended = new Promise(resolve => { child.on('exit', resolve); });
        await new Promise(resolve => { child.stdout.once('data', resolve); });
        // At another moment of its writing each time.
        await new Promise(resolve => { setTimeout(resolve, 3 + (seed + 7 * round) % 40); });
        child.kill('SIGKILL');
        await ended;
        const text = folder.read('a.journey');
        seen.add(`${text[0]} ${text.length} ${/^(?:a+|b+)$/.test(text)}`);
    }
    expect([...seen].filter(it => it !== 'a 3000000 true' && it !== 'b 2000000 true')).toEqual([]);
}, tries(120_000));

test('a file that has changed in the meantime is left alone', () => {
    const folder = folderOf({ 'a.journey': 'theirs' });
    expect(replaceText(path.join(folder.path, 'a.journey'), 'before', 'ours')).toBe('It was changed in the meantime and left as it is.');
    expect(replaceText(path.join(folder.path, 'gone.journey'), 'before', 'ours')).toBe('It could not be written (it is not there).');
    expect(readdirSync(folder.path)).toEqual(['a.journey']);
    expect(folder.read('a.journey')).toBe('theirs');
});

test('our own mistakes are told as such, with code 2', async () => {
    const folder = folderOf({ 'a.journey': '' });
    const rules = commands.find(({ id }) => id === 'rules')!;
    const define = vi.spyOn(rules, 'define').mockImplementation((command, run) => {
        command.action(() => run(async () => { throw new Error('Oh \x1b[31mno'); }));
    });
    const { code, error } = await folder.journey(['rules']);
    define.mockRestore();
    expect(code).toBe(2);
    expect(error).toMatch(/^journey made a mistake, which is worth a report:\nError: Oh \\x1b\[31mno\n/);
});
