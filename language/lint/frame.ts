import type { Journey, Touchpoint } from '../model/journey.ts';
import { isSketch } from './sketch.ts';

/**
 * Whether a journey lacks the first things yet: somebody it is for, a goal, and three touchpoints. The finer parts of
 * its frame are asked after them, so that a new map is led on, not overwhelmed.
 */
export function isTooEarly(journey: Journey): boolean {
    return journey.personas.length === 0 || journey.goals.length === 0 || isSketch(journey);
}

/** What the pages of rules that wait say about it. */
export const askedLater = 'It is asked once the map is more than a sketch: somebody it is for, a goal, and three touchpoints.';

export function touchpointsOf({ stages }: Journey): readonly Touchpoint[] {
    return stages.flatMap(({ touchpoints }) => touchpoints);
}
