import { round } from '../round.ts';
import type { Mark } from '../scene.ts';
import type { Road } from './road.ts';
import type { Plan, Slot } from './slots.ts';
import type { Station, Way } from './stations.ts';

/** A line beside the road, from one station to another that is not the next. */
export interface Lane {
    readonly from: number;
    readonly to: number;
    readonly way: Way;
}

/** More lines than these are a tangle: words say then where they go. */
const mostLanes = 3;

export function lanesOf(stations: readonly Station[]): readonly Lane[] {
    const lanes = stations.flatMap(({ ways }, from) => ways.filter(it => it.to !== from && it.to !== from + 1).map(way => ({ from, to: way.to, way })));
    return lanes.length > mostLanes ? [] : lanes;
}

/** Room for each lane that runs along a row. */
export const laneRoom = 9;

/** How many lanes run along a row: over it where it runs with the reading, else under it, for there its end is open. */
export function lanesAlong(row: number, lanes: readonly Lane[], slots: readonly Slot[]): number {
    return lanes.filter(({ from, to }) => slots[from]!.row === row || slots[to]!.row === row).length;
}

/** Dotted lines outside the ends of the rows. `edge`: from a row to where its lanes begin. */
export function laneMarks(lanes: readonly Lane[], plan: Plan, road: Road, ys: readonly number[], edge: (row: number) => number, half: (station: number) => number): readonly Mark[] {
    const used = new Map<number, number>();
    return lanes.flatMap(({ from, to }, index): readonly Mark[] => {
        const [start, end] = [plan.slots[from]!, plan.slots[to]!];
        if (start.isTurn || end.isTurn) {
            return [];
        }
        const channel = (row: number) => {
            const nth = used.get(row) ?? 0;
            used.set(row, nth + 1);
            return ys[row]! + sideOf(row) * (edge(row) + laneRoom * (nth + 0.5));
        };
        const at = (slot: { readonly row: number; readonly x: number }, station: number, dx: number) =>
            ({ x: slot.x + dx, y: road.at(slot.row, slot.x + dx).y + sideOf(slot.row) * (Math.max(half(station), 22) + 2) });
        const first = at(start, from, 12 + 7 * index);
        const last = at(end, to, -12 - 7 * index);
        const out = channel(start.row);
        const gutter = plan.width + 14 + 10 * index;
        const corners = start.row === end.row
            ? [first, { x: first.x, y: out }, { x: last.x, y: out }, last]
            : [first, { x: first.x, y: out }, { x: gutter, y: out }, ...[channel(end.row)].flatMap(y => [{ x: gutter, y }, { x: last.x, y }]), last];
        return [
            { kind: 'path', x: 0, y: 0, d: rounded(corners), fill: 'none', stroke: 'flow', strokeWidth: 2, dash: '0.1 5', cap: 'round' },
            { kind: 'path', x: last.x, y: last.y, d: sideOf(end.row) < 0 ? 'M-4.5-7L0 0L4.5-7z' : 'M-4.5 7L0 0L4.5 7z', fill: 'flow' },
        ];
    });
}

function sideOf(row: number): 1 | -1 {
    return row % 2 === 0 ? -1 : 1;
}

function rounded(corners: readonly { readonly x: number; readonly y: number }[]): string {
    return corners.map(({ x, y }, index) => {
        const [before, after] = [corners[index - 1], corners[index + 1]];
        if (!before || !after) {
            return `${before ? 'L' : 'M'}${round(x, 1)} ${round(y, 1)}`;
        }
        const near = (to: { readonly x: number; readonly y: number }) => {
            const length = Math.hypot(to.x - x, to.y - y) || 1;
            const share = Math.min(8, length / 2) / length;
            return `${round(x + (to.x - x) * share, 1)} ${round(y + (to.y - y) * share, 1)}`;
        };
        return `L${near(before)}Q${round(x, 1)} ${round(y, 1)} ${near(after)}`;
    }).join('');
}
