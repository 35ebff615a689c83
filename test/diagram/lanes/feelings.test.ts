import { describe, expect, test } from 'vitest';
import { curveLine } from '../../../diagram/curve-line.ts';
import type { Scene } from '../../../diagram/scene.ts';
import { map } from '../../../diagram/views/map.ts';
import { giftBox } from '../gift-box-journey.ts';
import { emotion, journey, moment, persona, stage, touchpoint } from '../make-journey.ts';
import { groupOf, groupsOf, linesOf, marksOf, textBoxes } from '../scene-texts.ts';

type Score = number | undefined;

/** A map of one stage whose touchpoints A, B, C… feel so. */
function felt(scores: readonly Score[], feeling: string | undefined = 'so') {
    const touchpoints = scores.map((score, index) => touchpoint(String.fromCharCode(65 + index), { emotions: score === undefined ? [] : [emotion(feeling, score)] }));
    return map.draw(journey('J', [stage('S', touchpoints)]), { width: 1600 });
}

function curves(scores: readonly Score[]) {
    return linesIn(felt(scores)).map(it => it.d);
}

/** What is drawn of curves, whatever tiles it is drawn in. */
function linesIn(scene: Scene, name = '') {
    return groupsOf(scene).filter(it => new RegExp(`^feelings/curve${name}:\\d+$`).test(it.key)).flatMap(it => marksOf(it, 'path'));
}

const texts = (scores: readonly Score[]) => linesOf(groupOf(felt(scores), 'feelings/ground:0')).join(' ');

