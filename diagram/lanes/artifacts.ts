import type { Statement } from '../../language/model/journey.ts';
import { plainBlock, plainText } from '../plain-statement.ts';
import { statementLane } from '../statement-lane.ts';

/** Physical evidence: what they see and hold. */
export const artifactsLane = statementLane<Statement>({
    id: 'artifacts',
    icon: 'package',
    title: words => words.lanes.artifacts,
    isFolded: true,
    of: it => it.artifacts,
    block: (artifact, width, setting) => plainBlock(artifact, width, setting),
    text: plainText,
});
