import * as vscode from 'vscode';
import { State } from 'vscode-languageclient';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { previewMethods } from '../../server/protocol/preview.ts';
import type { PreviewUpdate } from '../../server/protocol/preview.ts';
import { isJourney } from '../language.ts';
import { isDown } from '../status.ts';
import { createPreview, placeOf } from './preview.ts';
import type { Preview } from './preview.ts';
import { restoredState } from './restored-state.ts';
import type { RestoredState } from './restored-state.ts';

export interface Previews extends vscode.Disposable {
    /** The preview of the file: the one that shows it already, else the one that isn't locked, else a new one. */
    open(uri: vscode.Uri, journey: string | undefined, column: vscode.ViewColumn): Promise<void>;
    /** The one that has the focus. */
    readonly active: Preview | undefined;
    readonly all: readonly Preview[];
}

const panelType = 'journey.preview';
const lockedKey = 'journey.previewLocked';

/** The previews that are open, and what reaches them from outside: updates, carets, the life of the server. */
export function createPreviews(client: BaseLanguageClient, extensionUri: vscode.Uri): Previews {
    // In the order of use, the last used at the end.
    const previews = new Map<string, Preview>();
    let count = 0;
    const disposables = [
        vscode.window.registerWebviewPanelSerializer(panelType, {
            async deserializeWebviewPanel(panel, value: unknown) {
                const state = restoredState(value);
                if (state === undefined) {
                    panel.dispose();
                } else {
                    await add(panel, state);
                }
            },
        }),
        client.onNotification(previewMethods.update, (update: PreviewUpdate) => previews.get(update.preview)?.receiveUpdate(update)),
        client.onDidChangeState(({ newState }) => {
            for (const preview of previews.values()) {
                if (newState === State.Running) {
                    preview.refresh();
                } else if (isDown(newState)) {
                    preview.failed(vscode.l10n.t('Journey Maps has stopped. You see the map as it was before.'));
                }
            }
        }),
        vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections: [selection] }) => {
            if (selection === undefined || !isJourney(textEditor.document)) {
                return;
            }
            const uri = textEditor.document.uri.toString();
            for (const preview of previews.values()) {
                if (preview.uri.toString() === uri) {
                    preview.follow(placeOf(selection));
                }
            }
        }),
    ];

    return {
        get active() {
            return [...previews.values()].find(preview => preview.panel.active);
        },
        get all() {
            return [...previews.values()];
        },
        async open(uri, journey, column) {
            const all = [...previews.values()].toReversed();
            const same = all.find(it => it.uri.toString() === uri.toString());
            const preview = same ?? all.find(it => !it.isLocked);
            if (preview !== undefined) {
                await loaded(uri);
                preview.retarget(uri, journey);
                preview.panel.reveal(preview.panel.viewColumn, column === vscode.ViewColumn.Beside);
                return;
            }
            const panel = vscode.window.createWebviewPanel(panelType, '', { viewColumn: column, preserveFocus: column === vscode.ViewColumn.Beside });
            await add(panel, { uri: uri.toString(), view: 'map', ...journey === undefined ? {} : { journey }, locked: false });
        },
        dispose() {
            for (const disposable of [...disposables, ...[...previews.values()].map(it => it.panel)]) {
                disposable.dispose();
            }
        },
    };

    async function add(panel: vscode.WebviewPanel, state: RestoredState): Promise<void> {
        const id = `${count += 1}`;
        panel.onDidDispose(() => {
            previews.delete(id);
            void vscode.commands.executeCommand('setContext', lockedKey, false);
        });
        await loaded(vscode.Uri.parse(state.uri));
        previews.set(id, createPreview({ id, panel, client, extensionUri, state, changed }));
    }

    function changed(preview: Preview): void {
        if (preview.panel.active) {
            previews.delete(preview.id);
            previews.set(preview.id, preview);
            void vscode.commands.executeCommand('setContext', lockedKey, preview.isLocked);
        }
    }
}

/** The server knows the text of a file that VS Code has loaded, shown or not. One that can't be loaded it reports as gone. */
async function loaded(uri: vscode.Uri): Promise<void> {
    try {
        await vscode.workspace.openTextDocument(uri);
    } catch {
        // The preview says so.
    }
}
