import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { folderOf, map, type Ran } from './support.ts';

const main = new URL('../../cli/main.ts', import.meta.url).pathname;

/** What the language has gained since Node.js 20, as far as it can be taken away again. */
const later = `
    for (const [owner, names] of [
        [Object, ['groupBy']], [Map, ['groupBy']], [Promise, ['withResolvers', 'try']], [Array, ['fromAsync']], [RegExp, ['escape']], [Math, ['f16round', 'sumPrecise']], [Error, ['isError']],
        [Set.prototype, ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']],
        [Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())), ['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find']],
        [globalThis, ['Iterator', 'Float16Array', 'WebSocket', 'navigator']],
    ]) names.forEach(name => delete owner[name]);`;

const files = { 'journey.config.json': '{}', 'tea.journey': map('touchpoint Kettle via web { pain "It is too hot to hold" emotion frustrated }') };

test('Node.js 20 has all that starts the command line', async () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [`--import=${scriptOf(later)}`, main, 'check', '.'], { cwd: folderOf(files).path, encoding: 'utf8' });
    expect({ code: status, out: stdout, error: stderr }).toEqual(await folderOf(files).journey(['check', '.']));
});

test('Node.js 20 has all that its commands use', async () => {
    const commands = [['check', '--format', 'json', '.'], ['check', '.'], ['format', '.'], ['report', 'tea.journey'], ['rules']];
    const now: Ran[] = [];
    for (const args of commands) {
        now.push(await folderOf(files).journey(args));
    }
    expect(now.map(it => it.code), now.map(it => it.error).join('')).toEqual([1, 1, 0, 0, 0]);

    const runs = commands.map(args => ({ args, cwd: folderOf(files).path }));
    const { stdout, stderr } = spawnSync(process.execPath, [`--import=${scriptOf(later)}`, `--import=${scriptOf(runner)}`, '--eval=0', JSON.stringify(runs)], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual(now);
});

test('an older Node.js is told in one sentence', () => {
    const old = 'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "18.20.8" } })';
    const { status, stdout, stderr } = spawnSync(process.execPath, [`--import=${scriptOf(old)}`, main, 'check'], { encoding: 'utf8' });
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: 'journey needs Node.js 20 or newer; this is 18.20.8.\n' });
});

/** Runs commands in folders, as the last argument says, and prints what they say. */
const runner = `
    import ${JSON.stringify(new URL('../../cli/node-version.ts', import.meta.url).href)};
    import { run } from ${JSON.stringify(new URL('../../cli/run.ts', import.meta.url).href)};
    const results = [];
    for (const { args, cwd } of JSON.parse(process.argv.at(-1))) {
        let [out, error] = ['', ''];
        const code = await run(args, { cwd, hasColours: false, out: it => { out += it; }, raw: it => { out += it; }, error: it => { error += it; }, readInput: async () => new Uint8Array(), stop: new AbortController().signal });
        results.push({ code, out, error });
    }
    process.stdout.write(JSON.stringify(results));`;

function scriptOf(text: string): string {
    return `data:text/javascript,${encodeURIComponent(text)}`;
}
