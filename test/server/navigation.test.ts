import { URI } from 'langium';
import { DocumentHighlightKind } from 'vscode-languageserver';
import { describe, expect, test } from 'vitest';
import { workspaceOf } from './support.ts';

const people = 'persona Maya\nevidence "Big survey"';

describe('definition', () => {
    test.each([
        ['a persona of another file', { 'a.journey': 'import "./people.journey" journey J for M<|>aya {}', 'people.journey': people }, ['people.journey: Maya']],
        ['in the middle of a list', { 'a.journey': 'import "./people.journey" persona B journey J for B, M<|>aya {}', 'people.journey': people }, ['people.journey: Maya']],
        ['a name in quotes, from its first quote to its last', { 'a.journey': 'import "./people.journey" journey J { based on <|>"Big survey" }', 'people.journey': people }, ['people.journey: "Big survey"']],
        ['a name in quotes, behind it', { 'a.journey': 'import "./people.journey" journey J { based on "Big survey"<|> }', 'people.journey': people }, ['people.journey: "Big survey"']],
        ['a built-in channel', 'journey J { stage S { touchpoint T via w<|>eb } }', ['channels.journey: web']],
        ['a touchpoint further down', 'journey J { stage S { touchpoint A { leads to <|>B } touchpoint B } }', ['a.journey: B']],
        ['a pain', 'journey J { stage S { pain P "x" opportunity "y" { addresses P<|> } } }', ['a.journey: P']],
        ['a lane', 'lane Data journey J { stage S { in D<|>ata "x" } }', ['a.journey: Data']],
        ['a journey', 'journey K {} journey J { evolves K<|> }', ['a.journey: K']],
        ['a name of keywords', 'persona goal journey J for g<|>oal {}', ['a.journey: goal']],
        ['in Persian', 'persona سارا‌جان journey J for <|>سارا‌جان {}', ['a.journey: سارا‌جان']],
        ['in Hebrew', 'persona "דנה כהן" journey J for "דנה <|>כהן" {}', ['a.journey: "דנה כהן"']],
        ['nothing for a name that is not there', 'journey J for M<|>aya {}', []],
        ['nothing for a name that is not imported', { 'a.journey': 'journey J for M<|>aya {}', 'people.journey': people }, []],
    ])('of %s', async (_, files, expected) => {
        const { shared, journey, document, at } = await workspaceOf(files);
        const links = await journey.lsp.DefinitionProvider!.getDefinition(document, at) ?? [];
        expect(await journey.lsp.DeclarationProvider!.getDeclaration(document, at) ?? []).toEqual(links);
        expect(links.map(({ targetUri, targetSelectionRange }) => {
            const target = shared.workspace.LangiumDocuments.getDocument(URI.parse(targetUri))!;
            return `${target.uri.path.split('/').at(-1)}: ${target.textDocument.getText(targetSelectionRange)}`;
        })).toEqual(expected);
    });
});

describe('references', () => {
    const files = {
        'people.journey': 'persona M<|>aya { goal "Maya" }',
        'a.journey': 'import "./people.journey" journey J for Maya { stage S { touchpoint T by Maya { emotion sad by Maya } } }',
        'b.journey': 'persona Maya journey J for Maya {}',
    };

    test('are found in all files, from the declaration and from any of them', async () => {
        const expected = ['people.journey 8', 'a.journey 40', 'a.journey 73', 'a.journey 95'];
        expect(await references(files)).toEqual(expected);
        expect(await references({ ...files, 'people.journey': files['people.journey'].replace('<|>', ''), 'a.journey': files['a.journey'].replace('by Maya {', 'by M<|>aya {') })).toEqual(expected);
        expect(await references(files, false)).toEqual(expected.slice(1));
    });

    test('of a built-in channel', async () => {
        expect(await references({ 'a.journey': 'persona P { prefers w<|>eb } journey J { entry web }' }, false)).toEqual(['a.journey 20', 'a.journey 44']);
    });
});

test('highlights are those of this file', async () => {
    const { journey, document, at } = await workspaceOf({ 'people.journey': people, 'a.journey': 'import "./people.journey" journey J for M<|>aya { stage S { touchpoint T by Maya } }' });
    const highlights = await journey.lsp.DocumentHighlightProvider!.getDocumentHighlight(document, at);
    expect(highlights!.map(it => it.range.start.character)).toEqual([40, 73]);
});

test('a declaration is highlighted otherwise than its uses', async () => {
    const { journey, document, at } = await workspaceOf('persona Maya journey J for M<|>aya {}');
    const highlights = await journey.lsp.DocumentHighlightProvider!.getDocumentHighlight(document, at);
    expect(highlights!.map(it => it.kind)).toEqual([DocumentHighlightKind.Write, DocumentHighlightKind.Read]);
});

test('the path of an import leads to its file', async () => {
    const { journey, document, at } = await workspaceOf({ 'a.journey': 'import "./peo<|>ple.journey"', 'people.journey': people });
    expect(await journey.lsp.DefinitionProvider!.getDefinition(document, at)).toMatchObject([{ targetUri: 'file:///maps/people.journey', originSelectionRange: { start: { character: 7 } } }]);
});

async function references(files: Readonly<Record<string, string>>, includeDeclaration = true): Promise<readonly string[]> {
    const { journey, document, at } = await workspaceOf(files);
    const found = await journey.lsp.ReferencesProvider!.findReferences(document, { ...at, context: { includeDeclaration } });
    return found.map(({ uri, range }) => `${uri.split('/').at(-1)} ${range.start.character}`);
}
