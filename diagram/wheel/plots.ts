import { curvesOf, type Curve, type CurvePoint } from '../../language/model/curve.ts';
import type { Journey, Stage, Touchpoint } from '../../language/model/journey.ts';
import { curveLine, type CurveLine } from '../curve-line.ts';
import { feltRuns } from '../felt-runs.ts';
import { degreesOf, levelStep, type Dial, type Sector } from './dial.ts';

/** A felt point in its place on the wheel. */
export interface Spot {
    readonly angle: number;
    readonly radius: number;
    readonly level: number;
    readonly point: CurvePoint;
    readonly curve: Curve;
    /** What it stands for: one touchpoint, or all of a stage. */
    readonly sectors: readonly Sector[];
    /** The sector whose label says it. */
    readonly home: Sector;
}

export interface Plot {
    readonly curve: Curve;
    readonly spots: readonly Spot[];
    /** The curve between two gaps: x is the angle, y the level. */
    readonly runs: readonly { readonly spots: readonly Spot[]; readonly line: CurveLine }[];
}

/** More lines than these on one ring can't be told apart. */
const mostCurves = 3;

/** The curves that a wheel shows: each persona's own or, from four on, that of all of them together. */
export function wheelCurves(journey: Journey): { readonly curves: readonly Curve[]; readonly isMean: boolean } {
    const curves = curvesOf(journey);
    return curves.length <= mostCurves ? { curves, isMean: false } : { curves: curvesOf({ ...journey, personas: [] }), isMean: true };
}

/** Places curves: where several have a point, they stand side by side in their sector, and one alone stands in its middle. */
export function plotsOn(dial: Dial, curves: readonly Curve[]): readonly Plot[] {
    const apart = Math.min(dial.sector / curves.length, degreesOf(2 * dial.face + 6, dial.ring - 2 * levelStep));
    const felt = new Map<Touchpoint | Stage, Curve[]>();
    for (const curve of curves) {
        for (const { level, touchpoint, stage } of curve.points) {
            if (level !== undefined) {
                felt.set(touchpoint ?? stage, [...felt.get(touchpoint ?? stage) ?? [], curve]);
            }
        }
    }
    return curves.map(curve => {
        const runs = feltRuns(curve, dial.stages.map(({ stage, sectors }) => ({ stage, places: sectors })), (point, sectors): Spot => {
            const here = felt.get(point.touchpoint ?? point.stage) ?? [];
            const shift = (here.indexOf(curve) - (here.length - 1) / 2) * apart;
            const angle = (sectors[0]!.angle + sectors.at(-1)!.angle) / 2 + shift;
            return { angle, radius: dial.ring + point.level * levelStep, level: point.level, point, curve, sectors, home: sectors[(sectors.length - 1) >> 1]! };
        }).map(spots => ({ spots, line: curveLine(spots.map(({ angle, level }) => ({ x: angle, y: level }))) }));
        return { curve, spots: runs.flatMap(it => it.spots), runs };
    });
}
