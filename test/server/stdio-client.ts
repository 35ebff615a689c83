import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
    createProtocolConnection, DidChangeTextDocumentNotification, DidCloseTextDocumentNotification, DidOpenTextDocumentNotification, ExitNotification, InitializedNotification,
    InitializeRequest, PublishDiagnosticsNotification, ShutdownRequest, StreamMessageReader, StreamMessageWriter,
    type Diagnostic, type ProtocolConnection, type PublishDiagnosticsParams, type WorkspaceFolder,
} from 'vscode-languageserver-protocol/node';

/** A server in a process of its own, as an editor has it, and the little of an editor that tests need. */
export interface StdioClient {
    readonly connection: ProtocolConnection;
    readonly process: ChildProcess;
    open(uri: string, text: string): Promise<readonly Diagnostic[]>;
    /** Replaces the whole text; resolves with the diagnostics of this version. */
    change(uri: string, text: string): Promise<readonly Diagnostic[]>;
    close(uri: string): Promise<void>;
    /** Every publication so far. */
    readonly published: readonly PublishDiagnosticsParams[];
    stop(): Promise<void>;
}

const server = fileURLToPath(new URL('../../server/node/main.ts', import.meta.url));

export async function startStdioClient({ module = server, folders = [] }: { readonly module?: string; readonly folders?: readonly WorkspaceFolder[] } = {}): Promise<StdioClient> {
    const child = spawn(process.execPath, [module, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    // Everybody who waits for findings wants to know if the server ends.
    child.setMaxListeners(0);
    const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    const versions = new Map<string, number>();
    const published: PublishDiagnosticsParams[] = [];
    const waiting = new Set<(params: PublishDiagnosticsParams) => void>();
    connection.onNotification(PublishDiagnosticsNotification.type, params => {
        published.push(params);
        waiting.forEach(it => it(params));
    });
    connection.onUnhandledNotification(() => undefined);
    connection.listen();
    await connection.sendRequest(InitializeRequest.type, { processId: process.pid, rootUri: null, capabilities: {}, workspaceFolders: [...folders] });
    await connection.sendNotification(InitializedNotification.type, {});

    function diagnosticsOf(uri: string, version: number): Promise<readonly Diagnostic[]> {
        return new Promise((resolve, reject) => {
            const listener = (params: PublishDiagnosticsParams) => {
                if (params.uri === uri && params.version === version) {
                    waiting.delete(listener);
                    resolve(params.diagnostics);
                }
            };
            waiting.add(listener);
            child.once('exit', code => reject(new Error(`The server ended with ${code}.`)));
        });
    }

    return {
        connection,
        process: child,
        published,
        async open(uri, text) {
            versions.set(uri, 1);
            const diagnostics = diagnosticsOf(uri, 1);
            await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: 'journey', version: 1, text } });
            return diagnostics;
        },
        async change(uri, text) {
            const version = (versions.get(uri) ?? 0) + 1;
            versions.set(uri, version);
            const diagnostics = diagnosticsOf(uri, version);
            await connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version }, contentChanges: [{ text }] });
            return diagnostics;
        },
        async close(uri) {
            await connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
        },
        async stop() {
            const ended = new Promise(resolve => child.once('exit', resolve));
            await connection.sendRequest(ShutdownRequest.type);
            await connection.sendNotification(ExitNotification.type);
            await ended;
            connection.dispose();
        },
    };
}
