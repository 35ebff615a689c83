import { describe, expect, test } from 'vitest';
import type { Scene } from '../../../diagram/scene.ts';
import { wheel } from '../../../diagram/views/wheel.ts';
import { channel, emotion, evidence, journey, moment, pain, persona, phase, stage, statement, touchpoint } from '../make-journey.ts';
import { overlaps } from '../overlaps.ts';
import { groupOf, groupsOf, linesOf, marksOf, textBoxes, type TextBox } from '../scene-texts.ts';

const felt = (name: string, level: number, more: Parameters<typeof touchpoint>[1] = {}) => touchpoint(name, { emotions: [emotion('so', level)], ...more });
const round = (levels: readonly number[], more: Parameters<typeof journey>[2] = {}) => journey('Round', [stage('S', levels.map((level, index) => felt(`T${index}`, level)))], more);

describe('a face on the wheel', () => {
    test('stands further out the better it feels, clockwise from 12 o\'clock', () => {
        const scene = wheel.draw(round([2, -2, 0, 1]));
        const [best, worst, neutral, good] = [0, 1, 2, 3].map(index => polar(scene, `S/T${index}/point`));
        expect([best, worst, neutral, good].map(it => Math.round(it!.radius))).toEqual([404, 244, 324, 364]);
        expect([best, worst, neutral, good].map(it => Math.round(it!.angle))).toEqual([51, 137, 223, 309]);
    });

    test('goes round the other way in a map that reads from right to left', () => {
        const angles = ['ltr', 'rtl'].map(direction => polar(wheel.draw(round([0, 0, 0], { direction: direction as 'ltr' })), 'S/T0/point').angle);
        expect(angles[0]! + angles[1]!).toBeCloseTo(360);
    });

    test('is smaller where there are many', () => {
        const radii = [9, 30, 60, 200].map(count => groupOf(wheel.draw(round(Array.from({ length: count }, () => 1))), 'S/T0/point').width / 2);
        expect(radii[0]).toBe(20);
        expect(radii[3]).toBeGreaterThanOrEqual(7);
        expect(radii.toSorted((a, b) => b - a)).toEqual(radii);
    });
});

test('a touchpoint without a feeling breaks the line, the area and the ring, and says so', () => {
    const whole = wheel.draw(round([1, 1, 1, 1, 1]));
    const broken = wheel.draw(journey('Round', [stage('S', [felt('A', 1), felt('B', 1), touchpoint('C'), felt('D', 1), felt('E', 1)])]));
    const pieces = (scene: Scene) => ['wheel/curve', 'wheel/area', 'wheel/neutral'].map(key => marksOf(groupOf(scene, key), 'path').filter(it => it.dash !== undefined || key !== 'wheel/neutral').length);
    expect([pieces(whole), pieces(broken)]).toEqual([[1, 1, 1], [2, 2, 2]]);
    expect(linesOf(groupOf(broken, 'S/C/label'))).toEqual(['C', 'No feeling recorded']);
});

test('areas lie on the side that they are about', () => {
    const fills = (levels: readonly number[]) => marksOf(groupOf(wheel.draw(round(levels)), 'wheel/area'), 'path').map(it => it.fill);
    expect(fills([1, 2, 1])).toEqual(['tint+2']);
    expect(fills([-1, -2, -1])).toEqual(['tint-2']);
    expect(fills([1, -1])).toEqual(['tint+2', 'tint-2']);
});

describe('labels', () => {
    const rich = (count: number) => journey('Round', [stage('S', [
        felt('Pay', -2, { channels: [channel('Web')], moments: [moment('To trust or not')], pains: [pain('A small thing', 1), pain('Hidden cost', 3)] }),
        ...Array.from({ length: count - 1 }, (_, index) => felt(`T${index}`, index % 2)),
    ])]);

    test('say all up to 14 touchpoints, the name and the feeling up to 36, a number beyond', () => {
        expect(linesOf(groupOf(wheel.draw(rich(14)), 'S/Pay/label'))).toEqual(['Pay', 'so −2', 'Web', 'Hidden cost']);
        expect(linesOf(groupOf(wheel.draw(rich(36)), 'S/Pay/label'))).toEqual(['Pay', 'so −2']);
        const crowded = wheel.draw(rich(60));
        expect(linesOf(groupOf(crowded, 'S/Pay/label'))).toEqual(['1 Pay', 'so −2']);
        expect(linesOf(groupOf(crowded, 'S/T20/label'))).toEqual(['22']);
        expect(linesOf(groupOf(crowded, 'S/T20/item'))).toEqual(['22', 'T20', '0']);
    });

    test('that name a landmark stand 9 degrees apart on a crowded wheel: the lower point before a mere end', () => {
        const scene = wheel.draw(round(Array.from({ length: 60 }, (_, index) => index === 1 ? -2 : index === 30 ? 2 : 0)));
        const named = groupsOf(scene).filter(it => it.key.endsWith('/label') && linesOf(it).length > 1).map(it => linesOf(it)[0]);
        expect(named).toEqual(['2 T1', '31 T30', '60 T59']);
    });

    test('cut short tell the rest to a pointer', () => {
        const name = 'One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen';
        const label = groupOf(wheel.draw(journey('J', [stage('S', [felt(name, 1)])])), `S/${name}/label`);
        expect(linesOf(label).slice(0, -1).at(-1)).toMatch(/…$/);
        expect(label.hint).toContain(name);
    });
});

