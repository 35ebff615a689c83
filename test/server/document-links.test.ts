import { describe, expect, test } from 'vitest';
import { workspaceOf } from './support.ts';

describe('links', () => {
    test.each([
        ['an import', 'import "./shared/people.journey"', './shared/people.journey → file:///maps/shared/people.journey (Open people.journey)'],
        ['an import in typographic quotes', 'import «./b.journey»', './b.journey → file:///maps/b.journey (Open b.journey)'],
        ['a page', 'evidence E { link "https://example.org/a?b=c#d" }', 'https://example.org/a?b=c#d → https://example.org/a?b=c#d (Open example.org)'],
        ['somebody', 'journey A { stage S { touchpoint T { link "mailto:ana@example.org" } } }', 'mailto:ana@example.org → mailto:ana@example.org (Write to ana@example.org)'],
        ['the page of an opportunity', 'journey A { stage S { opportunity "x" { link "https://example.org" } } }', 'https://example.org → https://example.org (Open example.org)'],
        ['a picture', 'persona A { image "img/maya.png" }', 'img/maya.png → file:///maps/img/maya.png (Open maya.png)'],
        ['in a right-to-left map', 'persona مایا { image "عکس/مایا.png" }', 'عکس/مایا.png → file:///maps/%D8%B9%DA%A9%D8%B3/%D9%85%D8%A7%DB%8C%D8%A7.png (Open مایا.png)'],
    ])('%s', async (_, text, expected) => {
        expect(await links(text)).toEqual([expected]);
    });
});

describe('does not link', () => {
    test.each([
        ['imports outside the workspace', 'import "../secret.journey" import "/etc/passwd" import "file:///etc/passwd" import "..%2fsecret.journey/../../x"'],
        ['pictures outside the workspace', 'persona A { image "../../x.png" image "https://example.org/x.png" }'],
        ['what is neither https nor mailto', 'evidence E { link "http://example.org" link "javascript:alert(1)" link "command:x" link "file:///x" link "vscode://x" link "notes" link "" }'],
        ['addresses that hide something', 'evidence E { link "https://example.org/\u202Egpj" link "https://a@b.org" link "https://example.org\\@x" link "https://example.org a" }'],
        ['what is still to be written', 'import evidence E { link'],
    ])('%s', async (_, text) => {
        expect(await links(text)).toEqual([]);
    });
});

async function links(text: string): Promise<readonly string[]> {
    const { document, journey } = await workspaceOf(text);
    const found = await journey.lsp.DocumentLinkProvider!.getDocumentLinks(document, { textDocument: { uri: '' } });
    return found.map(({ range, target, tooltip }) => `${document.textDocument.getText(range)} → ${target} (${tooltip})`);
}
