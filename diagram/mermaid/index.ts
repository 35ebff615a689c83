import type { Journey } from '../../language/model/journey.ts';
import { wholeOf } from '../narrow.ts';
import { mermaidFlow } from './flow.ts';
import type { MermaidId } from './ids.ts';
import { mermaidJourney } from './journey.ts';
import { withinLimits } from './limits.ts';
import { mermaidQuadrant } from './quadrant.ts';
import { mermaidTimeline } from './timeline.ts';

/** A journey as the text of each Mermaid diagram; what Mermaid would refuse to draw is a diagram that says so. */
export const mermaidTexts: Readonly<Record<MermaidId, (journey: Journey) => string>> = {
    'flow': journey => withinLimits(mermaidFlow(journey), journey),
    'mermaid-journey': journey => withinLimits(mermaidJourney(journey), journey),
    'mermaid-timeline': journey => withinLimits(mermaidTimeline(journey), journey),
    'quadrant': journey => withinLimits(mermaidQuadrant(wholeOf(journey)), journey),
};
