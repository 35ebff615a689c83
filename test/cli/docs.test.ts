import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { expect, test } from 'vitest';
import { commands } from '../../cli/commands/index.ts';
import { formats } from '../../cli/formats/index.ts';
import { readConfig } from '../../language/config/read-config.ts';
import { rules } from '../../language/lint/rules/index.ts';

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const cli = read('docs/cli.md');

test.each(commands)('the page of the command line tells of $id and all that it takes', ({ id, define }) => {
    const command = new Command(id);
    define(command, async () => {});
    expect(cli).toContain(`\`journey ${id}`);
    for (const { long, short } of command.options) {
        expect(cli.includes(long!) || short !== undefined && cli.includes(` ${short} `), long).toBe(true);
    }
});

test('it tells of every format, and of no command that is not there', () => {
    expect(formats.filter(({ id }) => !cli.includes(`\`${id}\``))).toEqual([]);
    const known = new Set(commands.map(({ id }) => id));
    expect([...cli.matchAll(/`journey ([a-z]+)/g)].map(it => it[1]!).filter(it => !known.has(it))).toEqual([]);
});

test('the settings on their page are right', () => {
    for (const [, text] of read('docs/config.md').matchAll(/```json\n([\s\S]*?)```/g)) {
        expect(readConfig(text!, rules).problems).toEqual([]);
    }
});

test('the action and the hooks call what is there', () => {
    const action = read('action.yml');
    const inputs = [...action.matchAll(/^ {2}([a-z-]+):\n {4}description:/gm)].map(it => it[1]);
    expect(inputs).toEqual(['paths', 'fail-on']);
    // What a workflow passes must never become a part of the script.
    expect(action.slice(action.indexOf('run: |'))).not.toContain('${{');
    expect(inputs.filter(it => !action.includes(`\${{ inputs.${it} }}`))).toEqual([]);
    const { bin } = JSON.parse(read('package.json')) as { readonly bin: Readonly<Record<string, string>> };
    expect(Object.keys(bin)).toEqual(['journey']);
    expect([...read('.pre-commit-hooks.yaml').matchAll(/entry: (\S+) (\S+)/g)].map(([, name, id]) => [name, commands.some(it => it.id === id)])).toEqual([['journey', true], ['journey', true]]);
});
