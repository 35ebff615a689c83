import { expect, test } from 'vitest';
import { describe } from '../../diagram/describe.ts';
import { viewIds } from '../../diagram/view-ids.ts';
import { views } from '../../diagram/views/index.ts';
import { journeyOf } from '../support/language.ts';
import { groupsOf, linesOf } from './scene-texts.ts';

const rated = await journeyOf(`persona Ada "Ada" journey Visit "Visit" for Ada { scale 1 to 5
    stage Door "Door" { touchpoint Bell "Bell" { emotion happy 5 takes 2 min } touchpoint Wait "Wait" { emotion bored 1 takes 4 min } }
    stage Hall "Hall" { touchpoint Coat "Coat" { emotion calm 4 takes 1 min } } }`);

test.each(viewIds)('%s: a scale without a middle has numbers without signs, also in the legend and for the ear', id => {
    const said = groupsOf(views[id].draw(rated)).flatMap(it => [...linesOf(it), it.label ?? '', it.hint ?? '']);
    expect(said.filter(it => /[+\u2212]\d/.test(it))).toEqual([]);
});

test('the same in the journey as text', () => {
    expect(describe(rated)).not.toMatch(/[+\u2212]\d/);
    expect(describe(rated)).toContain('Peak: Bell, 5');
});
