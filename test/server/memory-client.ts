import { PassThrough } from 'node:stream';
import { URI, UriUtils, type FileSystemNode, type FileSystemProvider } from 'langium';
import {
    CodeActionRequest, createProtocolConnection, DidChangeTextDocumentNotification, DidChangeWatchedFilesNotification, DidCloseTextDocumentNotification, DidOpenTextDocumentNotification,
    FileChangeType, InitializedNotification, InitializeRequest, PublishDiagnosticsNotification, StreamMessageReader, StreamMessageWriter, type Diagnostic, type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../../server/start.ts';

/** A whole server in this process, over files in memory, spoken to in the protocol. */
export interface MemoryClient {
    readonly connection: ProtocolConnection;
    open(name: string, text: string): void;
    change(name: string, text: string): void;
    close(name: string): void;
    /** A file on the disk appears, changes or (without text) goes. */
    writeFile(name: string, text: string | undefined): void;
    /** Resolves when everything sent so far has been answered for: the diagnostics of all files, by name. */
    settled(): Promise<Readonly<Record<string, readonly Diagnostic[]>>>;
    stop(): void;
}

const folder = URI.parse('file:///maps');
const uriOf = (name: string) => UriUtils.joinPath(folder, name).toString();

export async function startMemoryClient(initial: Readonly<Record<string, string>>): Promise<MemoryClient> {
    const files = new Map(Object.entries(initial));
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    startServer(createConnection(ProposedFeatures.all, new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), { fileSystemProvider: () => memoryFiles(files) });
    const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    const published = new Map<string, readonly Diagnostic[]>();
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => void published.set(UriUtils.basename(URI.parse(uri)), diagnostics));
    connection.listen();
    await connection.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities: {}, workspaceFolders: [{ uri: folder.toString(), name: 'maps' }] });
    await connection.sendNotification(InitializedNotification.type, {});

    const versions = new Map<string, number>();
    const send = (sent: Promise<void>) => void sent.catch(() => undefined);
    return {
        connection,
        open(name, text) {
            versions.set(name, 1);
            send(connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri: uriOf(name), languageId: 'journey', version: 1, text } }));
        },
        change(name, text) {
            versions.set(name, versions.get(name)! + 1);
            send(connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri: uriOf(name), version: versions.get(name)! }, contentChanges: [{ text }] }));
        },
        close(name) {
            versions.delete(name);
            send(connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: uriOf(name) } }));
        },
        writeFile(name, text) {
            const type = text === undefined ? FileChangeType.Deleted : files.has(name) ? FileChangeType.Changed : FileChangeType.Created;
            if (text === undefined) {
                files.delete(name);
            } else {
                files.set(name, text);
            }
            send(connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: uriOf(name), type }] }));
        },
        async settled() {
            // Answered only when the document is validated, so everything sent before has been built; a document is
            // validated a moment before its findings are published, so the second answers come after all of them.
            const names = [...new Set([...files.keys(), ...versions.keys()])].filter(it => it.endsWith('.journey'));
            for (const name of [...names, ...names]) {
                await connection.sendRequest(CodeActionRequest.type, { textDocument: { uri: uriOf(name) }, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, context: { diagnostics: [] } });
            }
            const known = new Set([...files.keys(), ...versions.keys()]);
            return Object.fromEntries([...published].filter(([name]) => known.has(name)).toSorted(([a], [b]) => a < b ? -1 : 1));
        },
        stop() {
            connection.dispose();
            toServer.destroy();
            toClient.destroy();
        },
    };
}

function memoryFiles(files: ReadonlyMap<string, string>): FileSystemProvider {
    const name = (uri: URI) => UriUtils.basename(uri);
    const node = (uri: URI): FileSystemNode => {
        const isDirectory = UriUtils.equals(uri, folder);
        if (!isDirectory && !files.has(name(uri))) {
            throw new Error(`There is no ${uri.toString()}.`);
        }
        return { uri, isDirectory, isFile: !isDirectory };
    };
    const list = (uri: URI) => UriUtils.equals(uri, folder) ? [...files.keys()].map(file => node(UriUtils.joinPath(folder, file))) : [];
    const read = (uri: URI) => files.get(name(uri)) ?? '';
    return {
        stat: async uri => node(uri), statSync: node,
        exists: async uri => files.has(name(uri)), existsSync: uri => files.has(name(uri)),
        readBinary: async uri => new TextEncoder().encode(read(uri)), readBinarySync: uri => new TextEncoder().encode(read(uri)),
        readFile: async uri => read(uri), readFileSync: read,
        readDirectory: async uri => list(uri), readDirectorySync: list,
    };
}
