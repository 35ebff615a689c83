/**
 * A journey as plain readonly data: what the writer said, resolved, and nothing else.
 *
 * It is built from the syntax tree whatever its errors (`build-model.ts`), so everything that a
 * writer can leave out may be missing here. Nothing in this folder knows the syntax tree, the
 * editor or the screen.
 */

/** A piece of a text: offsets in UTF-16 units, `end` exclusive. */
export interface TextRange {
    readonly start: number;
    readonly end: number;
}

/** Where something stands. */
export interface Origin {
    /** The document it is written in; an imported persona stands in another file than its journey. */
    readonly uri: string;
    /** It comes with the language: its label is ours to translate. */
    readonly isBuiltIn?: true;
    /** All of it. */
    readonly range: TextRange;
    /** Its keyword, name and label: what a finding underlines, so that no whole block is underlined. */
    readonly head: TextRange;
    /** Between its braces, both excluded; absent where it has no block. */
    readonly body?: TextRange;
}

/** Anything that can be pointed at, from the picture or from a finding. */
export interface Thing {
    /**
     * Identity inside its journey (or file), made of names along the way and stable while other things change:
     * `Order`, `Order/Checkout`, `Order/Checkout/pain:HiddenCost`, `Order/Checkout/emotion:1`.
     */
    readonly id: string;
    readonly origin: Origin;
}

/** Something with a name, and the label that people read (the name where no label is written). */
export interface Named extends Thing {
    readonly name: string;
    readonly label: string;
}

export type Support = 'sourced' | 'assumed' | 'unsourced';

/** What a statement rests on: its own source or, without one, that of its block (`based on`). */
export interface Source {
    readonly support: Support;
    /** Empty unless sourced. */
    readonly evidence: readonly Evidence[];
}

/** A sentence with the thing that supports it: an action, a thought, a goal, a barrier, … */
export interface Statement extends Thing {
    readonly text: string;
    readonly source: Source;
}

// ---- definitions ----

export interface Persona extends Named {
    readonly role?: string;
    readonly about?: string;
    readonly image?: string;
    readonly quotes: readonly Statement[];
    readonly goals: readonly Statement[];
    readonly needs: readonly Statement[];
    readonly motivations: readonly Statement[];
    readonly pains: readonly Statement[];
    readonly gains: readonly Statement[];
    readonly prefers: readonly Channel[];
    readonly notes: readonly string[];
}

export const channelKinds = ['digital', 'physical', 'social', 'phone', 'post', 'in-person', 'other'] as const;
export type ChannelKind = typeof channelKinds[number];
export const controls = ['owned', 'partner', 'earned', 'paid'] as const;
export type Control = typeof controls[number];

export interface Channel extends Named {
    readonly kind?: ChannelKind;
    readonly icon?: string;
    readonly owner?: string;
    readonly control?: Control;
    readonly notes: readonly string[];
}

export const evidenceKinds = ['survey', 'interview', 'analytics', 'usability-test', 'support', 'review', 'observation', 'diary', 'other'] as const;
export type EvidenceKind = typeof evidenceKinds[number];

export interface Evidence extends Named {
    readonly kind?: EvidenceKind;
    /** ISO 8601, `2026-10-01`. */
    readonly date?: string;
    readonly sample?: number;
    readonly link?: string;
    readonly notes: readonly string[];
}

/** A row of the writer's own. */
export interface OwnLane extends Named {
    readonly icon?: string;
    readonly notes: readonly string[];
}

// ---- the journey ----

export const journeyKinds = ['current', 'future', 'day-in-the-life', 'blueprint'] as const;
export type JourneyKind = typeof journeyKinds[number];

export type Direction = 'ltr' | 'rtl';

/** The ends of the journey's own scale of feelings; see `emotion.ts` for the default. */
export interface Scale {
    readonly lowest: number;
    readonly highest: number;
}

export interface Journey extends Named {
    /** The locale of the file, or absent where the file names none. */
    readonly language?: string;
    readonly direction: Direction;
    readonly personas: readonly Persona[];
    readonly kind?: JourneyKind;
    readonly scenario?: string;
    readonly trigger?: string;
    readonly outcome?: string;
    readonly scale: Scale;
    readonly owner?: string;
    readonly teams: readonly string[];
    /** ISO 8601. */
    readonly reviewed?: string;
    /** The name of the journey that this one is the next state of. */
    readonly evolves?: string;
    readonly goals: readonly Statement[];
    readonly expectations: readonly Statement[];
    readonly entries: readonly Entry[];
    readonly metrics: readonly Metric[];
    readonly notes: readonly string[];
    /** Phases and the stages outside any phase, as the text orders them; `stages` is the same, flat. */
    readonly phases: readonly Phase[];
    readonly stages: readonly Stage[];
    /** Every lane of the writer's own that is known here, in the order written. */
    readonly lanes: readonly OwnLane[];
}

/** A phase holds the run of stages `stages[first]` up to, not including, `stages[end]`. */
export interface Phase extends Named {
    readonly first: number;
    readonly end: number;
    readonly notes: readonly string[];
}

