import { expect, test } from 'vitest';
import { SemanticTokensDecoder } from 'langium/lsp';
import { workspaceOf } from './support.ts';

test.each([
    ['definitions and their uses', 'persona Maya channel Insta evidence Survey lane Data journey Gift for Maya { stage S { goal "x" from Survey in Data "y" entry Insta touchpoint T via Insta } }', [
        'Maya class declaration', 'Insta interface declaration', 'Survey struct declaration', 'Data property declaration', 'Gift namespace declaration', 'Maya class',
        'S type declaration', 'Survey struct', 'Data property', 'Insta interface', 'T method declaration', 'Insta interface',
    ]],
    ['built-in channels', 'channel app persona A { prefers web, app }', ['app interface declaration', 'A class declaration', 'web interface defaultLibrary', 'app interface']],
    ['keywords as names', 'journey journey { stage goal { icon link touchpoint via { leads to via } } }', [
        'journey namespace declaration', 'goal type declaration', 'link enumMember', 'via method declaration', 'via method',
    ]],
    ['feelings, words of enumerations, pains', 'journey A { kind current stage S { touchpoint T { emotion happy by P pain Cost "x" metric NPS 5 resource "y" missing opportunity Fix "z" { addresses Cost status idea } } } }', [
        'A namespace declaration', 'current enumMember', 'S type declaration', 'T method declaration', 'happy enumMember', 'P class', 'Cost event declaration', 'NPS variable',
        'missing enumMember', 'Fix event declaration', 'Cost event', 'idea enumMember',
    ]],
    ['names in quotes look like texts', 'persona "A B" journey C for "A B" {}', ['C namespace declaration']],
    ['right to left', 'persona مایا journey هدیه for مایا { stage سفارش‌ها {} }', ['مایا class declaration', 'هدیه namespace declaration', 'مایا class', 'سفارش‌ها type declaration']],
    ['broken texts', 'journey A for ??? { stage { touchpoint T { emotion pain } }', ['A namespace declaration', 'T method declaration']],
])('%s', async (_, text, expected) => {
    expect(await tokens(text)).toEqual(expected);
});

test('of some lines', async () => {
    const lines = { start: { line: 1, character: 0 }, end: { line: 1, character: 9 } };
    expect(await tokens('persona A\npersona B\npersona C', lines)).toEqual(['B class declaration']);
});

async function tokens(text: string, range?: { start: { line: number; character: number }; end: { line: number; character: number } }): Promise<readonly string[]> {
    const { document, journey } = await workspaceOf(text);
    const provider = journey.lsp.SemanticTokenProvider!;
    const textDocument = { uri: '' };
    const found = range ? await provider.semanticHighlightRange(document, { textDocument, range }) : await provider.semanticHighlight(document, { textDocument });
    const modifiers = Object.entries(provider.tokenModifiers);
    return SemanticTokensDecoder.decode(found, provider.tokenTypes, document).map(({ text, tokenType, tokenModifiers }) =>
        [text, tokenType, ...modifiers.filter(([, bit]) => tokenModifiers & bit).map(([name]) => name)].join(' '));
}
