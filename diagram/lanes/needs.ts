import type { Statement } from '../../language/model/journey.ts';
import { plainBlock, plainText } from '../plain-statement.ts';
import { statementLane } from '../statement-lane.ts';

/** What they need at this step. */
export const needsLane = statementLane<Statement>({
    id: 'needs',
    icon: 'target',
    title: words => words.lanes.needs,
    of: it => it.needs ?? [],
    block: (need, width, setting) => plainBlock(need, width, setting),
    text: plainText,
});
