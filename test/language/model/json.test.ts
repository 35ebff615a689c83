import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { JourneyFile, Named } from '../../../language/model/journey.ts';
import { definitionLists, parts, type DefinitionList, type Field, type PartName, type Type } from '../../../language/model/json-format.ts';
import { fileToJson, journeyToJson, type JourneyJson } from '../../../language/model/json.ts';
import { modelOf } from '../../../language/models.ts';
import { runs } from '../../support/chance.ts';
import { createWorkspace, errors, journeyOf, modelOfText, type TestWorkspace } from '../../support/language.ts';
import { randomMap } from '../../support/random-map.ts';

const schema = JSON.parse(readFileSync(new URL('../../../docs/schema/journey-map-1.schema.json', import.meta.url), 'utf8')) as object;
const fits = new Ajv2020({ allErrors: true }).compile(schema);

/** A map with every statement that there is. */
const people = 'persona Tom { prefers fax } evidence Survey "Of others" channel fax';
const whole = `
language en
import "./people.journey"
persona Maya "Maya, 34" {
    role "Buys" about "On her phone" image "./maya.png" quote "Quick." goal "A gift" from Survey need "Total" motivation "Care" pain "Costs" gain "A card"
    prefers chat, Insta note "Talk"
}
channel Insta { kind social icon camera owner "Marketing" control paid note "May" }
evidence Survey "Checkout survey" { kind survey date 2026-09-14 sample 412 link "https://example.org" note "Paid" }
lane Data { icon lock note "n" }
journey Today { stage Pay { } }
journey Next "Buying" for Maya, Tom {
    kind future scenario "s" goal "g" expectation "e" assumed trigger "t" outcome "o" scale 1 to 10 owner "Growth" team "Growth", "Support" reviewed 2026-10-20
    evolves Today entry social 40% "post" metric completion 62% target 80% from Survey note "n"
    phase Before {
        note "b"
        stage Pay {
            icon gift goal "g" expectation "e" entry email emotion sad
            touchpoint Checkout "Pays" by Maya via web, Insta {
                icon card action "a" thought "t" quote "q" need "n" emotion frustrated 2 "why" by Maya from Survey moment "m" moment engagement 3 duration 4min
                owner "o" leads to Help when "fails" 8% drop-off 30% "price" details Today link "https://example.org"
                pain Cost "late" severity 3 accepted "later" gain Card "hand" from Survey
                opportunity Show "total" { addresses Cost, Card impact 5 effort 2 owner "o" status planned link "l" note "n" }
                barrier "b" risk "r" metric ces 5.1/7 target 6 metric wait 2h target -1.5 resource "agents" missing
                artifact "a" frontstage "f" backstage "b" support "s" in Data "street" note "n"
            }
            touchpoint Help
        }
    }
}`;

let full: JourneyFile;
beforeAll(async () => {
    expect((await errors(whole, { 'people.journey': people })).map(({ message }) => message)).toEqual([]);
    full = await modelOfText(whole, { 'people.journey': people });
});

test('a small map', async () => {
    const journey = await journeyOf('journey Tea { stage Brew { touchpoint Kettle via app { emotion happy pain "Slow" severity 2 } } }');
    expect(short(journeyToJson(journey))).toEqual({
        version: 1,
        channels: [{ id: 'app', name: 'app', label: 'App', kind: 'digital', icon: 'smartphone', imported: true }],
        journeys: [{
            id: 'journey:Tea', name: 'Tea', label: 'Tea', direction: 'ltr', scale: { lowest: -2, highest: 2 },
            stages: [{
                id: 'Brew', name: 'Brew', label: 'Brew',
                touchpoints: [{
                    id: 'Brew/Kettle', name: 'Kettle', label: 'Kettle', channels: ['app'],
                    emotions: [{ id: 'Brew/Kettle/emotion:1', feeling: 'happy', score: 1, level: 1, source: { support: 'unsourced' }, written: false }],
                    pains: [{ id: 'Brew/Kettle/pain:1', text: 'Slow', source: { support: 'unsourced' }, severity: 2 }],
                }],
            }],
        }],
    });
});

describe('an example of the gallery', () => {
    const folder = new URL('../../../examples/', import.meta.url);
    const names = readdirSync(folder).filter(name => name.endsWith('.journey'));
    let workspace: TestWorkspace;
    beforeAll(async () => {
        workspace = await createWorkspace(Object.fromEntries(names.map(name => [name, readFileSync(new URL(name, folder), 'utf8')])));
    });

    test.each(names)('%s fits the schema, and can be read back', name => {
        const model = modelOf(workspace.document(name));
        for (const json of [fileToJson(model), ...model.journeys.map(journeyToJson)]) {
            expect(complaints(json)).toEqual([]);
        }
        expect(rebuilt(fileToJson(model))).toEqual(withoutPlaces(model));
    });
});

