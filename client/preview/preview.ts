import * as vscode from 'vscode';
import { State } from 'vscode-languageclient';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Activity, FromPage, ToPage, ZoomStep } from '../../media/protocol/messages.ts';
import { viewNames } from '../../media/protocol/view-names.ts';
import { previewMethods } from '../../server/protocol/preview.ts';
import type { ClosePreview, CloseUp, FindTarget, FoundTarget, Look, OpenPreview, PreviewUpdate, RevealTarget, Story, TargetLocation, View } from '../../server/protocol/preview.ts';
import { sample } from '../sample.ts';
import { isDown } from '../status.ts';
import { mediaFolder, previewHtml } from './html.ts';
import { isFromPage } from './is-from-page.ts';
import { latest } from './latest.ts';
import type { Looks } from './looks.ts';
import { createMaximizer } from './maximized.ts';
import { longestTrail } from './restored-state.ts';
import type { RestoredState } from './restored-state.ts';
import { showText } from './show-text.ts';

/** One panel. It belongs to a file and shows no other by itself. */
export interface Preview {
    readonly id: string;
    readonly panel: vscode.WebviewPanel;
    readonly uri: vscode.Uri;
    /** The journey that is asked for, or shown; undefined for the first of the file. */
    readonly journey: string | undefined;
    readonly view: View;
    readonly look: Look;
    readonly isLocked: boolean;
    /** Whether a close-up is shown that there is a way back from. */
    readonly isCloseUp: boolean;
    /** The same panel for another file, or another journey of it. */
    retarget(uri: vscode.Uri, journey: string | undefined): void;
    show(view: View): void;
    back(): Promise<void>;
    lock(locked: boolean): void;
    zoom(to: ZoomStep): void;
    begin(what: Activity): void;
    /** Puts a PNG on the clipboard; whether that was possible. */
    copy(png: Uint8Array): Promise<boolean>;
    /** Asks the server for the whole picture; also after the server began anew. */
    refresh(): void;
    receiveUpdate(update: PreviewUpdate): void;
    failed(message: string): void;
    /** The caret stands there, in the file of this preview. */
    follow(position: vscode.Position): void;
    showSource(): Promise<void>;
}

/**
 *     page ──ready──► open ──► server ──update──► page        caret ──► target ──► page rings it
 *     page ──reveal──► server ──location──► text editor
 */
