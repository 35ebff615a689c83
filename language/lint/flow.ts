import type { Edge, Journey, Touchpoint } from '../model/journey.ts';
import { touchpointsOf } from './frame.ts';

/** A touchpoint and where one can go from it. */
export interface Step {
    readonly touchpoint: Touchpoint;
    /** In the order of the text. */
    readonly index: number;
    /** The branches and loops of the touchpoint, with the index of the step they lead to. */
    readonly branches: readonly { readonly edge: Edge; readonly to: number }[];
    /** Whether some go on to the next step of the text; not where all leave, or go elsewhere. */
    readonly goesOn: boolean;
}

/** The steps of a journey; nothing while a branch leads to a name that is not known. */
export function stepsOf(journey: Journey): readonly Step[] | undefined {
    const touchpoints = touchpointsOf(journey);
    const indices = new Map(touchpoints.map(({ id }, index) => [id, index]));
    const steps: Step[] = [];
    for (const [index, touchpoint] of touchpoints.entries()) {
        const branches = [];
        for (const edge of touchpoint.leadsTo) {
            const to = indices.get(edge.to ?? '');
            if (to === undefined) {
                return undefined;
            }
            branches.push({ edge, to });
        }
        const isJump = branches.some(({ edge, to }) => to > index + 1 && isUnconditional(edge));
        steps.push({ touchpoint, index, branches, goesOn: !isExhausted(touchpoint) && !isJump });
    }
    return steps;
}

/** Whether all leave at a touchpoint or go elsewhere, by the shares that are written. */
export function isExhausted({ leadsTo, dropOffs }: Touchpoint): boolean {
    return [...leadsTo, ...dropOffs].reduce((sum, { percent = 0 }) => sum + percent, 0) >= 100;
}

/** Whether a branch is taken by all. Backwards it is a loop that some take, however it is written. */
export function isUnconditional({ when, percent }: Edge): boolean {
    return when === undefined && percent === undefined;
}

/** Indices of the steps that can be reached from some of them. */
export function reachableFrom(starts: readonly number[], next: (index: number) => readonly number[]): ReadonlySet<number> {
    const reached = new Set(starts);
    const open = [...starts];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
        for (const to of next(index)) {
            if (!reached.has(to)) {
                reached.add(to);
                open.push(to);
            }
        }
    }
    return reached;
}

/** Where one can go from a step. */
export function nextOf(steps: readonly Step[]): (index: number) => readonly number[] {
    return index => {
        const { branches, goesOn } = steps[index]!;
        return [...branches.map(({ to }) => to), ...goesOn && index + 1 < steps.length ? [index + 1] : []];
    };
}
