/**
 * The exported form of a map, version 1, described once: `json.ts` writes it, and its published JSON Schema is made from it.
 *
 * The names are those of the model, and the compiler counts them: a field of the model that is not described here,
 * or one that may be missing and is not said to be, does not compile. A format that is published only grows: what
 * stands here keeps its meaning, and a change that breaks a reader is a new version.
 */
import {
    availabilities, channelKinds, controls, durationUnits, evidenceKinds, journeyKinds, opportunityStatuses,
    type Channel, type DropOff, type Duration, type Edge, type Emotion, type Entry, type Evidence, type Experience, type Gain, type InLane, type Journey,
    type Metric, type Moment, type Named, type Opportunity, type OwnLane, type Pain, type Persona, type Phase, type Resource, type Scale, type Source, type Stage,
    type Statement, type Thing, type Touchpoint, type Value,
} from './journey.ts';

export const version = 1;

export type Type =
    | { readonly kind: 'text' | 'date' | 'truth' }
    | { readonly kind: 'number'; readonly from?: number; readonly to?: number; readonly isWhole?: true }
    | { readonly kind: 'word'; readonly words: readonly string[] }
    | { readonly kind: 'list'; readonly of: Type }
    | { readonly kind: 'part'; readonly of: PartName }
    /** One of several parts, told apart by their `kind`. */
    | { readonly kind: 'either'; readonly of: readonly PartName[] }
    /** The `id` of a definition in one of the lists at the top. */
    | { readonly kind: 'reference'; readonly to: DefinitionList };

interface Always {
    readonly type: Type;
    /** What the name does not say. */
    readonly says?: string;
}
export interface Field extends Always {
    readonly isOptional?: true;
}

/** The lists of definitions at the top: everything that is referred to is in one of them, also what an imported file defines. */
export const definitionLists = { personas: 'Persona', channels: 'Channel', evidence: 'Evidence', lanes: 'OwnLane' } as const;
export type DefinitionList = keyof typeof definitionLists;

/** Where a thing stands in a text is not exported, nor is what stands once at the top: the language of a file. */
export type NotExported = 'origin' | 'language';
type Exported<T> = T extends unknown ? Exclude<keyof T, NotExported> : never;
type Described<T> = { readonly [K in Exported<T>]: Pick<T, K & keyof T> extends Required<Pick<T, K & keyof T>> ? Always & { readonly isOptional?: never } : Always & { readonly isOptional: true } };

const text: Always = { type: { kind: 'text' } };
const date: Always = { type: { kind: 'date' }, says: 'ISO 8601: year, month and day.' };
const notes: Always = { type: { kind: 'list', of: { kind: 'text' } }, says: 'Remarks for those who work on the map.' };
const percent: Always = { type: { kind: 'number', from: 0, to: 100 } };
const grade: Always = { type: { kind: 'number', from: 1, to: 5, isWhole: true } };
const number: Always = { type: { kind: 'number' } };

const thing = {
    id: { type: { kind: 'text' }, says: 'Identity in the map, made of names along the way.' },
} satisfies Described<Thing>;

const named = {
    ...thing,
    name: { type: { kind: 'text' }, says: 'What other statements call it.' },
    label: { type: { kind: 'text' }, says: 'What people read; the name where no label is written.' },
} satisfies Described<Named>;

const statement = { ...thing, text, source: part('Source') } satisfies Described<Statement>;

const experience = {
    emotions: list('Emotion'),
    pains: list('Pain'),
    gains: list('Gain'),
    opportunities: list('Opportunity'),
    barriers: list('Statement'),
    risks: list('Statement'),
    metrics: list('Metric'),
    resources: list('Resource'),
    artifacts: says(list('Statement'), 'Physical evidence: what the customer sees and holds.'),
    frontstage: list('Statement'),
    backstage: list('Statement'),
    support: list('Statement'),
    inLanes: says(list('InLane'), 'Statements in rows of the writer’s own.'),
    notes,
} satisfies Described<Experience>;

