import { EmptyFileSystem, URI, type LangiumDocument } from 'langium';
import type { ClientCapabilities, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { onTestFinished } from 'vitest';
import { builtInScheme } from '../../language/built-in.ts';
import { createServerServices, type ServerServices } from '../../server/services.ts';

/** A workspace of texts, `folder/name.journey` by its text, with a caret `<|>` in one of them. */
export interface Workspace extends ServerServices {
    /** The document with the caret, or the first one. */
    readonly document: LangiumDocument;
    readonly offset: number;
    readonly at: { readonly textDocument: { readonly uri: string }; readonly position: { readonly line: number; readonly character: number } };
    document_(name: string): LangiumDocument;
    /** Ends it before its test does, for a test that makes many. */
    close(): void;
}

const folder = 'file:///maps';
const params = { workspaceFolders: [{ uri: folder, name: 'maps' }], capabilities: {}, processId: null, rootUri: null };

/** Services that no test uses now: making a parser takes longer than what most tests do with it. */
const idle: ServerServices[] = [];

/** The workspace is the test's own until it ends. Services that were told what the editor can do are not used again. */
export async function workspaceOf(files: string | Readonly<Record<string, string>>, editor?: ClientCapabilities): Promise<Workspace> {
    const services = editor ? await newServices(editor) : idle.pop() ?? await newServices();
    let isOpen = editor === undefined;
    const close = () => {
        if (isOpen) {
            isOpen = false;
            clear(services);
            idle.push(services);
        }
    };
    // What a test has left that failed may be in any state.
    onTestFinished(({ task }) => task.result?.state === 'fail' ? undefined : close());
    const { shared } = services;
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
        close,
    };
}

async function newServices(editor?: ClientCapabilities): Promise<ServerServices> {
    const services = createServerServices(EmptyFileSystem);
    const { lsp: { LanguageServer }, workspace: { WorkspaceManager } } = services.shared;
    WorkspaceManager.initialize(params);
    if (editor) {
        await LanguageServer.initialize({ ...params, capabilities: editor });
    }
    await WorkspaceManager.initializeWorkspace([]);
    return services;
}

/** As they were when they were new: nothing but what is built in. */
function clear({ shared: { workspace: { IndexManager, LangiumDocuments, WorkspaceManager } } }: ServerServices): void {
    WorkspaceManager.initialize(params);
    for (const { uri } of LangiumDocuments.all.filter(it => it.uri.scheme !== builtInScheme).toArray()) {
        LangiumDocuments.deleteDocument(uri);
        IndexManager.remove(uri);
    }
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