test('a map with every statement fits the schema, and can be read back', () => {
    expect(complaints(fileToJson(full))).toEqual([]);
    expect(rebuilt(fileToJson(full))).toEqual(withoutPlaces(full));
});

test('a map with every statement has every field that the schema knows', () => {
    const known = Object.entries(parts).flatMap(([part, fields]) => Object.keys(fields).map(key => `${part}.${key}`));
    expect([...fieldsIn(fileToJson(full))].toSorted()).toEqual(known.toSorted());
});

test('any map can be read back, whatever is wrong in it', async () => {
    await fc.assert(fc.asyncProperty(randomMap, async ({ text }) => {
        const model = await modelOfText(text);
        expect(rebuilt(fileToJson(model))).toEqual(withoutPlaces(model));
    }), runs(60));
});

test('the order of what is written is that of the format, not that of the model', () => {
    expect(JSON.stringify(fileToJson(backwards(full)))).toBe(JSON.stringify(fileToJson(full)));
});

test('nothing tells where the map was written', () => {
    expect(JSON.stringify(fileToJson(full))).not.toMatch(/file:|range|origin/);
});

describe('definitions', () => {
    test('of other files are said to be imported', () => {
        const { personas, channels } = fileToJson(full);
        expect(personas.map(({ id, imported }) => [id, imported])).toEqual([['Maya', undefined], ['Tom', true]]);
        expect(channels.map(({ id, imported }) => [id, imported])).toEqual([['Insta', undefined], ['social', true], ['email', true], ['web', true], ['chat', true], ['fax', true]]);
    });

    test('come with a journey that refers to them, and no others', () => {
        const { personas, evidence, lanes } = journeyToJson(full.journeys[0]!);
        expect([personas, evidence, lanes]).toEqual([[], [], []]);
        expect(journeyToJson(full.journeys[1]!).personas.map(({ id }) => id)).toEqual(['Maya', 'Tom']);
    });

    test('of one name in files that do not know each other are told apart', async () => {
        const model = await modelOfText('import "./people.journey" evidence Survey "Ours" journey A for Tom { goal "x" from Survey }', {
            'people.journey': 'persona Tom { goal "y" from Survey } evidence Survey "Theirs"',
        });
        const { evidence, personas, journeys } = fileToJson(model);
        expect(evidence.map(({ id, name, label }) => [id, name, label])).toEqual([['Survey', 'Survey', 'Ours'], ['Survey~2', 'Survey', 'Theirs']]);
        expect([personas[0]?.goals[0]?.source.evidence, journeys[0]?.goals[0]?.source.evidence]).toEqual([['Survey~2'], ['Survey']]);
    });
});

test('a number beyond all numbers stays one', async () => {
    const journey = await journeyOf(`journey A { stage S { touchpoint T { engagement ${'9'.repeat(400)} } } }`);
    expect(complaints(journeyToJson(journey))).toEqual([]);
    expect(JSON.stringify(journeyToJson(journey))).toContain(`"engagement":${Number.MAX_VALUE}`);
});

describe('the schema refuses', () => {
    test('a field too many, wherever it is', () => {
        for (const { path, json } of everyObject(fileToJson(full), object => ({ ...object, colour: 'red' }))) {
            expect(complaints(json), path).not.toEqual([]);
        }
    });

    test('a missing one, wherever it is', () => {
        const needed = ['version', 'journeys', 'id', 'text', 'source', 'support', 'evidence', 'emotions', 'notes', 'touchpoints'];
        for (const key of needed) {
            for (const { path, json } of everyObject(fileToJson(full), object => key in object ? Object.fromEntries(Object.entries(object).filter(([it]) => it !== key)) : undefined)) {
                // An emotion may do without a text.
                expect(complaints(json).length > 0 || (key === 'text' && /emotions|moments|entries|dropOffs/.test(path)), `${path} without ${key}`).toBe(true);
            }
        }
    });

    test.each<[string, string, unknown]>([
        ['another version', 'version', 2],
        ['a kind that there is not', 'kind', 'curent'],
        ['a day that is no ISO date', 'reviewed', '20.10.2026'],
        ['a share above all', 'percent', 120],
        ['a severity above 3', 'severity', 4],
        ['half an impact', 'impact', 2.5],
        ['a text where there is a list', 'teams', 'Growth'],
        ['a definition where there is an id', 'prefers', [{ name: 'web' }]],
        ['a unit that nobody knows', 'unit', 'months'],
        ['a source of another sort', 'support', 'guessed'],
        ['a direction that is none', 'direction', 'up'],
    ])('%s', (_, key, wrong) => {
        const changed = [...everyObject(fileToJson(full), object => key in object && (key !== 'support' || 'evidence' in object) ? { ...object, [key]: wrong } : undefined)];
        expect(changed.length).toBeGreaterThan(0);
        for (const { path, json } of changed) {
            expect(complaints(json), path).not.toEqual([]);
        }
    });
});

