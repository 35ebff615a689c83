import {
    availabilities, channelKinds, controls, evidenceKinds, journeyKinds, opportunityStatuses, type DurationUnit,
} from './model/journey.ts';
import type { BuiltInChannelKey, FeelingKey } from './vocabulary.ts';
import en from './dialects/en.json' with { type: 'json' };

/** The words of enumerations, by the name they have in the dialects. */
export const enumerations = {
    journeyKind: journeyKinds,
    channelKind: channelKinds,
    control: controls,
    evidenceKind: evidenceKinds,
    status: opportunityStatuses,
    availability: availabilities,
} as const;
export type EnumerationName = keyof typeof enumerations;
export type EnumerationKey<E extends EnumerationName> = typeof enumerations[E][number];

/** A literal of the grammar. */
export type KeywordKey = keyof typeof en.keywords;

/** Every spelling that a writer of one language can use, by what it stands for. The first of several is the one we write. */
export interface Dialect {
    readonly locale: string;
    /** What the language calls itself. */
    readonly name: string;
    readonly keywords: Readonly<Record<KeywordKey, { readonly words: readonly string[]; readonly meaning: string }>>;
    readonly feelings: Readonly<Record<FeelingKey, readonly string[]>>;
    readonly channels: Readonly<Record<BuiltInChannelKey, { readonly words: readonly string[]; readonly label: string }>>;
    readonly enumerations: { readonly [E in EnumerationName]: Readonly<Record<EnumerationKey<E>, readonly string[]>> };
    readonly units: Readonly<Record<DurationUnit, readonly string[]>>;
}

export const english: Dialect = en;

/** Every dialect that there is, English first. */
export const dialects: readonly Dialect[] = [english];

const byLocale: ReadonlyMap<string, Dialect> = new Map(dialects.map(dialect => [dialect.locale, dialect]));

/** The dialect of a locale, or undefined where there is none yet: then English words are used. */
export function dialectOf(locale: string | undefined): Dialect | undefined {
    return locale === undefined ? english : byLocale.get(locale) ?? byLocale.get(locale.split('-')[0]!);
}

/** What we write for a literal of the grammar. */
export function keyword(key: KeywordKey, dialect: Dialect = english): string {
    return dialect.keywords[key].words[0]!;
}

/** Finds the key of a word among spellings; the way back from what the writer wrote. */
export function keyOf<Key extends string>(spellings: Readonly<Record<Key, readonly string[]>>, word: string): Key | undefined {
    return reversed(spellings).get(word) as Key | undefined;
}

const reversals = new WeakMap<object, ReadonlyMap<string, string>>();

function reversed(spellings: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
    let reversal = reversals.get(spellings);
    if (!reversal) {
        reversal = new Map(Object.entries(spellings).flatMap(([key, words]) => words.map(word => [word, key] as const)));
        reversals.set(spellings, reversal);
    }
    return reversal;
}
