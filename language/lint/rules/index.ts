import type { AnyRule } from '../rule.ts';
import { contradictingScore } from './contradicting-score.ts';
import { emptyStage } from './empty-stage.ts';
import { lowWithoutCause } from './low-without-cause.ts';
import { missingEmotion } from './missing-emotion.ts';
import { missingGoal } from './missing-goal.ts';
import { missingPersona } from './missing-persona.ts';
import { momentWithoutFailurePath } from './moment-without-failure-path.ts';
import { noMoment } from './no-moment.ts';
import { noPeak } from './no-peak.ts';
import { opportunityWithoutOwner } from './opportunity-without-owner.ts';
import { painWithoutOpportunity } from './pain-without-opportunity.ts';
import { rosyCurve } from './rosy-curve.ts';
import { staleReview } from './stale-review.ts';
import { thinPersona } from './thin-persona.ts';
import { tooManyMoments } from './too-many-moments.ts';
import { unsourced } from './unsourced.ts';
import { unusedDefinition } from './unused-definition.ts';
import { vagueFeeling } from './vague-feeling.ts';

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
    noPeak,
    contradictingScore,
    vagueFeeling,
    noMoment,
    tooManyMoments,
    momentWithoutFailurePath,
    // Cause and action
    lowWithoutCause,
    painWithoutOpportunity,
    opportunityWithoutOwner,
    // Evidence and numbers
    unsourced,
];
