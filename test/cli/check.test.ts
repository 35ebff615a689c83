import { stripVTControlCharacters } from 'node:util';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { spawn, spawnSync } from 'node:child_process';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Checked } from '../../cli/checked.ts';
import { github } from '../../cli/formats/github.ts';
import { formats } from '../../cli/formats/index.ts';
import { unsafe } from '../../cli/inert.ts';
import { folderOf } from './support.ts';

/** Turns off everything but what a test is about, so that new rules change nothing. */
const only = (...ids: readonly string[]) => JSON.stringify({ rules: Object.fromEntries(ruleIds.map(id => [id, ids.includes(id) ? 'warning' : 'off'])) });
let ruleIds: readonly string[] = [];

beforeAll(async () => {
    ruleIds = (await import('../../language/lint/rules/index.ts')).rules.map(({ id }) => id);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-21T12:00:00Z') });
});
afterAll(() => {
    vi.useRealTimers();
});

const noGoal = 'journey Tea "A cup of tea" {\n\tstage Brew {\n\t}\n}\n';

test('a finding is shown with its piece of the map', async () => {
    const folder = folderOf({ 'journey.config.json': only('missing-goal', 'empty-stage'), 'maps/tea.journey': noGoal, 'maps/fine.journey': 'persona Ann' });
    expect(await folder.journey(['check'])).toEqual({
        code: 1,
        out: `maps/tea.journey:1:1 warning missing-goal
  The journey “A cup of tea” has no goal: say what the customer wants to reach.
1 | journey Tea "A cup of tea" {
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^

maps/tea.journey:2:2 warning empty-stage
  Nothing happens in the stage “Brew”: add what the customer meets there.
2 |     stage Brew {
  |     ^^^^^^^^^^

2 findings in 1 file of 2: 2 warnings.
`,
        error: '',
    });
});

test('marks stand under wide signs and beside a long line', async () => {
    const folder = folderOf({ 'journey.config.json': only(), 'a.journey': `journey J { /* 你好🎁 */ stages ${'x'.repeat(300)} }`, 'b.journey': `// ${'y'.repeat(300)}\n/* ${'z'.repeat(300)} */ stages` });
    const { out } = await folder.journey(['check']);
    const lines = out.split('\n').filter(line => line.includes('|'));
    expect(lines[0]).toContain('1 | journey J { /* 你好🎁 */ stages xxx');
    expect(lines[1]!.indexOf('^') - lines[0]!.indexOf('stages')).toBe(2);
    expect(Math.max(...out.split('\n').map(line => line.length))).toBeLessThan(280);
});

test('nothing to say is said, with code 0', async () => {
    const folder = folderOf({ 'journey.config.json': only(), 'a.journey': noGoal });
    expect(await folder.journey(['check', 'a.journey'])).toEqual({ code: 0, out: 'Nothing to say about 1 file.\n', error: '' });
});

test.each([
    ['error', 'warning', 0], ['warning', 'warning', 1], ['information', 'warning', 1], ['error', 'error', 1], ['warning', 'information', 0], ['information', 'information', 1], ['information', 'hint', 0],
])('--fail-on %s with a finding of level %s: %i', async (failOn, level, code) => {
    const folder = folderOf({ 'journey.config.json': only('missing-goal').replace('"missing-goal":"warning"', `"missing-goal":"${level}"`), 'a.journey': noGoal });
    expect((await folder.journey(['check', '--fail-on', failOn])).code).toBe(code);
});

test('colours are for terminals', async () => {
    const folder = folderOf({ 'journey.config.json': only('missing-goal'), 'a.journey': noGoal });
    const { out } = await folder.journey(['check'], { hasColours: true });
    expect(out).toContain('\x1b[33mwarning\x1b[39m');
    expect(stripVTControlCharacters(out)).toBe((await folder.journey(['check'])).out);
});

test('standard input is a map of the folder', async () => {
    const folder = folderOf({ 'journey.config.json': only('missing-persona'), 'people.journey': 'persona Ann' });
    const { code, out } = await folder.journey(['check', '-'], { input: 'import "./people.journey"\njourney J for Ann { }\njourney K { }' });
    expect(code).toBe(1);
    expect(out).toContain('<stdin>:3:1 warning missing-persona');
    expect(out).not.toContain('unknown-name');
});

