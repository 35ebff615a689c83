import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaOf } from '../../../diagram/curve-area.ts';
import { curveLine } from '../../../diagram/curve-line.ts';
import type { Scene } from '../../../diagram/scene.ts';
import { curve } from '../../../diagram/views/curve.ts';
import type { Journey } from '../../../language/model/journey.ts';
import { everyExample } from '../../../scripts/lib/examples.ts';
import { runs } from '../../support/chance.ts';
import { emotion, evidence, journey, leadsTo, moment, pain, persona, stage, touchpoint } from '../make-journey.ts';
import { randomJourney } from '../map/random-journey.ts';
import { groupOf, groupsOf, linesOf, marksOf, textBoxes } from '../scene-texts.ts';

const survey = { ...evidence('Survey', 'Checkout survey'), sample: 412 };

/** A journey of one stage; a number is a touchpoint where that is felt, nothing a gap. */
function felt(levels: readonly (number | undefined)[], more: Partial<Journey> = {}): Journey {
    return journey('Test', [stage('S', levels.map((level, index) => touchpoint(`T${index}`, { emotions: level === undefined ? [] : [emotion('so', level)] })))], more);
}

const maya = persona('Maya');
const jonas = persona('Jonas');

describe('the curve', () => {
    test('breaks where nothing was felt', () => {
        const [unbroken, broken] = [felt([1, 2, 0, 1]), felt([1, 2, undefined, 1, 0])].map(it => groupOf(curve.draw(it), 'curve/line'));
        // Each run is a line on its halo.
        expect([marksOf(unbroken!, 'path').length, marksOf(broken!, 'path').length]).toEqual([2, 4]);
        expect(linesOf(groupOf(curve.draw(felt([1, undefined, 1])), 'curve/baseline')).join(' ')).toBe('No feeling recorded');
    });

    test('encloses an area over the baseline and one under it, split where it crosses', () => {
        const { above, below } = areaOf(curveLine([{ x: 0, y: -10 }, { x: 10, y: 10 }]), 4);
        expect([above, below]).toEqual(['M0,0L0,-10L4,-2L5,0Z', 'M5,0L8,6L10,10L10,0Z']);
    });

    test('draws a point as solid as what it rests on', () => {
        const scene = curve.draw(journey('J', [stage('S', [
            touchpoint('A', { emotions: [emotion('glad', 1, { of: [survey] })] }), touchpoint('B', { emotions: [emotion('glad', 1, { of: 'assumed' })] }), touchpoint('C', { emotions: [emotion('glad', 1)] }),
        ])]));
        const looks = ['A', 'B', 'C'].map(it => marksOf(groupOf(scene, `S/${it}/point`), 'circle').at(-1)!);
        expect(looks.map(({ fill, stroke, dash }) => [fill, stroke, dash !== undefined])).toEqual([['feel+1', undefined, false], ['surface', 'feel+1', false], ['surface', 'feel+1', true]]);
    });

    test('counts the points that are sourced, and none of a journey to come', () => {
        const stages = [stage('S', [touchpoint('A', { emotions: [emotion('glad', 1, { of: [survey] })] }), touchpoint('B', { emotions: [emotion('sad', -1, { of: 'assumed' })] }), touchpoint('C')])];
        expect(linesOf(groupOf(curve.draw(journey('J', stages)), 'header/aside'))).toEqual(['Evidence: 1 of 2 points sourced, 50%', '1 sourced', '1 assumed']);
        expect(linesOf(groupOf(curve.draw(journey('J', stages, { kind: 'future' })), 'header/aside'))[0]).toBe('Evidence: 0 of 2 points sourced, 0%');
    });

    test('says nothing about the share of points where there are none', () => {
        const scene = curve.draw(felt([undefined, undefined]));
        expect(groupsOf(scene).some(it => it.key === 'header/aside')).toBe(false);
        expect(linesOf(groupOf(scene, 'header/title'))).toContain('No feelings recorded');
    });

    test('draws two who feel the same side by side', () => {
        const scene = curve.draw(journey('J', [stage('S', [touchpoint('A', { emotions: [emotion('glad', 1)] }), touchpoint('B', { emotions: [emotion('glad', 1, { personas: [maya] }), emotion('sad', -1, { personas: [jonas] })] })])], { personas: [maya, jonas] }));
        const middle = (key: string) => {
            const { x, width } = groupOf(scene, key);
            return x + width / 2;
        };
        expect(middle('S/A/point:Jonas') - middle('S/A/point:Maya')).toBe(29);
        expect(middle('S/B/point:Jonas') - middle('S/B/point:Maya')).toBe(0);
    });

    test('gives each of more than three personas a scale of their own', () => {
        const people = ['Ada', 'Ben', 'Cem', 'Dora'].map(it => persona(it));
        const of = (count: number) => curve.draw(felt([1, -1, 2], { personas: people.slice(0, count) }));
        const titles = (scene: Scene) => groupsOf(scene).filter(it => it.key.startsWith('curve/title')).flatMap(linesOf);
        expect(titles(of(3))).toEqual([]);
        expect(titles(of(4))).toEqual(['Ada', 'Ben', 'Cem', 'Dora']);
    });
});

