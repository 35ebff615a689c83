import type { Dialect, KeywordKey } from '../dialect.ts';
import type { Edit, Fix, Level, RelatedPlace } from '../finding.ts';
import type {
    Channel, Emotion, Evidence, Gain, Journey, JourneyFile, Metric, Opportunity, OwnLane, Pain, Persona, Phase, Resource, Stage, TextRange, Thing, Touchpoint,
} from '../model/journey.ts';
import type { Locale } from './words/locale.ts';

/** What a rule can be about. */
export interface Kinds {
    readonly File: JourneyFile;
    readonly Persona: Persona;
    readonly Channel: Channel;
    readonly Evidence: Evidence;
    readonly Lane: OwnLane;
    readonly Journey: Journey;
    readonly Phase: Phase;
    readonly Stage: Stage;
    readonly Touchpoint: Touchpoint;
    readonly Emotion: Emotion;
    readonly Pain: Pain;
    readonly Gain: Gain;
    readonly Opportunity: Opportunity;
    readonly Metric: Metric;
    readonly Resource: Resource;
}
export type Kind = keyof Kinds;

/** The day on which the examples of all rules are looked at. */
export const exampleDay = '2026-11-21';

export const groups = ['Frame', 'Shape', 'Feeling', 'Cause and action', 'Evidence and numbers', 'Voice'] as const;
export type Group = typeof groups[number];

/**
 * A piece of the method that can be checked: data and one function. Its examples run as tests
 * (`<|` and `|>` mark what is reported), and its page in `docs/rules/` is made from it.
 */
export interface Rule<K extends Kind = Kind> {
    readonly id: string;
    readonly group: Group;
    readonly level: Level;
    /** What `check` looks at, one by one. */
    readonly on: K;
    /** What holds where the rule is kept: one sentence. */
    readonly summary: string;
    /** Why it matters to those who use the map. */
    readonly why: string;
    /** Whose advice it is. */
    readonly source: string;
    /** Numbers that a team may set otherwise, with their defaults. */
    readonly options?: Readonly<Record<string, { readonly value: number; readonly meaning: string }>>;
    /** Texts in which the rule reports nothing (other rules may), near misses above all. */
    readonly good: readonly (string | Omit<Example, 'fixed'>)[];
    readonly bad: readonly Example[];
    check(thing: Kinds[K], context: Context): void;
}

export interface Example {
    readonly code: string;
    /** The text after the first quick fix of the first finding; marks show what is still reported. */
    readonly fixed?: string;
    /** What to say about it on the page. */
    readonly because?: string;
}

/** What a rule may know besides the thing it looks at. */
export interface Context {
    readonly file: JourneyFile;
    /** The journey around the thing; only for things inside one. */
    readonly journey: Journey;
    /** The stage or touchpoint around the thing, or the thing itself; only for things inside one. */
    readonly block: Stage | Touchpoint;
    /** ISO 8601: rules never look at the clock. */
    readonly today: string;
    /** The words to write in a fix. */
    readonly dialect: Dialect;
    /** What names could stand for here: own and imported. */
    readonly known: {
        readonly personas: readonly Persona[];
        readonly evidence: readonly Evidence[];
        readonly channels: readonly Channel[];
        readonly journeys: readonly Journey[];
    };
    /** Whether anything, in this file or one that imports it, refers to a definition. */
    isUsed(definition: Thing): boolean;
    /** Where this file, and those that import it, refer to a definition of this file. */
    usesOf(definition: Thing): readonly Use[];
    /** The names in a piece of text that refer to something, known or not, in its order. */
    namesIn(range: TextRange): readonly TextRange[];
    /** Where the source of a statement stands, if it has one of its own: `from Survey, Calls`. */
    sourcePlaceOf(statement: Thing): TextRange | undefined;
    /** A piece of the file, as it is written. */
    textOf(range: TextRange): string;
    /** Where a field stands that the model keeps only the value of: `placeOf(journey, 'reviewed')`. */
    placeOf(thing: Thing, field: KeywordKey): FieldPlace | undefined;
    /** The same for a field that may stand several times, such as `link`. */
    placesOf(thing: Thing, field: KeywordKey): readonly FieldPlace[];
    /** The words, numbers and texts of a statement, in the order written. */
    piecesOf(statement: Thing): readonly Piece[];
    /** What stands at an offset: a word, a text, a remark; nothing where it is space, or can't be read. */
    pieceAt(offset: number): Piece | undefined;
    /** Whether a link or image of this file leads inside the workspace and to nothing there; never where nobody can tell. */
    isMissing(path: string): boolean;
    /** The path that was meant by one that is missing, if something of a like name is there. */
    likelyLink(path: string): string | undefined;
    /** The language that a text of this file is written in, if there are word lists for it. */
    localeOf(text: string): Locale | undefined;
    /** Whether a name in a piece of text is not known: that is an error already, and what is missing because of it is not reported again. */
    hasUnknownName(range: TextRange): boolean;
    /** Whether the writer silenced this rule in the line of a thing; for rules that say one thing about several. */
    isIgnored(thing: Thing): boolean;
    option(name: string): number;
    report(report: Report): void;
}

/** The name of a definition, somewhere else. */
export interface Use {
    readonly uri: string;
    readonly range: TextRange;
    /** What refers to it: `Details`, `Touchpoint`, `Entry`, … */
    readonly by: string;
}

export interface Piece extends TextRange {
    /** The literal of the grammar, or a sort of token: `NUMBER`, `STRING`, `COMMENT`, … */
    readonly kind: string;
}

export interface FieldPlace extends TextRange {
    /** Its last word, number, date or text. */
    readonly value: TextRange;
}

export interface Report {
    readonly message: string;
    /** The head of a thing is underlined, or a piece of it. */
    readonly at: Thing | TextRange;
    /** The thing that carries the mark in the picture, where `at` is a piece of text. */
    readonly target?: Thing;
    readonly related?: readonly RelatedPlace[];
    /** The first is the one that is tested as `fixed`. */
    readonly fixes?: readonly Fix[];
    readonly tags?: readonly ('unnecessary' | 'deprecated')[];
}

export type { Edit, Fix };

export function defineRule<K extends Kind>(rule: Rule<K>): Rule<K> {
    return rule;
}

/** A rule of any kind, as lists hold it. */
export type AnyRule = { [K in Kind]: Rule<K> }[Kind];
