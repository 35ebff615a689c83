import { describe, expect, test } from 'vitest';
import { map } from '../../../diagram/views/map.ts';
import { giftBox } from '../gift-box-journey.ts';
import { channel, dropOff, emotion, entry, journey, leadsTo, persona, stage, statement, touchpoint } from '../make-journey.ts';
import { groupOf, groupsOf, linesOf, marksOf, textBoxes } from '../scene-texts.ts';

const width = 1600;

/** One stage A with touchpoints T0, T1, …, some of which lead on. */
function leading(count: number, edges: Readonly<Record<number, readonly ReturnType<typeof leadsTo>[]>>, more = {}) {
    return map.draw(journey('J', [stage('A', Array.from({ length: count }, (_, index) => touchpoint(`T${index}`, { leadsTo: edges[index] ?? [] })), more)]), { width });
}

describe('a card', () => {
    test('says channels, label, actions and who leaves', () => {
        expect(linesOf(groupOf(map.draw(giftBox, { width: 1776 }), 'Order/Checkout'))).toEqual(['Web', 'Checkout', 'Fills in the', 'address twice', '30% leave', 'Gives up at the price']);
    });

    test('is as tall as the tallest of its row', () => {
        const scene = map.draw(journey('J', [stage('S', [touchpoint('A'), touchpoint('B', { actions: [statement('Reads all that there is to read, twice, and then once more')] })])]), { width: 500 });
        expect(groupOf(scene, 'S/A').height).toBe(groupOf(scene, 'S/B').height);
    });

    test('says who acts, where a journey has several personas', () => {
        const maya = persona('Maya');
        const card = (personas: readonly typeof maya[]) => linesOf(groupOf(map.draw(journey('J', [stage('S', [touchpoint('A', { personas: [maya] })])], { personas }), { width }), 'S/A'));
        expect(card([maya])).toEqual(['A']);
        expect(card([maya, persona('Jonas')])).toEqual(['A', 'by Maya']);
    });

    test('is named for those who hear it', () => {
        expect(groupOf(map.draw(giftBox, { width }), 'Order/Checkout').label).toBe('Checkout, Web. Fills in the address twice. 30% leave Gives up at the price');
    });
});

describe('in a narrow window, a column grows for a word', () => {
    const texts = (scene: ReturnType<typeof leading>) => textBoxes(scene).map(it => it.text);
    const narrow = (first: Parameters<typeof touchpoint>[1], more: Parameters<typeof stage>[2] = {}) =>
        map.draw(journey('J', [stage('A', [touchpoint('T0', first), touchpoint('T1'), touchpoint('T2'), touchpoint('T3', { leadsTo: [leadsTo('A/T0')] })], more)]), { width: 480 });

    test('of a channel', () => {
        expect(texts(narrow({ channels: [channel('Versichertenkarte'), channel('Post')] }))).toContain('Versichertenkarte,');
    });

    test('of a feeling', () => {
        expect(texts(narrow({ emotions: [emotion('podekscytowana', 1)] }))).toContain('Podekscytowana');
    });

    test('of a way in, beside its share and the line of a loop', () => {
        const scene = narrow({}, { entries: [entry(channel('Phone'), 44, 'A call to a friendly plant'), entry(channel('Friends'), 29, 'Weiterempfehlung')] });
        expect(linesOf(groupOf(scene, 'A/entries:2'))).toEqual(['29%', 'Weiterempfehlung']);
        expect(linesOf(groupOf(scene, 'A/entries:1')).slice(1).every(line => line.split(' ').every(word => 'A call to a friendly plant'.split(' ').includes(word)))).toBe(true);
    });
});

test('the words of a branch to the next step stand clear of a loop that comes down beside them', () => {
    const when = 'the payment does not go through';
    const scene = leading(3, { 0: [leadsTo('A/T1', { when, percent: 8 })], 2: [leadsTo('A/T0')] });
    const label = textBoxes(scene).find(it => it.text.startsWith('if the payment'))!;
    const loop = groupOf(scene, 'A/T2/leadsTo:1');
    const part = scene.parts.find(it => it.groups.includes(loop))!;
    expect(part.x + loop.x < label.left || part.x + loop.x > label.right).toBe(true);
});

describe('people still on the way', () => {
    const bars = (shares: readonly number[]) => {
        const scene = map.draw(journey('J', [stage('S', shares.map((share, index) => touchpoint(`T${index}`, { dropOffs: share > 0 ? [dropOff(share)] : [] })))]), { width });
        return shares.map((_, index) => {
            const rects = marksOf(groupOf(scene, `S/T${index}`), 'rect');
            const [track, bar] = [rects.find(it => it.fill === 'track'), rects.find(it => it.fill === 'phase')];
            return track ? Math.round(100 * (bar?.width ?? 0) / track.width) : undefined;
        });
    };

    test('are a bar on every card once somebody is known to leave', () => {
        expect(bars([0, 0])).toEqual([undefined, undefined]);
        expect(bars([0, 30, 0])).toEqual([100, 70, 70]);
    });

    test('grow fewer by the share of those who came so far', () => {
        expect(bars([50, 50, 0])).toEqual([50, 25, 25]);
    });

    test('are never fewer than none', () => {
        expect(bars([100, 40])).toEqual([0, 0]);
    });
});

