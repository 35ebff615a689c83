import type { InLane, OwnLane } from '../../language/model/journey.ts';
import { isSameThing } from '../../language/model/same-thing.ts';
import type { Lane } from '../lane.ts';
import { plainBlock, plainText } from '../plain-statement.ts';
import { statementLane } from '../statement-lane.ts';

/** A row of the writer's own. */
export function ownLane(own: OwnLane): Lane {
    const { id, label, icon } = own;
    return statementLane<InLane>({
        id: `own:${id}`,
        icon: icon ?? 'sticky-note',
        title: () => label,
        of: it => it.inLanes.filter(({ lane }) => lane !== undefined && isSameThing(lane, own)),
        block: (statement, width, setting) => plainBlock(statement, width, setting),
        text: plainText,
    });
}
