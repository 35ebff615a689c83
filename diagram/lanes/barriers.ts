import type { Statement } from '../../language/model/journey.ts';
import { plainText, signedBlock } from '../plain-statement.ts';
import { statementLane } from '../statement-lane.ts';

/** What stands in the way. */
export const barriersLane = statementLane<Statement>({
    id: 'barriers',
    icon: 'octagon-x',
    title: words => words.lanes.barriers,
    of: it => it.barriers,
    block: signedBlock('octagon-x', 'pain'),
    text: plainText,
});