describe('what is written at the curve', () => {
    const steps = (low: Parameters<typeof touchpoint>[1]) => journey('J', [stage('S', [
        ...[1, 0, -1].map((level, index) => touchpoint(`B${index}`, { emotions: [emotion('so', level)] })), touchpoint('Pay', low), ...[0, 2, 1, 1].map((level, index) => touchpoint(`A${index}`, { emotions: [emotion('so', level)] })),
    ])]);

    test('is at the lowest point what was said, what hurt, and who says so', () => {
        const scene = curve.draw(steps({ emotions: [emotion('angry', -2, { text: 'Where did that come from?', of: [survey] })], pains: [pain('A small one', 1), pain('A hidden price', 3)] }));
        expect(linesOf(groupOf(scene, 'S/Pay/low'))).toEqual(['Lowest point: Pay, angry −2', '“Where did that come from?”', 'A hidden price', 'Checkout survey, n\u00a0=\u00a0412']);
    });

    test('is about the sourced one of two points that are equally low', () => {
        const scene = curve.draw(journey('J', [stage('S', [touchpoint('A', { emotions: [emotion('sad', -1)] }), touchpoint('B', { emotions: [emotion('glad', 1)] }), touchpoint('C', { emotions: [emotion('sad', -1, { of: [survey] })] })])]));
        expect(groupOf(scene, 'header/title').label).toContain('Lowest at “C”');
    });

    test('is a condition that not everybody meets', () => {
        const scene = curve.draw(journey('J', [stage('S', [touchpoint('A', { emotions: [emotion('a', 2)], leadsTo: [leadsTo('S/B', { when: 'it rains' })] }), touchpoint('B', { emotions: [emotion('b', 1)] }), touchpoint('C', { emotions: [emotion('c', -2)] })])]));
        expect(linesOf(groupOf(scene, 'S/B/when'))).toEqual(['If it rains']);
    });

    test('never lies on a face, and never on a line', async () => {
        for (const [, it] of await everyExample()) {
            expect(collisions(curve.draw(it))).toEqual([]);
        }
        fc.assert(fc.property(randomJourney, it => {
            expect(collisions(curve.draw(it))).toEqual([]);
        }), runs(25));
    });

    test('are names of the steps that stand out where there are many; the others keep theirs for a pointer that rests on them', () => {
        const many = felt(Array.from({ length: 40 }, (_, index) => index === 20 ? -2 : index % 2), {});
        const scene = curve.draw(many);
        expect(linesOf(groupOf(scene, 'S/T20'))).toEqual(['T20']);
        expect(linesOf(groupOf(scene, 'S/T11'))).toEqual([]);
        expect(groupOf(scene, 'S/T11').hint).toBe('T11');
        expect(groupOf(scene, 'S/T11/point').width).toBeLessThan(groupOf(curve.draw(felt([1, 0, 1])), 'S/T1/point').width);
    });
});

test('the name of a narrow stage is smaller rather than broken in a word', () => {
    const scene = curve.draw(journey('J', ['Discoverability', ...'ABCDEFG'].map(name => stage(name, [touchpoint(`${name} step`, { emotions: [emotion('so', 1)] })]))), { width: 700 });
    expect(linesOf(groupOf(scene, 'Discoverability'))).toEqual(['Discoverability']);
});

test('a moment is at the corner of its face or, where nothing was felt, on the baseline', () => {
    const scene = curve.draw(journey('J', [stage('S', [touchpoint('A', { emotions: [emotion('so', 2)], moments: [moment('Trusts us')] }), touchpoint('B', { moments: [moment()] })])]));
    const [a, b] = ['S/A/moments:1', 'S/B/moments:1'].map(it => groupOf(scene, it));
    expect([a?.label, b?.label]).toEqual(['A, Moment of truth, Trusts us', 'B, Moment of truth']);
    expect(b!.y - a!.y).toBeGreaterThan(200);
});

test('another name changes the groups of its own step alone', () => {
    const [before, after] = ['Pays', 'Pays!'].map(label => curve.draw(journey('J', [stage('S', [1, 2, 0, 1].map((level, index) => touchpoint(`T${index}`, { emotions: [emotion('so', level)], ...index === 3 && { label } })))])));
    const changed = groupsOf(after!).filter((group, index) => JSON.stringify(group) !== JSON.stringify(groupsOf(before!)[index])).map(it => it.key);
    expect(changed.sort()).toEqual(['S/T3', 'S/T3/point']);
});

/** Lines of text in the room of the curve that lie on a face. */
function collisions(scene: Scene): readonly string[] {
    const faces = scene.parts.flatMap(part => part.groups.filter(it => it.key.includes('/point')).map(({ key, x, y, width, height }) => {
        const r = Math.min(width, height) / 2 - 1;
        return { key, x: part.x + x + width / 2, y: part.y + y + height / 2, r };
    }));
    return textBoxes(scene).filter(it => it.part.role === 'tile').flatMap(({ text, left, right, top, bottom }) => faces
        .filter(({ x, y, r }) => Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)) < r)
        .map(({ key }) => `“${text}” on ${key}`));
}
