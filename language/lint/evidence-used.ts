import type { Evidence, Journey, Source } from '../model/journey.ts';
import { blocksOf } from './sketch.ts';

/** The evidence that the statements of a journey rest on, each once, in the order of the text. */
export function evidenceUsedIn(journey: Journey): readonly Evidence[] {
    const used = new Set<Evidence>();
    const collect = (things: readonly { readonly source: Source }[]) => {
        for (const { source } of things) {
            for (const evidence of source.evidence) {
                used.add(evidence);
            }
        }
    };
    [journey.goals, journey.expectations, journey.metrics].forEach(collect);
    for (const block of blocksOf(journey)) {
        [block.emotions, block.pains, block.gains, block.opportunities, block.barriers, block.risks, block.metrics,
            block.artifacts, block.frontstage, block.backstage, block.support, block.inLanes].forEach(collect);
        ('touchpoints' in block ? [block.goals, block.expectations] : [block.actions, block.thoughts, block.quotes, block.needs]).forEach(collect);
    }
    return [...used];
}
