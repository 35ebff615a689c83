import { assert, constantFrom, property, subarray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCollapsed, narrowed, targetInText, wholeOf } from '../../diagram/narrow.ts';
import { mermaidTexts } from '../../diagram/mermaid/index.ts';
import { views } from '../../diagram/views/index.ts';
import { map } from '../../diagram/views/map.ts';
import { curvesOf } from '../../language/model/curve.ts';
import type { Duration, Journey } from '../../language/model/journey.ts';
import { runs } from '../support/chance.ts';
import { giftBox } from './gift-box-journey.ts';
import { dropOff, emotion, evidence, journey, leadsTo, pain, persona, phase, stage, touchpoint } from './make-journey.ts';
import { randomJourney } from './map/random-journey.ts';
import { groupOf, groupsOf, linesOf } from './scene-texts.ts';

const maya = persona('Maya');
const amir = persona('Amir');
const survey = evidence('Survey');
const takes = (minutes: number): Duration => ({ kind: 'duration', number: minutes, unit: 'min', seconds: minutes * 60, text: `${minutes}min` });
const shop = journey('Shop', [
    stage('Find', [touchpoint('Ad', { emotions: [emotion('curious', 1)] }), touchpoint('Search', { leadsTo: [leadsTo('Buy/Pay', { percent: 5 })] })]),
    stage('Buy', [
        touchpoint('Cart', { emotions: [emotion('happy', 1, { of: [survey] })], dropOffs: [dropOff(10)], duration: takes(3) }),
        touchpoint('Pay', { emotions: [emotion('angry', -2, { of: 'assumed' })], pains: [pain('Slow')], dropOffs: [dropOff(50)], leadsTo: [leadsTo('Find/Ad', { when: 'it fails', percent: 8 }), leadsTo('Buy/Cart')], duration: takes(7) }),
    ]),
], { phases: [phase('Before', 0, 1)] });

const ids = (of: Journey) => of.stages.flatMap(it => it.touchpoints.map(({ id }) => id));

describe('a collapsed stage', () => {
    const collapsed = narrowed(shop, { collapsed: new Set(['Buy']) });
    const [standIn] = collapsed.stages[1]!.touchpoints;

    test('is one step with their number and the mean of what was felt, and nothing that was not there', () => {
        expect(ids(collapsed)).toEqual(['Find/Ad', 'Find/Search', 'Buy/*']);
        expect(standIn).toMatchObject({ name: '2', label: 'Buy (2)', pains: [], emotions: [{ level: -0.5, score: -0.5, written: false, source: { support: 'assumed' } }] });
        expect(standIn!.emotions[0]!.feeling).toBeUndefined();
    });

    test('keeps who leaves, and how long it takes in all', () => {
        expect(standIn).toMatchObject({ dropOffs: [{ percent: 55 }], duration: { number: 10, unit: 'min', seconds: 600 } });
    });

    test('says no time where one of its touchpoints says none', () => {
        expect(narrowed(shop, { collapsed: new Set(['Find']) }).stages[0]!.touchpoints[0]!.duration).toBeUndefined();
    });

    test('is where branches end and begin; what led around inside is gone', () => {
        expect(collapsed.stages[0]!.touchpoints[1]!.leadsTo).toMatchObject([{ to: 'Buy/*', percent: 5 }]);
        expect(standIn!.leadsTo.map(({ to, when, percent }) => ({ to, when, percent }))).toEqual([{ to: 'Find/Ad', when: 'it fails', percent: undefined }]);
    });

    test('leads to the stage in the text, and leaves every other id as it was', () => {
        expect(targetInText(standIn!.id)).toBe('Buy');
        expect(targetInText('Find/Ad')).toBe('Find/Ad');
        expect(collapsed.stages[0]!.touchpoints[0]).toBe(shop.stages[0]!.touchpoints[0]);
    });

    test('without a feeling has none', () => {
        const silent = journey('J', [stage('A', [touchpoint('One'), touchpoint('Two')])]);
        expect(narrowed(silent, { collapsed: new Set(['A']) }).stages[0]!.touchpoints[0]!.emotions).toEqual([]);
    });

    test('has a mean for each of several people', () => {
        const two = journey('J', [stage('A', [touchpoint('One', { emotions: [emotion('happy', 2, { personas: [maya] }), emotion('sad', -1, { personas: [amir] })] }), touchpoint('Two', { emotions: [emotion(undefined, 1)] })])], { personas: [maya, amir] });
        const [one] = narrowed(two, { collapsed: new Set(['A']) }).stages[0]!.touchpoints;
        expect(one!.emotions.map(it => [it.personas[0]?.name, it.level])).toEqual([['Maya', 1.5], ['Amir', 0]]);
    });

    test('is counted as the whole that it was', () => {
        expect(wholeOf(collapsed)).toBe(shop);
    });

    test('is a narrow column of the map, with a way to open it', () => {
        const scene = map.draw(collapsed, { width: 900, isLive: true });
        expect(linesOf(groupOf(scene, 'Buy/*')).slice(0, 2)).toEqual(['2', 'Touchpoints']);
        expect(groupOf(scene, 'Buy/*').width).toBeLessThan(groupOf(scene, 'Find/Ad').width);
        expect(groupsOf(scene).filter(it => it.collapses).map(it => [it.collapses, it.isOpen])).toEqual([['Find', true], ['Buy', false]]);
        expect(groupsOf(map.draw(collapsed, { width: 900 })).filter(it => it.collapses)).toEqual([]);
    });
});

