import * as vscode from 'vscode';
import { RevealOutputChannelOn } from 'vscode-languageclient';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { registerBuiltinDocuments } from './builtin-documents.ts';
import { commands } from './commands/index.ts';
import { registerDescriptions } from './descriptions.ts';
import type { StartExporter } from './export/exporter.ts';
import { journeySelector } from './language.ts';
import { createPreviews } from './preview/previews.ts';
import { showServerStatus } from './status.ts';
import { serveWorkspaceFiles } from './workspace-files.ts';

/** Makes the client of the environment: a process on the desktop, a worker on the web. */
export type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/**
 * The extension, the same on the desktop and on the web. Resolves when the server answers; if it can't be started
 * the status item says so, and the commands stay.
 */
export async function startClient(context: vscode.ExtensionContext, createClient: CreateClient, startExporter: StartExporter): Promise<BaseLanguageClient> {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.journey');
    const client = createClient('journey', 'Journey Maps', {
        documentSelector: [...journeySelector],
        synchronize: { fileEvents: watcher, configurationSection: 'journey' },
        // An output panel that opens by itself takes the place that somebody works in.
        revealOutputChannelOn: RevealOutputChannelOn.Never,
        initializationFailedHandler: () => false,
    });
    const previews = createPreviews(client, context);
    context.subscriptions.push(
        watcher,
        previews,
        showServerStatus(client),
        registerBuiltinDocuments(client),
        registerDescriptions(client),
        serveWorkspaceFiles(client),
        ...commands.map(({ id, run }) => vscode.commands.registerCommand(id, (...args: unknown[]) => run({ context, client, previews, startExporter }, ...args))),
    );
    await client.start().catch((error: unknown) => client.error(String(error), error, false));
    return client;
}

/** For whoever works on the extension: the preview of the first map that is shown, without a command. */
export function openPreviewOfFirstMap(context: vscode.ExtensionContext): void {
    if (context.extensionMode !== vscode.ExtensionMode.Development) {
        return;
    }
    const open = (editor: vscode.TextEditor | undefined) => {
        if (editor?.document.languageId === 'journey') {
            listener.dispose();
            void vscode.commands.executeCommand('journey.openPreviewToSide', editor.document.uri);
        }
    };
    const listener = vscode.window.onDidChangeActiveTextEditor(open);
    context.subscriptions.push(listener);
    open(vscode.window.activeTextEditor);
}
