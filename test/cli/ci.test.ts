import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderOf, type Folder } from './support.ts';

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

const maps = {
    'maps/tea.journey': 'journey Tea "A cup of tea" {\n    stage Brew {\n        touchpoint Kettle\n    }\n}\n',
    'maps/two cups.journey': 'journey {\n',
    'other/quiet.journey': 'persona Ann\n',
};

/** Warnings of a map without errors, as annotations. */
const annotation = /^::(?:error|warning|notice) file=[^:,]+,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=journey%3A [a-z-]+::\S.*$/;

test('the action annotates what it finds, and fails for it', { timeout: 60_000 }, () => {
    const { status, lines, error } = runAction({}, folderOf(maps));
    expect({ status, error }).toEqual({ status: 1, error: '' });
    expect(lines.filter(line => !annotation.test(line))).toEqual([]);
    expect(lines.filter(line => line.startsWith('::warning file=maps/tea.journey,line=1,endLine=1,col=1,endColumn=26,title=journey%3A missing-goal::The journey “A cup of tea” has no goal'))).toHaveLength(1);
    expect(lines.filter(line => line.startsWith('::error file=maps/two cups.journey,line=1,'))).not.toEqual([]);
});

test('the action takes several paths, and a level to fail for', { timeout: 60_000 }, () => {
    const folder = folderOf(maps);
    const warned = runAction({ 'paths': 'maps/tea.journey\nother\n', 'fail-on': 'error' }, folder);
    expect({ status: warned.status, error: warned.error }).toEqual({ status: 0, error: '' });
    expect(new Set(warned.lines.map(line => /file=([^,]+)/.exec(line)?.[1]))).toEqual(new Set(['maps/tea.journey', 'other/quiet.journey']));
    const failed = runAction({ 'paths': 'maps/two cups.journey', 'fail-on': 'error' }, folder);
    expect(failed.status).toBe(1);
});

test('what can’t be read is an annotation, too, and what a workflow passes is never run', { timeout: 60_000 }, () => {
    const folder = folderOf(maps);
    const paths = ['maps', '$(touch hacked)', '`touch hacked`', '"; touch hacked; "', '--fix'].join('\n');
    const { status, lines, error } = runAction({ paths }, folder);
    expect(status).toBe(2);
    expect(lines.filter(line => line.startsWith('::error title='))).toEqual([
        '::error title=journey::$(touch hacked): No map is called like this.', '::error title=journey::`touch hacked`: There is no such file.',
        '::error title=journey::"; touch hacked; ": There is no such file.', '::error title=journey::--fix: There is no such file.',
    ]);
    expect(error.split('\n').filter(it => it !== '')).toHaveLength(4);
    expect(() => folder.read('hacked')).toThrow();
});

test('the build of the action calls what is there', () => {
    const build = stepsOf(read('action.yml')).find(({ run }) => run.includes('npm ci'))!;
    expect(build.directory).toBe('${{ github.action_path }}');
    const script = /node (\S+\.ts)/.exec(build.run)![1]!;
    expect(read(script)).toContain('buildExtension');
});

test('the hooks check and format what is committed', { timeout: 60_000 }, () => {
    const folder = folderOf({ ...maps, 'readme.md': '#', '-odd.journey': 'persona  Ann' });
    const [check, format] = hooksOf(read('.pre-commit-hooks.yaml'));
    const committed = ['-odd.journey', 'maps/tea.journey', 'other/quiet.journey', 'readme.md'];

    const checked = runHook(check!, committed, folder);
    expect(checked.status).toBe(1);
    expect(checked.stdout).toContain('maps/tea.journey:1:1 warning missing-goal');
    expect(checked.stdout).not.toContain('two cups');
    expect(checked.stderr).toBe('');

    const formatted = runHook(format!, committed, folder);
    expect(formatted).toMatchObject({ status: 0, stdout: '-odd.journey\n' });
    expect(folder.read('-odd.journey')).toBe('persona Ann\n');
    expect(runHook(format!, [...committed, 'maps/two cups.journey'], folder)).toMatchObject({ status: 2, stdout: '' });
});

