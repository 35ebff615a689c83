import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Finding, Level } from '../../language/finding.ts';
import { levels } from '../../language/finding.ts';
import { indexPageOf, pageOf } from '../../language/lint/page.ts';
import { exampleDay, groups, type AnyRule } from '../../language/lint/rule.ts';
import { rules } from '../../language/lint/rules/index.ts';
import { findings, fixed as fixedText } from '../support/language.ts';
import { markRanges, unmark } from '../support/marks.ts';

beforeAll(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${exampleDay}T12:00:00Z`) });
});
afterAll(() => {
    vi.useRealTimers();
});

describe.each(rules as readonly AnyRule[])('$id', rule => {
    test.each(rule.good.map(it => typeof it === 'string' ? it : it.code))('accepts %s', async code => {
        expect(shown(code, await findingsOf(rule, code))).toBe(code);
    });

    test.each(rule.bad)('reports $code', async ({ code }) => {
        const { text } = unmark(code);
        const found = await findingsOf(rule, text);
        expect(shown(text, found)).toBe(code);
        for (const { level, message } of found) {
            expect(level).toBe(rule.level);
            expect(message).toMatch(/^[“\p{Lu}].*\.$/u);
        }
        expect(await errorsIn(text)).toEqual([]);
    });

    const withFix = rule.bad.filter(it => it.fixed !== undefined);
    test.skipIf(withFix.length === 0).each(withFix)('mends $code', async ({ code, fixed }) => {
        const { text } = unmark(code);
        const result = fixedText(text, (await findingsOf(rule, text))[0]!);
        expect(shown(result, await findingsOf(rule, result))).toBe(fixed);
    });

    test('is documented', async () => {
        await expect(await pageOf(rule, findings)).toMatchFileSnapshot(`../../docs/rules/${rule.id}.md`);
    });

    test('has what its page needs', () => {
        expect(groups).toContain(rule.group);
        expect(rule.good.length).toBeGreaterThan(0);
        expect(rule.bad.length).toBeGreaterThan(0);
        for (const text of [rule.summary, rule.why, rule.source]) {
            expect(text).toMatch(/^\p{Lu}.*[.]$/su);
        }
    });
});

test('the list holds every file of the folder, each under its own name, in the order of the manual', () => {
    const files = readdirSync(new URL('../../language/lint/rules/', import.meta.url)).filter(name => name !== 'index.ts');
    expect(rules.map(({ id }) => `${id}.ts`).toSorted()).toEqual(files.toSorted());
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    const order = rules.map(({ group }) => groups.indexOf(group));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
});

test('every page belongs to a rule, and the index lists them all', async () => {
    await expect(indexPageOf(rules)).toMatchFileSnapshot('../../docs/rules/README.md');
    const pages = readdirSync(new URL('../../docs/rules/', import.meta.url)).filter(name => name !== 'README.md');
    const ids = new Set(rules.map(({ id }) => `${id}.md`));
    expect(pages.filter(page => !ids.has(page))).toEqual([]);
});

async function findingsOf(rule: AnyRule, text: string): Promise<readonly Finding[]> {
    return (await findings(text)).filter(finding => finding.rule === rule.id);
}

/** What the language does not allow; a rule of the method may be an error, too. */
async function errorsIn(text: string): Promise<readonly string[]> {
    const worst: Level = levels[0];
    return (await findings(text)).filter(({ level, rule }) => level === worst && rules.every(({ id }) => id !== rule)).map(({ message }) => message);
}

function shown(text: string, found: readonly Finding[]): string {
    return markRanges(text, found.map(({ range }) => range));
}