export function createPreview({ id, panel, client, extensionUri, state, looks, changed }: {
    readonly id: string;
    readonly panel: vscode.WebviewPanel;
    readonly client: BaseLanguageClient;
    readonly extensionUri: vscode.Uri;
    readonly state: RestoredState;
    readonly looks: Looks;
    readonly changed: (preview: Preview) => void;
}): Preview {
    let { view, journey, locked, look, trail } = state;
    let uri = vscode.Uri.parse(state.uri);
    let page: { readonly width: number; readonly stretch: number } | undefined;
    let shown: PreviewUpdate | undefined;
    /** Revision of the picture that the page has. */
    let have = 0;
    /** Told whether the page could copy. */
    let copied: ((isDone: boolean) => void) | undefined;

    const open = latest(async (whole: boolean) => {
        if (page === undefined || client.state !== State.Running) {
            return;
        }
        const request: OpenPreview = {
            preview: id, uri: uri.toString(), view, ...journey === undefined ? {} : { journey }, ...page, ...look, have: whole ? 0 : have,
        };
        await client.sendRequest(previewMethods.open, request).catch((error: unknown) => failed(messageOf(error)));
    });
    const follow = latest(async (position: vscode.Position) => {
        if (page === undefined || client.state !== State.Running) {
            return;
        }
        const request: FindTarget = { uri: uri.toString(), position: client.code2ProtocolConverter.asPosition(position) };
        const found = await client.sendRequest<FoundTarget | null>(previewMethods.target, request);
        if (found !== null) {
            post({ kind: 'select', targets: shown?.journey === undefined || shown.journey === found.journey ? found.targets : [] });
        }
    });

    const maximize = createMaximizer();
    const preview: Preview = {
        id,
        panel,
        get uri() {
            return uri;
        },
        get journey() {
            return journey ?? shown?.journey;
        },
        get view() {
            return view;
        },
        get look() {
            return look;
        },
        get isLocked() {
            return locked;
        },
        get isCloseUp() {
            return trail.length > 0;
        },
        retarget(nextUri, nextJourney) {
            if (nextUri.toString() === uri.toString() && (nextJourney === undefined || nextJourney === journey)) {
                return;
            }
            trail = [];
            turnTo(nextUri, nextJourney);
        },
        show(next) {
            view = next;
            describe();
            open(false);
        },
        back: async () => back(),
        lock(next) {
            locked = next;
            describe();
        },
        zoom: to => post({ kind: 'zoom', to }),
        begin: what => post({ kind: 'begin', what }),
        copy(png) {
            copied?.(false);
            panel.reveal(panel.viewColumn, false);
            return new Promise(resolve => {
                copied = resolve;
                post({ kind: 'copy', png });
            });
        },
        refresh: () => open(true),
        receiveUpdate(update) {
            shown = update;
            have = update.revision;
            post({ kind: 'update', update });
        },
        failed,
        follow,
        showSource: () => showLine(undefined),
    };
    panel.webview.options = { enableScripts: true, localResourceRoots: [mediaFolder(extensionUri)], enableForms: false };
    panel.iconPath = {
        light: vscode.Uri.joinPath(extensionUri, 'media', 'icons', 'map-light.svg'),
        dark: vscode.Uri.joinPath(extensionUri, 'media', 'icons', 'map-dark.svg'),
    };
    panel.webview.onDidReceiveMessage((message: unknown) => {
        if (isFromPage(message)) {
            void Promise.resolve(receive(message)).catch((error: unknown) => client.error(messageOf(error), error, false));
        }
    });
    panel.onDidChangeViewState(() => {
        // A page that is hidden is gone: when it is shown again it starts anew and says that it is ready.
        if (!panel.visible) {
            leave();
        }
        changed(preview);
    });
    panel.onDidDispose(leave);
    panel.webview.html = previewHtml(panel.webview, extensionUri);
    setTitle();
    return preview;

    function receive(message: FromPage): unknown {
        switch (message.kind) {
            case 'ready':
                page = { width: message.width, stretch: message.stretch };
                void maximize(false);
                describe();
                if (isDown(client.state)) {
                    failed(vscode.l10n.t('Journey Maps has stopped.'));
                }
                open(true);
                return followVisible();
            case 'resize':
                page = { width: message.width, stretch: message.stretch };
                return open(false);
            case 'view':
                view = message.view;
                setTitle();
                return open(false);
            case 'journey':
                journey = message.journey;
                return open(false);
            case 'look':
                ({ look } = message);
                looks.keep(uri, look);
                return open(false);
            case 'open':
                return openCloseUp(message.target);
            case 'back':
                return back();
            case 'tell':
                return tell(message.target);
            case 'walk':
                return maximize(message.isOn);
            case 'lock':
                return preview.lock(message.locked);
            case 'reveal':
                return reveal(message.target, message.keepFocus);
            case 'export':
                return vscode.commands.executeCommand('journey.export');
            case 'copied':
                return copied?.(message.isDone);
            case 'goToLine':
                return showLine(message.line);
            case 'goToText':
                return showLine(undefined);
            case 'insertSample':
                return insertSample();
            case 'again':
                return isDown(client.state) ? vscode.commands.executeCommand('journey.restartServer') : open(true);
        }
    }

    async function reveal(target: string, keepFocus: boolean): Promise<void> {
        const request: RevealTarget = { preview: id, target };
        const location = await client.sendRequest<TargetLocation | null>(previewMethods.reveal, request);
        if (location !== null) {
            const range = client.protocol2CodeConverter.asRange(location.range);
            await showText(client.protocol2CodeConverter.asUri(location.uri), range, { keepFocus, preview: panel.viewColumn });
        }
    }

    async function openCloseUp(target: string): Promise<void> {
        const request: RevealTarget = { preview: id, target };
        const closeUp = await client.sendRequest<CloseUp | null>(previewMethods.closeUp, request);
        if (closeUp !== null) {
            const label = shown?.journeys.find(it => it.name === shown?.journey)?.label ?? nameOf(uri);
            trail = [...trail, { uri: uri.toString(), label, ...preview.journey === undefined ? {} : { journey: preview.journey } }].slice(-longestTrail);
            await turnToFile(client.protocol2CodeConverter.asUri(closeUp.uri), closeUp.journey);
        }
    }

    async function tell(target: string): Promise<void> {
        const request: RevealTarget = { preview: id, target };
        const story = client.state === State.Running ? await client.sendRequest<Story | null>(previewMethods.story, request) : null;
        post({ kind: 'told', target, ...story && { story } });
    }

    async function back(): Promise<void> {
        const stop = trail.at(-1);
        if (stop !== undefined) {
            trail = trail.slice(0, -1);
            await turnToFile(vscode.Uri.parse(stop.uri), stop.journey);
        }
    }

    async function turnToFile(nextUri: vscode.Uri, nextJourney: string | undefined): Promise<void> {
        await loadText(nextUri);
        turnTo(nextUri, nextJourney);
    }

    function turnTo(nextUri: vscode.Uri, nextJourney: string | undefined): void {
        looks.keep(uri, look);
        uri = nextUri;
        journey = nextJourney;
        look = looks.of(uri);
        describe();
        open(false);
        followVisible();
    }

    /** In the preview's own file; without a line, where the caret is anyway. */
    async function showLine(line: number | undefined): Promise<void> {
        const document = await vscode.workspace.openTextDocument(uri);
        const { range } = document.lineAt(Math.min(line ?? 0, document.lineCount - 1));
        const visible = vscode.window.visibleTextEditors.find(editor => editor.document === document);
        const place = line === undefined ? visible?.selection ?? range.with({ end: range.start }) : new vscode.Range(
            range.start.translate(0, document.lineAt(range.start).firstNonWhitespaceCharacterIndex), range.end,
        );
        await showText(uri, place, { keepFocus: false, preview: panel.viewColumn });
    }

    /** Only into a file without text: the page may have asked before the user began to write. */
    async function insertSample(): Promise<void> {
        const document = await vscode.workspace.openTextDocument(uri);
        if (document.getText().trim() === '') {
            const edit = new vscode.WorkspaceEdit();
            edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), sample);
            await vscode.workspace.applyEdit(edit);
        }
        await showLine(undefined);
    }

    function followVisible(): void {
        const editor = vscode.window.visibleTextEditors.find(it => it.document.uri.toString() === uri.toString());
        if (editor !== undefined) {
            follow(placeOf(editor.selection));
        }
    }

    function describe(): void {
        setTitle();
        post({
            kind: 'state', uri: uri.toString(), file: nameOf(uri), view, ...journey === undefined ? {} : { journey }, locked, look, trail,
            mermaid: panel.webview.asWebviewUri(vscode.Uri.joinPath(mediaFolder(extensionUri), 'mermaid.js')).toString(),
        });
        changed(preview);
    }

    function setTitle(): void {
        const what = view === 'map' ? vscode.l10n.t('Preview') : vscode.l10n.t(viewNames[view] ?? view);
        panel.title = `${locked ? `[${what}]` : what} ${nameOf(uri)}`;
    }

    function leave(): void {
        if (page !== undefined && client.state === State.Running) {
            const request: ClosePreview = { preview: id };
            void client.sendNotification(previewMethods.close, request);
        }
        page = undefined;
        have = 0;
        copied?.(false);
    }

    function failed(message: string): void {
        post({ kind: 'failed', message });
    }

    function post(message: ToPage): void {
        void panel.webview.postMessage(message);
    }
}

/** The server knows the text of a file that VS Code has loaded, shown or not. One that can't be loaded it reports as gone. */
export async function loadText(uri: vscode.Uri): Promise<void> {
    try {
        await vscode.workspace.openTextDocument(uri);
    } catch {
        // The preview says so.
    }
}

/** Where a selection counts as being: its beginning, which lies in what was selected; the end may lie behind it. */
export function placeOf(selection: vscode.Selection): vscode.Position {
    return selection.start;
}

function nameOf(uri: vscode.Uri): string {
    return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

function messageOf(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
}
