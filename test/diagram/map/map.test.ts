import { describe, expect, test } from 'vitest';
import type { Scene } from '../../../diagram/scene.ts';
import { map } from '../../../diagram/views/map.ts';
import { giftBox } from '../gift-box-journey.ts';
import { giftBoxPersian } from '../gift-box-persian-journey.ts';
import { emotion, journey, metric, ownLane, pain, phase, resource, stage, statement, touchpoint } from '../make-journey.ts';
import { groupOf, groupsOf, linesOf, marksOf, textBoxes } from '../scene-texts.ts';

const width = 1776;
const rails = (scene: Scene) => groupsOf(scene).flatMap(group => group.key.startsWith('rail/') && group.key !== 'rail/sheet' ? [linesOf(group).join(' ')] : []);

describe('rows', () => {
    test('stand in their order, the writer\'s own after ours', () => {
        expect(rails(map.draw(giftBox, { width }))).toEqual(['Touchpoints', 'Thoughts', 'Feelings', 'Pains', 'Gains', 'Opportunities', 'Metrics', 'Data we ask for']);
    });

    test('are left out where the journey has nothing for them', () => {
        const bare = journey('Bare', [stage('A', [touchpoint('One')])], { lanes: [ownLane('Unused')] });
        expect(rails(map.draw(bare, { width }))).toEqual(['Touchpoints', 'Feelings']);
    });

    test('of the company are folded to a line of names and counts, until somebody unfolds them', () => {
        const folded = map.draw(giftBox, { width });
        expect(groupsOf(folded).filter(it => it.key.startsWith('fold:')).map(it => [it.unfolds, linesOf(it).join(' ')])).toEqual([
            ['frontstage', 'Frontstage 1'], ['backstage', 'Backstage 1'], ['support', 'Support 1'], ['resources', 'Resources 1'],
        ]);
        const unfolded = map.draw(giftBox, { width, unfolded: new Set(['backstage']) });
        expect(linesOf(groupOf(unfolded, 'Order/Checkout/backstage:1'))).toEqual(['Shipping price lookup']);
        expect(groupsOf(unfolded).some(it => it.key === 'fold:backstage')).toBe(false);
        expect(groupOf(unfolded, 'rail/backstage').unfolds).toBe('backstage');
    });

    test('grow with the tallest of their texts, and no other row does', () => {
        const short = map.draw(journey('J', [stage('A', [touchpoint('One', { pains: [pain('Slow')] })])]), { width: 600 });
        const long = map.draw(journey('J', [stage('A', [touchpoint('One', { pains: [pain('It takes far longer than anybody in the shop had said it would take')] })])]), { width: 600 });
        expect(groupOf(long, 'rail/pains').height).toBeGreaterThan(groupOf(short, 'rail/pains').height);
        expect(groupOf(long, 'rail/touchpoints').height).toBe(groupOf(short, 'rail/touchpoints').height);
    });
});

describe('columns', () => {
    const cards = (count: number, available: number) => {
        const scene = map.draw(journey('J', [stage('A', Array.from({ length: count }, (_, index) => touchpoint(`T${index}`)))]), { width: available });
        return groupsOf(scene).filter(it => /^A\/T\d+$/.test(it.key)).map(it => it.width);
    };

    test('are 168 px where nine touchpoints fill the reference width', () => {
        const scene = map.draw(giftBox, { width });
        expect(scene.width).toBe(width);
        expect(groupOf(scene, 'Discover/Ad').width).toBe(168 - 16);
    });

    test('never get narrower than 132 px: the map grows instead', () => {
        expect(new Set(cards(20, 600))).toEqual(new Set([132 - 16]));
    });

    test('never get wider than 240 px', () => {
        expect(cards(2, 3000)).toEqual([240 - 16, 240 - 16]);
    });

    test('one alone grows for a word that cannot be broken', () => {
        const scene = map.draw(journey('J', [stage('A', [touchpoint('One'), touchpoint('Two', { label: 'Aufenthaltsbescheinigung' }), ...Array.from({ length: 8 }, (_, index) => touchpoint(`T${index}`))])]), { width: 900 });
        expect(groupOf(scene, 'A/One').width).toBe(132 - 16);
        expect(groupOf(scene, 'A/Two').width).toBeGreaterThan(180);
        expect(linesOf(groupOf(scene, 'A/Two'))).toEqual(['Aufenthaltsbescheinigung']);
    });

    test('a stage without touchpoints has one, in which its own statements stand', () => {
        const scene = map.draw(journey('J', [stage('Empty', [], { pains: [pain('Nobody knows')] }), stage('Full', [touchpoint('One')])]), { width: 900 });
        expect(groupOf(scene, 'Empty/pains:1').x).toBeLessThan(groupOf(scene, 'Full/One').x);
        expect(linesOf(groupOf(scene, 'Empty'))).toEqual(['Empty']);
    });
});