test('a stage in focus collapses the others; one that is not there changes nothing', () => {
    const focused = narrowed(shop, { focus: 'Buy', collapsed: new Set(['Buy']) });
    expect(focused.stages.map(isCollapsed)).toEqual([true, false]);
    expect(narrowed(shop, { focus: 'Gone' })).toBe(shop);
    expect(narrowed(shop, { collapsed: new Set() })).toBe(shop);
});

test('what is not about steps shows as much of a collapsed stage', () => {
    const all = new Set(giftBox.stages.map(it => it.id));
    for (const view of ['matrix', 'persona'] as const) {
        expect(views[view].draw(narrowed(giftBox, { collapsed: all }), { width: 900 })).toEqual(views[view].draw(giftBox, { width: 900 }));
    }
    expect(mermaidTexts.quadrant(narrowed(giftBox, { collapsed: all }))).toBe(mermaidTexts.quadrant(giftBox));
});

test('a table never says that nothing is recorded of a stage that is collapsed', () => {
    const said = (of: Journey) => groupsOf(views.table.draw(of, { width: 900 })).filter(it => it.key.startsWith('Order/') && it.key.endsWith('/nothing'));
    const bare = { ...giftBox, stages: giftBox.stages.map(it => it.id === 'Order' ? { ...it, goals: [], touchpoints: it.touchpoints.map(touchpoint => ({ ...touchpoint, pains: [], needs: [] })) } : it) };
    expect(said(bare).length).toBeGreaterThan(0);
    expect(said(narrowed(bare, { collapsed: new Set(['Order']) }))).toEqual([]);
});

describe('the people asked for', () => {
    const two = journey('J', [stage('A', [
        touchpoint('Both', { emotions: [emotion('happy', 1, { personas: [maya] }), emotion('sad', -1, { personas: [amir] }), emotion(undefined, 0)] }),
        touchpoint('His', { personas: [amir] }), touchpoint('Hers', { personas: [amir, maya], leadsTo: [leadsTo('A/His'), leadsTo('A/Both')] }),
    ])], { personas: [maya, amir] });
    const hers = narrowed(two, { personas: new Set(['Maya']) });

    test('are the only ones; what is everybody’s stays', () => {
        expect(hers.personas).toEqual([maya]);
        expect(ids(hers)).toEqual(['A/Both', 'A/Hers']);
        expect(hers.stages[0]!.touchpoints[0]!.emotions.map(it => it.score)).toEqual([1, 0]);
        expect(hers.stages[0]!.touchpoints[1]).toMatchObject({ personas: [{ id: 'Maya' }], leadsTo: [{ to: 'A/Both' }] });
        expect(curvesOf(hers)).toHaveLength(1);
    });

    test('are everybody where none of them is there', () => {
        expect(narrowed(two, { personas: new Set(['Zoe']) })).toBe(two);
        expect(narrowed(two, { personas: new Set(['Maya', 'Amir']) })).toBe(two);
    });
});

test('whatever is left out, nothing leads nowhere and nothing is changed in place', () => {
    assert(property(randomJourney.chain(journey => subarray(journey.stages.map(it => it.id)).map(collapsed => ({ journey, collapsed }))), constantFrom(undefined, 0), ({ journey, collapsed }, focus) => {
        const before = JSON.stringify(journey);
        const made = narrowed(journey, { collapsed: new Set(collapsed), ...focus !== undefined && journey.stages[0] && { focus: journey.stages[0].id } });
        const known = new Set([...ids(made), ...journey.stages.flatMap(it => it.touchpoints.flatMap(({ leadsTo }) => leadsTo.map(({ to }) => to))).filter(to => !ids(journey).includes(to ?? ''))]);
        expect(made.stages.map(it => it.id)).toEqual(journey.stages.map(it => it.id));
        expect(made.stages.flatMap(it => it.touchpoints.flatMap(({ leadsTo }) => leadsTo)).filter(({ to }) => to !== undefined && !known.has(to))).toEqual([]);
        expect(JSON.stringify(journey)).toBe(before);
    }), runs(50));
});
