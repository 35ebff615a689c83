import { curvesOf, type Curve } from '../../language/model/curve.ts';
import type { Channel, Journey, Persona, Stage, Statement, Touchpoint } from '../../language/model/journey.ts';
import { concerns, isSameThing, keyOfThing } from '../../language/model/same-thing.ts';

/** What a journey says of one of its people. */
export interface Person {
    readonly persona: Persona;
    /** What she feels on the way. */
    readonly curve: Curve;
    /** The stages with those touchpoints that are hers: everybody's, and her own. */
    readonly stages: readonly { readonly stage: Stage; readonly touchpoints: readonly Touchpoint[] }[];
    readonly touchpoints: number;
    readonly channels: readonly ChannelUse[];
    /** All that is said of her as a person. */
    readonly statements: readonly Statement[];
}

export interface ChannelUse {
    readonly channel: Channel;
    /** How many of her touchpoints are on it. */
    readonly count: number;
    readonly isPreferred: boolean;
}

export function peopleOf(journey: Journey): readonly Person[] {
    const curves = curvesOf(journey);
    return journey.personas.map((persona): Person => {
        const stages = journey.stages.map(stage => ({ stage, touchpoints: stage.touchpoints.filter(it => concerns(it, persona)) }));
        const { quotes, goals, needs, motivations, pains, gains } = persona;
        return {
            persona, stages,
            curve: curves.find(it => it.persona === undefined || isSameThing(it.persona, persona)) ?? { persona, points: [] },
            touchpoints: stages.reduce((sum, it) => sum + it.touchpoints.length, 0),
            channels: channelsOf(persona, stages.flatMap(it => it.touchpoints)),
            statements: [...quotes, ...goals, ...needs, ...motivations, ...pains, ...gains],
        };
    });
}

/** What she prefers first, in her order; then what else is on her way, the most used first. */
function channelsOf({ prefers }: Persona, touchpoints: readonly Touchpoint[]): readonly ChannelUse[] {
    const counts = new Map<string, { readonly channel: Channel; count: number }>();
    for (const channel of touchpoints.flatMap(it => [...new Set(it.channels)])) {
        const known = counts.get(keyOfThing(channel));
        if (known) {
            known.count++;
        } else {
            counts.set(keyOfThing(channel), { channel, count: 1 });
        }
    }
    const preferred = new Map(prefers.map(channel => [keyOfThing(channel), channel]));
    return [
        ...[...preferred].map(([key, channel]): ChannelUse => ({ channel, count: counts.get(key)?.count ?? 0, isPreferred: true })),
        ...[...counts].filter(([key]) => !preferred.has(key)).map(([, { channel, count }]): ChannelUse => ({ channel, count, isPreferred: false })).toSorted((a, b) => b.count - a.count),
    ];
}
