import type { Channel, Evidence, Journey, JourneyFile, Named, OwnLane, Persona } from './journey.ts';
import { definitionLists, parts, version, type DefinitionList, type Field, type NotExported, type PartName, type Type } from './json-format.ts';

/**
 * The exported form of a map, or of all the maps of a file: plain data with an order of its own, and no places in a text.
 * Definitions stand once, in lists at the top, and are referred to by their `id` there, which is their name;
 * so do those of imported files and the channels that need no declaration, so that a reader needs no other file.
 */
export interface JourneyJson {
    readonly version: typeof version;
    /** The locale of the file. */
    readonly language?: string;
    readonly personas: readonly Definition<Persona>[];
    readonly channels: readonly Definition<Channel>[];
    readonly evidence: readonly Definition<Evidence>[];
    readonly lanes: readonly Definition<OwnLane>[];
    readonly journeys: readonly Plain<Journey>[];
}

/** A part of the model without its places; what it shares with others is named by its id. */
export type Plain<T> = T extends readonly (infer U)[] ? readonly Plain<U>[]
    : T extends object ? { readonly [K in keyof T as K extends NotExported ? never : K]: K extends ReferenceField ? Ids<T[K]> : Plain<T[K]> }
    : T;

/** `imported`: not defined in this file, but in one that it imports, or known to every map. */
export type Definition<T> = Plain<T> & { readonly imported?: true };

type ReferenceField = 'personas' | 'channels' | 'channel' | 'prefers' | 'evidence' | 'lanes' | 'lane';
type Ids<T> = T extends readonly unknown[] ? readonly string[] : T extends undefined ? undefined : string;

/** One journey with everything that it refers to. */
export function journeyToJson(journey: Journey): JourneyJson {
    return toJson(journey.origin.uri, journey.language, { journeys: [journey] });
}

/** Everything that a file defines, and what its journeys refer to elsewhere. */
export function fileToJson({ uri, language, ...file }: JourneyFile): JourneyJson {
    return toJson(uri, language, file);
}

function toJson(uri: string, language: string | undefined, { journeys, ...own }: Pick<JourneyFile, 'journeys'> & Partial<JourneyFile>): JourneyJson {
    const definitions = new Definitions(uri);
    for (const list of lists) {
        own[list]?.forEach(it => definitions.idOf(list, it));
    }
    const written = journeys.map(journey => plainPart('Journey', journey, definitions));
    return {
        version,
        ...(language !== undefined && { language }),
        ...definitions.written(),
        journeys: written,
    } as unknown as JourneyJson;
}

const lists = Object.keys(definitionLists) as readonly DefinitionList[];

/** The lists of definitions, filled as references to them are met. */
class Definitions {
    private readonly uri: string;
    private readonly ids: Readonly<Record<DefinitionList, Map<Named, string>>> = { personas: new Map(), channels: new Map(), evidence: new Map(), lanes: new Map() };
    private readonly taken = new Set<string>();

    constructor(uri: string) {
        this.uri = uri;
    }

    /** The name, with a number behind it where files that do not know each other use it for two things. */
    idOf(list: DefinitionList, definition: Named): string {
        let id = this.ids[list].get(definition);
        if (id === undefined) {
            for (let count = 1; id === undefined || this.taken.has(`${list} ${id}`); count++) {
                id = count === 1 ? definition.name : `${definition.name}~${count}`;
            }
            this.taken.add(`${list} ${id}`);
            this.ids[list].set(definition, id);
        }
        return id;
    }

    /** Personas come first: they refer to channels and evidence, whose lists grow by it. */
    written(): Readonly<Record<string, readonly unknown[]>> {
        return Object.fromEntries(lists.map(list => [list, Array.from(this.ids[list], ([definition, id]) => ({
            ...plainPart(definitionLists[list], definition, this),
            id,
            ...(definition.origin.uri !== this.uri && { imported: true }),
        }))]));
    }
}

function plainPart(name: PartName, part: object, definitions: Definitions): Readonly<Record<string, unknown>> {
    const fields: Readonly<Record<string, Field>> = parts[name];
    const values = part as Readonly<Record<string, unknown>>;
    return Object.fromEntries(Object.entries(fields).flatMap(([key, { type }]) => values[key] === undefined ? [] : [[key, plain(type, values[key], definitions)]]));
}

function plain(type: Type, value: unknown, definitions: Definitions): unknown {
    switch (type.kind) {
        case 'list': return (value as readonly unknown[]).map(it => plain(type.of, it, definitions));
        case 'reference': return definitions.idOf(type.to, value as Named);
        case 'part': return plainPart(type.of, value as object, definitions);
        case 'either': return plainPart(type.of.find(name => hasKind(name, value))!, value as object, definitions);
        // JSON has no number that large.
        case 'number': return Math.min(Math.max(value as number, -Number.MAX_VALUE), Number.MAX_VALUE);
        default: return value;
    }
}

function hasKind(name: PartName, value: unknown): boolean {
    const { kind }: Readonly<Record<string, Field>> = parts[name];
    return kind?.type.kind === 'word' && kind.type.words.includes((value as { readonly kind: string }).kind);
}