describe('ways', () => {
    const bottomOf = (scene: ReturnType<typeof leading>, key: string) => {
        const { y, height } = groupOf(scene, key);
        return y + height;
    };

    test('to the next step run over the cards, with condition and share', () => {
        const scene = leading(3, { 0: [leadsTo('A/T1', { when: 'it rains', percent: 8 })] });
        const edge = groupOf(scene, 'A/T0/leadsTo:1');
        expect(linesOf(edge)).toEqual(['if it rains · 8%']);
        expect(bottomOf(scene, edge.key)).toBeLessThanOrEqual(groupOf(scene, 'A/T0').y);
    });

    test('back one step run under the cards', () => {
        const scene = leading(3, { 1: [leadsTo('A/T0')] });
        expect(groupOf(scene, 'A/T1/leadsTo:1').y).toBeGreaterThan(bottomOf(scene, 'A/T0'));
    });

    test('back a long way say where to', () => {
        expect(linesOf(groupOf(leading(5, { 4: [leadsTo('A/T0')] }), 'A/T4/leadsTo:1'))).toEqual(['back to “T0”']);
    });

    test('that would cross run one above the other', () => {
        const scene = leading(8, { 4: [leadsTo('A/T0')], 6: [leadsTo('A/T1')] });
        const tops = [4, 6].map(index => groupOf(scene, `A/T${index}/leadsTo:1`).y);
        expect(Math.abs(tops[0]! - tops[1]!)).toBeGreaterThanOrEqual(12);
    });

    test('of which there are many are only begun', () => {
        const scene = leading(9, { 3: [leadsTo('A/T0', { when: 'a paper is missing', percent: 12 })], 4: [leadsTo('A/T1')], 6: [leadsTo('A/T2')], 8: [leadsTo('A/T3')] });
        for (const index of [3, 4, 6, 8]) {
            expect(groupOf(scene, `A/T${index}/leadsTo:1`).width).toBeLessThan(200);
        }
        expect(linesOf(groupOf(scene, 'A/T3/leadsTo:1')).join(' ')).toBe('if a paper is missing · 12% back to “T0”');
    });

    test('to a touchpoint that does not exist are not drawn', () => {
        expect(groupsOf(leading(2, { 0: [leadsTo('A/Nowhere')] })).some(it => it.key.includes('leadsTo'))).toBe(false);
    });

    test('in come down on the first card of their stage', () => {
        const scene = leading(2, {}, { entries: [entry(channel('Search'), 40, 'Looks for it')] });
        expect(linesOf(groupOf(scene, 'A/entries:1'))).toEqual(['40% enter', 'Looks for it']);
        const many = leading(2, {}, { entries: [entry(channel('Search'), 40), entry(channel('Friends'))] });
        expect([1, 2].map(nth => linesOf(groupOf(many, `A/entries:${nth}`)))).toEqual([['40%', 'Search'], ['Friends']]);
    });

    test('in stay off the line between two stages', () => {
        const scene = map.draw(journey('J', [stage('A', [touchpoint('T')], { entries: [entry(channel('Search'), 40, 'What to do when moving house with children and a dog')] }), stage('B', [touchpoint('U')])]), { width: 500 });
        const next = groupOf(scene, 'B/U');
        const part = scene.parts.find(it => it.groups.includes(next))!;
        const texts = textBoxes(scene).filter(it => it.group.key === 'A/entries:1');
        expect(texts.length).toBeGreaterThan(1);
        expect(Math.max(...texts.map(it => it.right))).toBeLessThan(part.x + next.x - 16);
    });

    test('without any, the gutter is small', () => {
        expect(groupOf(leading(2, {}), 'A/T0').y).toBe(16);
        expect(groupOf(leading(2, { 0: [leadsTo('A/T1')] }), 'A/T0').y).toBeGreaterThan(16);
    });
});

test('a label over a way stays on the sheet, though its card is wide and the next one narrow', () => {
    const word = 'Kraftfahrzeugversicherung';
    const scene = map.draw(journey('J', [
        stage('A', Array.from({ length: 9 }, (_, index) => touchpoint(`T${index}`))),
        stage('B', [touchpoint('Wide', { label: word, leadsTo: [leadsTo('B/Last', { when: `${word} delivery address delivery address`, percent: 20 })] }), touchpoint('Last')], { entries: [entry(channel('Web'), 5)] }),
    ]), { width: 480 });
    for (const { text, right } of textBoxes(scene).filter(it => it.group.key === 'B/Wide/leadsTo:1')) {
        expect(right, text).toBeLessThan(scene.width);
    }
});