describe('the curve', () => {
    test('goes through every point, 48 px a level', () => {
        const [d, ...more] = curves([1, 0, -2]);
        expect(more).toEqual([]);
        const spots = [...d!.matchAll(/[MC,]?(-?[\d.]+),(-?[\d.]+)(?=C|$)/g)].map(it => Number(it[2]));
        expect(spots).toEqual([-48, 0, 96]);
    });

    test('goes on from tile to tile, and an edit draws no more than its own', () => {
        const scores = Array.from({ length: 60 }, (_, index) => index % 5 - 2);
        const pieces = (scene: Scene) => groupsOf(scene).filter(it => it.key.startsWith('feelings/curve:')).map(group => {
            const d = marksOf(group, 'path')[0]!.d;
            const ends = [...d.matchAll(/(-?[\d.]+),(-?[\d.]+)(?=C|$)/g)].map(it => ({ x: Math.round(Number(it[1])), y: Number(it[2]) }));
            return { key: group.key, d, first: ends[0]!, last: ends.at(-1)! };
        });
        const before = pieces(felt(scores));
        expect(before.length).toBeGreaterThan(4);
        before.slice(1).forEach(({ first }, index) => expect(first).toEqual(before[index]!.last));
        const after = pieces(felt(scores.map((score, index) => index === 30 ? 2 : score)));
        expect(after.filter(({ d }, index) => d !== before[index]!.d).length).toBe(1);
    });

    test('has a gap where nobody wrote a feeling down: never a zero, never a bridge', () => {
        expect(curves([1, 2, undefined, -1, -2])).toHaveLength(2);
        expect(texts([1, 2, undefined, -1, -2])).toBe('No feeling recorded');
        expect(texts([1, 2, -1])).toBe('');
    });

    test('breaks the baseline over a gap', () => {
        const baselines = (scores: readonly Score[]) => marksOf(groupOf(felt(scores), 'feelings/ground:0'), 'line').filter(it => it.y1 === it.y2 && it.stroke === 'line-strong').length;
        expect(baselines([1, 1, 1])).toBe(1);
        expect(baselines([1, undefined, 1])).toBe(2);
    });

    test('says it once for gaps side by side', () => {
        expect(texts([1, undefined, undefined, undefined, -1])).toBe('No feeling recorded');
    });

    test('a stage without touchpoints is a gap too', () => {
        const scene = map.draw(journey('J', [stage('S', [touchpoint('A', { emotions: [emotion('so', 1)] })]), stage('Empty'), stage('T', [touchpoint('B', { emotions: [emotion('so', -1)] })])]), { width: 1200 });
        expect(linesIn(scene)).toEqual([]);
        expect(linesOf(groupOf(scene, 'feelings/ground:0')).join(' ')).toBe('No feeling recorded');
    });

    test('is nothing for one point between gaps: only its face', () => {
        expect(curves([undefined, 1, undefined])).toEqual([]);
        expect(linesOf(groupOf(felt([undefined, 1, undefined]), 'S/B/point'))).toEqual(['+1 So']);
    });

    test('never overshoots what was felt', () => {
        const spots = [{ x: 0, y: 0 }, { x: 100, y: 80 }, { x: 200, y: 84 }, { x: 300, y: -96 }, { x: 400, y: -96 }];
        const line = curveLine(spots);
        for (let x = 0; x <= 400; x += 5) {
            const [before, after] = [spots[Math.floor(x / 100)]!, spots[Math.min(Math.ceil(x / 100), 4)]!];
            const y = line.heightAt(x)!;
            expect(y).toBeGreaterThanOrEqual(Math.min(before.y, after.y) - 0.001);
            expect(y).toBeLessThanOrEqual(Math.max(before.y, after.y) + 0.001);
        }
        expect(line.heightAt(-1)).toBeUndefined();
        expect(line.heightAt(401)).toBeUndefined();
    });

    test('an own feeling of a stage stands over the middle of its touchpoints', () => {
        const scene = map.draw(journey('J', [stage('S', [touchpoint('A'), touchpoint('B'), touchpoint('C')], { emotions: [emotion('calm', 1)] })]), { width: 900 });
        const [point, middle] = [groupOf(scene, 'S/point'), groupOf(scene, 'S/B')];
        expect(point.x + point.width / 2).toBe(middle.x + middle.width / 2);
        expect(linesOf(groupOf(scene, 'feelings/ground:0'))).toEqual([]);
    });

    test('one for each persona, told apart by its dashes and the initial at its end', () => {
        const [maya, jonas] = [persona('Maya'), persona('Jonas')];
        const feels = (first: number, second: number) => [emotion('so', first, { personas: [maya] }), emotion('so', second, { personas: [jonas] })];
        const scene = map.draw(journey('J', [stage('S', [touchpoint('A', { emotions: feels(1, -1) }), touchpoint('B', { emotions: feels(0, 2) })])], { personas: [maya, jonas] }), { width: 900 });
        const dash = (name: string) => linesIn(scene, `:${name}`).map(it => it.dash);
        expect([dash('Maya'), dash('Jonas')]).toEqual([[undefined], ['6 3']]);
        expect(linesOf(groupOf(scene, 'feelings/end:Jonas'))).toEqual(['J']);
    });

    test('a map without feelings keeps a strip that says so', () => {
        const scene = map.draw(journey('J', [stage('S', [touchpoint('A')])]), { width: 900 });
        expect(linesOf(groupOf(scene, 'feelings/ground'))).toEqual(['No feelings recorded']);
        expect(groupOf(scene, 'rail/feelings').height).toBe(64);
    });
});