const measured = { text: says(text, 'As the writer wrote it, digits of their script included.'), number } as const;

/** Every part of a map with its fields, in the order in which they are written. */
export const parts = {
    Persona: {
        ...named,
        role: optional(text),
        about: optional(text),
        image: optional(says(text, 'A picture, as a path beside the file.')),
        quotes: list('Statement'),
        goals: list('Statement'),
        needs: list('Statement'),
        motivations: list('Statement'),
        pains: list('Statement'),
        gains: list('Statement'),
        prefers: references('channels'),
        notes,
    } satisfies Described<Persona>,
    Channel: {
        ...named,
        kind: optional(word(channelKinds)),
        icon: optional(text),
        owner: optional(text),
        control: optional(word(controls)),
        notes,
    } satisfies Described<Channel>,
    Evidence: {
        ...named,
        kind: optional(word(evidenceKinds)),
        date: optional(date),
        sample: optional({ type: { kind: 'number', from: 0, isWhole: true }, says: 'How many people or cases were looked at.' }),
        link: optional(text),
        notes,
    } satisfies Described<Evidence>,
    OwnLane: { ...named, icon: optional(text), notes } satisfies Described<OwnLane>,
    Journey: {
        ...named,
        direction: word(['ltr', 'rtl']),
        personas: says(references('personas'), 'Whose journey it is.'),
        kind: optional(word(journeyKinds)),
        scenario: optional(text),
        trigger: optional(text),
        outcome: optional(text),
        scale: part('Scale'),
        owner: optional(text),
        teams: { type: { kind: 'list', of: { kind: 'text' } } },
        reviewed: optional(date),
        evolves: optional(says(text, 'The name of the journey that this one is the next state of.')),
        goals: list('Statement'),
        expectations: list('Statement'),
        entries: list('Entry'),
        metrics: list('Metric'),
        notes,
        phases: list('Phase'),
        stages: list('Stage'),
        lanes: says(references('lanes'), 'Rows of the writer’s own, from top to bottom.'),
    } satisfies Described<Journey>,
    Scale: { lowest: number, highest: number } satisfies Described<Scale>,
    Phase: {
        ...named,
        first: { type: { kind: 'number', from: 0, isWhole: true }, says: 'The place of its first stage among all stages, counted from 0.' },
        end: { type: { kind: 'number', from: 0, isWhole: true }, says: 'The place after its last stage.' },
        notes,
    } satisfies Described<Phase>,
    Stage: {
        ...named,
        icon: optional(text),
        goals: list('Statement'),
        expectations: list('Statement'),
        entries: list('Entry'),
        touchpoints: list('Touchpoint'),
        ...experience,
    } satisfies Described<Stage>,
    Touchpoint: {
        ...named,
        personas: says(references('personas'), 'Who acts; empty: everybody whose journey it is.'),
        channels: references('channels'),
        icon: optional(text),
        actions: list('Statement'),
        thoughts: list('Statement'),
        quotes: list('Statement'),
        needs: list('Statement'),
        moments: says(list('Moment'), 'Moments of truth.'),
        engagement: optional(number),
        duration: optional(part('Duration')),
        owner: optional(text),
        leadsTo: says(list('Edge'), 'Branches and loops, besides the next touchpoint.'),
        dropOffs: list('DropOff'),
        details: optional(says(text, 'The name of the journey that is its close-up.')),
        links: { type: { kind: 'list', of: { kind: 'text' } } },
        ...experience,
    } satisfies Described<Touchpoint>,
    Statement: statement,
    Source: {
        support: word(['sourced', 'assumed', 'unsourced']),
        evidence: says(references('evidence'), 'Empty unless sourced.'),
    } satisfies Described<Source>,
    Emotion: {
        ...thing,
        feeling: optional(says(text, 'As written; absent where only a score stands.')),
        score: optional(says(number, 'On the scale of the journey: the written one, else that of the feeling.')),
        level: optional({ type: { kind: 'number', from: -2, to: 2 }, says: 'The score on a scale from -2 to 2.' }),
        text: optional(text),
        personas: says(references('personas'), 'Empty: everybody’s.'),
        source: part('Source'),
        written: { type: { kind: 'truth' }, says: 'Whether the score was written or is that of the feeling.' },
    } satisfies Described<Emotion>,
    Pain: {
        ...statement,
        name: optional(text),
        severity: optional({ type: { kind: 'number', from: 1, to: 3, isWhole: true } }),
        accepted: optional(says(text, 'Why nothing will be done about it.')),
    } satisfies Described<Pain>,
    Gain: { ...statement, name: optional(text) } satisfies Described<Gain>,
    Opportunity: {
        ...statement,
        name: optional(text),
        addresses: { type: { kind: 'list', of: { kind: 'text' } }, says: 'Identities of pains and gains.' },
        impact: optional(grade),
        effort: optional(grade),
        owner: optional(text),
        status: optional(word(opportunityStatuses)),
        link: optional(text),
        notes,
    } satisfies Described<Opportunity>,
    Metric: { ...thing, name: text, value: optional(value()), target: optional(value()), source: part('Source') } satisfies Described<Metric>,
    Number: { kind: word(['number']), ...measured } satisfies Described<ValueOf<'number'>>,
    Percent: { kind: word(['percent']), ...measured } satisfies Described<ValueOf<'percent'>>,
    Ratio: { kind: word(['ratio']), ...measured, of: number } satisfies Described<ValueOf<'ratio'>>,
    Duration: { kind: word(['duration']), ...measured, unit: word(durationUnits), seconds: number } satisfies Described<Duration>,
    Resource: { ...thing, text, availability: optional(word(availabilities)) } satisfies Described<Resource>,
    InLane: { ...statement, lane: optional({ type: { kind: 'reference', to: 'lanes' } }) } satisfies Described<InLane>,
    Entry: { ...thing, channel: optional({ type: { kind: 'reference', to: 'channels' } }), percent: optional(percent), text: optional(text) } satisfies Described<Entry>,
    Edge: { ...thing, to: optional(says(text, 'Identity of the touchpoint it leads to.')), when: optional(text), percent: optional(percent) } satisfies Described<Edge>,
    DropOff: { ...thing, percent: optional(percent), text: optional(text) } satisfies Described<DropOff>,
    Moment: { ...thing, text: optional(text) } satisfies Described<Moment>,
} satisfies Readonly<Record<PartName, Readonly<Record<string, Field>>>>;
export type PartName =
    | 'Persona' | 'Channel' | 'Evidence' | 'OwnLane' | 'Journey' | 'Scale' | 'Phase' | 'Stage' | 'Touchpoint' | 'Statement' | 'Source' | 'Emotion' | 'Pain' | 'Gain'
    | 'Opportunity' | 'Metric' | 'Number' | 'Percent' | 'Ratio' | 'Duration' | 'Resource' | 'InLane' | 'Entry' | 'Edge' | 'DropOff' | 'Moment';

type ValueOf<K extends Value['kind']> = Extract<Value, { readonly kind: K }>;

function part(of: PartName): Always {
    return { type: { kind: 'part', of } };
}

function list(of: PartName): Always {
    return { type: { kind: 'list', of: { kind: 'part', of } } };
}

function references(to: DefinitionList): Always {
    return { type: { kind: 'list', of: { kind: 'reference', to } } };
}

function word(words: readonly string[]): Always {
    return { type: { kind: 'word', words } };
}

function value(): Always {
    return { type: { kind: 'either', of: ['Number', 'Percent', 'Ratio', 'Duration'] } };
}

function says(field: Always, says: string): Always {
    return { ...field, says };
}

function optional(field: Always): Always & { readonly isOptional: true } {
    return { ...field, isOptional: true };
}
