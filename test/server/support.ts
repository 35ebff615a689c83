import { EmptyFileSystem, URI, type LangiumDocument } from 'langium';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createServerServices, type ServerServices } from '../../server/services.ts';

/** A workspace of texts, `folder/name.journey` by its text, with a caret `<|>` in one of them. */
export interface Workspace extends ServerServices {
    /** The document with the caret, or the first one. */
    readonly document: LangiumDocument;
    readonly offset: number;
    readonly at: { readonly textDocument: { readonly uri: string }; readonly position: { readonly line: number; readonly character: number } };
    document_(name: string): LangiumDocument;
}

const folder = 'file:///maps';

export async function workspaceOf(files: string | Readonly<Record<string, string>>): Promise<Workspace> {
    const services = createServerServices(EmptyFileSystem);
    const { shared } = services;
    shared.workspace.WorkspaceManager.initialize({ workspaceFolders: [{ uri: folder, name: 'maps' }], capabilities: {}, processId: null, rootUri: null });
    await shared.workspace.WorkspaceManager.initializeWorkspace([]);
    const texts = typeof files === 'string' ? { 'a.journey': files } : files;
    let [offset, withCaret] = [0, undefined as LangiumDocument | undefined];
    const documents = Object.entries(texts).map(([name, marked]) => {
        const text = marked.replace('<|>', '');
        const document = shared.workspace.LangiumDocumentFactory.fromString(text, uriOf(name));
        if (marked.includes('<|>')) {
            [offset, withCaret] = [marked.indexOf('<|>'), document];
        }
        shared.workspace.LangiumDocuments.addDocument(document);
        return document;
    });
    await shared.workspace.DocumentBuilder.build(documents, { validation: true });
    const document = withCaret ?? documents[0]!;
    return {
        ...services, document, offset,
        at: { textDocument: { uri: document.uri.toString() }, position: document.textDocument.positionAt(offset) },
        document_: name => shared.workspace.LangiumDocuments.getDocument(uriOf(name))!,
    };
}

export function uriOf(name: string): URI {
    return URI.parse(`${folder}/${name}`);
}

/** The texts that an edit changes or makes, afterwards, by the names of their files. */
export function edited(edit: WorkspaceEdit | null | undefined, { shared }: ServerServices): Readonly<Record<string, string>> {
    const changes = edit?.changes ?? Object.fromEntries((edit?.documentChanges ?? []).flatMap(it => 'edits' in it ? [[it.textDocument.uri, it.edits as TextEdit[]]] : []));
    return Object.fromEntries(Object.entries(changes).map(([uri, edits]) => {
        const before = shared.workspace.LangiumDocuments.getDocument(URI.parse(uri))?.textDocument.getText() ?? '';
        return [decodeURIComponent(uri.slice(folder.length + 1)), TextDocument.applyEdits(TextDocument.create(uri, 'journey', 0, before), edits)];
    }));
}
