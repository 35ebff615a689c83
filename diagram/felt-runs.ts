import type { Curve, CurvePoint } from '../language/model/curve.ts';
import type { Stage, Touchpoint } from '../language/model/journey.ts';

/** A point that somebody felt. */
export type FeltPoint = CurvePoint & { readonly level: number };

/** A stage with the places of its touchpoints; one without touchpoints has a place too. */
export interface PlacedStage<Place> {
    readonly stage: Stage;
    readonly places: readonly Place[];
}

/**
 * The felt points of a curve where they are to be drawn, in stretches that end where nobody wrote a feeling down.
 * A point that stands for all of a stage has all of its places.
 */
export function feltRuns<Place extends { readonly touchpoint?: Touchpoint | undefined }, Spot>(
    { points }: Curve, stages: Iterable<PlacedStage<Place>>, spotOf: (point: FeltPoint, places: readonly Place[]) => Spot,
): readonly (readonly Spot[])[] {
    const byThing = new Map(points.map(point => [point.touchpoint ?? point.stage, point]));
    const runs: Spot[][] = [[]];
    const add = (point: CurvePoint | undefined, places: readonly Place[]) => {
        if (point !== undefined && isFelt(point)) {
            runs.at(-1)!.push(spotOf(point, places));
        } else {
            runs.push([]);
        }
    };
    for (const { stage, places } of stages) {
        const own = byThing.get(stage);
        if (own) {
            add(own, places);
        } else {
            places.forEach(place => add(place.touchpoint && byThing.get(place.touchpoint), [place]));
        }
    }
    return runs.filter(it => it.length > 0);
}

function isFelt(point: CurvePoint): point is FeltPoint {
    return point.level !== undefined;
}
