/** Where a station stands: on a row, `x` from the start side, or on the turn after it. */
export type Slot = { readonly row: number; readonly x: number; readonly isTurn?: false } | { readonly row: number; readonly isTurn: true };

/** A row of the road. It runs from `from` to `to`: every second row runs backwards. */
export interface RowPlan {
    readonly from: number;
    readonly to: number;
    /** 1 where it runs with the reading. */
    readonly way: 1 | -1;
    /** The least room from one of its stations to the next. */
    readonly pitch: number;
}

/** The road as planned, heights yet unknown. */
export interface Plan {
    readonly width: number;
    /** Between the turns. */
    readonly left: number;
    readonly right: number;
    /** The widest a turn may be. */
    readonly radius: number;
    readonly rows: readonly RowPlan[];
    readonly slots: readonly Slot[];
}

/** Room beside the turns, for the labels of the stations that stand there. */
const aside = 112;
const halfRoad = 28;
export const widest = 1344;
export const narrowest = 800;
/** From where the road ends to the edge of the picture. */
const outcomeRoom = 138;
/** A station keeps so far from a turn, because its label would meet it. */
const clear = 40;

/**
 * Stations at equal lengths of the road: some on every row, one on every turn, but none there that has to do with
 * a line beside the road (`isStraight`). `start`: x where the road begins; `beside`: whether a loop stands over the
 * first or the last station, and needs room for its words.
 */
export function planOf(isStraight: readonly boolean[], width: number, start: number, beside: { readonly first: boolean; readonly last: boolean }): Plan {
    const fromTheStart = beside.first ? 250 : 118;
    const toTheEnd = beside.last ? 320 : 190;
    const radius = width >= 1200 ? 170 : 120;
    const [left, right] = [radius + halfRoad + aside, width - radius - halfRoad - aside];
    const straight = right - left;
    const turn = 1.4 * radius;
    const count = isStraight.length;
    const singleRow = 1 + Math.floor((width - outcomeRoom - toTheEnd - start - fromTheStart) / (isStraight.includes(true) ? 330 : 200));
    const spacing = count <= 16 ? 397 : count <= 28 ? 298 : 238;
    const most = Math.max(1, Math.min(Math.floor((straight + 2 * turn + 2) / spacing) - 1, 1 + Math.floor((straight - 2 * clear) / 190)));
    const counts = count <= singleRow ? [{ count, hasTurn: false }] : countsOf(isStraight, most);
    const rows: RowPlan[] = [];
    const slots: Slot[] = [];
    counts.forEach(({ count: inRow, hasTurn }, row) => {
        const way = row % 2 === 0 ? 1 : -1;
        const [isFirst, isLast] = [row === 0, row === counts.length - 1];
        const from = isFirst ? start : way > 0 ? left : right;
        const room = isLast ? (way > 0 ? width - outcomeRoom - from : from - outcomeRoom) : (way > 0 ? right - from : from - left);
        const lead = isFirst ? fromTheStart : 0;
        const last = isLast ? room - toTheEnd : room - clear;
        const ways = isFirst && isLast ? spread(lead, Math.max(lead, last), inRow)
            : isFirst ? stepping(lead, Math.min((room + turn - lead) / inRow, inRow > 1 ? (last - lead) / (inRow - 1) : Infinity), inRow)
                : isLast ? fitting((turn + last) / Math.max(inRow, Math.min(most, 2)), turn, last, inRow)
                    : fitting((room + 2 * turn) / (inRow + 1), turn, last, inRow);
        slots.push(...ways.map(it => ({ row, x: from + way * it })));
        rows.push({ from, to: isLast ? from + way * ((ways.at(-1) ?? 0) + toTheEnd) : way > 0 ? right : left, way, pitch: pitchOf(ways) });
        if (hasTurn) {
            slots.push({ row, isTurn: true });
        }
    });
    return { width, left, right, radius, rows, slots };
}

/** How many stations stand on each row, and whether one stands on the turn after it: as even as can be. */
function countsOf(isStraight: readonly boolean[], most: number): readonly { readonly count: number; readonly hasTurn: boolean }[] {
    const counts = [];
    for (let next = 0; next < isStraight.length;) {
        const left = isStraight.length - next;
        const rows = Math.ceil((left + 1) / (most + 1));
        const count = Math.min(most, left, Math.max(1, Math.ceil((left - rows + 1) / rows)));
        next += count;
        const hasTurn = next < isStraight.length - 1 && !isStraight[next];
        counts.push({ count, hasTurn });
        next += hasTurn ? 1 : 0;
    }
    return counts;
}

function stepping(first: number, step: number, count: number): readonly number[] {
    return Array.from({ length: count }, (_, index) => first + index * step);
}

/** Equal steps from the middle of the turn before, or, where the first or the last would stand too near a turn, between them. */
function fitting(step: number, turn: number, last: number, count: number): readonly number[] {
    const first = step - turn;
    return first >= clear && first + (count - 1) * step <= last + 1 ? stepping(first, step, count)
        : count === 1 ? [Math.max(clear, Math.min(first, last))] : spread(clear, last, count);
}

function spread(first: number, last: number, count: number): readonly number[] {
    return count === 1 ? [first] : stepping(first, (last - first) / (count - 1), count);
}

function pitchOf(ways: readonly number[]): number {
    return ways.slice(1).reduce((least, it, index) => Math.min(least, it - ways[index]!), Infinity);
}
