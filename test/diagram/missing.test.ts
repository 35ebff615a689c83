import { expect, test } from 'vitest';
import { viewIds } from '../../diagram/view-ids.ts';
import { views } from '../../diagram/views/index.ts';
import { journeyOf } from '../support/language.ts';
import { groupsOf, linesOf } from './scene-texts.ts';

const bare = await journeyOf('persona Ada journey Visit for Ada { goal "Get in" }');
const stages = await journeyOf('persona Ada journey Visit for Ada { stage Door stage Hall }');
const felt = await journeyOf('persona Ada journey Visit for Ada { stage Door { emotion happy } stage Hall { pain "Cold" } }');

test.each(viewIds)('%s says what is not written yet', id => {
    const said = (it: typeof bare) => groupsOf(views[id].draw(it)).flatMap(linesOf).join(' ');
    expect(said(bare)).toContain('No stages are written down yet.');
    expect(said(stages)).toContain('No touchpoints are written down yet.');
    expect(said(felt)).not.toContain('No touchpoints are written');
});
