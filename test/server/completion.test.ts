import { readFileSync } from 'node:fs';
import { CompletionTriggerKind, InsertTextFormat, type CompletionItem, type TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, test } from 'vitest';
import { syntaxProblemsIn } from '../../language/syntax-problems.ts';
import { JourneyCompletionProvider } from '../../server/features/completion.ts';
import { resolveCompletion } from '../../server/features/completion/resolve.ts';
import { placesIn, seed } from '../support/chance.ts';
import { uriOf, workspaceOf, type Workspace } from './support.ts';

describe('keywords', () => {
    test('of the block around the caret, without those that stand there already', async () => {
        const offered = await labels('journey Tea {\n kind current\n <|>\n owner "Growth"\n}');
        expect(offered.slice(0, 3)).toEqual(['scenario', 'goal', 'expectation']);
        expect(offered).toContain('stage');
        expect(offered).not.toContain('kind');
        expect(offered).not.toContain('owner');
        expect(offered).not.toContain('touchpoint');
    });

    test('in a text that breaks off', async () => {
        expect(await labels('journey Tea { stage Brew { touchpoint Kettle via web { action "x" emotion sad\n <|>')).toContain('thought');
        expect(await labels('journey Tea { stage Brew { touchpoint Kettle { action\n <|>\n } } }')).toEqual([]);
        expect(await labels('journey Tea { goal "x" ??? stage Brew { foo bar touchpoint } } <|>')).toContain('persona');
    });

    test('that go on with a statement come first on its line', async () => {
        expect((await labels('journey Tea { stage S { pain "x" <|> } }')).slice(0, 4)).toEqual(['severity', 'accepted', 'from', 'assumed']);
        expect((await labels('journey Tea { stage S { pain "x" severity 2 <|> } }')).slice(0, 2)).toEqual(['from', 'assumed']);
    });

    test('at the top of a file', async () => {
        expect(await labels('<|>')).toEqual(['import', 'persona', 'channel', 'evidence', 'lane', 'journey', 'language']);
        expect(await labels('import "./a.journey"\n<|>')).not.toContain('language');
    });

    test('as snippets with the words that may follow', async () => {
        expect(await accepted('journey Tea { ki<|> }', 'kind')).toBe('journey Tea { kind ${1|current,future,day-in-the-life,blueprint|} }');
        expect(await accepted('evi<|>', 'evidence')).toContain('kind ${3|survey,interview,');
        expect(await accepted('journey Tea { sta<|> }', 'stage')).toBe('journey Tea { stage ${1:Name} {\n\t$0\n} }');
        expect(await accepted('journey Tea { stage S { touchpoint T { <|> } touchpoint U } }', 'leads to')).toBe('journey Tea { stage S { touchpoint T { leads to ${1|U,T|} } touchpoint U } }');
    });

    test('as plain words in front of what belongs to them', async () => {
        expect(await accepted('journey Tea { go<|> "A cup" }', 'goal')).toBe('journey Tea { goal "A cup" }');
        expect(await accepted('journey Tea { th<|>ought "A cup" }', 'goal')).toBe('journey Tea { goal "A cup" }');
    });

    test('are explained', async () => {
        expect((await items('<|>')).find(it => it.label === 'persona')?.documentation).toMatchObject({ kind: 'markdown', value: expect.stringContaining('Someone who makes the journey') });
    });
});

const around = 'persona P channel C evidence E lane L journey K {}\n';

