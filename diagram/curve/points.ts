import type { Curve, CurvePoint } from '../../language/model/curve.ts';
import { curveLine, type CurveLine } from '../curve-line.ts';
import { feltRuns } from '../felt-runs.ts';
import type { Density, Grid, Step } from './grid.ts';

/** A point of a curve in its place: y is 0 on the baseline and grows downwards. */
export interface Spot {
    readonly x: number;
    readonly y: number;
    /** Half of what is drawn there. */
    readonly r: number;
    readonly level: number;
    readonly point: CurvePoint;
    readonly steps: readonly Step[];
    readonly turn: Turn;
}

/** How the curve runs through a point: it is its highest here, its lowest, or passes on its way. */
export type Turn = 'top' | 'bottom' | 'passing';

export interface Line {
    readonly curve: Curve;
    /** The first persona's has faces, those of others have signs. */
    readonly isLead: boolean;
    /** Among the curves of the journey. */
    readonly nth: number;
    readonly spots: readonly Spot[];
    /** Between two gaps. */
    readonly runs: readonly CurveLine[];
    readonly low: Spot | undefined;
    readonly high: Spot | undefined;
}

export const radii: Readonly<Record<Density, { readonly face: number; readonly low: number; readonly sign: number }>> = {
    roomy: { face: 20, low: 24, sign: 6 },
    small: { face: 20, low: 24, sign: 6 },
    plain: { face: 8, low: 10, sign: 4 },
    dots: { face: 3, low: 3, sign: 3 },
};

/** Places curves that share one scale, `unit` px for a level. Where two points would lie on each other, the later one stands aside, and its line with it. */
export function linesOf(curves: readonly { readonly curve: Curve; readonly nth: number }[], { bands, density }: Grid, unit: number): readonly Line[] {
    const { face, low: lowest, sign } = radii[density];
    const taken = new Map<number, { readonly x: number; readonly y: number; readonly r: number }[]>();
    return curves.map(({ curve, nth }, index): Line => {
        const isLead = index === 0;
        const felt = curve.points.filter(it => it.level !== undefined);
        const isFlat = curve.peak === undefined;
        const low = isFlat ? undefined : bestOf(felt.filter(it => it.level === curve.low?.level));
        const high = isFlat ? undefined : bestOf(felt.filter(it => it.level === curve.peak?.level));
        const runs = feltRuns(curve, bands.map(({ stage, steps }) => ({ stage, places: steps })), (point, steps): Omit<Spot, 'turn'> => {
            const middle = (steps[0]!.x + steps.at(-1)!.x) / 2;
            const y = -point.level * unit || 0;
            const r = isLead ? point === low ? lowest : face : sign;
            const others = taken.get(middle) ?? [];
            const x = (density === 'dots' ? [0] : [0, face + sign + 3, -face - sign - 3]).map(by => middle + by).find(it => others.every(other => Math.hypot(other.x - it, other.y - y) >= other.r + r + 2)) ?? middle;
            taken.set(middle, [...others, { x, y, r }]);
            return { x, y, r, level: point.level, point, steps };
        });
        const filled = runs.map(run => run.map((spot, nthOf): Spot => ({ ...spot, turn: turnOf(run, nthOf) })));
        const spots = filled.flat();
        return {
            curve, isLead, nth, spots, runs: filled.map(curveLine),
            low: spots.find(it => it.point === low), high: spots.find(it => it.point === high),
        };
    });
}

/** Of points that are equally high: the one that rests on most, the first of these. */
function bestOf(points: readonly CurvePoint[]): CurvePoint | undefined {
    return (['sourced', 'assumed', 'unsourced'] as const).flatMap(support => points.filter(it => it.support === support))[0];
}

function turnOf(run: readonly { readonly level: number }[], index: number): Turn {
    const { level } = run[index]!;
    const [before, after] = [run[index - 1]?.level, run[index + 1]?.level];
    const isOver = (other: number | undefined) => other === undefined || level > other;
    const isUnder = (other: number | undefined) => other === undefined || level < other;
    return before === undefined && after === undefined ? level < 0 ? 'bottom' : 'top'
        : isOver(before) && isOver(after) ? 'top'
            : isUnder(before) && isUnder(after) ? 'bottom' : 'passing';
}
