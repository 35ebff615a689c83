import type { Edit } from '../finding.ts';
import type { Journey, Pain, Stage, Touchpoint } from '../model/journey.ts';
import { beginOpportunity } from './begin.ts';
import type { Context } from './rule.ts';
import { blocksOf } from './sketch.ts';
import { howMightWe } from './words/how-might-we.ts';

/** A pain that no opportunity addresses and nobody accepted. */
export interface OpenPain {
    readonly pain: Pain;
    readonly block: Stage | Touchpoint;
    /** What `addresses` can call it; absent where it has no name, or shares it with one before it. */
    readonly name?: string;
}

/** The pains of a journey that are open, in the order of the text. */
export function openPains(journey: Journey): readonly OpenPain[] {
    const blocks = blocksOf(journey);
    const addressed = new Set(blocks.flatMap(({ opportunities }) => opportunities.flatMap(({ status, addresses }) => status === 'rejected' ? [] : addresses)));
    const firstOfName = new Map(blocks.flatMap(({ pains, gains }) => [...pains, ...gains]).toReversed().map(({ name, id }) => [name, id]));
    return blocks.flatMap(block => block.pains
        .filter(({ id, accepted }) => accepted === undefined && !addressed.has(id))
        .map(pain => ({ pain, block, ...(pain.name !== undefined && firstOfName.get(pain.name) === pain.id && { name: pain.name }) })));
}

/** An opportunity beside an open pain that addresses it, with the question that ideas begin with. */
export function addressOpenPain({ pain, name }: OpenPain, { dialect, localeOf }: Pick<Context, 'dialect' | 'localeOf'>): Edit {
    return { kind: 'after', range: pain.origin.range, statement: beginOpportunity(name, dialect, howMightWe(localeOf(pain.text))) };
}