test('each bad input is one clear line, and the others are checked', async () => {
    const folder = folderOf({
        'journey.config.json': only('missing-goal'),
        'a.journey': noGoal, 'binary.journey': new Uint8Array([0x50, 0x4B, 0, 1, 0xFF]), 'latin.journey': new Uint8Array([0x6A, 0xE9]), 'readme.md': '#', 'empty/readme.md': '',
        'broken/journey.config.json': '{ "rules": ', 'broken/b.journey': noGoal,
    });
    const { code, out, error } = await folder.journey(['check', 'a.journey', 'binary.journey', 'latin.journey', 'missing.journey', 'readme.md', 'empty', 'x*/*.journey', 'broken', '', 'a\0b']);
    expect(code).toBe(2);
    expect(error.split('\n').toSorted()).toEqual([
        '',
        ': This is no path.',
        'a\\x00b: This is no path.',
        'binary.journey: It is no text in UTF-8, so it can’t be a map.',
        'broken/journey.config.json: This is no JSON: it can’t be read from line 1, column 12 on, and nothing of it counts.',
        'empty: There are no maps in this folder.',
        'latin.journey: It is no text in UTF-8, so it can’t be a map.',
        'missing.journey: There is no such file.',
        'readme.md: This is no map: its name does not end in .journey.',
        'x*/*.journey: No map is called like this.',
    ]);
    expect(out).toContain('a.journey:1:1 warning missing-goal');
    expect(out).toContain('broken/b.journey:1:1 warning stale-review');
});

test('files and folders that may not be read are named', { timeout: 60_000 }, () => {
    const folder = folderOf({ 'journey.config.json': only(), 'a.journey': noGoal, 'secret.journey': noGoal, 'closed/b.journey': noGoal });
    chmodSync(folder.path, 0o755);
    chmodSync(path.join(folder.path, 'secret.journey'), 0);
    chmodSync(path.join(folder.path, 'closed'), 0);
    // Root may read everything, so somebody else has to try.
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'check'], { cwd: folder.path, encoding: 'utf8', ...process.getuid?.() === 0 && { uid: 65534, gid: 65534 } });
    chmodSync(path.join(folder.path, 'closed'), 0o755);
    expect({ status, stdout, stderr }).toEqual({
        status: 2,
        stdout: 'Nothing to say about 1 file.\n',
        stderr: 'closed: This folder can’t be read (permission denied).\nsecret.journey: It can’t be read (permission denied).\n',
    });
});

test('a pipe is not waited for, and what is far too large is not read', { timeout: 60_000 }, async () => {
    const folder = folderOf({ 'journey.config.json': only(), 'large.journey': '' });
    truncateSync(path.join(folder.path, 'large.journey'), 5 * 2 ** 30);
    const hasPipes = spawnSync('mkfifo', [path.join(folder.path, 'pipe.journey')]).status === 0;
    expect(await folder.journey(['check', 'large.journey', ...hasPipes ? ['pipe.journey'] : []])).toEqual({
        code: 2, out: 'Nothing was checked.\n',
        error: `large.journey: It is too large for a map.\n${hasPipes ? 'pipe.journey: It can’t be read (it is no file).\n' : ''}`,
    });
});

test('a folder in the place of the settings is told, and the maps are checked', async () => {
    const folder = folderOf({ 'journey.config.json/readme.md': '', 'a.journey': noGoal });
    const { code, out, error } = await folder.journey(['check']);
    expect({ code, error }).toEqual({ code: 2, error: 'journey.config.json: This file can’t be read, so nothing of it counts.\n' });
    expect(out).toContain('a.journey:1:1 warning missing-goal');
});

test('wrong use is told with code 2', async () => {
    const folder = folderOf();
    for (const [args, message] of [[['chek'], 'Did you mean check?'], [['check', '--format', 'xml'], 'Allowed choices are text, json, sarif, github, junit'], [['check', '--fail-on', 'hint'], 'Allowed choices'], [['check', '--fx'], '--fix'], [[], 'Usage'], [['rules', 'mising-goal'], 'Did you mean “missing-goal”?']] as const) {
        const { code, out, error } = await folder.journey(args);
        expect(code, args.join(' ')).toBe(2);
        expect(error).toContain(message);
        expect(out).toBe('');
    }
    expect(await folder.journey(['--help'])).toMatchObject({ code: 0, error: '' });
});

