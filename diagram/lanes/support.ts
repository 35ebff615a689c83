import type { Statement } from '../../language/model/journey.ts';
import { plainBlock, plainText } from '../plain-statement.ts';
import { statementLane } from '../statement-lane.ts';

/** What carries those who act. */
export const supportLane = statementLane<Statement>({
    id: 'support',
    icon: 'settings',
    title: words => words.lanes.support,
    isFolded: true,
    of: it => it.support,
    block: (act, width, setting) => plainBlock(act, width, setting),
    text: plainText,
});
