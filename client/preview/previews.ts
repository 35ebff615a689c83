import * as vscode from 'vscode';
import { State } from 'vscode-languageclient';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { previewMethods } from '../../server/protocol/preview.ts';
import type { Look, PreviewUpdate, View } from '../../server/protocol/preview.ts';
import { isJourney } from '../language.ts';
import { isDown } from '../status.ts';
import { defaultViewOf } from './default-view.ts';
import { createLooks } from './looks.ts';
import { createPreview, loadText, placeOf } from './preview.ts';
import type { Preview } from './preview.ts';
import { restoredState } from './restored-state.ts';
import type { RestoredState } from './restored-state.ts';

export interface Previews extends vscode.Disposable {
    /** The preview of the file: the one that shows it already, else the one that isn't locked, else a new one. */
    open(uri: vscode.Uri, journey: string | undefined, column: vscode.ViewColumn): Promise<Preview>;
    /** One more, which stays with its file, journey and view: those of another preview, else of a file. */
    openAnother(from: Preview | { readonly uri: vscode.Uri; readonly journey: string | undefined }): Promise<Preview>;
    /** The one that has the focus. */
    readonly active: Preview | undefined;
    /** The one that has the focus, else that of the file that is edited, the last used first. */
    readonly nearest: Preview | undefined;
    readonly all: readonly Preview[];
}

const panelType = 'journey.preview';
const lockedKey = 'journey.previewLocked';
const closeUpKey = 'journey.previewCloseUp';

/** The previews that are open, and what reaches them from outside: updates, carets, the life of the server. */
export function createPreviews(client: BaseLanguageClient, { extensionUri, workspaceState }: Pick<vscode.ExtensionContext, 'extensionUri' | 'workspaceState'>): Previews {
    // In the order of use, the last used at the end.
    const previews = new Map<string, Preview>();
    const looks = createLooks(workspaceState);
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
        get nearest() {
            const editor = vscode.window.activeTextEditor?.document.uri.toString();
            return this.active ?? [...previews.values()].findLast(it => it.uri.toString() === editor);
        },
        async open(uri, journey, column) {
            const all = [...previews.values()].toReversed();
            const isOf = (it: Preview) => it.uri.toString() === uri.toString();
            // A locked one may show another journey of the file, and shall.
            const preview = all.find(it => isOf(it) && !it.isLocked) ?? all.find(it => isOf(it) && (journey === undefined || journey === it.journey)) ?? all.find(it => !it.isLocked);
            if (preview !== undefined) {
                await loadText(uri);
                preview.retarget(uri, journey);
                preview.panel.reveal(preview.panel.viewColumn, column === vscode.ViewColumn.Beside);
                return preview;
            }
            const panel = vscode.window.createWebviewPanel(panelType, '', { viewColumn: column, preserveFocus: column === vscode.ViewColumn.Beside });
            return add(panel, { uri: uri.toString(), view: defaultViewOf(uri), ...journey === undefined ? {} : { journey }, locked: false, look: looks.of(uri), trail: [] });
        },
        async openAnother(from) {
            const { uri, journey } = from;
            const { view, look }: { readonly view: View; readonly look: Look } = 'view' in from ? from : { view: defaultViewOf(uri), look: looks.of(uri) };
            // Beside all others, not over one of them.
            const columns = [...previews.values()].flatMap(it => it.panel.visible ? it.panel.viewColumn ?? [] : []);
            const viewColumn = columns.length === 0 ? vscode.ViewColumn.Beside : Math.min(Math.max(...columns) + 1, vscode.ViewColumn.Nine);
            const panel = vscode.window.createWebviewPanel(panelType, '', { viewColumn });
            return add(panel, { uri: uri.toString(), view, ...journey === undefined ? {} : { journey }, locked: true, look, trail: [] });
        },
        dispose() {
            for (const disposable of [...disposables, ...[...previews.values()].map(it => it.panel)]) {
                disposable.dispose();
            }
        },
    };

    async function add(panel: vscode.WebviewPanel, state: RestoredState): Promise<Preview> {
        const id = `${count += 1}`;
        panel.onDidDispose(() => {
            previews.delete(id);
            void vscode.commands.executeCommand('setContext', lockedKey, false);
            void vscode.commands.executeCommand('setContext', closeUpKey, false);
        });
        await loadText(vscode.Uri.parse(state.uri));
        const preview = createPreview({ id, panel, client, extensionUri, state, looks, changed });
        previews.set(id, preview);
        return preview;
    }

    function changed(preview: Preview): void {
        if (preview.panel.active) {
            previews.delete(preview.id);
            previews.set(preview.id, preview);
            void vscode.commands.executeCommand('setContext', lockedKey, preview.isLocked);
            void vscode.commands.executeCommand('setContext', closeUpKey, preview.isCloseUp);
        }
    }
}