test.each([
    ['a file', ['', '']], ['a persona', ['persona X {', '}']], ['a channel', ['channel X {', '}']], ['evidence', ['evidence X {', '}']], ['a lane', ['lane X {', '}']],
    ['a journey', ['journey X {', '}']], ['a phase', ['journey X { phase Y {', '} }']], ['a stage', ['journey X { stage Y {', '} }']],
    ['a touchpoint', ['journey X { stage Y { touchpoint Z {', '} } }']], ['an opportunity', ['journey X { stage Y { pain Q "q" opportunity "o" {', '} } }']],
] as const)('every snippet of %s can be read when it is filled in', async (_, [open, close]) => {
    const workspace = await workspaceOf({ 'a.journey': `${around}${open}\n<|>\n${close}`, 'b.journey': 'persona B' });
    const { document } = workspace;
    const offered = (await items('', undefined, workspace)).filter(it => it.insertTextFormat === InsertTextFormat.Snippet);
    expect(offered.length).toBeGreaterThan(0);
    for (const { textEdit, label } of offered) {
        const texts = ['word', '3'].map(filling => {
            const newText = textEdit!.newText.replace(/\$\{\d\|((?:\\.|[^\\,|])*)[^}]*\}/g, '$1').replace(/\$\{\d:([^}]*)\}/g, '$1').replace(/\$\d(?=\s|$|\})/g, filling).replace(/\$\d/g, '…');
            return TextDocument.applyEdits(document.textDocument, [{ range: (textEdit as TextEdit).range, newText }]);
        }).map(text => text.replaceAll('{\n\tword\n}', '{\n}').replaceAll('{\n\t\tword\n\t}', '{\n\t}'));
        const problems = texts.map(text => syntaxProblemsIn(workspace.shared.workspace.LangiumDocumentFactory.fromString(text, document.uri)).map(it => it.message));
        expect(problems.some(it => it.length === 0), `${label}: ${texts[0]} ${JSON.stringify(problems)}`).toBe(true);
    }
});

describe('names', () => {
    const people = 'persona Maya "Maya, 34" { role "Buys gifts" }\nevidence "Big survey" { kind survey date 2026-09-14 }';

    test('of this file, with what they are', async () => {
        expect(await details('persona Maya "Maya, 34" { role "Buys gifts" } journey Tea for <|> {}')).toEqual({ Maya: 'Maya, 34 · Buys gifts' });
    });

    test('of imported files, before those that would have to be imported', async () => {
        expect(await details({ 'a.journey': 'import "./people.journey"\njourney Tea for <|> {}', 'people.journey': people, 'z.journey': 'persona Zoe' }))
            .toEqual({ Maya: 'Maya, 34 · Buys gifts · ./people.journey', Zoe: 'from ./z.journey' });
    });

    test('bring their import', async () => {
        expect(await accepted({ 'a.journey': '// A map.\n\n// About tea.\njourney Tea for <|> {}', 'more/people.journey': people }, 'Maya'))
            .toBe('// A map.\n\nimport "./more/people.journey"\n\n// About tea.\njourney Tea for Maya {}');
        expect(await accepted({ 'a.journey': 'language fa\nimport "./x.journey"\n\njourney Tea for <|> {}', 'people.journey': people }, 'Maya'))
            .toBe('language fa\nimport "./x.journey"\nimport "./people.journey"\n\njourney Tea for Maya {}');
        expect(await accepted({ 'a.journey': 'language en\r\njourney Tea for <|> {}', 'people.journey': people }, 'Maya'))
            .toBe('language en\r\nimport "./people.journey"\r\njourney Tea for Maya {}');
    });

    test('stand in quotes where they need them, and where a quote is written', async () => {
        expect(await accepted('evidence "Big survey" journey Tea { based on <|> }', 'Big survey')).toBe('evidence "Big survey" journey Tea { based on "Big survey" }');
        expect(await accepted('evidence "Big survey" journey Tea { based on "Bi<|>" }', 'Big survey')).toBe('evidence "Big survey" journey Tea { based on "Big survey" }');
        expect(await accepted('persona goal journey Tea for <|> {}', 'goal')).toBe('persona goal journey Tea for goal {}');
        expect(await accepted('persona سارا‌جان journey Tea for <|> {}', 'سارا‌جان')).toBe('persona سارا‌جان journey Tea for سارا‌جان {}');
    });

    test('channels, with their kind, and not twice in a list', async () => {
        const offered = await details('channel Instagram { kind social } journey J { stage S { touchpoint T via web, <|> } }');
        expect(Object.keys(offered).slice(0, 2)).toEqual(['Instagram', 'app']);
        expect(offered).toMatchObject({ Instagram: 'social', kiosk: 'Kiosk · physical' });
        expect(offered).not.toHaveProperty('web');
    });

    test('touchpoints, pains and gains of this journey only, the nearest first', async () => {
        const text = 'journey Other { stage S { touchpoint Away { pain Far "x" } } } journey J { stage S { touchpoint A { pain P "far" } touchpoint דוד { gain G "near" ';
        expect(await details(`${text} leads to <|>`)).toEqual({ A: 'S', דוד: 'S' });
        expect(await labels(`${text} opportunity "x" { addresses <|>`)).toEqual(['G', 'P']);
    });
});

