import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Journey } from '../../../language/model/journey.ts';
import type { Scene } from '../../../diagram/scene.ts';
import { renderScene } from '../../../diagram/svg.ts';
import { paletteNames } from '../../../diagram/themes/palettes.ts';
import { viewIds } from '../../../diagram/view-ids.ts';
import { views } from '../../../diagram/views/index.ts';
import { runs } from '../../support/chance.ts';
import { randomJourney } from '../map/random-journey.ts';
import { emotion, journey, persona, stage, statement, touchpoint } from '../make-journey.ts';
import { overlaps } from '../overlaps.ts';
import { groupsOf, textBoxes, type TextBox } from '../scene-texts.ts';
import { faultsOf } from '../svg/well-formed.ts';
import { everyExample } from '../../../scripts/lib/examples.ts';

// What holds for every way of looking at a journey.

const examples = await everyExample();

describe.each(viewIds)('%s', id => {
    const { draw } = views[id];

    test.each(examples)('of %s: a whole picture, no text on another or off the sheet, the same each time, and a name for what can be chosen', (_, it) => {
        const sheet = draw(it);
        expect(JSON.stringify(draw(it), null, 1)).toBe(JSON.stringify(sheet, null, 1));
        for (const scene of [sheet, draw(it, { width: 700 }), draw(it, { width: 1200 })]) {
            const boxes = textBoxes(scene);
            expect(overlaps(boxes)).toEqual([]);
            expect(strays(boxes, scene)).toEqual([]);
            expect(partsOff(scene)).toEqual([]);
            expect(repeated(groupsOf(scene).map(group => group.key))).toEqual([]);
        }
        expect(faultsOf(renderScene(sheet, { palette: 'light' }))).toEqual([]);
        expect(groupsOf(sheet).filter(({ target, label }) => target !== undefined && !label?.trim()).map(({ key }) => key)).toEqual([]);
    });

    test.each(Object.entries(hard))('draws something sensible of %s', (_, it) => {
        for (const direction of ['ltr', 'rtl'] as const) {
            const scene = draw({ ...it, direction });
            const boxes = textBoxes(scene);
            expect(scene.direction).toBe(direction);
            expect(boxes.map(box => box.text).join(' ')).toContain(it.label.slice(0, 5));
            expect(overlaps(boxes)).toEqual([]);
            expect(strays(boxes, scene)).toEqual([]);
            for (const palette of it === hard['one touchpoint'] ? paletteNames : ['light'] as const) {
                expect(faultsOf(renderScene(scene, { palette }))).toEqual([]);
            }
        }
    });

    test('draws whatever people write', () => {
        fc.assert(fc.property(randomJourney, it => {
            const scene = draw(it);
            expect(strays(textBoxes(scene), scene)).toEqual([]);
            expect(faultsOf(renderScene(scene, { palette: 'light' }))).toEqual([]);
        }), runs(20));
    });
});

const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');
const hard: Readonly<Record<string, Journey>> = {
    'no stages': journey('Nothing yet', []),
    'one empty stage': journey('One stage', [stage('Only')]),
    'one touchpoint': journey('One step', [stage('Only', [touchpoint('Step', { emotions: [emotion('glad', 1)] })])]),
    'forty stages': journey('Forty stages', Array.from({ length: 40 }, (_, index) => stage(`Stage ${index}`, [touchpoint(`Step ${index}`, { emotions: [emotion('so', index % 5 - 2)] }), touchpoint(`Other ${index}`)]))),
    'a long thought and long names': journey(`Long ${words(40)}`, [
        stage(words(30), [touchpoint(words(40), { thoughts: [statement(words(300))], actions: [statement(words(60))], emotions: [emotion(words(12), -2, { text: words(80) })], icon: 'no-such-icon' }), touchpoint('Short')]),
        stage('W'.repeat(200), [touchpoint('Ü'.repeat(120))]),
    ], { personas: [persona(words(20), { role: words(30), image: 'missing.png', goals: [statement(words(60))] })], scenario: words(120), owner: words(20) }),
    'no feelings': journey('No feelings', [stage('A', [touchpoint('B'), touchpoint('C')]), stage('D', [touchpoint('E')])]),
};

/** Lines of text that begin or end outside the picture. */
function strays(boxes: readonly TextBox[], scene: Scene): readonly string[] {
    return boxes.filter(({ left, right, top, bottom }) => left < -1 || top < -1 || right > scene.width + 1 || bottom > scene.height + 1)
        .map(({ group, text, left, right, top }) => `${group.key} “${text.slice(0, 40)}” at ${Math.round(left)}..${Math.round(right)}, ${Math.round(top)} of ${Math.round(scene.width)}`);
}

/** Parts that are larger than the sheet: a window would scroll to where nothing is. */
function partsOff(scene: Scene): readonly string[] {
    return scene.parts.filter(({ x, y, width, height }) => x < -1 || y < -1 || x + width > scene.width + 1 || y + height > scene.height + 1)
        .map(({ key, x, width }) => `${key} at ${Math.round(x)}..${Math.round(x + width)} of ${Math.round(scene.width)}`);
}

function repeated(keys: readonly string[]): readonly string[] {
    return keys.length === new Set(keys).size ? [] : keys.filter((key, index) => keys.indexOf(key) !== index);
}
