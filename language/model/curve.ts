import type { Emotion, Journey, Persona, Support, Stage, Touchpoint } from './journey.ts';
import { concerns } from './same-thing.ts';

/** A point of the curve, or a gap where nothing was felt or nobody wrote it down. */
export interface CurvePoint {
    readonly stage: Stage;
    /** Absent where the stage's own emotion stands for a stage whose touchpoints have none. */
    readonly touchpoint?: Touchpoint;
    /** Mean of the emotions, -2..+2; absent in a gap. */
    readonly level?: number;
    /** Mean of the emotions on the journey's own scale; absent in a gap. */
    readonly score?: number;
    /** The emotions that the point is the mean of; empty in a gap. */
    readonly emotions: readonly Emotion[];
    /** The weakest support of its emotions; `unsourced` in a gap. */
    readonly support: Support;
}

export interface Curve {
    /** Absent where nobody or everybody feels it: a journey for one persona, or for none. */
    readonly persona?: Persona;
    readonly points: readonly CurvePoint[];
    /** The first highest and the first lowest point; absent under three points or when all are equal. */
    readonly peak?: CurvePoint;
    readonly low?: CurvePoint;
}

/**
 * The curves of a journey, one for each persona that feels something (one in all for a journey of one persona or none).
 * A point per touchpoint; a stage in which no touchpoint has an emotion, but which has one itself, is one point.
 */
export function curvesOf(journey: Journey): readonly Curve[] {
    let curves = known.get(journey);
    if (!curves) {
        known.set(journey, curves = makeCurves(journey));
    }
    return curves;
}

/** The lowest point of all curves, if it is a bad one. */
export function lowestPointOf(journey: Journey): CurvePoint | undefined {
    let lowest: CurvePoint | undefined;
    for (const { low } of curvesOf(journey)) {
        lowest = low !== undefined && (low.level ?? 0) < Math.min(lowest?.level ?? 0, 0) ? low : lowest;
    }
    return lowest;
}

/** The mean level of a stage over its curve points, or undefined where nothing is felt. */
export function meanOfStage(stage: Stage): { readonly level: number; readonly score: number } | undefined {
    const points = pointsOf(stage, undefined).filter(point => point.level !== undefined);
    return points.length === 0
        ? undefined
        : { level: mean(points.map(point => point.level ?? 0)), score: mean(points.map(point => point.score ?? 0)) };
}

/** Rules, views and hovers ask for the same curves: they are made once for each journey. */
const known = new WeakMap<Journey, readonly Curve[]>();

function makeCurves(journey: Journey): readonly Curve[] {
    if (journey.personas.length < 2) {
        return [curveOf(journey, undefined)];
    }
    return journey.personas
        .map(persona => curveOf(journey, persona))
        .filter((curve, index) => index === 0 || curve.points.some(point => point.level !== undefined));
}

function curveOf(journey: Journey, persona: Persona | undefined): Curve {
    const points = journey.stages.flatMap(stage => pointsOf(stage, persona));
    const felt = points.filter(point => point.level !== undefined);
    const levels = felt.map(point => point.level ?? 0);
    const [highest, lowest] = [levels.reduce((a, b) => Math.max(a, b), -Infinity), levels.reduce((a, b) => Math.min(a, b), Infinity)];
    const isFlat = felt.length < 3 || highest === lowest;
    return {
        ...(persona && { persona }),
        points,
        ...(!isFlat && {
            peak: felt.find(point => point.level === highest)!,
            low: felt.find(point => point.level === lowest)!,
        }),
    };
}

function pointsOf(stage: Stage, persona: Persona | undefined): readonly CurvePoint[] {
    const points = stage.touchpoints.map(touchpoint => pointOf(stage, touchpoint, feltBy(touchpoint.emotions, persona)));
    const own = feltBy(stage.emotions, persona);
    return own.length > 0 && points.every(point => point.level === undefined) ? [pointOf(stage, undefined, own)] : points;
}

function feltBy(emotions: readonly Emotion[], persona: Persona | undefined): readonly Emotion[] {
    return emotions.filter(({ score, personas }) =>
        score !== undefined && (persona === undefined || concerns({ personas }, persona)));
}

function pointOf(stage: Stage, touchpoint: Touchpoint | undefined, emotions: readonly Emotion[]): CurvePoint {
    return {
        stage,
        ...(touchpoint && { touchpoint }),
        ...(emotions.length > 0 && {
            level: mean(emotions.map(emotion => emotion.level ?? 0)),
            score: mean(emotions.map(emotion => emotion.score ?? 0)),
        }),
        emotions,
        support: weakest(emotions.map(emotion => emotion.source.support)),
    };
}

const strengths: readonly Support[] = ['unsourced', 'assumed', 'sourced'];

/** What several statements rest on together. */
export function weakest(supports: readonly Support[]): Support {
    return strengths.find(support => supports.includes(support)) ?? 'unsourced';
}

function mean(numbers: readonly number[]): number {
    return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
