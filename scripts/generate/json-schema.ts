import { definitionLists, parts, version, type DefinitionList, type Field, type Type } from '../../language/model/json-format.ts';

type Schema = Readonly<Record<string, unknown>>;

/** The JSON Schema of exported maps. It refuses what the format does not know, so that a slip of the pen in a field is found. */
export function jsonSchema(): Schema {
    const definitions = Object.entries(definitionLists) as [DefinitionList, keyof typeof parts][];
    const defined = new Set<string>(Object.values(definitionLists));
    return {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: `urn:journey-maps:journey-map:${version}`,
        title: `Journey map, version ${version}`,
        description: 'Customer-journey maps and what they refer to. Definitions are referred to by their id, also those that an imported file holds.',
        ...object({
            version: { const: version },
            language: { type: 'string', description: 'The locale of the file.' },
            ...Object.fromEntries(definitions.map(([list, part]) => [list, arrayOf(reference(part))])),
            journeys: arrayOf(reference('Journey')),
        }, ['language']),
        $defs: Object.fromEntries(Object.entries<Readonly<Record<string, Field>>>(parts).map(([name, fields]) => [name, object({
            ...Object.fromEntries(Object.entries(fields).map(([key, { type, says }]) => [key, { ...schemaOf(type), ...(says !== undefined && { description: says }) }])),
            ...(defined.has(name) && { imported: { const: true, description: 'Not defined in this file, but in one that it imports, or known to every map.' } }),
        }, [...Object.entries(fields).filter(([, { isOptional }]) => isOptional).map(([key]) => key), 'imported'])])),
    };
}

function object(properties: Readonly<Record<string, Schema>>, optional: readonly string[]): Schema {
    return { type: 'object', properties, required: Object.keys(properties).filter(key => !optional.includes(key)), additionalProperties: false };
}

function schemaOf(type: Type): Schema {
    switch (type.kind) {
        case 'text': return { type: 'string' };
        case 'date': return { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
        case 'truth': return { type: 'boolean' };
        case 'number': return { type: type.isWhole ? 'integer' : 'number', ...(type.from !== undefined && { minimum: type.from }), ...(type.to !== undefined && { maximum: type.to }) };
        case 'word': return type.words.length === 1 ? { const: type.words[0] } : { enum: type.words };
        case 'list': return arrayOf(schemaOf(type.of));
        case 'part': return reference(type.of);
        case 'either': return { oneOf: type.of.map(reference) };
        case 'reference': return { type: 'string', description: `The id of one of \`${type.to}\`.` };
    }
}

function arrayOf(items: Schema): Schema {
    return { type: 'array', items };
}

function reference(part: string): Schema {
    return { $ref: `#/$defs/${part}` };
}