function complaints(json: unknown): readonly string[] {
    fits(json);
    return (fits.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Without the lists that are empty. */
function short(json: unknown): unknown {
    return JSON.parse(JSON.stringify(json), (_, value: unknown) => Array.isArray(value) && value.length === 0 ? undefined : value);
}

/** The model as a reader can have it: no places, nothing shared, and the language said once. */
function withoutPlaces({ journeys, ...file }: JourneyFile): unknown {
    return without(['origin', 'uri'], { ...file, journeys: without(['language'], journeys) });
}

function without(keys: readonly string[], value: unknown): unknown {
    return JSON.parse(JSON.stringify(value, (key, it: unknown) => keys.includes(key) ? undefined : it));
}

/** What a reader does: puts definitions where they are referred to, and takes those of other files from the lists. */
function rebuilt(json: JourneyJson): unknown {
    const own = (list: DefinitionList) => json[list].filter(({ imported }) => !imported).map(it => definition(list, it));
    const definition = (list: DefinitionList, it: object): unknown => without(['imported'], { ...resolved(it) as object, id: `${kinds[list]}:${(it as Named).name}` });
    const referred = (list: DefinitionList, ids: unknown): unknown => Array.isArray(ids) ? ids.map(id => referred(list, id)) : definition(list, json[list].find(({ id }) => id === ids)!);
    const resolved = (value: unknown): unknown => Array.isArray(value) ? value.map(resolved) : isObject(value) ? mapped(value, (key, it) => lists[key] ? referred(lists[key], it) : resolved(it)) : value;
    return mapped(without(['version'], json) as object, (key, it) => key in definitionLists ? own(key as DefinitionList) : resolved(it));
}

const kinds: Readonly<Record<DefinitionList, string>> = { personas: 'persona', channels: 'channel', evidence: 'evidence', lanes: 'lane' };
/** The fields that refer, each with the list that it refers to. */
const lists: Readonly<Record<string, DefinitionList>> = {
    personas: 'personas', channels: 'channels', channel: 'channels', prefers: 'channels', evidence: 'evidence', lanes: 'lanes', lane: 'lanes',
};

function isObject(value: unknown): value is object {
    return typeof value === 'object' && value !== null;
}

function mapped(object: object, change: (key: string, value: unknown) => unknown): object {
    return Object.fromEntries(Object.entries(object).map(([key, value]: [string, unknown]) => [key, change(key, value)]));
}

/** The fields that a map has, as `Part.field`. */
function fieldsIn(json: JourneyJson): ReadonlySet<string> {
    const found = new Set<string>();
    const visit = (part: PartName, object: object): void => Object.entries(object).forEach(([key, value]: [string, unknown]) => {
        const { type } = (parts[part] as Readonly<Record<string, Field>>)[key] ?? {};
        if (type) {
            found.add(`${part}.${key}`);
            visitType(type, value);
        }
    });
    const visitType = (type: Type, value: unknown): void => {
        if (type.kind === 'list') {
            (value as readonly unknown[]).forEach(it => visitType(type.of, it));
        } else if (type.kind === 'part') {
            visit(type.of, value as object);
        } else if (type.kind === 'either') {
            visit(type.of.find(part => part.toLowerCase() === (value as { kind: string }).kind)!, value as object);
        }
    };
    Object.entries(definitionLists).forEach(([list, part]) => json[list as DefinitionList].forEach(it => visit(part, it)));
    json.journeys.forEach(it => visit('Journey', it));
    return found;
}

/** The JSON with one of its objects changed, for every object that `change` has something to say about. */
function* everyObject(json: object, change: (object: object) => object | undefined, path = ''): Generator<{ readonly path: string; readonly json: unknown }> {
    const changed = Array.isArray(json) ? undefined : change(json);
    if (changed) {
        yield { path: path || '/', json: changed };
    }
    for (const [key, value] of Object.entries(json) as [string, unknown][]) {
        if (typeof value === 'object' && value !== null) {
            for (const inner of everyObject(value, change, `${path}/${key}`)) {
                yield { path: inner.path, json: Array.isArray(json) ? (json as unknown[]).with(Number(key), inner.json) : { ...json, [key]: inner.json } };
            }
        }
    }
}

/** The same model with the keys of its objects turned round; what is shared stays shared. */
function backwards<T>(value: T, seen = new Map<unknown, unknown>()): T {
    if (typeof value !== 'object' || value === null) {
        return value;
    }
    if (!seen.has(value)) {
        seen.set(value, Array.isArray(value) ? value.map(it => backwards(it, seen)) : Object.fromEntries(Object.entries(value).toReversed().map(([key, it]) => [key, backwards(it, seen)])));
    }
    return seen.get(value) as T;
}
