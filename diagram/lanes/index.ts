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
export function lanesOf(journey: Journey, order: readonly string[] = []): readonly Lane[] {
    return ordered([
        touchpointsLane, thoughtsLane, feelingsLane, quotesLane, needsLane,
        painsLane, barriersLane, gainsLane, opportunitiesLane, risksLane, metricsLane, engagementLane,
        ...journey.lanes.map(ownLane),
        artifactsLane, frontstageLane, backstageLane, supportLane, resourcesLane,
    ], order);
}

/** A lane that the order doesn't name (nobody has seen it yet) follows the one that it follows by default. */
function ordered(lanes: readonly Lane[], order: readonly string[]): readonly Lane[] {
    const made = order.flatMap(id => lanes.find(it => it.id === id) ?? []).filter((lane, index, all) => all.indexOf(lane) === index);
    lanes.forEach((lane, index) => {
        if (!made.includes(lane)) {
            made.splice(index === 0 ? 0 : made.indexOf(lanes[index - 1]!) + 1, 0, lane);
        }
    });
    return made;
}
