import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Finding } from '../../language/finding.ts';
import { exampleDay, type AnyRule } from '../../language/lint/rule.ts';
import { rules } from '../../language/lint/rules/index.ts';
import { textChangesOf } from '../../language/text-edits.ts';
import { seed, tries } from '../support/chance.ts';
import { findings, fixed } from '../support/language.ts';
import { unmark } from '../support/marks.ts';
import { company, mutantOf, type Mutant } from './mutants.ts';

/** How many maps in other dress are tried. */
const mutants = tries(250);

/** What a fix may bring up, and why that is right. */
const consequences: Readonly<Record<string, readonly string[]>> = {
    // Evidence that nothing of a future journey rests on any more is faded, where nothing else does.
    'observed-future': ['unused-definition'],
    // What is judged of a journey as a whole is judged of two: channels and sources that are missing, its curve, its moments.
    'too-many-touchpoints': ['missing-channel', 'unsourced', 'no-moment', 'rosy-curve', 'no-peak'],
    // It feels otherwise there: what judges feelings may judge otherwise.
    'contradicting-score': ['opportunity-without-cause', 'low-without-cause', 'rosy-curve', 'no-peak', 'costly-transition', 'metric-contradicts-curve'],
    // Where there were no channels at all, nobody could tell whose they are.
    'missing-channel': ['only-owned-channels'],
};

beforeAll(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${exampleDay}T12:00:00Z`) });
});
afterAll(() => {
    vi.useRealTimers();
});

const examples = (rules as readonly AnyRule[]).flatMap(rule => rule.bad.map(({ code }) => ({ rule, code, ...unmark(code) })));

describe('every fix removes its finding, keeps every comment and brings nothing new', () => {
    test.each(examples)('$rule.id in $code', async ({ rule, text, ranges }) => {
        await expectMended(rule, { how: 'as it is', text, comments: [] }, ranges.length);
    });

    test(`in ${mutants} maps in other dress, from seed ${seed}`, async () => {
        let count = 0;
        for (let index = 0; index < mutants; index++) {
            const { rule, text, ranges } = examples[(seed + index) % examples.length]!;
            count += await expectMended(rule, mutantOf(text, seed + index), ranges.length);
        }
        expect(count).toBeGreaterThan(mutants / 2);
    }, 60_000 + mutants * 100);

    // A fix that adds a placeholder, marks as assumed, takes a value or removes what was written says more than the writer did.
    test('of what the examples show, only what nobody can see is safe to mend without a look', async () => {
        const safe = new Set<string>();
        for (const { rule, text } of examples) {
            if ((await findings(text)).some(it => it.rule === rule.id && it.fixes?.some(fix => fix.isSafe))) {
                safe.add(rule.id);
            }
        }
        expect([...safe]).toEqual(['hidden-control-character']);
    });

    test('the company that they keep is beyond reproach', async () => {
        expect((await findings(company)).map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
    });
});

/** How many fixes were tried. */
async function expectMended(rule: AnyRule, mutant: Mutant, expected: number): Promise<number> {
    const { how, text } = mutant;
    const all = await findings(text);
    const own = all.filter(it => it.rule === rule.id);
    if (!mutant.isRicher) {
        expect(own.length, `${rule.id}, ${how}:\n${text}`).toBe(expected);
    }
    const tried = own.flatMap(finding => (finding.fixes ?? []).map((_, number) => [finding, number] as const));
    for (const [finding, number] of tried) {
        await expectFixed(finding, number, mutant, all);
    }
    return tried.length;
}

async function expectFixed(finding: Finding, number: number, { how, text, comments }: Mutant, before: readonly Finding[]): Promise<void> {
    const { title, edits } = finding.fixes![number]!;
    const result = fixed(text, finding, number);
    const what = `“${title}” of ${finding.rule}, ${how}, in\n${text}\n\nmade\n\n${result}`;
    const [were, are] = [countsOf(before), countsOf(await findings(result))];
    // What explains a stage explains what is in it: others of the rule may go, too.
    expect(are.get(finding.rule) ?? 0, what).toBeLessThan(were.get(finding.rule)!);
    const brought = [...are].filter(([rule, count]) => count > (were.get(rule) ?? 0)).map(([rule]) => rule);
    expect(brought.filter(rule => !consequences[finding.rule]?.includes(rule)), what).toEqual([]);
    const removed = textChangesOf(edits, text).filter(it => it.text === '').map(({ range }) => text.slice(range.start, range.end));
    for (const comment of comments) {
        expect(result.includes(comment) || removed.some(it => it.includes(comment)), `${comment}: ${what}`).toBe(true);
    }
    if (text.includes('\r\n')) {
        expect(/[^\r]\n/.test(result), `line ends: ${what}`).toBe(false);
    }
}

function countsOf(found: readonly Finding[]): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { rule } of found) {
        counts.set(rule, (counts.get(rule) ?? 0) + 1);
    }
    return counts;
}
