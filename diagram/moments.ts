import { body, paragraph, stack, type Block } from './block.ts';
import type { Occupied } from './boxes.ts';
import type { Column } from './columns.ts';
import type { PlacedLabel } from './curve-labels.ts';
import type { CurveLine } from './curve-line.ts';
import type { Plot, Spot } from './curve-plot.ts';
import type { Frame } from './lane.ts';
import type { Group } from './scene.ts';

/** A moment of truth in its place: a diamond at an edge of the curve's row, its text beside it. */
export interface Moment {
    readonly column: Column;
    readonly x: number;
    readonly edge: 'top' | 'bottom';
    /** Where the dotted line ends at the face; absent where nothing is felt. */
    readonly face?: number;
    readonly side: 'before' | 'after';
    readonly text: Block;
    readonly target: string;
    readonly label: string;
}

const diamond = 9;
const aside = 16;
/** A text may run on over the next column, where that has no moment of its own. */
const momentWidth = 150;

/** The moments of a journey, each at the edge and on the side where there is room. */
export function momentsOf({ columns, setting, width }: Frame, plots: readonly Plot[], labels: ReadonlyMap<Spot, PlacedLabel>, taken: Occupied): readonly Moment[] {
    const spotOf = new Map(plots.flatMap(({ spots }) => spots.flatMap(spot => spot.columns.map(column => [column, spot] as const))).toReversed());
    const moments: Moment[] = [];
    /** Right end of the last text at either edge. */
    const ends = { top: -Infinity, bottom: -Infinity };
    for (const column of columns) {
        const all = column.touchpoint?.moments ?? [];
        if (all.length === 0) {
            continue;
        }
        const spot = spotOf.get(column);
        const x = momentX(column, spot);
        const edge = spot ? edgeOf(spot, x, labels, taken) : 'top';
        const [before, after] = [spotOf.get(columns[column.index - 1]!)?.level, spotOf.get(columns[column.index + 1]!)?.level];
        const next = columns[column.index + 1];
        const room = next?.touchpoint?.moments.length
            ? momentX(next, spotOf.get(next)) - x - 2 * aside - diamond
            : Math.max(column.width - 2 * aside - diamond, momentWidth);
        const textIn = (most: number) => stack([
            paragraph(setting.words.moment, { size: 12, strong: true, fill: 'moment' }, most, setting),
            ...all.flatMap(({ text }) => text === undefined ? [] : [paragraph(text, body, most, setting)]),
        ], 2);
        const rooms = { before: Math.min(room, x - aside - Math.max(4, ends[edge] + 8)), after: Math.min(room, width - 4 - x - aside) };
        const wanted = columns[column.index - 1] && (edge === 'top' ? (before ?? -3) <= (after ?? -3) : (before ?? 3) >= (after ?? 3)) ? 'before' : 'after';
        const side = rooms[wanted] >= room || rooms[wanted] >= rooms[wanted === 'before' ? 'after' : 'before'] ? wanted : wanted === 'before' ? 'after' : 'before';
        const text = textIn(Math.max(rooms[side], 40));
        ends[edge] = side === 'before' ? x + diamond : x + aside + text.width;
        moments.push({
            column, x, edge, side, text, ...spot && { face: spot.y },
            target: all[0]!.id,
            label: [column.touchpoint?.label, setting.words.moment, ...all.map(it => it.text)].filter(it => it !== undefined).join(', '),
        });
    }
    return moments;
}

/** The edge opposite to the label of the point, unless a label or face of another persona is in the way, and none is on the other. */
function edgeOf(spot: Spot, x: number, labels: ReadonlyMap<Spot, PlacedLabel>, taken: Occupied): 'top' | 'bottom' {
    const near = taken.between(x - 2, x + 2);
    const isFree = { top: near.every(box => box.bottom > spot.y - 19 + 1), bottom: near.every(box => box.top < spot.y + 19 - 1) };
    const edge = labels.get(spot)?.side === 'above' ? 'bottom' : 'top';
    const other = edge === 'top' ? 'bottom' : 'top';
    return isFree[edge] || !isFree[other] ? edge : other;
}

function momentX({ middle }: Column, spot: Spot | undefined): number {
    return spot?.columns.length === 1 ? spot.x : middle;
}

/** Moves the edges of the lane out until no moment meets what stands at the curve. */
export function settleMoments(
    moments: readonly Moment[], taken: Occupied, linesBetween: (left: number, right: number) => readonly CurveLine[], highest: number, lowest: number,
): { readonly highest: number; readonly lowest: number } {
    let [first, last] = [highest - 12, lowest + 16];
    for (const { x, edge, side, text } of moments) {
        const [left, right] = side === 'before' ? [x - aside - text.width - 4, x + diamond + 4] : [x - diamond - 4, x + aside + text.width + 4];
        const near = taken.between(left, right);
        const heights = linesBetween(left, right).flatMap(line => heightsIn(line, left, right));
        if (edge === 'top') {
            const ceiling = near.reduce((least, box) => Math.min(least, box.top), heights.reduce((a, b) => Math.min(a, b - 4), 0));
            first = Math.min(first, ceiling - 6 - text.height - 18);
        } else {
            const floor = near.reduce((most, box) => Math.max(most, box.bottom), heights.reduce((a, b) => Math.max(a, b + 4), 0));
            last = Math.max(last, floor + 6 + text.height + 16);
        }
    }
    return { highest: Math.floor(first), lowest: Math.ceil(last) };
}

function heightsIn(line: CurveLine, left: number, right: number): readonly number[] {
    if (line.to.x < left || line.from.x > right) {
        return [];
    }
    const heights: number[] = [];
    for (let x = left; x <= right; x += 8) {
        const y = line.heightAt(x);
        if (y !== undefined) {
            heights.push(y);
        }
    }
    return heights;
}

export function drawMoment({ column, x, edge, face, side, text, target, label }: Moment, base: number, highest: number, lowest: number): Group {
    const centre = edge === 'top' ? 26 : lowest - highest - 26;
    const left = side === 'before' ? x - aside - text.width : x - diamond;
    const textTop = edge === 'top' ? 18 : lowest - highest - 16 - text.height;
    const upper = Math.min(textTop, centre - diamond);
    const width = aside + text.width + diamond;
    const at = x - left;
    return {
        key: target, target, column: column.index, lane: 'feelings', label,
        x: left, y: upper, width, height: Math.max(textTop + text.height, centre + diamond) - upper,
        marks: [
            ...face === undefined ? [] : [{
                kind: 'line', x1: at, y1: centre - upper + (edge === 'top' ? 10 : -10), x2: at, y2: base + face - upper + (edge === 'top' ? -18 : 18),
                stroke: 'moment', strokeWidth: 1.5, dash: '2 4',
            } as const],
            { kind: 'path', x: at, y: centre - upper, d: `M0-${diamond}L${diamond} 0L0 ${diamond}L-${diamond} 0z`, fill: 'moment' },
            ...text.marks.map(mark => mark.kind === 'text'
                ? { ...mark, anchor: side === 'before' ? 'end' as const : 'start' as const, x: side === 'before' ? text.width : at + aside, y: mark.y + textTop - upper, halo: true as const }
                : mark),
        ],
    };
}