describe('header', () => {
    test('says what the text says, and nothing of what it lacks', () => {
        const scene = map.draw(journey('Tea', [stage('Brew', [touchpoint('Kettle')])]), { width });
        expect(scene.parts.find(it => it.role === 'header')?.groups.flatMap(linesOf)).toEqual(['Tea']);
    });

    test('shows kind, review, owner, persona, goal, scenario, metric and the share of evidence', () => {
        const header = map.draw(giftBox, { width }).parts.find(it => it.role === 'header')!;
        expect(header.groups.flatMap(linesOf)).toEqual([
            'Buying a gift box', 'Current state', 'Reviewed 20 Oct 2026', 'Owner Growth',
            'M', 'Maya', 'Buys gifts online', '“I want it to feel like me.”',
            'Goal', 'A personal gift,', 'ordered in five minutes', 'Survey',
            'Scenario', 'Maya needs a birthday present by Friday.',
            'Completion', '62%', 'target 80%',
            'Evidence', '60%', 'sourced', '9 sourced', '3 assumed', '3 no source',
        ]);
    });

    test('breaks no word of the name of a figure', () => {
        const long = 'Weiterempfehlungsbereitschaft';
        const lines = (available: number) => map.draw(journey('J', [stage('S', [touchpoint('T')])], { metrics: [metric(long, { kind: 'number', number: 61, text: '61' })] }), { width: available }).parts.find(it => it.role === 'header')!.groups.flatMap(linesOf);
        expect([lines(1600), lines(480)].every(it => it.includes(long))).toBe(true);
    });

    test('facts in several rows share their columns', () => {
        const starts = (available: number) => map.draw(giftBox, { width: available }).parts.find(it => it.role === 'header')!.groups
            .filter(it => it.key.startsWith('header/') && !/title|sheet/.test(it.key)).map(it => it.x);
        expect(new Set(starts(480)).size).toBe(2);
        expect(new Set(starts(700)).size).toBe(3);
    });

    test('breaks into rows where it is narrow', () => {
        const facts = (available: number) => new Set(map.draw(giftBox, { width: available }).parts.find(it => it.role === 'header')!.groups.filter(it => it.key.startsWith('header/') && !/title|sheet/.test(it.key)).map(it => it.y)).size;
        expect(facts(width)).toBe(1);
        expect(facts(700)).toBe(2);
    });
});

describe('heads', () => {
    test('without phases there is no row for them', () => {
        const height = (phases: readonly ReturnType<typeof phase>[]) => map.draw(journey('J', [stage('A', [touchpoint('One')])], { phases }), { width }).parts.find(it => it.role === 'heads')!.height;
        expect(height([phase('Before', 0, 1)]) - height([])).toBe(26);
    });
});

describe('legend', () => {
    const legend = (scene: Scene) => linesOf(groupOf(scene, 'legend/marks'));

    test('explains the marks that occur, and no others', () => {
        expect(legend(map.draw(journey('J', [stage('A', [touchpoint('One', { emotions: [emotion('calm', 1, { of: 'assumed' })] })])]), { width }))).toEqual(['assumed']);
        expect(legend(map.draw(giftBox, { width }))).toEqual(['sourced', 'assumed', 'no source', 'Severity 1–3', 'Moment of truth', 'Branch or loop', 'People still on the way']);
    });
});

describe('findings', () => {
    test('put a badge on what they are about, in its name and in the legend', () => {
        const findings = new Map([['Order/Checkout', { level: 'warning', count: 2, messages: ['A pain has no opportunity.', 'A second one.'] }]] as const);
        const scene = map.draw(giftBox, { width, findings });
        const card = groupOf(scene, 'Order/Checkout');
        expect(card.label).toContain('warning: A pain has no opportunity. A second one.');
        expect(linesOf(card)).toContain('2');
        expect(linesOf(groupOf(scene, 'legend/marks'))).toContain('Finding of a rule');
        expect(linesOf(groupOf(map.draw(giftBox, { width }), 'Order/Checkout'))).not.toContain('2');
    });

    test('take the place of the mark of evidence on a statement', () => {
        const findings = new Map([['Order/Checkout/pains:1', { level: 'error', count: 1, messages: ['x'] }]] as const);
        const fills = (scene: Scene) => groupOf(scene, 'Order/Checkout/pains:1').marks.map(mark => 'fill' in mark ? mark.fill : undefined);
        expect(fills(map.draw(giftBox, { width }))).toContain('evidence-sourced');
        expect(fills(map.draw(giftBox, { width, findings }))).not.toContain('evidence-sourced');
    });

    test('that are hints stay in the text', () => {
        const findings = new Map([['Order/Checkout', { level: 'hint', count: 1, messages: ['x'] }]] as const);
        expect(map.draw(giftBox, { width, findings }).parts).toEqual(map.draw(giftBox, { width }).parts);
    });
});