test('globs find maps, not those in hidden and built folders', async () => {
    const folder = folderOf({ 'journey.config.json': only('missing-goal'), 'a/x.journey': noGoal, 'a/b/y.journey': noGoal, 'node_modules/n.journey': noGoal, '.git/g.journey': noGoal, 'dist/d.journey': noGoal });
    const filesOf = async (...args: string[]) => [...new Set((JSON.parse((await folder.journey(['check', '--format', 'json', ...args])).out) as { file: string }[]).map(({ file }) => file))];
    expect(await filesOf()).toEqual(['a/b/y.journey', 'a/x.journey']);
    expect(await filesOf('a/*.journey')).toEqual(['a/x.journey']);
    expect(await filesOf('**/y.journey', 'a/b')).toEqual(['a/b/y.journey']);
});

test('imports of files that are not asked for are known, inside the folder only', async () => {
    const folder = folderOf({
        'team/journey.config.json': only('unused-definition'), 'team/people.journey': 'persona Ann', 'team/maps/a.journey': 'import "../people.journey" journey J for Ann { }',
        'outside.journey': 'persona Eve', 'team/b.journey': 'import "../outside.journey" journey J for Eve { }', 'team/c.journey': 'import "./link.journey" journey J for Eve { }',
    });
    symlinkSync('../outside.journey', path.join(folder.path, 'team/link.journey'));
    const run = async (...args: string[]) => (await folder.journey(['check', ...args], { cwd: 'team' })).out;
    expect(await run('maps/a.journey')).toBe('Nothing to say about 1 file.\n');
    expect(await run('people.journey')).toBe('Nothing to say about 1 file.\n');
    const outside = await run('b.journey', 'c.journey');
    expect(outside).toContain('b.journey:1:8 error import');
    expect(outside).toContain('c.journey:1:8 error import');
});

test('settings that nothing knows are findings of their file', async () => {
    const folder = folderOf({ 'journey.config.json': '{ "rules": { "missing-gaol": "off" }, "exclude": ["*.journey"] }', 'a.journey': '' });
    expect((await folder.journey(['check'])).out).toBe('Nothing was checked.\n');
    folder.write('sub/b.journey', '// nothing');
    const { code, out } = await folder.journey(['check']);
    expect(code).toBe(1);
    expect(out).toBe(`journey.config.json:1:14 warning config
  There is no rule called “missing-gaol”. Did you mean “missing-goal”?
1 | { "rules": { "missing-gaol": "off" }, "exclude": ["*.journey"] }
  |              ^^^^^^^^^^^^^^

1 finding in 1 file of 2: 1 warning.
`);
});

test('JSON follows its schema', async () => {
    const folder = folderOf({ 'journey.config.json': only('missing-goal'), 'a.journey': noGoal, 'b.journey': 'stage' });
    const { out } = await folder.journey(['check', '--format', 'json']);
    const findings = JSON.parse(out) as readonly unknown[];
    expect(findings[0]).toEqual({
        file: 'a.journey', rule: 'missing-goal', level: 'warning', message: 'The journey “A cup of tea” has no goal: say what the customer wants to reach.',
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 26 } }, fixable: true,
    });
    const accepts = new Ajv().compile(JSON.parse(readFileSync(new URL('../../docs/schema/findings.schema.json', import.meta.url), 'utf8')) as object);
    expect(accepts(findings), JSON.stringify(accepts.errors)).toBe(true);
    expect(accepts([{ ...findings[0] as object, level: 'fatal' }])).toBe(false);
});

const checked: Checked = {
    files: [
        { name: 'maps/a b,c:d.journey', text: 'journey J\n', findings: [{ rule: 'syntax', level: 'error', message: 'a "b" <c> & 100%\nnext', range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, fixable: false }] },
        { name: 'fine.journey', text: '', findings: [] },
    ],
    troubles: [{ file: 'x.journey', message: 'There is no such file.' }],
};

test('annotations are escaped', () => {
    expect(github.write(checked, { hasColours: false })).toBe('::error file=maps/a b%2Cc%3Ad.journey,line=1,endLine=2,title=journey%3A syntax::a "b" <c> & 100%25%0Anext\n::error title=journey::x.journey: There is no such file.\n');
});

