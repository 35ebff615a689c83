import type { Journey, Stage, Touchpoint } from '../model/journey.ts';
import { isOpenQuestion } from './words/how-might-we.ts';

/** What a quick fix or a snippet left to be written. */
const unwritten = /^…(?: \d+)?$/;

/** Whether a text still has to be written: nothing is said about its words. */
export function isUnwritten(text: string): boolean {
    const trimmed = text.trim();
    return unwritten.test(trimmed) || isOpenQuestion(trimmed);
}

const sketches = new WeakMap<Journey, boolean>();

/** A first sketch has a touchpoint or two, beside those still to be written: what a map as a whole lacks is not asked yet. */
export function isSketch(journey: Journey): boolean {
    let known = sketches.get(journey);
    if (known === undefined) {
        sketches.set(journey, known = journey.stages.reduce((count, { touchpoints }) => count + touchpoints.filter(({ label }) => !isUnwritten(label)).length, 0) < 3);
    }
    return known;
}

/** The stages and touchpoints of a journey, in the order written. */
export function blocksOf({ stages }: Journey): readonly (Stage | Touchpoint)[] {
    return stages.flatMap(stage => [stage, ...stage.touchpoints]);
}
