import type { AnyRule } from '../rule.ts';
import { brokenLink } from './broken-link.ts';
import { contradictingScore } from './contradicting-score.ts';
import { costlyTransition } from './costly-transition.ts';
import { deadEnd } from './dead-end.ts';
import { departmentStages } from './department-stages.ts';
import { dropOffWithoutOpportunity } from './drop-off-without-opportunity.ts';
import { emptyStage } from './empty-stage.ts';
import { hiddenControlCharacter } from './hidden-control-character.ts';
import { insideOut } from './inside-out.ts';
import { lowWithoutCause } from './low-without-cause.ts';
import { metricContradictsCurve } from './metric-contradicts-curve.ts';
import { metricWithoutTarget } from './metric-without-target.ts';
import { missingChannel } from './missing-channel.ts';
import { missingEmotion } from './missing-emotion.ts';
import { missingEnds } from './missing-ends.ts';
import { missingGoal } from './missing-goal.ts';
import { missingKind } from './missing-kind.ts';
import { missingOwner } from './missing-owner.ts';
import { missingPersona } from './missing-persona.ts';
import { missingResource } from './missing-resource.ts';
import { missingScenario } from './missing-scenario.ts';
import { momentWithoutFailurePath } from './moment-without-failure-path.ts';
import { mostlyAssumed } from './mostly-assumed.ts';
import { noDelta } from './no-delta.ts';
import { noMoment } from './no-moment.ts';
import { noPeak } from './no-peak.ts';
import { nothingBeforeOrAfter } from './nothing-before-or-after.ts';
import { observedFuture } from './observed-future.ts';
import { oldEvidence } from './old-evidence.ts';
import { onlyOwnedChannels } from './only-owned-channels.ts';
import { onlyTouchpoints } from './only-touchpoints.ts';
import { opportunityWithoutCause } from './opportunity-without-cause.ts';
import { opportunityWithoutOwner } from './opportunity-without-owner.ts';
import { opportunityWithoutRating } from './opportunity-without-rating.ts';
import { painWithoutOpportunity } from './pain-without-opportunity.ts';
import { rosyCurve } from './rosy-curve.ts';
import { sharesOver100 } from './shares-over-100.ts';
import { similarChannels } from './similar-channels.ts';
import { singleTeam } from './single-team.ts';
import { staleReview } from './stale-review.ts';
import { systemAsPersona } from './system-as-persona.ts';
import { technicalLeak } from './technical-leak.ts';
import { thinPersona } from './thin-persona.ts';
import { tooFewStages } from './too-few-stages.ts';
import { tooManyMoments } from './too-many-moments.ts';
import { tooManyPersonas } from './too-many-personas.ts';
import { tooManyStages } from './too-many-stages.ts';
import { tooManyTouchpoints } from './too-many-touchpoints.ts';
import { touchpointOutlier } from './touchpoint-outlier.ts';
import { unmeasuredGoal } from './unmeasured-goal.ts';
import { unreachable } from './unreachable.ts';
import { unsourced } from './unsourced.ts';
import { unusedDefinition } from './unused-definition.ts';
import { vagueFeeling } from './vague-feeling.ts';
import { vagueText } from './vague-text.ts';

/** Every rule, in the order of the manual. */
export const rules: readonly AnyRule[] = [
    // Frame
    missingPersona,
    tooManyPersonas,
    thinPersona,
    unusedDefinition,
    missingGoal,
    unmeasuredGoal,
    missingScenario,
    missingKind,
    missingEnds,
    missingOwner,
    singleTeam,
    departmentStages,
    staleReview,
    noDelta,
    observedFuture,
    // Shape
    emptyStage,
    tooFewStages,
    tooManyStages,
    tooManyTouchpoints,
    touchpointOutlier,
    onlyTouchpoints,
    missingChannel,
    similarChannels,
    onlyOwnedChannels,
    costlyTransition,
    unreachable,
    deadEnd,
    nothingBeforeOrAfter,
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
    opportunityWithoutCause,
    opportunityWithoutOwner,
    opportunityWithoutRating,
    missingResource,
    vagueText,
    dropOffWithoutOpportunity,
    // Evidence and numbers
    unsourced,
    mostlyAssumed,
    oldEvidence,
    brokenLink,
    metricWithoutTarget,
    metricContradictsCurve,
    sharesOver100,
    // Voice
    systemAsPersona,
    insideOut,
    technicalLeak,
    hiddenControlCharacter,
];
