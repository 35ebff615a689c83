import { curvesOf, type CurvePoint } from '../../language/model/curve.ts';
import type { Duration, Journey, Persona, Stage, Touchpoint } from '../../language/model/journey.ts';

/** A stretch of time: a touchpoint, or a stage without any. */
export interface Step {
    readonly index: number;
    readonly stage: Stage;
    readonly touchpoint?: Touchpoint;
    readonly duration?: Duration;
    /** What the first persona feels in it; absent where nobody wrote it down. */
    readonly felt?: CurvePoint;
    /** What is felt in its stage as a whole, where none of its steps says so. */
    readonly ofStage?: CurvePoint;
    /** What the others feel, by persona. */
    readonly others: readonly Other[];
    readonly isPeak: boolean;
    readonly isLow: boolean;
}

export interface Other {
    readonly persona: Persona;
    /** Among those who come second. */
    readonly nth: number;
    readonly point: CurvePoint;
}

/** The steps of a stage, and what is felt in it as a whole where none of them says so. */
export interface Passage {
    readonly stage: Stage;
    readonly steps: readonly Step[];
    readonly felt?: CurvePoint;
}

export function passagesOf(journey: Journey): readonly Passage[] {
    const [lead, ...seconds] = curvesOf(journey);
    const points = new Map((lead?.points ?? []).filter(it => it.level !== undefined).map(it => [it.touchpoint ?? it.stage, it]));
    const others = new Map<Touchpoint | Stage, Other[]>();
    seconds.forEach(({ persona, points: all }, nth) => {
        for (const point of all) {
            if (persona && point.level !== undefined) {
                const thing = point.touchpoint ?? point.stage;
                others.set(thing, [...others.get(thing) ?? [], { persona, nth, point }]);
            }
        }
    });
    let index = 0;
    return journey.stages.map(stage => {
        const touchpoints = stage.touchpoints.length === 0 ? [undefined] : stage.touchpoints;
        const ofStage = points.get(stage);
        const whole = touchpoints[0] && ofStage;
        return {
            stage, ...whole && { felt: whole },
            steps: touchpoints.map((touchpoint): Step => {
                const felt = points.get(touchpoint ?? stage);
                return {
                    index: index++, stage, others: others.get(touchpoint ?? stage) ?? [], isPeak: felt !== undefined && felt === lead?.peak, isLow: felt !== undefined && felt === lead?.low,
                    ...touchpoint && { touchpoint }, ...touchpoint?.duration && { duration: touchpoint.duration }, ...felt && { felt }, ...whole && { ofStage: whole },
                };
            }),
        };
    });
}
