import { Uri } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { startClient } from '../start.ts';
import { startExportWorker } from './exporter.ts';
import { startWorker } from './worker.ts';

let client: Pick<LanguageClient, 'stop'> | undefined;

/** The extension in a browser without a machine behind it: the server is a worker. */
export async function activate(context: ExtensionContext): Promise<void> {
    const script = Uri.joinPath(context.extensionUri, 'dist', 'browser', 'server.js');
    client = await startClient(context, (id, name, options) => new LanguageClient(id, name, async () => {
        // VS Code's extension host has a `Worker` of its own, which the client does not know for one.
        const worker = await startWorker(script);
        return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    }, options), startExportWorker);
}

export async function deactivate(): Promise<void> {
    await client?.stop();
}