/** What may stand in a stage and in a touchpoint alike. */
export interface Experience {
    readonly emotions: readonly Emotion[];
    readonly pains: readonly Pain[];
    readonly gains: readonly Gain[];
    readonly opportunities: readonly Opportunity[];
    readonly barriers: readonly Statement[];
    readonly risks: readonly Statement[];
    readonly metrics: readonly Metric[];
    readonly resources: readonly Resource[];
    /** Physical evidence: what the customer sees and holds. */
    readonly artifacts: readonly Statement[];
    readonly frontstage: readonly Statement[];
    readonly backstage: readonly Statement[];
    readonly support: readonly Statement[];
    /** Statements in lanes of the writer's own. */
    readonly inLanes: readonly InLane[];
    readonly notes: readonly string[];
}

export interface Stage extends Named, Experience {
    readonly icon?: string;
    readonly goals: readonly Statement[];
    readonly expectations: readonly Statement[];
    readonly entries: readonly Entry[];
    readonly touchpoints: readonly Touchpoint[];
}

export interface Touchpoint extends Named, Experience {
    readonly personas: readonly Persona[];
    readonly channels: readonly Channel[];
    readonly icon?: string;
    readonly actions: readonly Statement[];
    readonly thoughts: readonly Statement[];
    readonly quotes: readonly Statement[];
    readonly needs: readonly Statement[];
    readonly moments: readonly Moment[];
    readonly engagement?: number;
    readonly duration?: Duration;
    readonly owner?: string;
    readonly leadsTo: readonly Edge[];
    readonly dropOffs: readonly DropOff[];
    /** The name of the journey that is the close-up of this touchpoint. */
    readonly details?: string;
    readonly links: readonly string[];
}

/** A moment of truth; its text may be left out. */
export interface Moment extends Thing {
    readonly text?: string;
}

/** A branch or a loop back; it adds to the order written. */
export interface Edge extends Thing {
    /** Identity of the touchpoint it leads to; absent while the name is wrong. */
    readonly to?: string;
    readonly when?: string;
    /** 0..100 */
    readonly percent?: number;
}

export interface DropOff extends Thing {
    /** 0..100 */
    readonly percent?: number;
    readonly text?: string;
}

export interface Entry extends Thing {
    readonly channel?: Channel;
    /** 0..100 */
    readonly percent?: number;
    readonly text?: string;
}

export interface Emotion extends Thing {
    /** As written; absent where only a score stands. */
    readonly feeling?: string;
    /** On the journey's scale: the written score, else the feeling's own; absent where there is neither. */
    readonly score?: number;
    /** The score mapped to -2..+2 for drawing; absent with `score`. */
    readonly level?: number;
    /** The sentence behind it, in the customer's words. */
    readonly text?: string;
    /** Empty: everybody's. */
    readonly personas: readonly Persona[];
    readonly source: Source;
    /** Whether the score was written or comes from the vocabulary. */
    readonly written: boolean;
}

export interface Pain extends Statement {
    /** What `addresses` calls it. */
    readonly name?: string;
    readonly severity?: 1 | 2 | 3;
    /** Why nothing will be done about it. */
    readonly accepted?: string;
}

export interface Gain extends Statement {
    readonly name?: string;
}

export const opportunityStatuses = ['idea', 'planned', 'doing', 'done', 'rejected'] as const;
export type OpportunityStatus = typeof opportunityStatuses[number];

export interface Opportunity extends Statement {
    readonly name?: string;
    /** Identities of pains and gains: the ones written, else the pains of its own block. */
    readonly addresses: readonly string[];
    /** 1..5 */
    readonly impact?: number;
    /** 1..5 */
    readonly effort?: number;
    readonly owner?: string;
    readonly status?: OpportunityStatus;
    readonly link?: string;
    readonly notes: readonly string[];
}

export interface InLane extends Statement {
    /** Absent while the name is wrong. */
    readonly lane?: OwnLane;
}

export const availabilities = ['available', 'missing', 'planned'] as const;
export type Availability = typeof availabilities[number];

export interface Resource extends Thing {
    readonly text: string;
    readonly availability?: Availability;
}

export interface Metric extends Thing {
    readonly name: string;
    readonly value?: Value;
    readonly target?: Value;
    readonly source: Source;
}

/** A measured value, with the text as the writer wrote it (digits of their script included). */
export type Value = { readonly text: string } & (
    | { readonly kind: 'number'; readonly number: number }
    | { readonly kind: 'percent'; readonly number: number }
    | { readonly kind: 'ratio'; readonly number: number; readonly of: number }
    | Duration
);

export const durationUnits = ['s', 'min', 'h', 'd', 'w'] as const;
export type DurationUnit = typeof durationUnits[number];

export interface Duration {
    readonly kind: 'duration';
    readonly text: string;
    readonly number: number;
    readonly unit: DurationUnit;
    readonly seconds: number;
}

// ---- a file ----

/** Everything one file defines. */
export interface JourneyFile {
    readonly uri: string;
    readonly language?: string;
    readonly personas: readonly Persona[];
    readonly channels: readonly Channel[];
    readonly evidence: readonly Evidence[];
    readonly lanes: readonly OwnLane[];
    readonly journeys: readonly Journey[];
}
