import { curveMonotoneX, line } from 'd3-shape';
import { round } from './round.ts';

/** A point in the picture: y grows downwards from the baseline. */
export interface Spot {
    readonly x: number;
    readonly y: number;
}

/** A curve through spots that are ordered by x. It is monotone between them, so it never overshoots what was felt. */
export interface CurveLine {
    readonly from: Spot;
    readonly to: Spot;
    /** Empty for a single spot. */
    readonly d: string;
    /** The path from one spot to another, by their indexes; empty where they are the same. */
    between(first: number, last: number): string;
    /** Undefined beside the curve. */
    heightAt(x: number): number | undefined;
}

export function curveLine(spots: readonly Spot[]): CurveLine {
    const pieces: Piece[] = [];
    let at: Spot = { x: 0, y: 0 };
    // d3 draws on anything that has the methods of a canvas; its types ask for the canvas itself.
    line<Spot>(({ x }) => x, ({ y }) => y).curve(curveMonotoneX).context({
        moveTo(x: number, y: number) {
            at = { x, y };
        },
        lineTo(x: number, y: number) {
            pieces.push({ from: at, to: { x, y }, y1: at.y + (y - at.y) / 3, y2: at.y + (y - at.y) * 2 / 3 });
            at = { x, y };
        },
        bezierCurveTo(_x1: number, y1: number, _x2: number, y2: number, x: number, y: number) {
            pieces.push({ from: at, to: { x, y }, y1, y2 });
            at = { x, y };
        },
        arc() {},
        closePath() {},
    } as never)([...spots]);
    const first = spots[0] ?? at;
    return {
        from: first,
        to: spots.at(-1) ?? at,
        d: pieces.length === 0 ? '' : pathOf(first, pieces),
        between: (first, last) => first >= last ? '' : pathOf(pieces[first]!.from, pieces.slice(first, last)),
        heightAt: x => heightIn(pieces, x),
    };
}

/** A cubic whose control points stand at the thirds of x, as those of d3's monotone curve do: so x is linear along it. */
interface Piece {
    readonly from: Spot;
    readonly to: Spot;
    readonly y1: number;
    readonly y2: number;
}

function pathOf(first: Spot, pieces: readonly Piece[]): string {
    return `M${round(first.x)},${round(first.y)}` + pieces.map(({ from, to, y1, y2 }) => {
        const third = (to.x - from.x) / 3;
        return `C${round(from.x + third)},${round(y1)},${round(to.x - third)},${round(y2)},${round(to.x)},${round(to.y)}`;
    }).join('');
}

function heightIn(pieces: readonly Piece[], x: number): number | undefined {
    let [low, high] = [0, pieces.length - 1];
    while (low <= high) {
        const middle = (low + high) >> 1;
        const { from, to, y1, y2 } = pieces[middle]!;
        if (x < from.x) {
            high = middle - 1;
        } else if (x > to.x) {
            low = middle + 1;
        } else {
            const t = (x - from.x) / (to.x - from.x);
            const s = 1 - t;
            return s * s * s * from.y + 3 * s * s * t * y1 + 3 * s * t * t * y2 + t * t * t * to.y;
        }
    }
    return undefined;
}
