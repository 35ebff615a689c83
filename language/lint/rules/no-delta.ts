import type { Journey } from '../../model/journey.ts';
import { defineRule } from '../rule.ts';
import { quoted } from '../words.ts';

export const noDelta = defineRule({
    id: 'no-delta',
    group: 'Frame',
    level: 'information',
    on: 'Journey',
    summary: 'A journey that evolves another one differs from it.',
    why: 'The next state of a journey says what will be different for the customer. If stages, touchpoints and all that stands in them are the same, nothing is planned yet, or the copy was never changed. Names, labels, goals, dates and sources of the journey itself are not compared.',
    source: 'A future map starts from today’s gaps; without a difference there is nothing to build.',
    good: [
        'journey Tea { stage Brew { touchpoint Kettle } }\njourney NextTea { kind future evolves Tea stage Brew { touchpoint Kettle { emotion relieved assumed } } }',
        { code: 'journey NextTea { kind future evolves Tee stage Brew { touchpoint Kettle } }\njourney Tea { stage Brew { touchpoint Kettle } }', because: 'A name that is not known is an error already.' },
        { code: 'journey Tea { stage Brew { touchpoint Kettle } }\njourney NextTea { kind future evolves Tea }', because: 'An empty map has only begun.' },
        'journey Tea { stage Brew { touchpoint Kettle } }\njourney Coffee { stage Brew { touchpoint Kettle } }',
    ],
    bad: [
        {
            code: 'evidence Watch\n\njourney Tea {\n    kind current\n    stage Brew {\n        touchpoint Kettle via web {\n            emotion impatient from Watch\n            pain Slow "It takes four minutes" from Watch\n        }\n    }\n}\n\njourney NextTea "Tea, next year" {\n    kind future\n    <|evolves Tea|>\n    goal "Hot tea"\n    stage Brew {\n        touchpoint Kettle via web {\n            emotion impatient assumed\n            pain Slow "It takes four minutes" assumed\n        }\n    }\n}\n',
        },
    ],
    check(journey, { known, placeOf, report }) {
        const { evolves, label, stages } = journey;
        const earlier = evolves === undefined ? undefined : byName(known.journeys).get(evolves);
        if (!earlier || earlier === journey || stages.length === 0 || !isSame(journey, earlier)) {
            return;
        }
        const { uri, head } = earlier.origin;
        report({
            message: `${quoted(label)} is the same as ${quoted(earlier.label)}, which it evolves: show what will be different.`,
            at: placeOf(journey, 'evolves') ?? journey,
            target: journey,
            related: [{ uri, range: head, message: 'This is the journey it evolves.' }],
        });
    },
});

const indices = new WeakMap<object, ReadonlyMap<string, Journey>>();

/** Worked out once for all the journeys of a file. The first of a name counts. */
function byName(journeys: readonly Journey[]): ReadonlyMap<string, Journey> {
    let index = indices.get(journeys);
    if (!index) {
        indices.set(journeys, index = new Map(journeys.toReversed().map(journey => [journey.name, journey])));
    }
    return index;
}

/** Whether the same stands in the stages of two journeys, whatever it rests on. */
function isSame(one: Journey, other: Journey): boolean {
    return one.stages.length === other.stages.length
        && one.stages.every((stage, index) => contentOf(stage) === contentOf(other.stages[index]!));
}

/** Where something stands, what it is called inside the model, and what follows from other things. */
const aside: ReadonlySet<string> = new Set(['origin', 'id', 'source', 'notes', 'level', 'written', 'icon', 'image']);
/** What is referred to counts by its name. */
const references: ReadonlySet<string> = new Set(['personas', 'channels', 'channel', 'lane']);

function contentOf(thing: object): string {
    return JSON.stringify(thing, (key, value: unknown) => {
        if (aside.has(key)) {
            return undefined;
        }
        return references.has(key) ? [value].flat().map(it => (it as { readonly name: string }).name) : value;
    });
}