test.each([109, 300])('numbers and names of %s touchpoints lie side by side and on the sheet', count => {
    const scene = wheel.draw(journey('J', Array.from({ length: Math.ceil(count / 3) }, (_, nth) => stage(`Stage number ${nth}`, Array.from({ length: 3 }, (_, index) => felt(`T${3 * nth + index}`, index - 1))))));
    const boxes = textBoxes(scene);
    expect(overlaps(boxes)).toEqual([]);
    expect(boxes.filter(({ left, right }) => left < 0 || right > scene.width).map(it => it.text)).toEqual([]);
});

test('no spoke runs through a label, however far labels have to go out', () => {
    const two = [persona('Maya'), persona('Jonas')];
    const tall = new Map([[12, two], [13, two.slice(0, 1)]]);
    const scene = wheel.draw(journey('J', [stage('S', Array.from({ length: 34 }, (_, index) => touchpoint(`T${index}`, {
        label: tall.has(index) ? 'A name of several words that fills three lines of its label' : 'Short',
        emotions: (tall.get(index) ?? two.slice(0, 1)).map(it => emotion('frustrated', index % 5 - 2, { personas: [it] })),
    })))], { personas: two }));
    const under = scene.parts.find(it => it.role === 'backdrop')!;
    const { x, y, marks } = under.groups.find(it => it.key === 'wheel/leaders')!;
    const spokes = marks.flatMap(mark => mark.kind === 'line' ? [mark] : []).map(it => ({ x1: it.x1 + x + under.x, y1: it.y1 + y + under.y, x2: it.x2 + x + under.x, y2: it.y2 + y + under.y }));
    const words = textBoxes(scene).filter(({ group }) => group.key.endsWith('/label'));
    expect(spokes.length).toBeGreaterThan(34);
    expect(spokes.flatMap(spoke => words.filter(box => crosses(spoke, box)).map(({ text }) => text))).toEqual([]);
});

function crosses({ x1, y1, x2, y2 }: Readonly<Record<'x1' | 'y1' | 'x2' | 'y2', number>>, { left, right, top, bottom }: TextBox): boolean {
    return Array.from({ length: 101 }, (_, index) => index / 100).some(part => {
        const [x, y] = [x1 + (x2 - x1) * part, y1 + (y2 - y1) * part];
        return left < x && x < right && top < y && y < bottom;
    });
}

describe('people', () => {
    const people = ['Maya', 'Jonas', 'Pia', 'Omid'].map(name => persona(name));
    const shared = (count: number) => journey('J', [stage('S', [touchpoint('A', { emotions: people.slice(0, count).map((it, index) => emotion('so', index - 1, { personas: [it] })) }), touchpoint('B')])], { personas: people.slice(0, count) });

    test('stand in the middle: one by name and goal, the others beside', () => {
        const scene = wheel.draw(journey('J', [stage('S')], { personas: people.slice(0, 2), goals: [statement('A gift')] }));
        expect(linesOf(groupOf(scene, 'persona:Maya'))).toEqual(['Maya', 'with Jonas']);
        expect(linesOf(groupOf(scene, 'wheel/goal'))).toEqual(['A gift']);
    });

    test('say what they are and what they said where the middle has room, larger where it has much', () => {
        const maya = persona('Maya', { role: 'Buys gifts', quotes: [statement('I want it to feel like me.')] });
        const scene = wheel.draw(journey('J', [stage('S')], { personas: [maya], goals: [statement('A gift')] }));
        expect(linesOf(groupOf(scene, 'persona:Maya'))).toEqual(['Maya', 'Buys gifts']);
        expect(linesOf(groupOf(scene, 'wheel/quote')).join(' ')).toBe('“I want it to feel like me.”');
        expect(marksOf(groupOf(scene, 'wheel/goal'), 'text')[0]!.runs[0]!.size).toBe(17);
    });

    test('without any, the journey stands in the middle', () => {
        expect(linesOf(groupOf(wheel.draw(journey('A cup of tea', [stage('S')])), 'wheel/journey'))).toEqual(['A cup of tea']);
    });

    test('up to three have a face each, side by side; four are drawn as their mean, which is said', () => {
        expect(linesOf(groupOf(wheel.draw(shared(3)), 'S/A/label'))).toEqual(['A', 'Maya: so −1', 'Jonas: so 0', 'Pia: so +1']);
        const scene = wheel.draw(shared(4));
        expect(linesOf(groupOf(scene, 'S/A/label'))).toEqual(['A', 'so +0.5']);
        expect(linesOf(groupOf(scene, 'legend/marks'))).toContain('Mean of 4 people');
    });

    test('are told apart in the list by their initials', () => {
        const scene = wheel.draw(journey('J', [stage('S', Array.from({ length: 40 }, (_, index) => touchpoint(`T${index}`, { emotions: people.slice(0, 2).map((it, nth) => emotion('so', nth, { personas: [it] })) })))], { personas: people.slice(0, 2) }));
        expect(linesOf(groupOf(scene, 'S/T20/item'))).toEqual(['21', 'T20', 'J +1', 'M 0']);
    });

    test('with long names are called alike at every touchpoint', () => {
        const long = persona('Ana María Fernández de la Vega');
        const feels = (word: string) => ({ emotions: [emotion(word, -1, { personas: [long] })] });
        const scene = wheel.draw(journey('J', [stage('S', [touchpoint('A', feels('sad')), touchpoint('B', feels('disappointed'))])], { personas: [long, people[0]!] }));
        expect(['A', 'B'].map(name => linesOf(groupOf(scene, `S/${name}/label`))[1]?.split(' ').slice(0, 2).join(' '))).toEqual(['Ana María…', 'Ana María…']);
    });

    test('have a face in the middle of the sector where only one of them feels something', () => {
        const scene = wheel.draw(journey('J', [stage('S', [touchpoint('A', { emotions: [emotion('so', 1, { personas: [people[0]!] })] }), touchpoint('B', { emotions: people.slice(0, 2).map(it => emotion('so', 1, { personas: [it] })) })])], { personas: people.slice(0, 2) }));
        expect(polar(scene, 'S/A/point:Maya').angle).toBeCloseTo(94, 0);
        expect(polar(scene, 'S/B/point:Maya').angle).toBeLessThan(263);
    });

    test('who feel the same at the same touchpoint do not hide each other', () => {
        const scene = wheel.draw(journey('J', [stage('S', [felt('A', -2)])], { personas: people.slice(0, 3) }));
        const xs = ['Maya', 'Jonas', 'Pia'].map(name => groupOf(scene, `S/A/point:${name}`).x);
        expect(Math.min(Math.abs(xs[0]! - xs[1]!), Math.abs(xs[1]! - xs[2]!))).toBeGreaterThan(35);
    });
});

