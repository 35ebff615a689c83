import { EmptyFileSystem } from 'langium';
import { expect, test } from 'vitest';
import { SelectionRangeRequest, type SelectionRange } from 'vscode-languageserver';
import { selectionRanges } from '../../server/features/selection-range.ts';
import { createServerServices } from '../../server/services.ts';
import { startMemoryClient } from './memory-client.ts';
import { workspaceOf } from './support.ts';

test.each([
    ['a word in a text', 'journey A { stage B { goal "Know the to<|>tal" from S } }', [
        'total', 'Know the total', '"Know the total"', 'goal "Know the total" from S', 'stage B { goal "Know the total" from S }', 'journey A { stage B { goal "Know the total" from S } }',
    ]],
    ['a name', 'journey A { stage B<|> { icon x icon y } }', ['B', 'stage B { icon x icon y }', 'journey A { stage B { icon x icon y } }']],
    ['a statement beside others', 'persona A { role "x" ab<|>out "y" } persona B', ['about', 'about "y"', 'role "x" about "y"', 'persona A { role "x" about "y" }', 'persona A { role "x" about "y" } persona B']],
    ['a comment', 'persona A { /* one tw<|>o */ role "x" }', ['two', '/* one two */', '/* one two */ role "x"', 'persona A { /* one two */ role "x" }']],
    ['a text over several lines', 'persona A { about """\n on<|>e\n""" }', ['one', '\n one\n', '"""\n one\n"""', 'about """\n one\n"""', 'persona A { about """\n one\n""" }']],
    ['right to left', 'persona مایا { role "خرید هد<|>یه" }', ['هدیه', 'خرید هدیه', '"خرید هدیه"', 'role "خرید هدیه"', 'persona مایا { role "خرید هدیه" }']],
    ['a text that breaks off', 'journey A { goal "x<|>', ['x', '"x', 'goal "x', 'journey A { goal "x']],
    ['a word with an apostrophe, between quotes', 'persona A { role "says \'don’<|>t\'" }', ['don’t', "says 'don’t'", '"says \'don’t\'"', 'role "says \'don’t\'"', 'persona A { role "says \'don’t\'" }']],
    ['nothing', '<|>', []],
])('%s', async (_, code, expected) => {
    const { document, journey, at } = await workspaceOf(code);
    const [selection] = selectionRanges(document, { positions: [at.position] }, journey.parser.Lexer);
    const texts: string[] = [];
    for (let range: SelectionRange | undefined = selection; range; range = range.parent) {
        texts.push(document.textDocument.getText(range.range));
    }
    expect(texts.filter(text => text !== '')).toEqual(expected);
});

test('is answered by the server', async () => {
    const client = await startMemoryClient({});
    try {
        const text = 'persona A { role "x" }';
        client.open('a.journey', text);
        const textDocument = { uri: 'file:///maps/a.journey' };
        const selections = await client.connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions: [{ line: 0, character: 0 }] });
        expect(selections).toMatchObject([{ range: { end: { character: 'persona'.length } }, parent: { range: { end: { character: text.length } } } }]);
    } finally {
        client.stop();
    }
});

test('is offered to the editor', async () => {
    const { shared } = createServerServices(EmptyFileSystem);
    const { capabilities } = await shared.lsp.LanguageServer.initialize({ processId: null, rootUri: null, capabilities: {}, workspaceFolders: [] });
    expect(capabilities.selectionRangeProvider).toBe(true);
});
