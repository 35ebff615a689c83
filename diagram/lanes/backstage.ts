import type { Statement } from '../../language/model/journey.ts';
import { plainBlock, plainText } from '../plain-statement.ts';
import { statementLane } from '../statement-lane.ts';

/** What the company does out of their sight. */
export const backstageLane = statementLane<Statement>({
    id: 'backstage',
    icon: 'wrench',
    title: words => words.lanes.backstage,
    isFolded: true,
    of: it => it.backstage,
    block: (act, width, setting) => plainBlock(act, width, setting),
    text: plainText,
});
