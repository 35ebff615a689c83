import { URI, type LangiumDocument } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Edit } from '../../language/finding.ts';
import { textChangesOf } from '../../language/text-edits.ts';
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

/** Edits of the language as the protocol has them. */
export function textEditsOf(edits: readonly Edit[], { textDocument }: LangiumDocument): TextEdit[] {
    return textChangesOf(edits, textDocument.getText()).map(({ range, text }) => ({
        range: { start: textDocument.positionAt(range.start), end: textDocument.positionAt(range.end) },
        newText: text,
    }));
}
