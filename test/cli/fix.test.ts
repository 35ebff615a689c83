import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from './support.ts';

const main = new URL('../../cli/main.ts', import.meta.url).pathname;
const hidden = 'journey Pay "Pays as user\u202E\u2066 admin\u2069" { // stays\r\n}\r\n';
const mended = 'journey Pay "Pays as user admin" { // stays\r\n}\r\n';

test('--fix mends what is safe to mend, and nothing else', async () => {
    const folder = folderOf({ 'a.journey': `\uFEFF${hidden}`, 'b.journey': 'persona Ann', 'broken.journey': `${hidden}journey {`, 'target/c.journey': hidden });
    chmodSync(path.join(folder.path, 'a.journey'), 0o640);
    symlinkSync('target/c.journey', path.join(folder.path, 'link.journey'));
    const { code, out, error } = await folder.journey(['check', '--fix', 'a.journey', 'b.journey', 'broken.journey', 'link.journey']);
    expect(code).toBe(2);
    expect(error.split('\n').toSorted()).toEqual(['', 'Mended a.journey.', 'link.journey: It is a link to another file, which was left as it is.']);
    expect(folder.read('a.journey')).toBe(`\uFEFF${mended}`);
    expect(folder.read('broken.journey')).toBe(`${hidden}journey {`);
    expect(folder.read('target/c.journey')).toBe(hidden);
    expect(statSync(path.join(folder.path, 'a.journey')).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder.path).toSorted()).toEqual(['a.journey', 'b.journey', 'broken.journey', 'link.journey', 'target']);
    // What is left to say is about the text as it is now.
    expect(out).not.toContain('a.journey:1:13 warning hidden-control-character');
    expect(out).toContain('link.journey:1:13 warning hidden-control-character');
    expect((await folder.journey(['check', '--fix', 'a.journey'])).error).toBe('');
});

test('what can’t be written is told, and left whole', { timeout: 60_000 }, () => {
    const folder = folderOf({ 'a.journey': hidden, 'b.journey': 'persona Ann' });
    chmodSync(folder.path, 0o555);
    // Root may write everywhere, so somebody else has to try.
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'check', '--fix'], { cwd: folder.path, encoding: 'utf8', ...process.getuid?.() === 0 && { uid: 65534, gid: 65534 } });
    chmodSync(folder.path, 0o755);
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'a.journey: It could not be written (permission denied).\n' });
    expect(stdout).toContain('a.journey:1:13 warning hidden-control-character');
    expect(folder.read('a.journey')).toBe(hidden);
    expect(readdirSync(folder.path)).toEqual(['a.journey', 'b.journey']);
});

test('a rule that is off mends nothing', async () => {
    const folder = folderOf({ 'journey.config.json': '{ "rules": { "hidden-control-character": "off" } }', 'a.journey': hidden });
    await folder.journey(['check', '--fix']);
    expect(folder.read('a.journey')).toBe(hidden);
});

test('standard input is never written', async () => {
    const folder = folderOf();
    const { out, error } = await folder.journey(['check', '--fix', '-'], { input: hidden });
    expect(out).toContain('hidden-control-character');
    expect(error).toBe('');
    expect(readdirSync(folder.path)).toEqual([]);
});
