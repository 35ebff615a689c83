import { faceOf, type Face } from '../language/model/emotion.ts';
import type { Support } from '../language/model/journey.ts';
import { round } from './round.ts';
import type { Mark, Role } from './scene.ts';

/** Radius of a face on the curve, of one on the axis, and of one in the legend. */
export const faceRadius = { curve: 16, axis: 8, legend: 10 } as const;

/** The colour of a level. */
export function feelingRole(level: number): Role {
    return roles[faceOf(level)];
}

/**
 * A face about x, y. Its shape says the level and colour repeats it; how solid it is says what it rests on:
 * a filled disc is sourced, a ring assumed, a dotted ring has no source. A disc of surface behind it cuts the curve.
 */
export function faceMarks(level: number, support: Support, x: number, y: number, radius: number): readonly Mark[] {
    const scale = radius / 14;
    const role = feelingRole(level);
    const isSolid = support === 'sourced';
    const ink = isSolid ? 'surface' : role;
    const feature = { kind: 'path', x, y, scale, upright: true } as const;
    const line = { stroke: ink, strokeWidth: 2, cap: 'round', fill: 'none' } as const;
    return [
        { kind: 'circle', x, y, r: 17 * scale, fill: 'surface' },
        isSolid
            ? { kind: 'circle', x, y, r: 14 * scale, fill: role }
            : {
                kind: 'circle', x, y, r: 13 * scale, fill: 'surface', stroke: role,
                ...(support === 'assumed'
                    ? { strokeWidth: 2 * scale }
                    : { strokeWidth: 2.4 * scale, dash: `0.1 ${round(2 * Math.PI * 13 / 18 * scale - 0.1, 3)}`, cap: 'round' as const }),
            },
        { ...feature, d: eyes, fill: ink },
        ...mouths[faceOf(level)].map(({ d, isFilled }): Mark => isFilled ? { ...feature, d, fill: ink } : { ...feature, d, ...line }),
    ];
}

const roles: Readonly<Record<Face, Role>> = { [-2]: 'feel-2', [-1]: 'feel-1', 0: 'feel0', 1: 'feel+1', 2: 'feel+2' };

/** Two dots of radius 1.9. */
const eyes = 'M-6.5-3a1.9 1.9 0 1 0 3.8 0a1.9 1.9 0 1 0-3.8 0zM2.7-3a1.9 1.9 0 1 0 3.8 0a1.9 1.9 0 1 0-3.8 0z';

const mouths: Readonly<Record<Face, readonly { readonly d: string; readonly isFilled?: true }[]>> = {
    [-2]: [{ d: 'M-6 7.6C-4.6 1.6 4.6 1.6 6 7.6z', isFilled: true }, { d: 'M-8-8.2L-3.2-6.2M8-8.2L3.2-6.2' }],
    [-1]: [{ d: 'M-5.4 6.4C-3.2 2.4 3.2 2.4 5.4 6.4' }],
    0: [{ d: 'M-5 4.4H5' }],
    1: [{ d: 'M-5.6 2.6C-3.4 7 3.4 7 5.6 2.6' }],
    2: [{ d: 'M-6.2 1.2H6.2C5.6 8-5.6 8-6.2 1.2z', isFilled: true }],
};
