import { round } from '../../diagram/round.ts';
import type { Outline } from './harfbuzz.ts';

type Point = readonly [x: number, y: number];

/** The outline with every edge moved outwards by as much: bold, where a font has no bold. */
export function thickened(outline: Outline, by: number): Outline {
    const contours = contoursOf(outline).map(commands => ({ commands, ring: ringOf(commands) }));
    // What is filled lies to one side of all edges, of outer ones and of holes: in these fonts on the right, in others on the left.
    const side = contours.reduce((sum, { ring }) => sum + areaOf(ring), 0) > 0 ? -by : by;
    return contours.flatMap(({ commands, ring }) => {
        const moved = ring.map((_, index) => movedPoint(ring, index, side));
        let [at, last] = [-1, ''];
        return commands.map(([command, ...numbers]): Outline[number] => [command, ...pairsOf(numbers).flatMap(point => {
            if (point.join() !== last) {
                [at, last] = [at + 1, point.join()];
            }
            return moved[at % moved.length]!;
        })]);
    });
}

function contoursOf(outline: Outline): readonly Outline[] {
    const contours: Outline[number][][] = [];
    for (const command of outline) {
        if (command[0] === 'M') {
            contours.push([]);
        }
        contours.at(-1)?.push(command);
    }
    return contours;
}

/** The points that it goes through or is bent by, none twice in a row. */
function ringOf(commands: Outline): readonly Point[] {
    const points = commands.flatMap(([, ...numbers]) => pairsOf(numbers));
    const ring = points.filter((point, index) => index === 0 || !isSame(point, points[index - 1]!));
    return ring.length > 1 && isSame(ring[0]!, ring.at(-1)!) ? ring.slice(0, -1) : ring;
}

function movedPoint(ring: readonly Point[], index: number, side: number): Point {
    const [point, before, after] = [ring[index]!, ring.at(index - 1)!, ring[(index + 1) % ring.length]!];
    const [into, out] = [stepOf(before, point), stepOf(point, after)];
    const turn = into.x * out.x + into.y * out.y;
    if (turn < -0.94) {
        return point;
    }
    // As far as keeps both edges parallel to what they were, but not beyond the shorter of them.
    const sharp = Math.abs(into.x * out.y - into.y * out.x);
    const shorter = Math.min(into.length, out.length);
    const far = Math.abs(side) * sharp <= shorter * (1 + turn) ? side / (1 + turn) : Math.sign(side) * shorter / sharp;
    return [round(point[0] - far * (into.y + out.y), 1), round(point[1] + far * (into.x + out.x), 1)];
}

function stepOf([fromX, fromY]: Point, [toX, toY]: Point): { readonly x: number; readonly y: number; readonly length: number } {
    const length = Math.hypot(toX - fromX, toY - fromY) || 1;
    return { x: (toX - fromX) / length, y: (toY - fromY) / length, length };
}

/** Twice the area, positive where the ring runs against the clock. */
function areaOf(ring: readonly Point[]): number {
    return ring.reduce((sum, [x, y], index) => {
        const [toX, toY] = ring[(index + 1) % ring.length]!;
        return sum + x * toY - toX * y;
    }, 0);
}

function pairsOf(numbers: readonly number[]): readonly Point[] {
    return Array.from({ length: numbers.length / 2 }, (_, index): Point => [numbers[2 * index]!, numbers[2 * index + 1]!]);
}

function isSame(a: Point, b: Point): boolean {
    return a[0] === b[0] && a[1] === b[1];
}