describe('labels', () => {
    const place = (scores: readonly Score[], which: string) => {
        const scene = felt(scores);
        const { group, part, left, right, top, bottom } = textBoxes(scene).find(it => it.group.key === `S/${which}/point`)!;
        const [x, y] = [part.x + group.x + 16, part.y + group.y + 16];
        return (right < x ? 'before ' : left > x ? 'after ' : '') + (bottom < y ? 'above' : top > y ? 'below' : 'beside');
    };

    test('stand over a peak and under a valley', () => {
        expect(place([-1, 2, -1], 'B')).toBe('above');
        expect(place([1, -2, 1], 'B')).toBe('below');
    });

    test('stand where a falling or rising curve leaves the sheet empty', () => {
        expect(place([2, -0.5, -2], 'B')).toMatch(/^after/);
        expect(place([-2, 1, 2], 'B')).toMatch(/^after/);
    });

    test('at the ends look away from the only neighbour', () => {
        expect(place([1, -1], 'A')).toBe('above');
        expect(place([1, -1], 'B')).toBe('below');
    });

    test('name the first highest and the first lowest point of three or more', () => {
        const extremes = (scores: readonly Score[]) => groupsOf(felt(scores)).filter(it => linesOf(it).some(line => line === 'Peak' || line === 'Low')).map(it => it.key);
        expect(extremes([1, 2, 2, -1, -1])).toEqual(['S/B/point', 'S/D/point']);
        expect(extremes([1, -1])).toEqual([]);
        expect(extremes([1, 1, 1])).toEqual([]);
    });

    test('a scale of the journey\'s own has no signs', () => {
        const scene = map.draw(journey('J', [stage('S', [touchpoint('A', { emotions: [emotion('glad', 8, { level: 1.1 })] })])], { scale: { lowest: 1, highest: 10 } }), { width: 900 });
        expect(linesOf(groupOf(scene, 'S/A/point'))).toEqual(['8 Glad']);
    });

    test('carry what was said', () => {
        expect(linesOf(groupOf(map.draw(giftBox, { width: 1776 }), 'Order/Checkout/point'))).toEqual(['−2 Frustrated', 'Low', '“Where did the', 'price come from?”']);
    });

    test('that lose their word for want of room keep it for the pointer', () => {
        const [maya, jonas, noa] = [persona('Maya'), persona('Jonas'), persona('Noa')];
        const all = [maya, jonas, noa].map((who, index) => emotion('overwhelmed by everything', 0.1 * index, { personas: [who] }));
        const scene = map.draw(journey('J', [stage('S', Array.from({ length: 8 }, (_, index) => touchpoint(`T${index}`, { emotions: all })))], { personas: [maya, jonas, noa] }), { width: 900 });
        const points = groupsOf(scene).filter(it => it.key.includes('/point'));
        expect(points.length).toBe(24);
        for (const point of points) {
            expect(linesOf(point).join(' ').includes('Overwhelmed') || point.hint?.includes('overwhelmed'), point.key).toBe(true);
        }
    });
});

describe('a moment of truth', () => {
    const at = (scores: readonly Score[], which: number) => {
        const touchpoints = scores.map((score, index) => touchpoint(String.fromCharCode(65 + index), {
            emotions: score === undefined ? [] : [emotion('so', score)], moments: index === which ? [moment('Decides')] : [],
        }));
        const scene = map.draw(journey('J', [stage('S', touchpoints)]), { width: 1200 });
        return { group: groupOf(scene, `S/${String.fromCharCode(65 + which)}/moments:1`), scene };
    };
    const lines = ({ group }: ReturnType<typeof at>) => marksOf(group, 'line').length;

    test('hangs at the edge opposite to its point, a dotted line between them', () => {
        const top = at([1, -2, 1], 1);
        const bottom = at([-1, 2, -1], 1);
        expect(top.group.y).toBeLessThan(groupOf(top.scene, 'S/B/point').y);
        expect(bottom.group.y).toBeGreaterThan(groupOf(bottom.scene, 'S/B/point').y);
        expect([lines(top), lines(bottom)]).toEqual([1, 1]);
    });

    test('is drawn without the line where nothing was felt', () => {
        expect(lines(at([1, undefined, 1], 1))).toBe(0);
        expect(linesOf(at([undefined], 0).group)).toEqual(['Moment of truth', 'Decides']);
    });

    test('writes towards the lower neighbour', () => {
        const before = at([0, -2, 2], 1);
        const after = at([2, -2, 0], 1);
        expect(before.group.x).toBeLessThan(groupOf(before.scene, 'S/B/point').x - 40);
        expect(after.group.x).toBeGreaterThan(groupOf(after.scene, 'S/B/point').x - 40);
    });
});