test('JUnit counts files without findings as passed', () => {
    expect(formats.find(({ id }) => id === 'junit')!.write(checked, { hasColours: false })).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="journey" tests="3" failures="1" errors="1">
  <testsuite name="maps/a b,c:d.journey" tests="1" failures="1" errors="0">
    <testcase name="syntax 1:1" classname="maps/a b,c:d.journey">
      <failure type="error" message="a &quot;b&quot; &lt;c&gt; &amp; 100%&#10;next">maps/a b,c:d.journey:1:1: a &quot;b&quot; &lt;c&gt; &amp; 100%&#10;next</failure>
    </testcase>
  </testsuite>
  <testsuite name="fine.journey" tests="1" failures="0" errors="0">
    <testcase name="check" classname="fine.journey"/>
  </testsuite>
  <testsuite name="x.journey" tests="1" failures="0" errors="1">
    <testcase name="read" classname="x.journey">
      <error message="There is no such file."/>
    </testcase>
  </testsuite>
</testsuites>
`);
});

const attacks = (JSON.parse(readFileSync(new URL('../attacks.json', import.meta.url), 'utf8')) as readonly { readonly id: string; readonly payload: string }[])
    .filter(({ id, payload }) => id.startsWith('L') && !payload.startsWith('@'));

test.each(formats)('$id is inert, whatever stands in a map', ({ id, write }) => {
    expect(attacks.length).toBeGreaterThan(50);
    for (const { payload } of attacks) {
        const name = `${payload.replaceAll('/', '')}.journey`;
        const text = `${payload}\nx`;
        const file = { name, text, findings: text.split(/\r\n|\n|\r/).map((_, line) => ({ rule: 'syntax', level: 'error' as const, message: payload, range: { start: { line, character: 0 }, end: { line, character: 3 } }, fixable: false })) };
        const out = write({ files: [file], troubles: [{ file: name, message: payload }] }, { hasColours: false });
        expect([...out.matchAll(unsafe)].map(it => it[0]).filter(it => it !== '\n'), payload).toEqual([]);
        expect(out.split('\n').filter(line => /##vso\[|##\[/i.test(line) || id !== 'github' && /^\s*::/.test(line)), payload).toEqual([]);
        if (id === 'github') {
            expect(out.split('\n').filter(line => line !== '' && !/^::error (?:file=[^,:]*,line=\d+,endLine=\d+,col=1,endColumn=3,title=journey%3A syntax|title=journey)::/.test(line))).toEqual([]);
            expect(out.split('\n').length).toBe(file.findings.length + 2);
        }
    }
});

test('names of files do nothing to the terminal either', async () => {
    const folder = folderOf({ 'journey.config.json': only(), '::error file=x::\x1b[2J\u202E.journey': 'stage', '##vso[task]x.journey': 'stage' });
    const { out, error } = await folder.journey(['check', '.', '::stop', '\x1b[31m']);
    for (const line of `${out}\n${error}`.split('\n')) {
        expect(line).not.toMatch(/^\s*::|##vso\[|[\p{Cc}\u202E]/u);
    }
});

test('a folder is checked in little more than a moment, and rules can be timed', async () => {
    const folder = folderOf({ 'a.journey': noGoal });
    const { error } = await folder.journey(['check', '--timing']);
    const lines = error.trimEnd().split('\n');
    expect(lines).toHaveLength(ruleIds.length + 1);
    expect(lines[0]).toMatch(/^rule +ms +of all$/);
    expect(new Set(lines.slice(1).map(line => line.split(' ')[0]))).toEqual(new Set(ruleIds));
});

test('--watch checks again when a map changes, and ends when it is told to', async () => {
    const folder = folderOf({ 'journey.config.json': only('missing-goal'), 'a.journey': 'persona Ann' });
    const child = spawn(process.execPath, [main, 'check', '--watch'], { cwd: folder.path });
    let [out, error] = ['', ''];
    child.stdout.on('data', data => { out += data; });
    child.stderr.on('data', data => { error += data; });
    const ended = new Promise(resolve => { child.on('exit', resolve); });
    await vi.waitFor(() => expect(error).toContain('Waiting'), { timeout: 20_000 });
    expect(out).toBe('Nothing to say about 1 file.\n');
    folder.write('a.journey', noGoal);
    await vi.waitFor(() => expect(out).toContain('1 warning'), { timeout: 20_000 });
    await vi.waitFor(() => expect(error).toBe('Waiting for changes. Ctrl+C ends this.\n\nSomething changed, so all is checked again.\n\nWaiting for changes. Ctrl+C ends this.\n'), { timeout: 20_000 });
    child.kill('SIGINT');
    expect(await ended).toBe(0);
}, 60_000);

test('standard input can’t be watched', async () => {
    expect(await folderOf().journey(['check', '--watch', '-'])).toEqual({ code: 2, out: '', error: 'Standard input is read once: --watch needs files.\n' });
});

test('whoever waits for more than a second is told how far it is', async () => {
    const folder = folderOf({ 'journey.config.json': only(), 'a.journey': noGoal, 'b.journey': noGoal, 'c.journey': noGoal });
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
    const quick: string[] = [];
    await folder.journey(['check'], { progress: quick });
    expect(quick).toEqual([]);

    clock.mockImplementation(() => now += 400);
    const slow: string[] = [];
    await folder.journey(['check'], { progress: slow });
    clock.mockRestore();
    expect(slow[0]).toBe('Reading 2 of 3 …');
    expect(slow.slice(-3)).toEqual(['Checking 2 of 3 …', 'Checking 3 of 3 …', '']);
});

test('nothing is left beside a file that was formatted, and it keeps its rights', async () => {
    const folder = folderOf({ 'a.journey': 'journey   J {}', 'broken.journey': 'journey   {', 'target/b.journey': 'journey   J {}' });
    chmodSync(path.join(folder.path, 'a.journey'), 0o640);
    symlinkSync('target/b.journey', path.join(folder.path, 'link.journey'));
    const { code, out, error } = await folder.journey(['format', 'a.journey', 'broken.journey', 'link.journey']);
    expect({ code, out }).toEqual({ code: 2, out: 'a.journey\n' });
    expect(error).toContain('broken.journey: It has syntax errors and was left as it is');
    expect(error).toContain('link.journey: It is a link to another file');
    expect(folder.read('a.journey')).toBe('journey J {}\n');
    expect(folder.read('broken.journey')).toBe('journey   {');
    expect(folder.read('target/b.journey')).toBe('journey   J {}');
    expect(statSync(path.join(folder.path, 'a.journey')).mode & 0o777).toBe(0o640);
    expect(lstatSync(path.join(folder.path, 'link.journey')).isSymbolicLink()).toBe(true);
    expect(readdirSync(folder.path).toSorted()).toEqual(['a.journey', 'broken.journey', 'link.journey', 'target']);
    expect(await folder.journey(['format', 'a.journey'])).toEqual({ code: 0, out: '', error: '' });
});

test('format --check writes nothing', async () => {
    const folder = folderOf({ 'a.journey': 'journey   J {}', 'b.journey': 'journey J {}\n', 'journey.config.json': '{ "exclude": ["old"] }', 'old/c.journey': 'journey   J {}' });
    expect(await folder.journey(['format', '--check'])).toEqual({ code: 1, out: 'a.journey\n', error: '1 map in another style: journey format puts them right.\n' });
    expect(folder.read('a.journey')).toBe('journey   J {}');
    expect(await folder.journey(['format', '-'], { input: 'journey   J {}' })).toEqual({ code: 0, out: 'journey J {}\n', error: '' });
    expect((await folder.journey(['format', '--check', '-'], { input: 'journey   J {}' })).code).toBe(1);
});

test('rules are listed, and each tells about itself', async () => {
    const folder = folderOf();
    const { out } = await folder.journey(['rules']);
    expect(ruleIds.filter(id => !out.includes(`  ${id} `))).toEqual([]);
    const page = (await folder.journey(['rules', 'stale-review'])).out;
    expect(page).toContain('stale-review: A journey was looked over within the last half-year.');
    expect(page).toContain('days (180): Days after which a review is too old.');
    expect(page).not.toMatch(/<\||\|>/);
});

const main = new URL('../../cli/main.ts', import.meta.url).pathname;
