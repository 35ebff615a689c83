import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { builtinMethod, builtinScheme } from '../server/protocol/preview.ts';

/** What go-to-definition opens for a channel that needs no declaration. The server has the text. */
export function registerBuiltinDocuments(client: BaseLanguageClient): vscode.Disposable {
    return vscode.workspace.registerTextDocumentContentProvider(builtinScheme, {
        async provideTextDocumentContent(uri, token) {
            const text: unknown = await client.sendRequest(builtinMethod, { uri: uri.toString() }, token);
            return typeof text === 'string' ? text : undefined;
        },
    });
}
