import type { InLane, OwnLane } from '../../language/model/journey.ts';
import type { Lane } from '../lane.ts';
import { plainBlock, plainText } from '../plain-statement.ts';
import { statementLane } from '../statement-lane.ts';

/** A row of the writer's own. */
export function ownLane({ id, label, icon, origin }: OwnLane): Lane {
    return statementLane<InLane>({
        id: `own:${id}`,
        icon: icon ?? 'sticky-note',
        title: () => label,
        of: it => it.inLanes.filter(({ lane }) => lane?.id === id && lane.origin.uri === origin.uri),
        block: (statement, width, setting) => plainBlock(statement, width, setting),
        text: plainText,
    });
}
