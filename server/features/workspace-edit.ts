import { URI, type LangiumDocument } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { CreateFile, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
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

/** Makes files and changes others, all of it or nothing. The editor must be able to make files. */
export function workspaceEditWith(created: readonly { readonly uri: string; readonly text: string }[], changes: ReadonlyMap<string, TextEdit[]>, shared: LangiumSharedServices): WorkspaceEdit {
    if (created.length === 0) {
        return workspaceEdit(changes, shared);
    }
    const start = { line: 0, character: 0 };
    return {
        documentChanges: [
            ...created.flatMap(({ uri, text }) => [
                // Nothing is ever overwritten: if there is such a file meanwhile, nothing happens.
                CreateFile.create(uri, { overwrite: false, ignoreIfExists: false }),
                { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
            ]),
            ...workspaceEdit(changes, shared).documentChanges ?? [],
        ],
    };
}

export function canCreateFiles(shared: LangiumSharedServices): boolean {
    const abilities = abilitiesOf(shared);
    const { documentChanges, resourceOperations } = abilities?.workspace?.workspaceEdit ?? {};
    return abilities === undefined || documentChanges === true && (resourceOperations?.includes('create') ?? false);
}

/** Edits of the language as the protocol has them. */
export function textEditsOf(edits: readonly Edit[], { textDocument }: LangiumDocument): TextEdit[] {
    return textChangesOf(edits, textDocument.getText()).map(({ range, text }) => ({
        range: { start: textDocument.positionAt(range.start), end: textDocument.positionAt(range.end) },
        newText: text,
    }));
}
