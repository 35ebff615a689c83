import { curvesOf, type Curve, type CurvePoint } from '../../language/model/curve.ts';
import type { Journey } from '../../language/model/journey.ts';
import { curveLine, type CurveLine } from '../curve-line.ts';
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

/** Places the `nth` of `count` curves: several stand side by side in each sector. */
export function plotOn(dial: Dial, curve: Curve, nth: number, count: number): Plot {
    const apart = Math.min(dial.sector / count, degreesOf(2 * dial.face + 6, dial.ring - 2 * levelStep));
    const shift = (nth - (count - 1) / 2) * apart;
    const points = new Map(curve.points.map(point => [point.touchpoint ?? point.stage, point]));
    const runs: Spot[][] = [[]];
    const add = (point: CurvePoint | undefined, sectors: readonly Sector[], from: number, to: number) => {
        const level = point?.level;
        if (point === undefined || level === undefined) {
            runs.push([]);
            return;
        }
        runs.at(-1)!.push({ angle: (from + to) / 2 + shift, radius: dial.ring + level * levelStep, level, point, curve, sectors, home: sectors[(sectors.length - 1) >> 1]! });
    };
    for (const { stage, sectors, from, to } of dial.stages) {
        const own = points.get(stage);
        if (own) {
            add(own, sectors, from, to);
        } else {
            sectors.forEach(sector => add(sector.touchpoint && points.get(sector.touchpoint), [sector], sector.angle, sector.angle));
        }
    }
    const filled = runs.filter(it => it.length > 0).map(spots => ({ spots, line: curveLine(spots.map(({ angle, level }) => ({ x: angle, y: level }))) }));
    return { curve, spots: filled.flatMap(it => it.spots), runs: filled };
}