describe('right to left', () => {
    const ltr = map.draw({ ...giftBoxPersian, direction: 'ltr' }, { width });
    const rtl = map.draw(giftBoxPersian, { width });

    test('every group stands where a mirror puts it', () => {
        const places = (scene: typeof rtl) => new Map(scene.parts.flatMap(part => part.groups.map(group => [group.key, [part.x + group.x, group.width] as const])));
        const mirrored = places(rtl);
        for (const [key, [x, wide]] of places(ltr)) {
            expect(mirrored.get(key), key).toEqual([expect.closeTo(rtl.width - x - wide, 6), wide]);
        }
    });

    test('faces and ticks stay as they are, arrows turn', () => {
        const paths = (scene: typeof rtl, key: string) => marksOf(groupOf(scene, key), 'path');
        expect(paths(rtl, 'سفارش/پرداخت/point').every(it => it.upright || !it.fill || it.flipped)).toBe(true);
        expect(paths(rtl, 'سفارش/پرداخت/point').filter(it => it.upright).some(it => it.flipped)).toBe(false);
        expect(paths(rtl, 'سفارش/پرداخت').some(it => it.flipped)).toBe(true);
    });

    test('speaks Persian, with Persian digits and the Persian calendar', () => {
        const texts = textBoxes(rtl).map(it => it.text);
        expect(texts).toContain('بازبینی ۲۸ مهر ۱۴۰۵');
        expect(texts).toContain('۵٫۱ از ۷');
        expect(texts).toContain('−۲ کلافه');
        expect(texts.filter(text => /[0-9]/.test(text))).toEqual([]);
    });
});

describe('words', () => {
    const titles = (label: string, more = {}) => rails(map.draw(journey(label, [stage('A', [touchpoint('B')])], more), { width }))[0];

    test.each([
        ['Buying tea', {}, 'Touchpoints'],
        ['Buying tea', { language: 'pl' }, 'Punkty styku'],
        ['Zażółć gęślą jaźń', {}, 'Punkty styku'],
        ['קניית תה', {}, 'נקודות מגע'],
        ['شراء الشاي', {}, 'نقاط التماس'],
        ['خرید چای', {}, 'نقاط تماس'],
        ['お茶を買う', { language: 'ja' }, 'Touchpoints'],
    ])('of %s %o are %s', (label, more, title) => {
        expect(titles(label, more)).toBe(title);
    });
});

test('keys are unique, whatever the names are', () => {
    const same = journey('J', [stage('A', [touchpoint('T'), touchpoint('T')]), stage('A', [touchpoint('T')])]);
    for (const drawn of [giftBox, giftBoxPersian, same]) {
        const keys = groupsOf(map.draw(drawn, { width })).map(it => it.key);
        expect(keys.length).toBe(new Set(keys).size);
    }
});

test('an edit of one touchpoint leaves the marks of the others the same objects', () => {
    const edited = { ...giftBox, stages: giftBox.stages.map(it => ({ ...it, touchpoints: it.touchpoints.map(t => t.name === 'Card' ? { ...t, label: 'Writes a card' } : t) })) };
    const [before, after] = [map.draw(giftBox, { width }), map.draw(edited, { width })];
    const changed = groupsOf(after).filter(group => group.target !== undefined && groupOf(before, group.key).marks !== group.marks).map(it => it.key);
    expect(changed).toContain('Choose/Card');
    expect(changed.filter(key => !key.startsWith('Choose/Card') && /^(Discover|Order|Receive|Recommend)\/\w+(\/(pains|gains|opportunities|point))?$/.test(key))).toEqual([]);
});

test('nothing at all is still a picture', () => {
    const scene = map.draw(journey('', []), { width: 400 });
    expect(scene.height).toBeGreaterThan(0);
});

test('resources say whether they are there', () => {
    const scene = map.draw(journey('J', [stage('A', [touchpoint('B', { resources: [resource('Agents', 'missing')] })])]), { width, unfolded: new Set(['resources']) });
    expect(linesOf(groupOf(scene, 'A/B/resources:1'))).toEqual(['Agents', 'Missing']);
});

test('statements of a whole stage stand over those of its touchpoints', () => {
    const scene = map.draw(journey('J', [stage('A', [touchpoint('B', { barriers: [statement('Own')] })], { barriers: [statement('Of the stage')] })]), { width });
    expect(groupOf(scene, 'A/barriers:1').y).toBeLessThan(groupOf(scene, 'A/B/barriers:1').y);
});
