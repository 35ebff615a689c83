import { Ajv } from 'ajv';
import { EmptyFileSystemProvider, URI, type FileSystemNode } from 'langium';
import { expect, test } from 'vitest';
import { readConfig } from '../../language/config/read-config.ts';
import { configSchema } from '../../language/config/schema.ts';
import type { JourneyDocumentBuilder } from '../../language/document-builder.ts';
import { rules } from '../../language/lint/rules/index.ts';
import { modelOf } from '../../language/models.ts';
import { createLanguage } from '../../language/services.ts';
import { findingsIn } from '../../language/validator.ts';
import { markRanges, unmark } from '../support/marks.ts';

test('an empty file decides nothing', () => {
    expect(readConfig('{}', rules)).toEqual({ config: { lint: { levels: {}, options: {} }, feelings: new Map(), channels: [], exclude: [] }, problems: [] });
});

test('levels, options, words and files to leave out are read', () => {
    const { config, problems } = readConfig(JSON.stringify({
        $schema: 'https://example.org/schema.json',
        rules: { 'missing-goal': 'off', 'stale-review': { level: 'information', days: 90 }, 'useless-ignore': 'hint' },
        feelings: { nostalgic: 0.5, دلتنگ: -1 },
        channels: { Instagram: { label: 'Insta', kind: 'social', icon: 'camera', owner: 'Growth', control: 'earned' }, 'Pop up': {} },
        exclude: ['drafts/**'],
    }), rules);
    expect(problems).toEqual([]);
    expect(config).toEqual({
        lint: { levels: { 'missing-goal': 'off', 'stale-review': 'information', 'useless-ignore': 'hint' }, options: { 'stale-review': { days: 90 } } },
        feelings: new Map([['nostalgic', 0.5], ['دلتنگ', -1]]),
        channels: [{ name: 'Instagram', label: 'Insta', kind: 'social', icon: 'camera', owner: 'Growth', control: 'earned' }, { name: 'Pop up' }],
        exclude: ['drafts/**'],
    });
});

test.each([
    ['{ <|"rule"|>: {} }', 'There is no setting called “rule”. Did you mean “rules”?'],
    ['{ "rules": { <|"mising-goal"|>: "off" } }', 'There is no rule called “mising-goal”. Did you mean “missing-goal”?'],
    ['{ "rules": { <|"__proto__"|>: { "level": "off" } } }', 'There is no rule called “__proto__”.'],
    ['{ "rules": { <|"constructor"|>: "off" } }', 'There is no rule called “constructor”.'],
    ['{ <|"__proto__"|>: { "lint": 1 } }', 'There is no setting called “__proto__”.'],
    ['{ "rules": { "missing-goal": <|"warnin"|> } }', 'The level of “missing-goal” is one of off, hint, information, warning, error. Did you mean “warning”?'],
    ['{ "rules": { "missing-goal": <|2|> } }', 'The level of “missing-goal” is one of off, hint, information, warning, error.'],
    ['{ "rules": { "missing-goal": <|null|> } }', 'The level of “missing-goal” is one of off, hint, information, warning, error.'],
    ['{ "rules": { "stale-review": { <|"day"|>: 3 } } }', 'There is no option of “stale-review” called “day”. Did you mean “days”?'],
    ['{ "rules": { "stale-review": { "days": <|"3"|> } } }', '“days” of “stale-review” is a number of 0 or more.'],
    ['{ "rules": { "stale-review": { "days": <|1e309|> } } }', '“days” of “stale-review” is a number of 0 or more.'],
    ['{ "rules": <|[]|> }', '“rules” must be in braces: { … }.'],
    ['<|[]|>', 'The settings must be in braces: { … }.'],
    ['<|null|>', 'The settings must be in braces: { … }.'],
    ['{ "feelings": { "nostalgic": <|3|> } }', 'The score of “nostalgic” is a number from -2 to 2.'],
    ['{ "feelings": { <|"very sad"|>: 1 } }', 'A feeling is one word: “very sad” could not be written in a map.'],
    ['{ "channels": { "X": { "kind": <|"socal"|> } } }', '“kind” of “X” is one of digital, physical, social, phone, post, in-person, other. Did you mean “social”?'],
    ['{ "channels": { "X": { "icon": <|"a }"|> } } }', 'An icon is one word, such as camera: “a }” is none.'],
    ['{ "exclude": <|"drafts"|> }', '“exclude” is a list of patterns, such as ["drafts/**"].'],
    ['{ "exclude": ["a", <|3|>] }', 'A pattern of “exclude” is a text in quotes.'],
    ['{ "rules": {}, <|"rules"|>: {} }', '“rules” is set twice: the last one counts.'],
    ['{\n  "rules": <|}|>\n', 'This is no JSON: it can’t be read from line 2, column 12 on, and nothing of it counts.'],
    ['{ "a": "b<|>', 'This is no JSON: it can’t be read from line 1, column 10 on, and nothing of it counts.'],
    ['<|>', 'This is no JSON: it can’t be read from line 1, column 1 on, and nothing of it counts.'],
    ['\uFEFF{ <|"rule"|>: {} }', 'There is no setting called “rule”. Did you mean “rules”?'],
])('%s', (code, message) => {
    const { text } = unmark(code);
    const { problems } = readConfig(text, rules);
    expect(problems.map(it => it.message)).toEqual([message]);
    expect(markRanges(text, problems.map(({ range }) => range))).toBe(code);
});

