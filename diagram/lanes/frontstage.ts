import type { Statement } from '../../language/model/journey.ts';
import { plainBlock, plainText } from '../plain-statement.ts';
import { statementLane } from '../statement-lane.ts';

/** What the company does before their eyes. */
export const frontstageLane = statementLane<Statement>({
    id: 'frontstage',
    icon: 'users',
    title: words => words.lanes.frontstage,
    isFolded: true,
    of: it => it.frontstage,
    block: (act, width, setting) => plainBlock(act, width, setting),
    text: plainText,
});
