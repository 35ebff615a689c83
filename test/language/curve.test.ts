import { describe, expect, test } from 'vitest';
import { curvesOf, meanOfStage } from '../../language/model/curve.ts';
import { faceOf, levelOf, scoreOf } from '../../language/model/emotion.ts';
import { journeyOf } from '../support/language.ts';

const levels = async (text: string) => curvesOf(await journeyOf(text)).map(curve => curve.points.map(({ level }) => level));

test('a touchpoint is a point: the mean of its emotions, or a gap', async () => {
    expect(await levels('journey J { stage S { touchpoint A { emotion happy emotion -2 } touchpoint B touchpoint C { emotion neutral } } }')).toEqual([[-0.5, undefined, 0]]);
});

test('a stage’s own emotion stands for it when none of its touchpoints has one', async () => {
    expect(await levels('journey J { stage S { emotion proud touchpoint A } stage T { emotion sad touchpoint B { emotion happy } } }')).toEqual([[2, 1]]);
});

test('two personas who feel differently have a curve each', async () => {
    const text = 'persona A persona B journey J for A, B { stage S { touchpoint T { emotion happy by A emotion sad by B } touchpoint U { emotion proud } } }';
    expect(await levels(text)).toEqual([[1, 2], [-1, 2]]);
});

test('a point is as sure as the weakest of its emotions', async () => {
    const [curve] = curvesOf(await journeyOf('evidence E journey J { stage S { touchpoint T { emotion happy from E emotion sad assumed } touchpoint U { emotion sad from E } } }'));
    expect(curve!.points.map(({ support }) => support)).toEqual(['assumed', 'sourced']);
});

describe('peak and low', () => {
    test.each([
        ['emotion 1', 'emotion -1', 'emotion 2', ['C', 'B']],
        ['emotion 2', 'emotion 2', 'emotion 0', ['A', 'C']],
        ['emotion 1', 'emotion 1', 'emotion 1', [undefined, undefined]],
        ['emotion 1', '', 'emotion 2', [undefined, undefined]],
    ])('%s, %s, %s', async (a, b, c, expected) => {
        const [curve] = curvesOf(await journeyOf(`journey J { stage S { touchpoint A { ${a} } touchpoint B { ${b} } touchpoint C { ${c} } } }`));
        expect([curve!.peak?.touchpoint?.name, curve!.low?.touchpoint?.name]).toEqual(expected);
    });
});

test('the mean of a stage is that of its points, gaps aside', async () => {
    const [stage, empty] = (await journeyOf('journey J { scale 0 to 10 stage S { touchpoint A { emotion 10 } touchpoint B touchpoint C { emotion 5 } } stage T { } }')).stages;
    expect(meanOfStage(stage!)).toEqual({ level: 1, score: 7.5 });
    expect(meanOfStage(empty!)).toBeUndefined();
});

test.each([[1, -2], [10, 2], [5.5, 0], [100, 2], [-100, -2]])('score %d on a scale of 1 to 10 is level %d', (score, level) => {
    expect(levelOf(score, { lowest: 1, highest: 10 })).toBe(level);
});

test('levels and scores are each other’s way back', () => {
    for (const level of [-2, -1.5, 0, 0.25, 2]) {
        expect(levelOf(scoreOf(level, { lowest: -3, highest: 11 }), { lowest: -3, highest: 11 })).toBeCloseTo(level);
    }
});

test.each([[-2, -2], [-1.5, -2], [-0.5, -1], [-0.4, 0], [0.5, 1], [1.49, 1], [9, 2]])('level %d has face %d', (level, face) => {
    expect(faceOf(level)).toBe(face);
    expect(Object.is(faceOf(level), -0)).toBe(false);
});
