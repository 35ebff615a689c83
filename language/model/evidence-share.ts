import type { Experience, Journey, Source, Support } from './journey.ts';

/** How many of the statements that evidence is asked of (emotions, pains, gains, quotes) rest on what. */
export type EvidenceShare = Readonly<Record<Support, number>>;

/**
 * Counts the support of every emotion, pain, gain and quote of the stages and touchpoints.
 * The statements of a future journey are expectations: none of them counts as sourced.
 */
export function evidenceShareOf(journey: Journey): EvidenceShare {
    const share: Record<Support, number> = { sourced: 0, assumed: 0, unsourced: 0 };
    const isFuture = journey.kind === 'future';
    const count = ({ source: { support } }: { readonly source: Source }) => {
        share[isFuture && support === 'sourced' ? 'assumed' : support]++;
    };
    const countAll = ({ emotions, pains, gains }: Experience) => {
        emotions.forEach(count);
        pains.forEach(count);
        gains.forEach(count);
    };
    for (const stage of journey.stages) {
        countAll(stage);
        for (const touchpoint of stage.touchpoints) {
            countAll(touchpoint);
            touchpoint.quotes.forEach(count);
        }
    }
    return share;
}