test('no text stops it', () => {
    for (const text of ['['.repeat(100_000), `{"a":${'{"a":'.repeat(50_000)}`, `{ "rules": { "${'x'.repeat(1_000_000)}": 1 } }`, '\0', '"\uD800"']) {
        const { problems } = readConfig(text, rules);
        expect(problems).toHaveLength(1);
        expect(problems[0]!.message.length).toBeLessThan(200);
    }
    expect(({} as { readonly level?: unknown }).level).toBeUndefined();
});

test('a part that is wrong leaves the others as they are', () => {
    const { config, problems } = readConfig('{ "rules": { "missing-goal": "never", "stale-review": "off" }, "feelings": 1 }', rules);
    expect(problems).toHaveLength(2);
    expect(config.lint.levels).toEqual({ 'stale-review': 'off' });
});

test('the schema is fresh', async () => {
    await expect(`${JSON.stringify(configSchema(rules), undefined, 2)}\n`).toMatchFileSnapshot('../../docs/schema/journey-config.schema.json');
});

test('the schema accepts what is read without a word, and nothing else', () => {
    const accepts = new Ajv({ strict: false }).compile(configSchema(rules) as object);
    for (const text of [
        '{}', '{ "rules": { "missing-goal": "off", "stale-review": { "days": 3 }, "useless-ignore": { "level": "off" } } }', '{ "feelings": { "a": 1.5 } }',
        '{ "rules": { "goal": "off" } }', '{ "rules": { "missing-goal": "no" } }', '{ "rules": { "stale-review": { "days": -1 } } }', '{ "rules": { "missing-goal": { "days": 1 } } }',
        '{ "feelings": { "a": 3 } }', '{ "feelings": [] }', '{ "channels": { "A": { "kind": "social" } } }', '{ "channels": { "A": { "kind": "tv" } } }', '{ "channels": { "A": 1 } }',
        '{ "exclude": ["a"] }', '{ "exclude": [""] }', '{ "exclude": "a" }', '[]', '{ "other": 1 }',
    ]) {
        expect(`${text} ${accepts(JSON.parse(text))}`).toBe(`${text} ${readConfig(text, rules).problems.length === 0}`);
    }
});

test('the next file upwards counts, up to the workspace folder', async () => {
    const { findings } = await workspaceOf({
        'journey.config.json': '{ "rules": { "missing-goal": "off" } }',
        'maps/journey.config.json': '{ "rules": { "missing-persona": "off" } }',
        'a.journey': 'journey J { }',
        'maps/deep/b.journey': 'journey J { }',
        '../journey.config.json': '{ "rules": { "stale-review": "off" } }',
    });
    expect(findings('a.journey')).not.toContain('missing-goal');
    expect(findings('a.journey')).toContain('missing-persona');
    expect(findings('a.journey')).toContain('stale-review');
    expect(findings('maps/deep/b.journey')).toContain('missing-goal');
    expect(findings('maps/deep/b.journey')).not.toContain('missing-persona');
});

test('nothing is said about files that are left out, and they can be imported', async () => {
    const { findings } = await workspaceOf({
        'journey.config.json': '{ "exclude": ["drafts", "**/old-*.journey", "./x.journey"] }',
        'drafts/deep/a.journey': 'journey {',
        'sub/old-b.journey': 'journey {',
        'x.journey': 'journey {',
        'y.journey': 'import "./drafts/p.journey" journey J for P { }',
        'drafts/p.journey': 'persona P',
    });
    for (const name of ['drafts/deep/a.journey', 'sub/old-b.journey', 'x.journey']) {
        expect(findings(name)).toEqual([]);
    }
    expect(findings('y.journey')).toContain('missing-goal');
    expect(findings('y.journey')).not.toContain('unknown-name');
});

test('feelings of the team’s own have a score on the scale of the journey', async () => {
    const { findings, document } = await workspaceOf({
        'journey.config.json': '{ "feelings": { "nostalgic": 1, "happy": 2 } }',
        'a.journey': 'journey J { scale 1 to 5 stage S { touchpoint A { emotion nostalgic } touchpoint B { emotion happy } touchpoint C { emotion nostalgc } } }',
    });
    expect(findings('a.journey').filter(it => it === 'feeling-without-score')).toHaveLength(1);
    expect(messages(document('a.journey'))).toContain('Or did you mean “nostalgic”?');
    expect(modelOf(document('a.journey')).journeys[0]!.stages[0]!.touchpoints.map(({ emotions }) => emotions[0]!.score)).toEqual([4, 5, undefined]);
});

