import { expect, test } from 'vitest';
import { iconNames, iconPaths } from '../../diagram/icons/icons.ts';
import { boxOf, segmentsOf } from '../../export/path.ts';

const written = (d: string) => segmentsOf(d).map(([command, ...numbers]) => command + numbers.map(it => Math.round(it * 100) / 100).join(' ')).join('');

test.each([
    ['M1 2L3 4', 'M1 2L3 4'],
    ['m1 2 3 4', 'M1 2L4 6'],
    ['M1 2 3 4 5 6', 'M1 2L3 4L5 6'],
    ['M0 0h10v5H2V1z', 'M0 0L10 0L10 5L2 5L2 1Z'],
    ['M1 1zl2 2', 'M1 1ZL3 3'],
    ['M0 0c1 2 3 4 5 6s3 4 5 6', 'M0 0C1 2 3 4 5 6C7 8 8 10 10 12'],
    ['M0 0S1 2 3 4', 'M0 0C0 0 1 2 3 4'],
    ['M0 0Q3 0 3 3T6 6', 'M0 0C2 0 3 1 3 3C3 5 4 6 6 6'],
    ['M-.5.5-1-1', 'M-0.5 0.5L-1 -1'],
    ['M1e1 2e-1', 'M10 0.2'],
    ['M10 0A10 10 0 0 1 0 10', 'M10 0C10 5.52 5.52 10 0 10'],
    ['M10 0a10 10 0 01-10 10', 'M10 0C10 5.52 5.52 10 0 10'],
    ['M0 0A0 5 0 0 1 3 4', 'M0 0C0 0 3 4 3 4'],
    ['', ''],
])('%s is %s', (d, expected) => {
    expect(written(d)).toBe(expected);
});

test('two half circles are a circle', () => {
    const box = boxOf(segmentsOf('M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0'));
    expect([box.x, box.y, box.width, box.height].map(it => Math.round(it))).toEqual([-5, -5, 10, 10]);
});

test('every icon stays in its grid', () => {
    for (const name of iconNames) {
        const { x, y, width, height } = boxOf((iconPaths(name) ?? []).flatMap(segmentsOf));
        expect([Math.min(x, y, 0), Math.max(x + width, y + height, 24)], name).toEqual([0, 24]);
    }
});
