import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startThread } from './exporter.ts';
import { openPreviewOfFirstMap, startClient } from '../start.ts';

let client: Pick<LanguageClient, 'stop'> | undefined;

/** The extension on the desktop and in remote windows: the server is a process of its own. */
export async function activate(context: ExtensionContext): Promise<void> {
    const module = context.asAbsolutePath('dist/node/server.cjs');
    client = await startClient(context, (id, name, options) => new LanguageClient(id, name, {
        run: { module, transport: TransportKind.ipc },
        debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--enable-source-maps'] } },
    }, options), startThread);
    if (process.env['JOURNEY_OPEN_PREVIEW'] === '1') {
        openPreviewOfFirstMap(context);
    }
}

export async function deactivate(): Promise<void> {
    await client?.stop();
}
