import { round } from '../round.ts';
import type { Plan } from './slots.ts';

/** A point of the middle of the road; `tx`, `ty` is the way it goes there, `s` how far it has come, CSS px. */
export interface RoadPoint {
    readonly x: number;
    readonly y: number;
    readonly tx: number;
    readonly ty: number;
    readonly s: number;
}

/** The road in its place. */
export interface Road {
    readonly points: readonly RoadPoint[];
    /** On a row, at its end where x is beyond it. */
    at(row: number, x: number): RoadPoint;
    /** In the middle of the turn after a row. */
    onTurn(row: number): RoadPoint;
}

/** Half of the road where all are still on it, and where hardly anybody is. */
export const fullHalf = 28;
export const leastHalf = 5;
/** Half of a road that nobody is known to leave. */
export const plainHalf = 18;

const step = 12;
const swing = 12;

/** How far the middle of the road is off its row. It is straight at both ends, where the turns begin. */
export function swingAt({ rows }: Plan, row: number, x: number): number {
    const { from, to } = rows[row]!;
    const share = Math.min(Math.max((x - from) / (to - from), 0), 1);
    return (row % 2 === 0 ? 1 : -1) * swing * Math.min(1, Math.abs(to - from) / 700) * Math.sin(2 * Math.PI * share) * Math.sin(Math.PI * share);
}

/** How wide a turn is that goes down by `gap`. */
export function radiusOf({ radius }: Plan, gap: number): number {
    return Math.min(radius, gap / 2);
}

/** `ys`: the height of each row. */
export function roadOf(plan: Plan, ys: readonly number[]): Road {
    const spots: { x: number; y: number }[] = [];
    const starts: number[] = [];
    const turns: number[] = [];
    plan.rows.forEach(({ from, to, way }, row) => {
        const y = ys[row]!;
        starts.push(spots.length);
        const steps = Math.max(1, Math.round(Math.abs(to - from) / step));
        for (let index = 0; index <= steps; index++) {
            const x = from + (to - from) * index / steps;
            spots.push({ x, y: y + swingAt(plan, row, x) });
        }
        const below = ys[row + 1];
        if (below !== undefined) {
            turns.push(turn(spots, to, y, below, way, radiusOf(plan, below - y)));
        }
    });
    const points = measured(spots);
    const along = (row: number, x: number) => {
        const { from, to } = plan.rows[row]!;
        const steps = Math.max(1, Math.round(Math.abs(to - from) / step));
        return starts[row]! + Math.min(Math.max((x - from) / (to - from), 0), 1) * steps;
    };
    return {
        points,
        at(row, x) {
            const index = along(row, x);
            const near = points[Math.round(index)]!;
            return { ...near, x, y: ys[row]! + swingAt(plan, row, x) };
        },
        onTurn: row => points[turns[row]!]!,
    };
}

/** Down and round; the index of its middle. */
function turn(spots: { x: number; y: number }[], x: number, top: number, bottom: number, way: 1 | -1, radius: number): number {
    const steps = Math.ceil(radius * Math.PI / 2 / step);
    for (let index = 1; index <= steps; index++) {
        const angle = index / steps * Math.PI / 2;
        spots.push({ x: x + way * radius * Math.sin(angle), y: top + radius * (1 - Math.cos(angle)) });
    }
    const fall = bottom - top - 2 * radius;
    const straights = fall > 1 ? 2 * Math.ceil(fall / 2 / step) : 0;
    const middle = spots.length - 1 + straights / 2;
    for (let index = 1; index <= straights; index++) {
        spots.push({ x: x + way * radius, y: top + radius + fall * index / straights });
    }
    for (let index = 1; index < steps; index++) {
        const angle = index / steps * Math.PI / 2;
        spots.push({ x: x + way * radius * Math.cos(angle), y: bottom - radius * (1 - Math.sin(angle)) });
    }
    return middle;
}

function measured(spots: readonly { readonly x: number; readonly y: number }[]): readonly RoadPoint[] {
    let s = 0;
    return spots.map(({ x, y }, index) => {
        const [before, after] = [spots[index - 1] ?? { x, y }, spots[index + 1] ?? { x, y }];
        s += Math.hypot(x - before.x, y - before.y);
        const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
        return { x, y, tx: (after.x - before.x) / length, ty: (after.y - before.y) / length, s };
    });
}

/** Where people leave the road: from `s` on, of a hundred so many are left. */
export interface Narrowing {
    readonly s: number;
    readonly left: number;
}

const narrowingLength = 60;

/** Half of the width of the road, for points in their order. */
export function halvesOf(points: readonly RoadPoint[], narrowings: readonly Narrowing[]): readonly number[] {
    let next = 0;
    let share = 100;
    return points.map(({ s }) => {
        while (narrowings[next] !== undefined && s >= narrowings[next]!.s + narrowingLength) {
            share = narrowings[next]!.left;
            next++;
        }
        const narrowing = narrowings[next];
        const t = narrowing === undefined ? 0 : Math.max(0, (s - narrowing.s) / narrowingLength);
        return halfOf(narrowing === undefined ? share : share + (narrowing.left - share) * t * t * (3 - 2 * t));
    });
}

/** Half of the width of a road with so many of a hundred on it. */
export function halfOf(share: number): number {
    return Math.max(leastHalf, fullHalf * share / 100);
}

/** The road as an area, in pieces: a path with all of its points would be too long to be drawn anew quickly. */
export function roadPaths(points: readonly RoadPoint[], halves: readonly number[]): readonly string[] {
    const paths: string[] = [];
    for (let first = 0; first < points.length - 1; first += pieceLength) {
        // One point more than the next piece begins with, so that no hair of the sheet shows between two.
        const piece = points.slice(first, first + pieceLength + 2);
        const side = (sign: 1 | -1) => piece.map(({ x, y, tx, ty }, index) => `${round(x - sign * ty * halves[first + index]!, 1)} ${round(y + sign * tx * halves[first + index]!, 1)}`);
        paths.push(`M${side(1).join('L')}L${side(-1).toReversed().join('L')}z`);
    }
    return paths;
}

const pieceLength = 120;

/** The line in the middle: dashes need no more than every second point. */
export function middlePath(points: readonly RoadPoint[]): string {
    return `M${points.filter((_, index) => index % 2 === 0 || index === points.length - 1).map(({ x, y }) => `${round(x, 1)} ${round(y, 1)}`).join('L')}`;
}
