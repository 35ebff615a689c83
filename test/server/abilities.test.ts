import { EmptyFileSystem } from 'langium';
import { CompletionRequest, CompletionResolveRequest, PrepareRenameRequest, WillRenameFilesRequest } from 'vscode-languageserver-protocol/node';
import type { ClientCapabilities, CompletionList, TextDocumentEdit } from 'vscode-languageserver';
import { describe, expect, test } from 'vitest';
import { createServerServices } from '../../server/services.ts';
import { startMemoryClient } from './memory-client.ts';
import { workspaceOf } from './support.ts';

describe('an editor gets what it understands', () => {
    test('snippets, or plain words', async () => {
        const stage = async (capabilities: ClientCapabilities) => {
            const { journey, document, at } = await workspaceOf('journey J { sta<|> }', capabilities);
            return (await journey.lsp.CompletionProvider!.getCompletion(document, at))!.items.find(it => it.label === 'stage');
        };
        expect(await stage({ textDocument: { completion: { completionItem: { snippetSupport: true } } } })).toMatchObject({ insertTextFormat: 2, textEdit: { newText: 'stage ${1:Name} {\n\t$0\n}' } });
        const plain = await stage({});
        expect(plain).toMatchObject({ textEdit: { newText: 'stage' } });
        expect(plain).not.toHaveProperty('insertTextFormat');
    });

    test('details beside the label, or below', async () => {
        const web = async (capabilities: ClientCapabilities) => {
            const { journey, document, at } = await workspaceOf('persona P { prefers <|> }', capabilities);
            return (await journey.lsp.CompletionProvider!.getCompletion(document, at))!.items.find(it => it.label === 'web');
        };
        expect(await web({ textDocument: { completion: { completionItem: { labelDetailsSupport: true } } } })).toMatchObject({ labelDetails: { description: 'Web · digital' } });
        expect(await web({})).toMatchObject({ detail: 'Web · digital' });
    });

    test('changes with the version they are for, or without', async () => {
        const edit = async (capabilities: ClientCapabilities) => {
            const { journey, document, at } = await workspaceOf('persona M<|>aya', capabilities);
            return await journey.lsp.RenameProvider!.rename(document, { ...at, newName: 'Zoe' });
        };
        expect((await edit({ workspace: { workspaceEdit: { documentChanges: true } } }))!.documentChanges).toHaveLength(1);
        expect(await edit({})).toMatchObject({ changes: { 'file:///maps/a.journey': [{ newText: 'Zoe' }] } });
    });
});

test('the editor is told what it can ask for', async () => {
    const { shared } = createServerServices(EmptyFileSystem);
    const { capabilities } = await shared.lsp.LanguageServer.initialize({ processId: null, rootUri: null, capabilities: {} });
    expect(capabilities).toMatchObject({
        codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.extract', 'refactor.rewrite', 'refactor.move', 'source.fixAll.journey', 'source.organizeImports'], resolveProvider: true },
        completionProvider: { resolveProvider: true, triggerCharacters: [' ', '"', '/'] },
        renameProvider: { prepareProvider: true },
        definitionProvider: true, declarationProvider: true, referencesProvider: true, documentHighlightProvider: true, hoverProvider: true,
    });
});

describe('over the wire', () => {
    test('completion, a refused rename with its reason, moved files', async () => {
        const client = await startMemoryClient({ 'people.journey': 'persona Maya', 'a.journey': '' });
        try {
            client.open('a.journey', 'import "./people.journey"\njourney J for Maya { stage S { touchpoint T via web } }');
            await client.settled();
            const textDocument = { uri: 'file:///maps/a.journey' };
            const list = await client.connection.sendRequest(CompletionRequest.type, { textDocument, position: { line: 1, character: 14 } }) as CompletionList;
            expect(list.items.map(it => it.label)).toEqual(['Maya']);
            expect(await client.connection.sendRequest(CompletionResolveRequest.type, list.items[0]!)).toMatchObject({ documentation: { kind: 'markdown', value: '**Maya** · persona\n\nUsed once' } });
            await expect(client.connection.sendRequest(PrepareRenameRequest.type, { textDocument, position: { line: 1, character: 49 } })).rejects.toThrow('The channel “web” is built in and can’t be renamed.');
            expect(await client.connection.sendRequest(PrepareRenameRequest.type, { textDocument, position: { line: 1, character: 15 } })).toEqual({
                placeholder: 'Maya', range: { start: { line: 1, character: 14 }, end: { line: 1, character: 18 } },
            });
            const edit = await client.connection.sendRequest(WillRenameFilesRequest.type, { files: [{ oldUri: 'file:///maps/people.journey', newUri: 'file:///maps/who.journey' }] });
            expect(edit?.changes ?? (edit?.documentChanges as TextDocumentEdit[])).toMatchObject({ 'file:///maps/a.journey': [{ newText: '"./who.journey"' }] });
        } finally {
            client.stop();
        }
    });
});
