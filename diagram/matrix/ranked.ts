import type { Journey, Opportunity } from '../../language/model/journey.ts';

/** An opportunity with its place in the chart and what it is an answer to. */
export interface Ranked {
    readonly opportunity: Opportunity;
    /** 1..5; absent where nobody has said. */
    readonly impact: number | undefined;
    readonly effort: number | undefined;
    readonly isQuickWin: boolean;
    /** Pains and gains that it addresses, in words. */
    readonly answers: readonly string[];
    /** Id of the touchpoint or stage that it stands in. */
    readonly at: string;
}

/** In the order in which they are worth doing: quick wins, then by impact for the effort; what is not estimated comes last. */
export function rankedOf({ stages }: Journey): readonly Ranked[] {
    const places = stages.flatMap(stage => [stage, ...stage.touchpoints]);
    const texts = new Map(places.flatMap(({ pains, gains }) => [...pains, ...gains].map(it => [it.id, it.text] as const)));
    return places.flatMap(place => place.opportunities.map((opportunity): Ranked => {
        const [impact, effort] = [level(opportunity.impact), level(opportunity.effort)];
        return {
            opportunity, impact, effort, at: place.id,
            isQuickWin: impact !== undefined && effort !== undefined && impact >= 4 && effort <= 2,
            answers: opportunity.addresses.flatMap(id => texts.get(id) ?? []),
        };
    })).sort((a, b) => Number(b.isQuickWin) - Number(a.isQuickWin) || worth(b) - worth(a) || (b.impact ?? 0) - (a.impact ?? 0));
}

/** Whether somebody still has to decide on it or to do it. */
export function isOpen({ opportunity: { status } }: Ranked): boolean {
    return status !== 'done' && status !== 'rejected';
}

function level(estimate: number | undefined): number | undefined {
    return estimate === undefined ? undefined : Math.min(Math.max(Math.round(estimate), 1), 5);
}

function worth({ impact, effort }: Ranked): number {
    return impact === undefined || effort === undefined ? 0 : impact / effort;
}
