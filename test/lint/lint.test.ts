import { EmptyFileSystem } from 'langium';
import { expect, test } from 'vitest';
import { lintInputOf } from '../../language/lint/input.ts';
import { lint, type LintSettings } from '../../language/lint/lint.ts';
import { rules } from '../../language/lint/rules/index.ts';
import { createLanguage } from '../../language/services.ts';
import { parse } from '../support/language.ts';

test('a rule can be turned off', async () => {
    expect(await found('journey J { }', {})).toEqual(['warning missing-persona', 'warning missing-goal', 'warning missing-owner', 'warning stale-review']);
    expect(await found('journey J { }', { levels: { 'missing-goal': 'off' } })).toEqual(['warning missing-persona', 'warning missing-owner', 'warning stale-review']);
});

test('a rule can have another level', async () => {
    expect(await found('journey J { }', { levels: { 'missing-goal': 'error' } })).toContain('error missing-goal');
});

test('a threshold can be set otherwise', async () => {
    const text = 'journey J { reviewed 2026-10-01 }';
    expect(await found(text, {})).not.toContain('warning stale-review');
    expect(await found(text, { options: { 'stale-review': { days: 30 } } })).toContain('warning stale-review');
});

test('what silences a rule that is turned off is not useless, and that can be turned off itself', async () => {
    const text = '// journey-ignore missing-goal: a sketch\njourney J { goal "Tea" }';
    expect(await found(text, {})).toContain('warning useless-ignore');
    expect(await found(text, { levels: { 'missing-goal': 'off' } })).not.toContain('warning useless-ignore');
    expect(await found(text, { levels: { 'useless-ignore': 'off' } })).not.toContain('warning useless-ignore');
});

async function found(text: string, settings: LintSettings): Promise<readonly string[]> {
    const { journey } = createLanguage(EmptyFileSystem);
    const input = lintInputOf(await parse(text), journey, '2026-11-21');
    return lint(rules, input, settings).map(({ level, rule }) => `${level} ${rule}`);
}
