import { assert, property } from 'fast-check';
import { expect, test } from 'vitest';
import { describe } from '../../diagram/describe.ts';
import { everyExample } from '../../scripts/lib/examples.ts';
import { runs } from '../support/chance.ts';
import { giftBox } from './gift-box-journey.ts';
import { giftBoxPersian } from './gift-box-persian-journey.ts';
import { emotion, journey, leadsTo, pain, persona, phase, stage, statement, touchpoint } from './make-journey.ts';
import { randomJourney } from './map/random-journey.ts';

test('says what the map shows, thing by thing, in the order of the journey', () => {
    const text = describe(journey('Tea', [
        stage('Brew', [
            touchpoint('Kettle', { label: 'Waits', thoughts: [statement('Still not?')], emotions: [emotion('impatient', -1, { text: 'Ten minutes!' })], pains: [pain('It is slow', 2, 'assumed')], leadsTo: [leadsTo('Brew/Pour', { when: 'it boils', percent: 90 })] }),
            touchpoint('Pour', { label: 'Pours', emotions: [emotion('happy', 2)] }),
        ], { pains: [pain('No cups')] }),
        stage('Drink', [touchpoint('Sip', { emotions: [emotion(undefined, 1)], details: 'Sipping' })], { goals: [statement('Warm hands')] }),
    ], { phases: [phase('At last', 1, 2)], kind: 'current' }));
    expect(text.split('\n')).toEqual([
        'Tea',
        '    Journey map: 2 stages, 3 touchpoints.',
        '    Current state',
        '    Peak: Pours, +2',
        '    Low: Waits, −1',
        '',
        '1. Brew',
        '    Pains: No cups, no source',
        '',
        '    1.1 Waits',
        '        Thoughts: Still not?',
        '        Feelings: −1 impatient Ten minutes!',
        '        Pains: It is slow, severity 2 of 3, assumed',
        '        → Pours, if it boils, 90%',
        '',
        '    1.2 Pours',
        '        Feelings: +2 happy',
        '',
        '2. Drink (At last)',
        '    Goal: Warm hands',
        '',
        '    2.1 Sip',
        '        Feelings: +1',
        '        Close-up: Sipping',
        '',
    ]);
});

test('names who feels what where there are several people', () => {
    const [maya, amir] = [persona('Maya'), persona('Amir')];
    const text = describe(journey('J', [stage('A', ['One', 'Two', 'Three'].map((name, index) => touchpoint(name, { emotions: [emotion('happy', index, { personas: [maya] }), emotion('sad', -index / 2, { personas: [amir] })] })))], { personas: [maya, amir] }));
    expect(text).toContain('Maya: Peak: Three, +2');
    expect(text).toContain('Amir: Low: Three, −1');
});

test('speaks the language of the map', () => {
    expect(describe(giftBoxPersian)).toMatch(/رنج‌ها: .*شدت ۳ از ۳/);
    expect(describe(giftBox)).toContain('Backstage: Shipping price lookup');
});

test('names every touchpoint of every example, and breaks no line', async () => {
    for (const [, made] of await everyExample()) {
        const text = describe(made);
        for (const { label } of made.stages.flatMap(it => it.touchpoints)) {
            expect(text).toContain(label);
        }
    }
});

test('never fails, and has a line for each stage and touchpoint', () => {
    assert(property(randomJourney, made => {
        const lines = describe(made).split('\n');
        expect(lines.filter(line => /^ *[\d٠-٩۰-۹]+\.[\d٠-٩۰-۹]+ /u.test(line))).toHaveLength(made.stages.flatMap(it => it.touchpoints).length);
    }), runs(30));
});
