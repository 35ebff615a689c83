import type { LaneChoice, Look } from '../../server/protocol/preview.ts';

/** One place up or down among the rows that there are. */
export function moveLane(look: Look, lanes: readonly LaneChoice[], index: number, by: 1 | -1): Look {
    const order = lanes.map(it => it.id);
    const [moved] = order.splice(index, 1);
    order.splice(index + by, 0, moved!);
    return { ...look, order };
}

/** Rows that are folded by default fold and unfold; others go and come back. */
export function toggleLane(look: Look, { id, state, isFoldable }: LaneChoice): Look {
    if (isFoldable) {
        return { ...look, unfolded: state === 'folded' ? [...look.unfolded, id] : look.unfolded.filter(it => it !== id) };
    }
    const { hidden: known = [], ...rest } = look;
    const hidden = state === 'hidden' ? known.filter(it => it !== id) : [...known, id];
    return hidden.length === 0 ? rest : { ...rest, hidden };
}
