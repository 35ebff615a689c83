import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
    createProtocolConnection, DidChangeTextDocumentNotification, DidOpenTextDocumentNotification, ExitNotification, InitializedNotification, InitializeRequest,
    PublishDiagnosticsNotification, ShutdownRequest, StreamMessageReader, StreamMessageWriter, type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** A server in a process of its own, and the clock of the editor that waits for it. Times are in milliseconds. */
export interface Editor {
    /** Since the process was started, until the diagnostics of the first document. */
    readonly firstDiagnostics: number;
    /** Types a character and takes it away again with the next call; until the diagnostics are there. */
    edit(): Promise<number>;
    /** Types so many characters, one each `pause`; from the last one until the last diagnostics of its version. */
    burst(characters: number, pause: number): Promise<number>;
    stop(): Promise<void>;
}

/** The map is a new file of a folder, which needs to be there only for its settings. */
export async function startEditor(server: string, text: string, place: number, folder = '/bench'): Promise<Editor> {
    const uri = pathToFileURL(path.join(folder, 'gifts.journey')).href;
    const start = performance.now();
    const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    let document = TextDocument.create(uri, 'journey', 1, text);
    let heard: (params: PublishDiagnosticsParams) => void = () => undefined;
    connection.onNotification(PublishDiagnosticsNotification.type, params => {
        if (params.uri === uri) {
            heard(params);
        }
    });
    connection.onUnhandledNotification(() => undefined);
    connection.listen();
    await connection.sendRequest(InitializeRequest.type, { processId: process.pid, rootUri: null, capabilities: {}, workspaceFolders: [] });
    await connection.sendNotification(InitializedNotification.type, {});

    function nextDiagnostics(): Promise<PublishDiagnosticsParams> {
        return new Promise(resolve => heard = resolve);
    }

    async function type(from: number, to: number, newText: string): Promise<void> {
        const change = { range: { start: document.positionAt(from), end: document.positionAt(to) }, text: newText };
        document = TextDocument.update(document, [change], document.version + 1);
        await connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version: document.version }, contentChanges: [change] });
    }

    const opened = nextDiagnostics();
    await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: 'journey', version: 1, text } });
    await opened;
    const firstDiagnostics = performance.now() - start;
    let isTyped = false;

    return {
        firstDiagnostics,
        async edit() {
            const start = performance.now();
            const diagnostics = nextDiagnostics();
            await (isTyped ? type(place, place + 1, '') : type(place, place, 'x'));
            isTyped = !isTyped;
            await diagnostics;
            return performance.now() - start;
        },
        async burst(characters, pause) {
            let settled = 0;
            const last = document.version + characters;
            const isSettled = new Promise<void>(resolve => heard = ({ version }) => {
                if (version === last) {
                    settled = performance.now();
                    resolve();
                }
            });
            for (let count = 1; count < characters; count++) {
                await type(place, place, 'x');
                await passed(pause);
            }
            const start = performance.now();
            await type(place, place, 'x');
            await isSettled;
            // Whether more is said of this version shows when there was time for it.
            await passed(2 * (settled - start) + 50);
            const took = settled - start;
            const back = nextDiagnostics();
            await type(place, place + characters, '');
            await back;
            return took;
        },
        async stop() {
            await connection.sendRequest(ShutdownRequest.type);
            const ended = once(child, 'exit');
            await connection.sendNotification(ExitNotification.type);
            await ended;
            connection.dispose();
        },
    };
}

function passed(milliseconds: number): Promise<void> {
    return new Promise(resolve => setTimeout(resolve, milliseconds));
}
