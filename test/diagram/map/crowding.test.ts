import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Scene } from '../../../diagram/scene.ts';
import { map } from '../../../diagram/views/map.ts';
import { runs } from '../../support/chance.ts';
import { overlaps } from '../overlaps.ts';
import { groupsOf, textBoxes, type TextBox } from '../scene-texts.ts';
import { randomJourney } from './random-journey.ts';

const widths = fc.constantFrom(480, 900, 1400, 2400);

test('no text lies on another or leaves its card, its bubble, its column or the sheet, and every number is finite', { timeout: 120_000 }, () => {
    fc.assert(fc.property(randomJourney, widths, fc.boolean(), (journey, width, isUnfolded) => {
        const scene = map.draw(journey, { width, ...isUnfolded && { unfolded: new Set(['resources']) } });
        const boxes = textBoxes(scene);
        expect(overlaps(boxes)).toEqual([]);
        expect(outside(boxes, scene)).toEqual([]);
        expect(wrongNumbers(scene)).toEqual([]);
    }), runs(60));
});

function outside(boxes: readonly TextBox[], scene: Scene): readonly string[] {
    return boxes.filter(({ group, part, left, right }) => {
        const isUnder = part.key.startsWith('under:');
        const isBoxed = part.role === 'tile' && !isUnder && group.lane !== 'feelings' || part.role === 'heads';
        const frame = isBoxed ? { x: part.x + group.x, width: group.width } : part.role === 'tile' ? { x: 0, width: scene.width } : part;
        return left < frame.x - 1 || right > frame.x + frame.width + 1;
    }).map(it => `${it.group.key} “${it.text}”`);
}

/** Things with a number that is not finite, or a size that is less than nothing. */
function wrongNumbers(scene: Scene): readonly unknown[] {
    return groupsOf(scene).flatMap(group => [group, ...group.marks].filter(thing => Object.entries(thing).some(([name, value]) =>
        typeof value === 'number' && (!Number.isFinite(value) || value < 0 && ['width', 'height', 'r', 'size'].includes(name)))).map(thing => [group.key, thing]));
}
