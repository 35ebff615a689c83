import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { map } from '../../../diagram/views/map.ts';
import { overlaps } from '../overlaps.ts';
import { textBoxes } from '../scene-texts.ts';
import { randomJourney } from './random-journey.ts';

const runs = { numRuns: Number(process.env['MAP_RUNS'] ?? 120) };
const limit = { timeout: 120_000 };
const widths = fc.constantFrom(480, 900, 1400, 2400);

test('no two lines of text lie on one another', limit, () => {
    fc.assert(fc.property(randomJourney, widths, (journey, width) => {
        const scene = map.draw(journey, { width, unfolded: new Set(['resources']) });
        expect(overlaps(textBoxes(scene))).toEqual([]);
    }), runs);
});

test('no text leaves its card, its bubble, its column or the sheet', limit, () => {
    fc.assert(fc.property(randomJourney, widths, (journey, width) => {
        const scene = map.draw(journey, { width, unfolded: new Set(['resources']) });
        const outside = textBoxes(scene).filter(box => {
            const { group, part, left, right } = box;
            const isUnder = part.key.startsWith('under:');
            const isBoxed = part.role === 'tile' && !isUnder && group.lane !== 'feelings' || part.role === 'heads';
            const frame = isBoxed ? { x: part.x + group.x, width: group.width } : part.role === 'tile' ? { x: 0, width: scene.width } : part;
            const room = { left: frame.x, right: frame.x + frame.width };
            return left < room.left - 1 || right > room.right + 1;
        });
        expect(outside.map(it => `${it.group.key} “${it.text}”`)).toEqual([]);
    }), runs);
});

test('every number of a picture is finite, and no size is less than nothing', limit, () => {
    fc.assert(fc.property(randomJourney, widths, (journey, width) => {
        const wrong: unknown[] = [];
        for (const group of map.draw(journey, { width }).parts.flatMap(it => it.groups)) {
            for (const thing of [group, ...group.marks]) {
                for (const [name, value] of Object.entries(thing)) {
                    if (typeof value === 'number' && (!Number.isFinite(value) || value < 0 && ['width', 'height', 'r', 'size'].includes(name))) {
                        wrong.push([group.key, thing]);
                    }
                }
            }
        }
        expect(wrong).toEqual([]);
    }), runs);
});
