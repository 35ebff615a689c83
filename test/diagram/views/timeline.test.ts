import { describe, expect, test } from 'vitest';
import type { Journey, Touchpoint } from '../../../language/model/journey.ts';
import { timeline } from '../../../diagram/views/timeline.ts';
import { emotion, journey, minutes, persona, stage, touchpoint } from '../make-journey.ts';
import { groupOf, groupsOf, linesOf, marksOf } from '../scene-texts.ts';

const lasting = (count: number): Partial<Touchpoint> => ({ duration: minutes(count) as Extract<ReturnType<typeof minutes>, { kind: 'duration' }> });
const felt = (score: number): Partial<Touchpoint> => ({ emotions: [emotion('so', score)] });

function steps(all: Readonly<Record<string, Partial<Touchpoint>>>, more: Partial<Journey> = {}) {
    return timeline.draw(journey('Steps', [stage('S', Object.entries(all).map(([name, it]) => touchpoint(name, it)))], { scenario: 'A scenario', ...more }));
}

type Scene = ReturnType<typeof steps>;

const sentence = (scene: Scene) => linesOf(groupOf(scene, 'header/title')).at(-1);
/** Left, right and level of the edge of a step's bar. */
function edge(scene: Scene, name: string) {
    const group = groupOf(scene, `S/${name}`);
    const mark = marksOf(group, 'line').find(it => it.strokeWidth === 4)!;
    return { width: Math.round(mark.x2 - mark.x1) + 3, y: group.y + mark.y1, dash: mark.dash };
}

describe('width', () => {
    test('is time', () => {
        const scene = steps({ A: { ...lasting(10), ...felt(1) }, B: { ...lasting(20), ...felt(1) }, C: { ...lasting(5), ...felt(1) } });
        expect(edge(scene, 'B').width).toBeCloseTo(2 * edge(scene, 'A').width, -1);
        expect(edge(scene, 'C').width).toBeCloseTo(edge(scene, 'A').width / 2, -1);
        expect(linesOf(groupOf(scene, 'S/A/time'))).toEqual(['10 min']);
    });

    test('of a long stretch among short ones is folded, and said to be', () => {
        const scene = steps({ A: { ...lasting(10), ...felt(1) }, B: { ...lasting(3 * 24 * 60), ...felt(-1) }, C: { ...lasting(5), ...felt(2) } });
        expect(edge(scene, 'B').width).toBe(168);
        expect(sentence(scene)).toBe('15 min above the baseline. Folded: 3 d.');
        expect(linesOf(groupOf(scene, 'balance/wait'))).toEqual(['3 d folded']);
        expect(linesOf(groupOf(scene, 'legend/note')).join(' ')).toContain('long stretches folded');
    });

    test('shows hours as they are where most stretches take hours', () => {
        const scene = steps({ A: { ...lasting(120), ...felt(1) }, B: { ...lasting(240), ...felt(1) }, C: { ...lasting(30), ...felt(1) } });
        expect(edge(scene, 'B').width).toBeCloseTo(2 * edge(scene, 'A').width, -1);
        expect(sentence(scene)).toBe('6.5 h above the baseline.');
    });

    test('is the median, hatched, where nobody timed a step', () => {
        const scene = steps({ A: { ...lasting(10), ...felt(1) }, B: felt(1), C: { ...lasting(30), ...felt(1) } });
        expect(edge(scene, 'B').width).toBeCloseTo(2 * edge(scene, 'A').width, -1);
        expect(linesOf(groupOf(scene, 'S/B/time'))).toEqual(['no duration']);
        const hatched = (name: string) => marksOf(groupOf(scene, `S/${name}`), 'path').some(it => it.opacity !== undefined && it.d.includes('L'));
        expect([hatched('A'), hatched('B')]).toEqual([false, true]);
        expect(sentence(scene)).toBe('40 min above the baseline. Without a duration: 1 of 3.');
    });

    test('is equal, and there is no axis of time, where nobody timed any', () => {
        const scene = steps({ A: felt(1), B: felt(-1) });
        expect(edge(scene, 'A').width).toBe(edge(scene, 'B').width);
        expect(sentence(scene)).toBe('No touchpoint has a duration, so all are equally wide.');
        expect(groupsOf(scene).filter(it => it.key.startsWith('balance/')).map(it => it.key)).toEqual([]);
        expect(linesOf(groupOf(scene, 'timeline/rail'))).not.toContain('time');
    });
});

test('height is feeling, and the edge says what it rests on', () => {
    const scene = steps({ A: { emotions: [emotion('so', 2, { of: 'assumed' })] }, B: felt(-1), C: felt(0) });
    const [a, b, c] = ['A', 'B', 'C'].map(name => edge(scene, name));
    expect([a!.y - c!.y, b!.y - c!.y]).toEqual([-208, 104]);
    expect([a!.dash, b!.dash]).toEqual(['10 4', '2 4']);
});

