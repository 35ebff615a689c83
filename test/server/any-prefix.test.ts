import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { DocumentSymbol, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { selectionRanges } from '../../server/features/selection-range.ts';
import { seed, tries } from '../support/chance.ts';
import { uriOf, workspaceOf, type Workspace } from './support.ts';

/** How many beginnings of each text, and how many texts with a piece cut out, are tried. */
const samples = tries(20);
const options = { tabSize: 4, insertSpaces: true };
const textDocument = { uri: '' };

/**
 * What is looked at while somebody types: whatever stands there, each feature answers, and with ranges
 * that lie inside of the text.
 */
describe.each(['gift-box.journey', 'gift-box-fa.journey', 'long-texts.journey'])(`%s, cut anywhere (seed ${seed})`, name => {
    const whole = readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8');
    const places = Array.from({ length: samples }, (_, index) => Math.round(whole.length * (index + seed % 1_000 / 1_000) / samples));

    test('its beginnings', async () => {
        const workspace = await workspaceOf('');
        for (const at of places) {
            await askEverything(whole.slice(0, at), at, workspace);
        }
    }, 120_000);

    test('with a piece cut out', async () => {
        const workspace = await workspaceOf('');
        for (const at of places) {
            await askEverything(whole.slice(0, at) + whole.slice(at + 7), at, workspace);
        }
    }, 120_000);
});

async function askEverything(text: string, at: number, { shared, journey }: Workspace): Promise<void> {
    const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = shared.workspace;
    const document = LangiumDocumentFactory.fromString(text, uriOf('cut.journey'));
    LangiumDocuments.addDocument(document);
    await DocumentBuilder.build([document], { validation: false });
    const { textDocument: written } = document;
    const everything = { start: { line: 0, character: 0 }, end: written.positionAt(text.length) };
    const position = written.positionAt(at);
    const { lsp } = journey;
    try {
        const ranges: Range[] = [];
        const collect = ({ range, selectionRange, name, children = [] }: DocumentSymbol) => {
            expect(name.trim()).not.toBe('');
            expect(isInside(selectionRange, range, written)).toBe(true);
            ranges.push(range, selectionRange);
            children.forEach(collect);
        };
        (await lsp.DocumentSymbolProvider!.getSymbols(document, { textDocument })).forEach(collect);
        ranges.push(...(await shared.lsp.WorkspaceSymbolProvider!.getSymbols({ query: 'o' })).map(it => it.location).flatMap(it => 'range' in it ? [it.range] : []));
        ranges.push(...(await lsp.DocumentLinkProvider!.getDocumentLinks(document, { textDocument })).map(it => it.range));
        ranges.push(...(await lsp.InlayHintProvider!.getInlayHints(document, { textDocument, range: everything }) ?? []).map(it => ({ start: it.position, end: it.position })));
        ranges.push(...(await lsp.CodeLensProvider!.provideCodeLens(document, { textDocument }) ?? []).map(it => it.range));
        ranges.push(...(await lsp.Formatter!.formatDocumentOnType(document, { textDocument, position, ch: '}', options })).map(it => it.range));
        ranges.push(...(await lsp.Formatter!.formatDocument(document, { textDocument, options })).map(it => it.range));
        for (let it = selectionRanges(document, { positions: [position] }, journey.parser.Lexer)[0]; it; it = it.parent!) {
            expect(it.parent === undefined || isInside(it.range, it.parent.range, written)).toBe(true);
            ranges.push(it.range);
        }
        for (const { startLine, endLine } of await lsp.FoldingRangeProvider!.getFoldingRanges(document, { textDocument })) {
            expect(startLine < endLine && endLine < written.lineCount).toBe(true);
        }
        expect(ranges.filter(range => !isInside(range, everything, written))).toEqual([]);
        const { data } = await lsp.SemanticTokenProvider!.semanticHighlight(document, { textDocument });
        expect(data.every(Number.isInteger) && data.every(it => it >= 0)).toBe(true);
        expect(document.parseResult.parserErrors.length + document.parseResult.lexerErrors.length > 0
            && (await lsp.Formatter!.formatDocument(document, { textDocument, options })).length > 0).toBe(false);
    } finally {
        LangiumDocuments.deleteDocument(document.uri);
        shared.workspace.IndexManager.remove(document.uri);
    }
}

function isInside(inner: Range, outer: Range, document: TextDocument): boolean {
    const valid = [inner.start, inner.end].every(it => JSON.stringify(document.positionAt(document.offsetAt(it))) === JSON.stringify(it));
    return valid && document.offsetAt(outer.start) <= document.offsetAt(inner.start) && document.offsetAt(inner.start) <= document.offsetAt(inner.end)
        && document.offsetAt(inner.end) <= document.offsetAt(outer.end);
}