describe('values', () => {
    test('feelings by their score, on the scale of the journey', async () => {
        const offered = await details('journey J { scale 1 to 5 stage S { emotion <|> } }');
        expect((await labels('journey J { stage S { emotion <|> } }'))[0]).toBe('furious');
        expect(offered).toMatchObject({ furious: '1 · very bad', neutral: '3 · neither good nor bad', proud: '5 · very good' });
        expect(await details('journey J { stage S { emotion <|> } }')).toMatchObject({ sad: '-1 · bad', happy: '+1 · good' });
    });

    test('a score after a feeling, and the feelings of this file', async () => {
        expect((await labels('journey J { stage S { emotion happy <|> } }')).slice(0, 5)).toEqual(['-2', '-1', '0', '+1', '+2']);
        expect(await accepted('journey J { stage S { emotion <|>\n } stage T { emotion unsure -0.5 } }', 'unsure')).toContain('emotion unsure -0.5\n');
    });

    test('words by the block', async () => {
        expect(await labels('journey J { kind <|> }')).toEqual(['current', 'future', 'day-in-the-life', 'blueprint']);
        expect(await labels('channel C { kind <|> }')).toContain('physical');
        expect(await labels('evidence E { kind <|> }')).toContain('usability-test');
        expect(await labels('channel C { control <|> }')).toEqual(['owned', 'partner', 'earned', 'paid']);
        expect(await labels('journey J { stage S { icon <|> } }')).toContain('shopping-cart');
        expect((await labels('journey J { stage S { resource "x" <|> } }')).slice(0, 3)).toEqual(['available', 'missing', 'planned']);
    });

    test('days: today, then those in use', async () => {
        const [today, ...rest] = await labels('evidence E { date 2026-01-02 } journey J { reviewed <|>\n}');
        expect(today).toBe(new Date().toISOString().slice(0, 10));
        expect(rest).toEqual(['2026-01-02']);
    });

    test('numbers with their meaning', async () => {
        expect(await details('journey J { stage S { pain "x" severity <|> } }')).toEqual({ 1: 'a nuisance', 2: 'costs time or trust', 3: 'ends the journey' });
        expect((await labels('journey J { stage S { metric CES <|> } }'))[0]).toBe('5.1/7');
        expect((await labels('journey J { metric "First reply" 9min target <|> }'))[0]).toBe('9min');
        expect((await labels({ 'a.journey': 'journey J { metric <|> }', 'b.journey': 'journey K { metric "Basket value" 54 metric nps 3 }' })).slice(0, 2)).toEqual(['Basket value', 'nps']);
    });
});