test('counts what the faces rest on', () => {
    const scene = wheel.draw(journey('J', [stage('S', [
        touchpoint('A', { emotions: [emotion('so', 1, { of: [evidence('Survey')] })] }), touchpoint('B', { emotions: [emotion('so', 1, { of: 'assumed' })] }), touchpoint('C', { emotions: [emotion('so', 1, { of: 'assumed' })] }),
    ])]));
    expect(linesOf(groupOf(scene, 'wheel/evidence'))).toEqual(['1', '2']);
});

test('names of phases and stages follow the ring and never stand on their heads; a name without room is left to the ear', () => {
    const scene = wheel.draw(journey('J', Array.from({ length: 40 }, (_, index) => stage(`Stage number ${index}`, [felt('T', 0)])), { phases: [phase('Before', 0, 10), phase('During', 10, 30), phase('After', 30, 40)] }));
    const turns = groupsOf(scene).filter(it => it.lane === 'phases').map(it => marksOf(it, 'text')[0]!.rotate!);
    expect(turns.map(Math.round)).toEqual([51, 0, 309]);
    const word = groupOf(scene, 'Stage number 7');
    expect(linesOf(word)).toEqual([]);
    expect(word.label).toBe('Stage number 7');
});

test('a stage\'s own feeling is said with the stage\'s name', () => {
    const scene = wheel.draw(journey('J', [stage('Wait', [touchpoint('A'), touchpoint('B'), touchpoint('C')], { emotions: [emotion('bored', -1)] })]));
    expect(linesOf(groupOf(scene, 'Wait/B/label'))).toEqual(['B', 'Wait: bored −1']);
    expect(linesOf(groupOf(scene, 'Wait/A/label'))).toEqual(['A']);
});

test('a changed name changes its own group alone', () => {
    const draw = (name: string) => new Map(groupsOf(wheel.draw(journey('J', [stage('S', [felt('A', 1, { label: name }), felt('B', 0), felt('C', -1)])]))).map(it => [it.key, JSON.stringify(it)]));
    const [before, after] = [draw('Pay'), draw('Tip')];
    expect([...after].filter(([key, group]) => before.get(key) !== group).map(([key]) => key).toSorted()).toEqual(['S/A/label', 'S/A/point']);
});

/** Where the middle of a group stands about the middle of the wheel. */
function polar(scene: Scene, key: string): { readonly radius: number; readonly angle: number } {
    const middleOf = (wanted: string) => {
        const part = scene.parts.find(it => it.groups.some(group => group.key === wanted))!;
        const group = part.groups.find(it => it.key === wanted)!;
        return { x: part.x + group.x + group.width / 2, y: part.y + group.y + group.height / 2 };
    };
    const [face, middle] = [middleOf(key), middleOf('wheel/disc')];
    const [x, y] = [face.x - middle.x, face.y - middle.y];
    return { radius: Math.hypot(x, y), angle: (Math.atan2(x, -y) * 180 / Math.PI + 360) % 360 };
}
