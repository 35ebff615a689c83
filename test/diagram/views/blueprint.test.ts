import { describe, expect, test } from 'vitest';
import { blueprint } from '../../../diagram/views/blueprint.ts';
import type { Group, Scene } from '../../../diagram/scene.ts';
import type { Journey } from '../../../language/model/journey.ts';
import { emotion, evidence, journey, moment, persona, phase, stage, statement, touchpoint } from '../make-journey.ts';
import { groupOf, groupsOf, linesOf, marksOf, textBoxes } from '../scene-texts.ts';

const order = journey('Order', [
    stage('Find', [
        touchpoint('Ad', { actions: [statement('Taps the ad')], emotions: [emotion('curious', 1)], backstage: [statement('Plans the campaign')] }),
        touchpoint('Shop', { actions: [statement('Looks around')], emotions: [emotion('curious', 1)] }),
    ]),
    stage('Pay', [
        touchpoint('Checkout', {
            actions: [statement('Types the address'), statement('Types it again')], emotions: [emotion('frustrated', -2)], moments: [moment('Trusts us or not')],
            artifacts: [statement('Order form')], frontstage: [statement('Form')], backstage: [statement('Price lookup')], support: [statement('Carrier'), statement('Bank')],
        }),
    ]),
]);

describe('the blueprint', () => {
    test('has the rows from the customer inwards, with the three lines between them', () => {
        const scene = blueprint.draw(order);
        const rail = groupsOf(scene).filter(it => it.key.startsWith('rail/') && linesOf(it).length > 0).toSorted((a, b) => a.y - b.y);
        expect(rail.map(it => linesOf(it)[0])).toEqual([
            'Physical evidence', 'Customer actions', 'Line of interaction', 'Frontstage', 'Line of visibility', 'Backstage', 'Line of', 'Support processes',
        ]);
    });

    test('leaves out the rows that somebody doesn’t want to see, but never what people do; the map’s rows are others', () => {
        const all = blueprint.draw(order);
        expect(all.lanes?.map(it => [it.id, it.state, it.isFixed])).toEqual(['artifacts', 'frontstage', 'backstage', 'support'].map(it => [`blueprint/${it}`, 'open', true]));
        const scene = blueprint.draw(order, { lanes: { hidden: new Set(['blueprint/backstage', 'blueprint/actions', 'support']) } });
        expect(scene.lanes?.filter(it => it.state === 'hidden').map(it => it.title)).toEqual(['Backstage']);
        const rail = groupsOf(scene).filter(it => it.key.startsWith('rail/') && linesOf(it).length > 0).toSorted((a, b) => a.y - b.y);
        expect(rail.map(it => linesOf(it)[0])).toEqual(['Physical evidence', 'Customer actions', 'Line of interaction', 'Frontstage', 'Line of', 'Support processes']);
        expect(groupsOf(scene).some(it => it.target?.startsWith('Pay/Checkout/backstage'))).toBe(false);
        expect(groupsOf(all).some(it => it.target?.startsWith('Pay/Checkout/backstage'))).toBe(true);
        expect(scene.height).toBeLessThan(all.height);
    });

    test('says of a step what people do and, where that is not written, its name', () => {
        const scene = blueprint.draw(journey('J', [stage('S', [touchpoint('Named', { label: 'Opens the box' }), order.stages[1]!.touchpoints[0]!])]));
        expect(linesOf(groupOf(scene, 'S/Named')).join(' ')).toContain('Opens the box');
        expect(linesOf(groupOf(scene, 'S/Checkout')).join(' ')).toContain('Types the address');
        expect(groupOf(scene, 'S/Checkout').hint).toBe('Checkout');
    });

    test('gives further actions and further statements cards of their own, one under the other', () => {
        const scene = blueprint.draw(order);
        expect(linesOf(groupOf(scene, 'Pay/Checkout/actions:2'))).toEqual(['Types it again']);
        const [first, second] = [placeOf(scene, 'Pay/Checkout/support:1'), placeOf(scene, 'Pay/Checkout/support:2')];
        expect(second.x).toBe(first.x);
        expect(second.y).toBe(first.y + first.height + 8);
    });

    test('all cards of a row are equally high', () => {
        const long = journey('J', [stage('S', [
            touchpoint('A', { frontstage: [statement('Somebody who explains at length what has to be done and in which order')] }), touchpoint('B', { frontstage: [statement('Nobody')] }),
        ])]);
        const scene = blueprint.draw(long);
        expect(groupOf(scene, 'S/A/frontstage:1').height).toBeGreaterThan(60);
        expect(groupOf(scene, 'S/B/frontstage:1').height).toBe(groupOf(scene, 'S/A/frontstage:1').height);
    });

    test('a column grows for a word of its stage too', () => {
        const texts = textBoxes(blueprint.draw(journey('J', [stage('S', [touchpoint('T')], { support: [statement('Benutzerverwaltungssystem')] }), stage('R', [touchpoint('U'), touchpoint('V')])]), { width: 480 })).map(it => it.text);
        expect(texts).toContain('Benutzerverwaltungssystem');
    });

    test('a text of more than six lines ends with dots, and is told whole', () => {
        const text = Array.from({ length: 40 }, (_, index) => `word${index}`).join(' ');
        const group = groupOf(blueprint.draw(journey('J', [stage('S', [touchpoint('A', { backstage: [statement(text)] })])])), 'S/A/backstage:1');
        expect(linesOf(group)).toHaveLength(6);
        expect(linesOf(group).at(-1)).toMatch(/…$/);
        expect(group.hint).toBe(text);
        expect(group.label).toContain(text);
    });

    test('links neighbouring rows, loosely to evidence and where a row is passed over', () => {
        const scene = blueprint.draw(order);
        expect(linksIn(groupOf(scene, 'chain/Pay/Checkout'))).toEqual(['loose', 'firm', 'firm', 'firm']);
        expect(linksIn(groupOf(scene, 'chain/Find/Ad'))).toEqual(['loose']);
        expect(linksIn(groupOf(scene, 'chain/Find/Shop'))).toEqual([]);
    });

    test('the chain behind the lowest point stands out, unless the lowest is no bad one', () => {
        const stroke = (it: Journey, key: string) => marksOf(groupOf(blueprint.draw(it), key), 'rect')[0]?.stroke;
        expect(stroke(order, 'Pay/Checkout/backstage:1')).toBe('pain');
        expect(stroke(order, 'Find/Ad/backstage:1')).toBe('line-strong');
        const good = { ...order, stages: order.stages.map(it => ({ ...it, touchpoints: it.touchpoints.map(one => one.name === 'Checkout' ? { ...one, emotions: [emotion('calm', 0.5)] } : one) })) };
        expect(stroke(good, 'Pay/Checkout/backstage:1')).toBe('line-strong');
    });

    test('what belongs to a stage spans its columns, with one link between two such cards', () => {
        const scene = blueprint.draw(journey('J', [stage('S', [touchpoint('A'), touchpoint('B'), touchpoint('C', { frontstage: [statement('Guide')] })], {
            frontstage: [statement('Everybody')], backstage: [statement('The whole office')],
        })]));
        const [first, last, shared] = [placeOf(scene, 'S/A'), placeOf(scene, 'S/C'), placeOf(scene, 'S/frontstage:1')];
        expect([shared.x, shared.x + shared.width]).toEqual([first.x, last.x + last.width]);
        expect(['A', 'B', 'C'].map(name => linksIn(groupOf(scene, `chain/S/${name}`)))).toEqual([['firm', 'firm'], ['firm'], ['firm', 'firm']]);
        expect(placeOf(scene, 'S/C/frontstage:1').y).toBeGreaterThanOrEqual(shared.y + shared.height);
    });

    test('says in words what is missing: once in the front row, and of a row that is empty', () => {
        const scene = blueprint.draw(order);
        expect(textBoxes(scene).filter(it => it.text === 'nothing recorded').map(it => it.group.key)).toEqual(['frontstage/nothing']);
        const bare = blueprint.draw(journey('J', [stage('S', [touchpoint('A'), touchpoint('B')])]));
        expect(textBoxes(bare).filter(it => it.text === 'nothing recorded').map(it => it.group.key)).toEqual(['rail/frontstage', 'rail/backstage', 'rail/support']);
        expect(linesOf(groupOf(bare, 'header/title'))).toContain('Nothing is recorded yet behind these steps.');
    });

    test('counts the steps that something stands behind, and names what stands behind the lowest', () => {
        expect(linesOf(groupOf(blueprint.draw(order), 'header/title')).slice(2).join(' '))
            .toBe('Steps with something recorded behind them: 2 of 3. Behind the lowest, “Checkout”: Form, Price lookup, Carrier, Bank.');
    });

    test('two people have two faces, each with an initial; a feeling of a stage stands in its head', () => {
        const people = [persona('Maya'), persona('Jonas')];
        const scene = blueprint.draw(journey('J', [
            stage('S', [touchpoint('A', { emotions: [emotion('glad', 1, { personas: [people[0]!] }), emotion('cross', -1, { personas: [people[1]!] })] })]),
            stage('T', [touchpoint('B')], { emotions: [emotion('tired', -1)] }),
        ], { personas: people }));
        expect(linesOf(groupOf(scene, 'S/A')).slice(0, 4)).toEqual(['M', '+1', 'J', '−1']);
        expect(linesOf(groupOf(scene, 'T'))).toContain('−1');
        expect(linesOf(groupOf(scene, 'T/B'))[0]).toBe('No feeling recorded');
    });

    test('phases stand over stages where there are several', () => {
        const phased = (phases: Journey['phases']) => groupsOf(blueprint.draw({ ...order, phases })).filter(it => it.lane === 'phases').map(it => linesOf(it).join(' '));
        expect(phased([phase('Before', 0, 1), phase('After', 1, 2)])).toEqual(['Before', 'After']);
        expect(phased([phase('All of it', 0, 2)])).toEqual([]);
    });

    test('in a window a stage has what collapses it', () => {
        const collapses = (isLive: boolean) => groupsOf(blueprint.draw(order, { width: 1000, isLive })).flatMap(it => it.collapses ?? []);
        expect(collapses(true)).toEqual(['Find', 'Pay']);
        expect(collapses(false)).toEqual([]);
    });

    test('names of rows and heads of stages stay in sight', () => {
        const scene = blueprint.draw(order, { width: 500 });
        expect(scene.parts.filter(it => it.groups.some(group => group.key === 'rail/actions')).map(it => it.role)).toEqual(['rail']);
        expect(scene.parts.filter(it => it.groups.some(group => group.key === 'Pay')).map(it => it.role)).toEqual(['heads']);
    });

    test('a sheet of many steps has pages one under the other, which end with phases; a window has one row', () => {
        const stages = Array.from({ length: 10 }, (_, index) => stage(`S${index}`, Array.from({ length: 4 }, (_unused, nth) => touchpoint(`T${nth}`))));
        const long = journey('J', stages, { phases: [phase('Before', 0, 4), phase('After', 4, 10)] });
        const tops = (scene: Scene) => new Set(stages.map(({ name }) => placeOf(scene, name).y));
        const sheet = blueprint.draw(long);
        expect(tops(sheet).size).toBe(2);
        expect(placeOf(sheet, 'S4').x).toBe(placeOf(sheet, 'S0').x);
        expect(placeOf(sheet, 'S4').y).toBeGreaterThan(placeOf(sheet, 'S3/T3').y);
        expect(textBoxes(sheet).filter(it => it.text === 'Line of visibility')).toHaveLength(2);
        expect(groupsOf(sheet).filter(it => it.lane === 'phases').map(it => linesOf(it)[0])).toEqual(['Before', 'After']);
        expect(tops(blueprint.draw(long, { width: 1200 })).size).toBe(1);
    });

    test('a changed statement changes its own card and what is said of the whole', () => {
        const withSupport = (text: string) => journey('Order', order.stages.map(it => ({
            ...it, touchpoints: it.touchpoints.map(one => one.name === 'Checkout' ? { ...one, support: [statement(text)] } : one),
        })));
        expect(changed(blueprint.draw(withSupport('Bank')), blueprint.draw(withSupport('Card')))).toEqual(['Pay/Checkout/support:1', 'header/title']);
    });

    test('the legend explains what is there and nothing else', () => {
        const legend = (it: Journey) => textBoxes(blueprint.draw(it)).filter(({ part }) => part.role === 'legend').map(({ text }) => text);
        expect(legend(order)).toEqual(['−2', '−1', '0', '+1', '+2', 'no source', 'Moment of truth', 'Chain behind the lowest point', 'Physical evidence, or a row passed over']);
        expect(legend(journey('J', [stage('S', [touchpoint('A', { frontstage: [statement('Guide', [evidence('Survey')])] })])]))).toEqual(['sourced']);
    });
});

/** Keys of the groups that are not the same in both. */
function changed(before: Scene, after: Scene): readonly string[] {
    const known = new Map(groupsOf(before).map(it => [it.key, JSON.stringify(it)]));
    return groupsOf(after).filter(it => known.get(it.key) !== JSON.stringify(it)).map(it => it.key);
}

/** Where a group stands in the picture, and how large it is. */
function placeOf(scene: Scene, key: string) {
    const part = scene.parts.find(it => it.groups.some(group => group.key === key))!;
    const { x, y, width, height } = groupOf(scene, key);
    return { x: part.x + x, y: part.y + y, width, height };
}

/** The links of a column, top to bottom; arrows to the next step are not upright. */
function linksIn(group: Group): readonly string[] {
    return marksOf(group, 'line').filter(it => it.x1 === it.x2).toSorted((a, b) => a.y1 - b.y1).map(it => it.dash === undefined ? 'firm' : 'loose');
}
