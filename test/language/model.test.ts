import { describe, expect, test } from 'vitest';
import { journeyOf, modelOfText } from '../support/language.ts';
import type { Origin } from '../../language/model/journey.ts';

const evidence = 'evidence Survey evidence Calls ';
const inTouchpoint = (fields: string, journeyFields = '') => `${evidence}journey J { ${journeyFields} stage S { touchpoint T { ${fields} } touchpoint U } }`;
const touchpointOf = async (fields: string, journeyFields?: string) => (await journeyOf(inTouchpoint(fields, journeyFields))).stages[0]!.touchpoints[0]!;

describe('identity', () => {
    test('is made of names along the way', async () => {
        const t = await touchpointOf('emotion happy emotion sad pain P "x" pain "y" gain "z" opportunity O "o" opportunity "p" thought "t"');
        expect([t.id, ...t.emotions.map(it => it.id), ...t.pains.map(it => it.id), ...t.gains.map(it => it.id), ...t.opportunities.map(it => it.id), t.thoughts[0]!.id])
            .toEqual(['S/T', 'S/T/emotion:1', 'S/T/emotion:2', 'S/T/pain:P', 'S/T/pain:1', 'S/T/gain:1', 'S/T/opportunity:O', 'S/T/opportunity:2', 'S/T/thought:1']);
    });

    test('is never given twice', async () => {
        const { stages } = await journeyOf('journey J { stage S { touchpoint T touchpoint T } stage S { touchpoint T } }');
        const ids = stages.flatMap(stage => [stage.id, ...stage.touchpoints.map(it => it.id)]);
        expect(new Set(ids).size).toBe(ids.length);
    });
});

describe('place', () => {
    const pieces = (text: string, { range, head, body }: Origin) => [range, head, body].map(it => it && text.slice(it.start, it.end));

    test('is the whole, its head, and what is between the braces', async () => {
        const text = 'journey J "Label" for A { stage S { touchpoint T via web } }';
        const journey = await journeyOf(text);
        expect(pieces(text, journey.origin)).toEqual([text, 'journey J "Label" for A', ' stage S { touchpoint T via web } ']);
        expect(pieces(text, journey.stages[0]!.touchpoints[0]!.origin)).toEqual(['touchpoint T via web', 'touchpoint T via web', undefined]);
    });

    test('ends where the text ends, while a block is not closed', async () => {
        const text = 'journey J { stage S { emotion happy';
        expect(pieces(text, (await journeyOf(text)).stages[0]!.origin)).toEqual(['stage S { emotion happy', 'stage S', ' emotion happy']);
    });

    test('is that of the definition, also for what is imported', async () => {
        const [persona] = (await journeyOf('import "./p.journey" journey J for Maya { }', { 'p.journey': ' persona Maya' })).personas;
        expect([persona!.origin.uri, persona!.origin.range]).toEqual(['file:///maps/p.journey', { start: 1, end: 13 }]);
    });
});

describe('feelings', () => {
    test.each([
        ['emotion frustrated', '', -1, -1],
        ['emotion frustrated -2', '', -2, -2],
        ['emotion +1.5', '', 1.5, 1.5],
        ['emotion furious', 'scale 1 to 10', 1, -2],
        ['emotion grateful', 'scale 1 to 10', 10, 2],
        ['emotion neutral', 'scale 0 to 10', 5, 0],
        ['emotion happy 7', 'scale 1 to 10', 7, 2 / 3],
        ['emotion elated', '', undefined, undefined],
        ['emotion neutral', 'scale 10 to 1', 0, 0],
    ])('%s with %j', async (field, journeyField, score, level) => {
        const [emotion] = (await touchpointOf(field, journeyField)).emotions;
        expect(emotion!.score).toBe(score);
        expect(level === undefined ? emotion!.level : emotion!.level!.toFixed(6)).toBe(level?.toFixed(6));
    });
});

describe('evidence', () => {
    test.each([
        ['goal "x" from Survey, Calls', '', 'sourced', ['Survey', 'Calls']],
        ['goal "x" assumed', 'based on Survey', 'assumed', []],
        ['goal "x"', '', 'unsourced', []],
        ['goal "x"', 'based on Survey', 'sourced', ['Survey']],
        ['goal "x" from Calls', 'based on Survey', 'sourced', ['Calls']],
    ])('%s in a block %s', async (goal, basis, support, names) => {
        const [statement] = (await journeyOf(`${evidence}journey J { ${basis} stage S { ${goal} } }`)).stages[0]!.goals;
        expect([statement!.source.support, statement!.source.evidence.map(it => it.name)]).toEqual([support, names]);
    });
});

test('an opportunity addresses what it names, else the pains of its block', async () => {
    const t = await touchpointOf('pain A "a" pain "b" gain G "g" opportunity "all" opportunity "one" { addresses G }');
    expect(t.opportunities.map(it => it.addresses)).toEqual([['S/T/pain:A', 'S/T/pain:1'], ['S/T/gain:G']]);
});

test('edges lead to touchpoints, and to nothing while the name is wrong', async () => {
    const t = await touchpointOf('leads to U when "x" 8% leads to Nowhere');
    expect(t.leadsTo.map(({ to, when, percent }) => ({ to, when, percent }))).toEqual([{ to: 'S/U', when: 'x', percent: 8 }, { to: undefined, when: undefined, percent: undefined }]);
});

test('stages stand flat, and phases say which are theirs', async () => {
    const { stages, phases } = await journeyOf('journey J { stage A { } phase P { stage B { } stage C { } } phase Q { } stage D { } }');
    expect(stages.map(({ name }) => name)).toEqual(['A', 'B', 'C', 'D']);
    expect(phases.map(({ name, first, end }) => [name, first, end])).toEqual([['P', 1, 3], ['Q', 3, 3]]);
});

test.each([
    ['journey J "Label" { }', 'Label', 'ltr'],
    ['journey "خرید" { }', 'خرید', 'rtl'],
    ['language he journey J "Label" { }', 'Label', 'rtl'],
    ['language en journey "خرید" { }', 'خرید', 'ltr'],
    ['journey J "123 «خرید»" { }', '123 «خرید»', 'rtl'],
])('%s reads %s', async (text, label, direction) => {
    const journey = await journeyOf(text);
    expect([journey.label, journey.direction]).toEqual([label, direction]);
});

test('of a field that stands twice, the first counts', async () => {
    const { kind, owner } = await journeyOf('journey J { kind future kind current owner "a" owner "b" }');
    expect([kind, owner]).toEqual(['future', 'a']);
});

test('nobody stumbles over a file that is being written', async () => {
    const { journeys, personas } = await modelOfText('persona journey { } journey J for { kind stage { } stage S { touchpoint touchpoint T { emotion goal from opportunity { impact } leads to metric resource pain } } }');
    expect(personas.length + journeys.length).toBeGreaterThan(0);
});
