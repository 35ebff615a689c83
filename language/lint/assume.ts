import { keyword, type Dialect } from '../dialect.ts';
import type { Edit } from '../finding.ts';
import type { Journey, Persona, Source, Thing } from '../model/journey.ts';
import { blocksOf, isUnwritten } from './sketch.ts';

/** Something that is said of customers: it rests on evidence, on an assumption, or on nothing that is named. */
export type Claim = Thing & { readonly source: Source };

/**
 * Everything that a journey says of its customers, stage by stage. What the company has or plans (opportunities, what happens
 * behind the counter, its own lanes) is no claim.
 */
export function claimsOfJourney(journey: Journey): readonly Claim[] {
    return [
        ...journey.goals, ...journey.expectations, ...journey.metrics,
        ...blocksOf(journey).flatMap(block => [
            ...block.emotions, ...block.pains, ...block.gains, ...block.barriers, ...block.risks, ...block.metrics,
            ...'touchpoints' in block ? [...block.goals, ...block.expectations] : [...block.actions, ...block.thoughts, ...block.quotes, ...block.needs],
        ]),
    ];
}

export function claimsOfPersona({ quotes, goals, needs, motivations, pains, gains }: Persona): readonly Claim[] {
    return [...quotes, ...goals, ...needs, ...motivations, ...pains, ...gains];
}

/** Begun by a quick fix, with its words still to come: they rest on nothing yet. */
export function isToWrite(claim: Claim): boolean {
    return 'text' in claim && typeof claim.text === 'string' && isUnwritten(claim.text);
}

/** Says of statements that nobody has checked them. */
export function markAssumed(things: readonly Thing[], dialect: Dialect): readonly Edit[] {
    return appendTo(things, keyword('assumed', dialect));
}

export function appendTo(things: readonly Thing[], words: string): readonly Edit[] {
    return things.map(({ origin: { range: { end } } }) => ({ kind: 'replace', range: { start: end, end }, text: ` ${words}` }));
}
