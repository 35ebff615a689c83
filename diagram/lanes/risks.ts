import type { Statement } from '../../language/model/journey.ts';
import { plainText, signedBlock } from '../plain-statement.ts';
import { statementLane } from '../statement-lane.ts';

/** What may go wrong. */
export const risksLane = statementLane<Statement>({
    id: 'risks',
    icon: 'shield-alert',
    title: words => words.lanes.risks,
    of: it => it.risks,
    block: signedBlock('shield-alert', 'finding'),
    text: plainText,
});
