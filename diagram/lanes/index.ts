import type { Journey } from '../../language/model/journey.ts';
import type { Lane } from '../lane.ts';
import { artifactsLane } from './artifacts.ts';
import { backstageLane } from './backstage.ts';
import { barriersLane } from './barriers.ts';
import { engagementLane } from './engagement.ts';
import { feelingsLane } from './feelings.ts';
import { frontstageLane } from './frontstage.ts';
import { gainsLane } from './gains.ts';
import { metricsLane } from './metrics.ts';
import { needsLane } from './needs.ts';
import { opportunitiesLane } from './opportunities.ts';
import { ownLane } from './own.ts';
import { painsLane } from './pains.ts';
import { quotesLane } from './quotes.ts';
import { resourcesLane } from './resources.ts';
import { risksLane } from './risks.ts';
import { supportLane } from './support.ts';
import { thoughtsLane } from './thoughts.ts';
import { touchpointsLane } from './touchpoints.ts';

/** The rows of the map from top to bottom; the folded ones come last. */
export function lanesOf(journey: Journey): readonly Lane[] {
    return [
        touchpointsLane, thoughtsLane, feelingsLane, quotesLane, needsLane,
        painsLane, barriersLane, gainsLane, opportunitiesLane, risksLane, metricsLane, engagementLane,
        ...journey.lanes.map(ownLane),
        artifactsLane, frontstageLane, backstageLane, supportLane, resourcesLane,
    ];
}