test('channels of the team’s own need no declaration', async () => {
    const { findings, document, write } = await workspaceOf({
        'journey.config.json': '{ "channels": { "TikTok": { "kind": "social", "label": "Tik \\"Tok\\"" }, "Pop up": {} } }',
        'a.journey': 'journey J { stage S { touchpoint T via TikTok, "Pop up", web } }',
        'b.journey': 'journey J { stage S { touchpoint T via TikTak } }',
    });
    expect(findings('a.journey')).not.toContain('unknown-name');
    expect(modelOf(document('a.journey')).journeys[0]!.stages[0]!.touchpoints[0]!.channels.map(({ label, kind }) => [label, kind])).toEqual([['Tik "Tok"', 'social'], ['Pop up', undefined], ['Web', 'digital']]);
    expect(messages(document('b.journey'))).toContain('Did you mean “TikTok”?');
    await write({ 'journey.config.json': '{ "channels": { "TikTak": {} } }' });
    expect(findings('a.journey')).toContain('unknown-name');
    expect(findings('b.journey')).not.toContain('unknown-name');
});

test('a change counts at once for the maps around and below, and what is wrong is told', async () => {
    const { findings, write, remove, told } = await workspaceOf({ 'a.journey': 'journey J { }', 'sub/b.journey': 'journey J { }' });
    expect(findings('sub/b.journey')).toContain('missing-goal');
    await write({ 'sub/journey.config.json': '{ "rules": { "missing-goal": "off", "x": 1 } }' });
    expect(findings('sub/b.journey')).not.toContain('missing-goal');
    expect(findings('a.journey')).toContain('missing-goal');
    expect(told.at(-1)).toEqual(['sub/journey.config.json', ['There is no rule called “x”.']]);
    await write({ 'sub/journey.config.json': '{ "rules": {} }' });
    expect(findings('sub/b.journey')).toContain('missing-goal');
    expect(told.at(-1)).toEqual(['sub/journey.config.json', []]);
    await write({ 'sub/journey.config.json': '{ "rules": { "missing-goal": "off" } ' });
    expect(findings('sub/b.journey')).toContain('missing-goal');
    expect(told.at(-1)![1]).toHaveLength(1);
    await remove('sub/journey.config.json');
    expect(told.at(-1)).toEqual(['sub/journey.config.json', []]);
});

const folder = 'file:///home/team/';

async function workspaceOf(files: Readonly<Record<string, string>>) {
    const texts = new Map<string, string>();
    const { shared } = createLanguage({ fileSystemProvider: () => new Files(texts) });
    const { LangiumDocuments, WorkspaceManager } = shared.workspace;
    const builder = shared.workspace.DocumentBuilder as JourneyDocumentBuilder;
    const told: [string, string[]][] = [];
    builder.configs.onRead((uri, problems) => told.push([uri.toString().slice(folder.length), problems.map(({ message }) => message)]));
    builder.updateBuildOptions = { validation: true };
    Object.assign(WorkspaceManager, { folders: [{ uri: folder.slice(0, -1), name: 'team' }] });
    await WorkspaceManager.initializeWorkspace([]);
    const uriOf = (name: string) => URI.parse(new URL(name, folder).toString());
    const write = async (more: Readonly<Record<string, string>>) => {
        for (const [name, text] of Object.entries(more)) {
            texts.set(uriOf(name).toString(), text);
        }
        await builder.update(Object.keys(more).map(uriOf), []);
    };
    await write(files);
    const document = (name: string) => LangiumDocuments.getDocument(uriOf(name))!;
    return {
        told,
        document,
        write,
        remove: async (name: string) => {
            texts.delete(uriOf(name).toString());
            await builder.update([], [uriOf(name)]);
        },
        findings: (name: string) => findingsIn(document(name)).map(({ rule }) => rule),
    };
}

function messages(document: Parameters<typeof findingsIn>[0]): string {
    return findingsIn(document).map(({ message }) => message).join('\n');
}

class Files extends EmptyFileSystemProvider {
    private readonly texts: ReadonlyMap<string, string>;

    constructor(texts: ReadonlyMap<string, string>) {
        super();
        this.texts = texts;
    }

    override async exists(uri?: URI): Promise<boolean> {
        return this.texts.has(String(uri));
    }

    override stat(uri: URI): Promise<FileSystemNode> {
        return this.texts.has(String(uri)) ? Promise.resolve({ isFile: true, isDirectory: false, uri }) : super.stat(uri);
    }

    override readFile(uri?: URI): Promise<string> {
        const text = this.texts.get(String(uri));
        return text === undefined ? super.readFile() : Promise.resolve(text);
    }
}
