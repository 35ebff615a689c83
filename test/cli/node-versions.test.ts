import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { folderOf, map } from './support.ts';

const main = new URL('../../cli/main.ts', import.meta.url).pathname;

/** What the language has gained since Node.js 20, as far as it can be taken away again. */
const later = `
    for (const [owner, names] of [
        [Object, ['groupBy']], [Map, ['groupBy']], [Promise, ['withResolvers', 'try']], [Array, ['fromAsync']], [RegExp, ['escape']], [Math, ['f16round', 'sumPrecise']], [Error, ['isError']],
        [Set.prototype, ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']],
        [Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())), ['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find']],
        [globalThis, ['Iterator', 'Float16Array', 'WebSocket', 'navigator']],
    ]) names.forEach(name => delete owner[name]);`;

test.each([['check', '--format', 'json', '.'], ['check', '.'], ['format', '.'], ['report', 'tea.journey'], ['rules']])('Node.js 20 has all that “journey %s” uses', { timeout: 60_000 }, (...args) => {
    const folder = () => folderOf({ 'journey.config.json': '{}', 'tea.journey': map('touchpoint Kettle via web { pain "It is too hot to hold" emotion frustrated }') });
    const run = (script: string) => {
        const { status, stdout, stderr } = spawnSync(process.execPath, [`--import=data:text/javascript,${encodeURIComponent(script)}`, main, ...args], { cwd: folder().path, encoding: 'utf8' });
        return { status, stdout, stderr };
    };
    const now = run('');
    expect(now.status, now.stderr).toBe(args[0] === 'check' ? 1 : 0);
    expect(run(later)).toEqual(now);
});

test('an older Node.js is told in one sentence', () => {
    const old = 'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "18.20.8" } })';
    const { status, stdout, stderr } = spawnSync(process.execPath, [`--import=data:text/javascript,${encodeURIComponent(old)}`, main, 'check'], { encoding: 'utf8' });
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: 'journey needs Node.js 20 or newer; this is 18.20.8.\n' });
});
