import type { AnyRule } from '../rule.ts';
import { emptyStage } from './empty-stage.ts';
import { lowWithoutCause } from './low-without-cause.ts';
import { missingEmotion } from './missing-emotion.ts';
import { missingGoal } from './missing-goal.ts';
import { missingPersona } from './missing-persona.ts';
import { opportunityWithoutOwner } from './opportunity-without-owner.ts';
import { painWithoutOpportunity } from './pain-without-opportunity.ts';
import { rosyCurve } from './rosy-curve.ts';
import { staleReview } from './stale-review.ts';
import { thinPersona } from './thin-persona.ts';
import { unsourced } from './unsourced.ts';
import { unusedDefinition } from './unused-definition.ts';

/** Every rule, in the order of the manual. */
export const rules: readonly AnyRule[] = [
    // Frame
    missingPersona,
    thinPersona,
    unusedDefinition,
    missingGoal,
    staleReview,
    // Shape
    emptyStage,
    // Feeling
    missingEmotion,
    rosyCurve,
    // Cause and action
    lowWithoutCause,
    painWithoutOpportunity,
    opportunityWithoutOwner,
    // Evidence and numbers
    unsourced,
];
