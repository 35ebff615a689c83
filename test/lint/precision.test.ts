import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { exampleDay } from '../../language/lint/rule.ts';
import { createWorkspace, findings } from '../support/language.ts';
import { findingsIn } from '../../language/validator.ts';

// Precision before noise: what has one cause is one finding.

const frame = 'kind current scenario "It is cold" trigger "Thirst" outcome "Warm hands" goal "Tea" owner "Kitchen" team "Kitchen", "Garden" reviewed 2026-11-20 metric "Cups a day" 2 target 3';

beforeAll(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${exampleDay}T12:00:00Z`) });
});
afterAll(() => {
    vi.useRealTimers();
});

test.each([
    ['an empty map leads on', 'journey J { }', ['missing-persona', 'missing-goal', 'missing-owner', 'stale-review']],
    ['an empty stage is only empty', 'journey J { stage S { } }', ['missing-persona', 'missing-goal', 'missing-owner', 'stale-review', 'empty-stage']],
    ['the finer parts of the frame come after the first', 'persona Ana { goal "Tea" }\njourney J for Ana { goal "Tea" owner "Kitchen" reviewed 2026-11-20 stage A { touchpoint X { emotion happy assumed } touchpoint Y } }', []],
    ['an empty file is fine', '', []],
    ['only remarks', '// nothing yet', []],
    ['a map without feelings says so once', complete('stage A { touchpoint X via ad } stage B { touchpoint Y via web } stage C { touchpoint Z via web }'), ['missing-emotion']],
    ['a map without channels says so once', complete('stage A { touchpoint X { emotion worried assumed barrier "Far away" } } stage B { touchpoint Y { emotion relieved assumed } } stage C { touchpoint Z { emotion curious assumed } }'), ['missing-channel']],
    ['a bad feeling without a cause', complete('stage A { touchpoint X { emotion sad assumed } }'), ['low-without-cause']],
    ['a cause without a plan is not a missing cause', complete('stage A { touchpoint X { emotion sad assumed pain "It hurts the feet" assumed } }'), ['pain-without-opportunity']],
    ['a plan without an owner is a plan', complete('stage A { touchpoint X { emotion sad assumed pain "It hurts the feet" assumed opportunity "Mend the shoe" assumed } }'), ['opportunity-without-owner']],
    ['nothing is sourced', complete('stage A { touchpoint X { emotion happy } touchpoint Y { emotion sad barrier "Far away" } }'), ['unsourced']],
    ['a misspelt persona', 'journey J for Anna { goal "Tea" owner "Kitchen" reviewed 2026-11-20 }', ['unknown-name']],
])('%s', async (_, text, expected) => {
    expect((await findings(text)).map(({ rule }) => rule)).toEqual(expected);
});

test('what another file uses is used', async () => {
    const { write, document } = await createWorkspace({
        'people.journey': 'persona Ana { goal "Tea" }\npersona Ben { goal "Coffee" }\n',
    });
    const unused = () => findingsIn(document('people.journey')).map(({ rule, message }) => `${rule}: ${message}`);
    expect(unused()).toEqual([]);
    await write({ 'tea.journey': 'import "./people.journey"\njourney Tea for Ana { }' });
    expect(unused()).toEqual(['unused-definition: Nothing refers to the persona “Ben”.']);
    await write({ 'tea.journey': 'import "./people.journey"\njourney Tea for Ana, Ben { }' });
    expect(unused()).toEqual([]);
});

test('imported personas and evidence are offered', async () => {
    const { document } = await createWorkspace({
        'people.journey': 'persona Ana "Ana Maria" { goal "Tea" }\nevidence Survey "Tea survey"\n',
        'tea.journey': 'import "./people.journey"\njourney Tea { stage Brew { touchpoint Kettle { emotion happy } } }',
    });
    const titles = findingsIn(document('tea.journey')).flatMap(({ rule, fixes = [] }) => fixes.map(({ title }) => `${rule}: ${title}`));
    expect(titles).toContain('missing-persona: It is the journey of Ana Maria');
    expect(titles).toContain('unsourced: It comes from “Tea survey”');
});

test('a finding knows the thing in the picture it is about', async () => {
    const all = await findings(complete('stage A { touchpoint X { emotion sad assumed } }'));
    expect(all).toMatchObject([{ target: 'A/X/emotion:1', journey: 'J' }]);
});

/** A map of which only the stages are in question. */
function complete(stages: string): string {
    return `persona Ana { goal "Tea" }\njourney J for Ana { ${frame} ${stages} }`;
}