test('packing says nothing but the name of the package, which pre-commit reads', () => {
    expect(read('.npmrc')).toContain('foreground-scripts=false');
});

interface Step {
    readonly run: string;
    readonly env: Readonly<Record<string, string>>;
    readonly directory?: string;
}

/** The steps of a composite action that run something; no more of YAML than `action.yml` has. */
function stepsOf(action: string): readonly Step[] {
    return action.split(/^ {4}- /m).slice(1).filter(step => /^ {6}run:/m.test(step)).map(step => {
        const [, line, block] = /^ {6}run: (?:\|\n((?: {8}.*\n?|\n)*)|(.*)$)/m.exec(step)!.map((it, index, all) => index === 1 ? all[2] : index === 2 ? all[1] : it);
        const directory = /^ {6}working-directory: (.*)$/m.exec(step)?.[1];
        return {
            run: line ?? block!.replaceAll(/^ {8}/gm, ''),
            env: Object.fromEntries([...(/^ {6}env:\n((?: {8}.*\n)*)/m.exec(step)?.[1] ?? '').matchAll(/^ {8}(\w+): (.*)$/gm)].map(([, name, value]) => [name!, value!])),
            ...directory !== undefined && { directory },
        };
    });
}

/** Runs the step that checks as GitHub would: its script in a file, with what was passed in the environment only. */
function runAction(inputs: Readonly<Record<string, string>>, folder: Folder): { readonly status: number | null; readonly lines: readonly string[]; readonly error: string } {
    const action = read('action.yml');
    const defaults = Object.fromEntries([...action.matchAll(/^ {2}([a-z-]+):\n {4}description: .*\n {4}default: (.*)$/gm)].map(([, name, value]) => [name!, value!]));
    const installed = installIn(folderOf());
    const values: Readonly<Record<string, string>> = {
        'github.action_path': installed, ...Object.fromEntries(Object.entries({ ...defaults, ...inputs }).map(([name, value]) => [`inputs.${name}`, value])),
    };
    const { run, env } = stepsOf(action).find(it => it.run.includes('check'))!;
    const filledIn = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value.replaceAll(/\$\{\{ (\S+) \}\}/g, (_, key: string) => values[key]!)]));
    const script = path.join(installed, 'step.sh');
    writeFileSync(script, run);
    const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
        cwd: folder.path, encoding: 'utf8', env: { PATH: `${path.dirname(process.execPath)}:${process.env['PATH']}`, HOME: installed, CI: 'true', GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: folder.path, NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'], ...filledIn },
    });
    return { status, lines: stdout.split('\n').filter(it => it !== ''), error: stderr };
}

/** A folder that has the command line where the build puts it. */
function installIn({ path: folder }: Folder): string {
    mkdirSync(path.join(folder, 'dist'));
    mkdirSync(path.join(folder, 'bin'));
    writeFileSync(path.join(folder, 'dist', 'cli.mjs'), `import ${JSON.stringify(new URL('../../cli/main.ts', import.meta.url).href)};\n`);
    writeFileSync(path.join(folder, 'bin', 'journey'), `#!/bin/sh\nexec "${process.execPath}" "${path.join(folder, 'dist', 'cli.mjs')}" "$@"\n`);
    chmodSync(path.join(folder, 'bin', 'journey'), 0o755);
    return folder;
}

interface Hook {
    readonly entry: string;
    readonly files: RegExp;
}

function hooksOf(hooks: string): readonly Hook[] {
    return hooks.split(/^- /m).slice(1).map(hook => ({ entry: /^ {2}entry: (.*)$/m.exec(hook)![1]!, files: new RegExp(/^ {2}files: (.*)$/m.exec(hook)![1]!) }));
}

/** As pre-commit does: the words of the entry, and after them those of the files that it is for. */
function runHook({ entry, files }: Hook, committed: readonly string[], folder: Folder): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
    const [command = '', ...args] = entry.split(' ');
    const { status, stdout, stderr } = spawnSync(path.join(installIn(folderOf()), 'bin', command), [...args, ...committed.filter(it => files.test(it))], { cwd: folder.path, encoding: 'utf8' });
    return { status, stdout, stderr };
}
