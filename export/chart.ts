import { curvesOf } from '../language/model/curve.ts';
import type { Journey } from '../language/model/journey.ts';

/** A curve as numbers: what a native chart is made of. */
export interface Chart {
    readonly title: string;
    readonly direction: 'ltr' | 'rtl';
    /** Names of the points, in reading order. */
    readonly categories: readonly string[];
    readonly lowest: number;
    readonly highest: number;
    readonly series: readonly ChartSeries[];
}

export interface ChartSeries {
    readonly name: string;
    /** One a category; `undefined` is a gap. */
    readonly points: readonly (ChartPoint | undefined)[];
}

export interface ChartPoint {
    readonly value: number;
    readonly support: 'sourced' | 'assumed' | 'unsourced';
}

/** The feelings of a journey on its own scale; `undefined` where there are none. */
export function chartOf(journey: Journey): Chart | undefined {
    const curves = curvesOf(journey);
    const keyOf = ({ stage, touchpoint }: (typeof curves)[number]['points'][number]) => touchpoint?.id ?? stage.id;
    const categories = new Map<string, string>();
    for (const stage of journey.stages) {
        const points = curves.flatMap(curve => curve.points.filter(point => point.stage === stage));
        points.forEach(point => categories.set(keyOf(point), point.touchpoint?.label ?? stage.label));
    }
    const series = curves.map(({ persona, points }): ChartSeries => {
        const byKey = new Map(points.map(point => [keyOf(point), point]));
        return {
            name: persona?.label ?? journey.personas[0]?.label ?? journey.label,
            points: [...categories.keys()].map(key => {
                const point = byKey.get(key);
                return point?.score === undefined ? undefined : { value: point.score, support: point.support };
            }),
        };
    });
    const hasFeelings = series.some(({ points }) => points.some(point => point !== undefined));
    return hasFeelings ? { title: journey.label, direction: journey.direction, categories: [...categories.values()], lowest: journey.scale.lowest, highest: journey.scale.highest, series } : undefined;
}