describe('a look at an item', () => {
    test('shows the card of a name, or the icon', async () => {
        const workspace = await workspaceOf({ 'a.journey': 'journey J for <|> {}', 'people.journey': 'persona Maya { role "Buys gifts" }' });
        const [maya] = await items('', undefined, workspace);
        expect(resolveCompletion(maya!, workspace.journey).documentation).toEqual({ kind: 'markdown', value: '**Maya** · persona\n\nBuys gifts\n\nNot used yet' });
        const icons = await workspaceOf('journey J { stage S { icon <|> } }');
        const cart = (await items('', undefined, icons)).find(it => it.label === 'shopping-cart');
        expect(resolveCompletion(cart!, icons.journey).documentation).toMatchObject({ value: expect.stringMatching(/^!\[shopping-cart\]\(data:image\/svg\+xml;utf8,/) });
    });

    test('changes nothing where there is no more to say', async () => {
        const workspace = await workspaceOf('journey J { kind <|> }');
        const [current] = await items('', undefined, workspace);
        expect(resolveCompletion(current!, workspace.journey)).toBe(current);
        expect(resolveCompletion({ label: 'gone', data: { kind: 'thing', uri: 'file:///gone.journey', offset: 3 } }, workspace.journey)).toEqual({ label: 'gone', data: expect.anything() });
    });
});

describe('paths and comments', () => {
    test('files that are not imported yet, with what is in them', async () => {
        const files = { 'maps/a.journey': 'import "./b.journey"\nimport "<|>"', 'maps/b.journey': 'persona B', 'people.journey': 'persona Maya persona Zoe' };
        expect(await details(files)).toEqual({ '../people.journey': 'Maya, Zoe' });
        expect(await accepted(files, '../people.journey')).toBe('import "./b.journey"\nimport "../people.journey"');
        expect(await accepted({ ...files, 'maps/a.journey': 'import <|>' }, '../people.journey')).toBe('import "../people.journey"');
    });

    test('ids of rules behind journey-ignore', async () => {
        expect(await labels('// journey-ignore <|>')).toContain('missing-goal');
        expect(await labels('// j<|>')).toEqual(['journey-ignore']);
    });

    test('nothing in texts and other comments', async () => {
        expect(await labels('journey J { goal "st<|>" }')).toEqual([]);
        expect(await labels('journey J { goal "st<|>\n }')).toEqual([]);
        expect(await labels('// a stage <|>\n')).toEqual([]);
        expect(await labels('/* st<|>age */')).toEqual([]);
        expect(await labels('journey J { stage <|> }')).toEqual([]);
    });

    test('a space brings up the list only where a value or a name must follow', async () => {
        expect(await labels('journey J { <|> }', CompletionTriggerKind.TriggerCharacter)).toEqual([]);
        expect(await labels('journey J { kind <|> }', CompletionTriggerKind.TriggerCharacter)).toContain('future');
        expect(await labels('journey J { stage S { emotion <|> } }', CompletionTriggerKind.TriggerCharacter)).toContain('happy');
        expect(await labels('journey J { stage S { touchpoint T via web, <|> } }', CompletionTriggerKind.TriggerCharacter)).toContain('app');
        // Enter would accept a score here, at the end of a finished statement.
        expect(await labels('journey J { stage S { emotion happy <|> } }', CompletionTriggerKind.TriggerCharacter)).toEqual([]);
        expect(await labels('journey J { stage S { goal "<|>" } }', CompletionTriggerKind.TriggerCharacter)).toEqual([]);
        expect(await labels('// <|>', CompletionTriggerKind.TriggerCharacter)).toEqual([]);
        expect(await labels('// journey-ignore <|>', CompletionTriggerKind.TriggerCharacter)).toContain('missing-goal');
    });
});

describe('wherever the caret is', () => {
    const map = 'journey Tea "x" {\n stage Brew {\n  touchpoint Kettle via web {\n   emotion sad\n   pain "x"\n  }\n }\n}\n';

    test.each([['in a whole map', (offset: number) => [map, offset] as const], ['at the end of each beginning', (offset: number) => [map.slice(0, offset), offset] as const]])(
        `what is offered may stand there: %s (seed ${seed})`, async (_, textAt) => {
            const workspace = await workspaceOf('');
            const { shared, journey } = workspace;
            expect(mayStand('journey J { touchpoint T }', 12, workspace)).toBe(false);
            const provider = new JourneyCompletionProvider(journey);
            const wrong: string[] = [];
            for (const offset of placesIn(map, 3)) {
                const [text] = textAt(offset);
                const document = shared.workspace.LangiumDocumentFactory.fromString(text, workspace.document.uri);
                const position = document.textDocument.positionAt(offset);
                for (const { label, textEdit } of provider.getCompletion(document, { textDocument: workspace.at.textDocument, position }).items) {
                    const edit = { ...textEdit as TextEdit, newText: `${label} ` };
                    const start = document.textDocument.offsetAt(edit.range.start);
                    if (/^[a-z]/.test(label) && !mayStand(TextDocument.applyEdits(document.textDocument, [edit]), start, workspace)) {
                        wrong.push(`${offset}: ${label} in ${JSON.stringify(text.slice(Math.max(0, start - 20), start))}`);
                    }
                }
            }
            expect(wrong).toEqual([]);
        }, 60_000);
});

/** Whether what begins at an offset is no surprise there; that something must follow it is another matter. */
function mayStand(text: string, offset: number, { shared, document }: Workspace): boolean {
    const findings = syntaxProblemsIn(shared.workspace.LangiumDocumentFactory.fromString(text, document.uri));
    return !findings.some(({ range, message }) => range.start === offset && /can’t|not a word|closes nothing|before it/.test(message));
}

test('never fails, anywhere in a map, in its beginnings and at the end of a very large one', async () => {
    const read = (name: string) => readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8');
    const { shared, journey, at } = await workspaceOf({ 'people.journey': read('people.journey') });
    for (const name of ['gift-box.journey', 'mobile-bank-he.journey', 'gift-box-fa.journey']) {
        const map = read(name);
        for (const offset of placesIn(map, 600)) {
            for (const text of [map, map.slice(0, offset)]) {
                const document = shared.workspace.LangiumDocumentFactory.fromString(text, uriOf('a.journey'));
                const { items: found } = (await journey.lsp.CompletionProvider!.getCompletion(document, { ...at, position: document.textDocument.positionAt(offset) }))!;
                expect(new Set(found.map(it => it.label)).size, `${name} ${offset}`).toBe(found.length);
            }
        }
    }
    const large = `journey J {\n${'stage S { touchpoint T via web {\n action "x"\n emotion happy\n pain "y" severity 2\n} }\n'.repeat(2000)}`;
    const document = shared.workspace.LangiumDocumentFactory.fromString(large, uriOf('a.journey'));
    const position = document.textDocument.positionAt(large.length);
    expect((await journey.lsp.CompletionProvider!.getCompletion(document, { ...at, position }))!.items.map(it => it.label)).toContain('stage');
}, 60_000);

async function items(files: Parameters<typeof workspaceOf>[0], triggerKind?: CompletionTriggerKind, workspace?: Workspace): Promise<readonly CompletionItem[]> {
    const { journey, document, at } = workspace ?? await workspaceOf(files);
    const list = await journey.lsp.CompletionProvider!.getCompletion(document, { ...at, ...(triggerKind && { context: { triggerKind } }) });
    return list!.items.toSorted((a, b) => a.sortText! < b.sortText! ? -1 : 1);
}

async function labels(files: Parameters<typeof workspaceOf>[0], triggerKind?: CompletionTriggerKind): Promise<readonly string[]> {
    return (await items(files, triggerKind)).map(it => it.label);
}

async function details(files: Parameters<typeof workspaceOf>[0]): Promise<Readonly<Record<string, string | undefined>>> {
    return Object.fromEntries((await items(files)).map(it => [it.label, it.detail]));
}

/** The text with the caret after an item was chosen, as the editor gets it: tab stops included. */
async function accepted(files: Parameters<typeof workspaceOf>[0], label: string): Promise<string> {
    const workspace = await workspaceOf(files);
    const item = (await items(files, undefined, workspace)).find(it => it.label === label);
    expect(item, `${label} is offered`).toBeDefined();
    return TextDocument.applyEdits(workspace.document.textDocument, [item!.textEdit as TextEdit, ...item!.additionalTextEdits ?? []]);
}