test('what nobody felt has no height, and no zero', () => {
    const scene = steps({ A: felt(1), B: {} });
    expect(marksOf(groupOf(scene, 'S/B'), 'line').filter(it => it.strokeWidth === 4)).toEqual([]);
    expect(linesOf(groupOf(scene, 'S/B/name'))).toEqual(['B', 'No feeling recorded']);
});

test('what is felt in a stage as a whole is one bar over its steps, and counts for all of them', () => {
    const scene = timeline.draw(journey('Stage', [stage('S', [touchpoint('A', lasting(4)), touchpoint('B', lasting(6))], { emotions: [emotion('so', -1)] }), stage('T', [touchpoint('C', { ...lasting(5), ...felt(1) })])]));
    expect(groupOf(scene, 'S/felt').width).toBeCloseTo(2 * groupOf(scene, 'T/C').width);
    expect(linesOf(groupOf(scene, 'S/felt'))).toEqual(['so −1']);
    expect(sentence(scene)).toBe('5 min above the baseline, 10 min below it.');
});

test('the balance sums what lifts, what weighs, and what does neither', () => {
    const scene = steps({ A: { ...lasting(10), ...felt(1) }, B: { ...lasting(20), ...felt(-2) }, C: { ...lasting(5), ...felt(0) }, D: lasting(7), E: { ...lasting(2), ...felt(0.5) } });
    expect(groupsOf(scene).filter(it => it.key.startsWith('balance/')).map(it => linesOf(it).join())).toEqual(['12 min above the baseline', '5 min on the baseline', '20 min below', '7 min without a feeling']);
    expect(sentence(scene)).toBe('12 min above the baseline, 20 min below it.');
});

test('what a second person feels is a line of its own', () => {
    const [maya, jonas] = [persona('Maya'), persona('Jonas')];
    const scene = steps({ A: { emotions: [emotion('glad', 1, { personas: [maya] }), emotion('bored', -1, { personas: [jonas] })] } }, { personas: [maya, jonas] });
    const second = marksOf(groupOf(scene, 'S/A'), 'line').filter(it => it.stroke === 'second');
    expect(second.map(it => it.y1 + groupOf(scene, 'S/A').y - edge(scene, 'A').y)).toEqual([208]);
    expect(groupOf(scene, 'S/A').label).toContain('Jonas: bored −1');
});

test('a stage that is too short for its name has it one row higher, with a line down to it', () => {
    const stages = [['Long enough', 60], ['Authorisation', 2], ['Confirmation', 2], ['Another one', 60]] as const;
    const scene = timeline.draw(journey('Stages', stages.map(([name, count]) => stage(name, [touchpoint(`${name} step`, { ...lasting(count), ...felt(1) })]))), { width: 700 });
    const [long, first, second] = stages.map(([name]) => groupOf(scene, name));
    expect(stages.map(([name]) => linesOf(groupOf(scene, name)))).toEqual(stages.map(([name]) => [name]));
    const rises = [first, second].filter(it => it!.y < long!.y);
    expect(rises.length).toBeGreaterThan(0);
    expect(rises.map(it => marksOf(it!, 'line').filter(({ x1, x2 }) => x1 === x2).length)).toEqual(rises.map(() => 1));
});

test('lines between stages keep clear of words that reach over them', () => {
    const scene = timeline.draw(journey('Stages', [stage('A', [touchpoint('One', { ...lasting(40), ...felt(1) }), touchpoint('Checks the basket', { ...lasting(3), ...felt(-0.5) })]), stage('B', [touchpoint('Three', { ...lasting(30), ...felt(1) })])]));
    const placed = (key: string) => {
        const part = scene.parts.find(it => it.groups.some(group => group.key === key))!;
        const group = groupOf(scene, key);
        return { ...group, x: part.x + group.x, y: part.y + group.y };
    };
    const [name, ground] = [placed('A/Checks the basket/name'), placed('timeline/ground')];
    const lines = marksOf(ground, 'line').filter(it => it.x1 === it.x2 && name.x < ground.x + it.x1 && ground.x + it.x1 < name.x + name.width);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter(it => ground.y + it.y1 < name.y + name.height && ground.y + it.y2 > name.y)).toEqual([]);
});

test('of very many steps only those that stand out are named; what the others are is a hint', () => {
    const scene = steps(Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`T${index}`, { ...lasting(3), ...felt(index === 30 ? -2 : index % 3 === 0 ? 0.5 : 1) }])));
    expect(groupsOf(scene).filter(it => it.lane === 'names').map(it => it.target)).toEqual(['S/T0', 'S/T1', 'S/T30']);
    expect(groupOf(scene, 'S/T7').hint).toContain('T7, so +1. 3 min');
});
