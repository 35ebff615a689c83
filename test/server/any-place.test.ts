import { readFileSync } from 'node:fs';
import { AstUtils, type LangiumDocument } from 'langium';
import { LSPErrorCodes, ResponseError, type CodeAction } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { placesIn, seed } from '../support/chance.ts';
import { edited, uriOf, workspaceOf, type Workspace } from './support.ts';

const read = (name: string) => readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8');

test.each(['gift-box.journey', 'mobile-bank-he.journey', 'gift-box-fa.journey'])(`whatever stands there, every question is answered: %s (seed ${seed})`, async name => {
    const { shared, journey } = await workspaceOf({ 'people.journey': read('people.journey') });
    const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = shared.workspace;
    const map = read(name);
    for (const cut of placesIn(map, 2_000)) {
        for (const text of [map.slice(0, cut), map.slice(0, cut) + map.slice(cut + 9), map.slice(cut)]) {
            const document = LangiumDocumentFactory.fromString(text, uriOf('cut.journey'));
            LangiumDocuments.addDocument(document);
            await DocumentBuilder.build([document], { validation: true });
            for (const offset of [cut - 20, cut - 1, cut, cut + 3, (cut * 7) % (text.length + 1)]) {
                const position = document.textDocument.positionAt(Math.max(0, offset));
                const at = { textDocument: { uri: document.uri.toString() }, position };
                const ask = { ...at, range: { start: position, end: position } };
                const { lsp } = journey;
                await lsp.HoverProvider!.getHoverContent(document, at);
                await lsp.DefinitionProvider!.getDefinition(document, at);
                await lsp.DocumentHighlightProvider!.getDocumentHighlight(document, at);
                await lsp.ReferencesProvider!.findReferences(document, { ...at, context: { includeDeclaration: true } });
                await lsp.CompletionProvider!.getCompletion(document, at);
                await unlessRefused(() => lsp.RenameProvider!.rename(document, { ...at, newName: 'Zzz' }));
                const actions = await lsp.CodeActionProvider!.getCodeActions(document, { ...ask, context: { diagnostics: document.diagnostics ?? [] } }) as CodeAction[];
                for (const { edit } of actions) {
                    expect(edited(edit, { shared, journey })['cut.journey']).not.toBe(text);
                }
                await lsp.CodeActionProvider!.getCodeActions(document, { ...ask, context: { diagnostics: [], only: ['source'] } });
            }
            LangiumDocuments.deleteDocument(document.uri);
        }
    }
}, 120_000);

test.each([['gift-box.journey', 'Zzz'], ['gift-box.journey', 'two words'], ['gift-box-fa.journey', 'سارا‌جان']])('every name of %s can be %s, and comes back as it was', async (file, other) => {
    const texts = { 'people.journey': read('people.journey'), [file]: read(file) };
    const workspace = await workspaceOf(texts);
    const names = namesIn(workspace.document_(file), workspace);
    expect(names.length).toBeGreaterThan(8);
    for (const [index, { name, isCause }] of names.entries()) {
        if (isCause && other.includes(' ')) {
            continue;
        }
        const there = await renamed(index, file, other, workspace);
        expect(there).not.toEqual(texts);
        await write(there, workspace);
        const back = await renamed(index, file, name, workspace);
        expect(back, name).toEqual(texts);
        await write(texts, workspace);
    }
}, 120_000);

interface Name {
    readonly name: string;
    readonly offset: number;
    readonly isCause: boolean;
}

/** Everything with a name, in the order of the text. */
function namesIn(document: LangiumDocument, { journey }: Workspace): readonly Name[] {
    const { NameProvider } = journey.references;
    return AstUtils.streamAllContents(document.parseResult.value).toArray().flatMap(node => {
        const cst = NameProvider.getNameNode(node);
        return cst ? [{ offset: cst.offset, name: NameProvider.getName(node)!, isCause: /Pain|Gain|Opportunity/.test(node.$type) }] : [];
    });
}

/** All texts after the thing with the name of a number got another one. */
async function renamed(index: number, file: string, newName: string, workspace: Workspace): Promise<Readonly<Record<string, string>>> {
    const document = workspace.document_(file);
    const { offset } = namesIn(document, workspace)[index]!;
    const edit = await workspace.journey.lsp.RenameProvider!.rename(document, { textDocument: { uri: document.uri.toString() }, position: document.textDocument.positionAt(offset), newName });
    return { 'people.journey': workspace.document_('people.journey').textDocument.getText(), [file]: document.textDocument.getText(), ...edited(edit, workspace) };
}

/** Replaces the files of a workspace. */
async function write(texts: Readonly<Record<string, string>>, { shared }: Workspace): Promise<void> {
    const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = shared.workspace;
    const documents = Object.entries(texts).map(([name, text]) => {
        LangiumDocuments.deleteDocument(uriOf(name));
        const document = LangiumDocumentFactory.fromString(text, uriOf(name));
        LangiumDocuments.addDocument(document);
        return document;
    });
    await DocumentBuilder.build(documents, { validation: false });
}

async function unlessRefused(ask: () => unknown): Promise<void> {
    try {
        await ask();
    } catch (error) {
        expect(error).toBeInstanceOf(ResponseError);
        expect((error as ResponseError<void>).code).toBe(LSPErrorCodes.RequestFailed);
    }
}
