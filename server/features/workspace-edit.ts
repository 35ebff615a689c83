import { URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { abilitiesOf } from './client-abilities.ts';

/** Changes of texts, bound to the versions that they were made for: an editor refuses them when somebody has typed meanwhile. */
export function workspaceEdit(changes: ReadonlyMap<string, TextEdit[]>, shared: LangiumSharedServices): WorkspaceEdit {
    const { TextDocuments } = shared.workspace;
    const abilities = abilitiesOf(shared);
    const knowsVersions = abilities === undefined || abilities.workspace?.workspaceEdit?.documentChanges === true;
    return knowsVersions
        ? { documentChanges: [...changes].map(([uri, edits]) => ({ textDocument: { uri, version: TextDocuments.get(URI.parse(uri))?.version ?? null }, edits })) }
        : { changes: Object.fromEntries(changes) };
}
