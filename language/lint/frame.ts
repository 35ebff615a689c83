import type { Journey, Touchpoint } from '../model/journey.ts';
import type { Context } from './rule.ts';
import { isSketch } from './sketch.ts';

/**
 * Whether the finer parts of its frame are not asked of a journey: of one that lacks the first things yet (somebody it
 * is for, a goal, and three touchpoints), so that a new map is led on and not overwhelmed, nor of a close-up.
 */
export function isTooEarly(journey: Journey, usesOf: Context['usesOf']): boolean {
    return journey.personas.length === 0 || journey.goals.length === 0 || isSketch(journey) || isCloseUp(journey, usesOf);
}

/** Whether a journey is the close-up of a touchpoint, in its file or in one that imports it. */
export function isCloseUp(journey: Journey, usesOf: Context['usesOf']): boolean {
    return usesOf(journey).some(({ by }) => by === 'Details');
}

/** What the pages of rules that wait say about it. */
export const askedLater = 'It is asked once the map is more than a sketch: somebody it is for, a goal, and three touchpoints. The close-up of a touchpoint (`details`) shares the frame of the journey around it.';

export function touchpointsOf({ stages }: Journey): readonly Touchpoint[] {
    return stages.flatMap(({ touchpoints }) => touchpoints);
}
