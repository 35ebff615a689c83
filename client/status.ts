import * as vscode from 'vscode';
import { State } from 'vscode-languageclient';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { journeySelector } from './language.ts';

/** Beside the language in the status bar: whether the server lives, and how to start it again. */
export function showServerStatus(client: BaseLanguageClient): vscode.Disposable {
    const item = vscode.languages.createLanguageStatusItem('journey.server', [...journeySelector]);
    item.name = vscode.l10n.t('Journey Maps');
    const show = (state: State) => {
        item.busy = state === State.Starting;
        item.severity = isDown(state) ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
        item.text = textOf(state);
        item.command = { command: 'journey.restartServer', title: vscode.l10n.t('Restart') };
    };
    show(client.state);
    return vscode.Disposable.from(item, client.onDidChangeState(({ newState }) => show(newState)));
}

/** Neither answers nor is about to. */
export function isDown(state: State): boolean {
    return state === State.Stopped || state === State.StartFailed;
}

function textOf(state: State): string {
    switch (state) {
        case State.Running:
            return vscode.l10n.t('Journey Maps is ready');
        case State.Starting:
            return vscode.l10n.t('Journey Maps is starting');
        case State.Stopped:
        case State.StartFailed:
            return vscode.l10n.t('Journey Maps has stopped');
    }
}
