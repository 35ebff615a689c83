import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import * as vscode from 'vscode';
import { afterEach, describe, test } from './runner/suite.ts';
import { until } from './until.ts';
import { closeAll, showNew, uriOf } from './workspace.ts';

describe('the light bulb', () => {
    afterEach(closeAll);

    test('moves a persona into a file of its own, and never over another', async () => {
        const editor = await showNew('moving.journey', '// Who.\npersona Mover { goal "Tea" }\n\njourney Tea for Mover { }\n');
        await vscode.workspace.fs.writeFile(uriOf('mover.journey'), new Uint8Array());
        await choose(editor, new vscode.Position(1, 10), vscode.CodeActionKind.RefactorExtract, 'into a file of its own');
        strictEqual(editor.document.getText(), 'import "./mover-2.journey"\n\njourney Tea for Mover { }\n');
        const moved = await vscode.workspace.openTextDocument(uriOf('mover-2.journey'));
        strictEqual(moved.getText(), '// Who.\npersona Mover { goal "Tea" }\n');
        deepStrictEqual(vscode.languages.getDiagnostics(editor.document.uri).filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error), []);
    });

    test('turns a rule off for the folder', async () => {
        const editor = await showNew('alone/off.journey', 'journey Tea { }\n');
        await until('the goal is missed', () => codesOf(editor).includes('missing-goal'));
        await choose(editor, new vscode.Position(0, 2), vscode.CodeActionKind.QuickFix, 'Turn “missing-goal” off');
        const config = await vscode.workspace.openTextDocument(uriOf('journey.config.json'));
        match(config.getText(), /"missing-goal": "off"/);
        await config.save();
        await until('the rule is off', () => codesOf(editor).length > 0 && !codesOf(editor).includes('missing-goal'));
        await vscode.workspace.fs.delete(uriOf('journey.config.json'));
    });

    test('and the code of a finding opens the page of its rule', async () => {
        const editor = await showNew('page.journey', 'journey Tea { }\n');
        const code = await until('there is a link', () => vscode.languages.getDiagnostics(editor.document.uri)
            .map(it => it.code).find(it => typeof it === 'object' && it.value === 'missing-owner'));
        ok(typeof code === 'object');
        match((await vscode.workspace.openTextDocument(code.target)).getText(), /^# missing-owner\n/);
    });
});

/** Applies an action as the editor does. */
async function choose({ document }: vscode.TextEditor, at: vscode.Position, kind: vscode.CodeActionKind, title: string): Promise<void> {
    const action = await until(title, async () => {
        const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, new vscode.Range(at, at), kind.value, 20);
        return actions.find(it => it.title.includes(title) && it.edit !== undefined);
    });
    strictEqual(await vscode.workspace.applyEdit(action.edit!), true);
}

function codesOf({ document }: vscode.TextEditor): readonly unknown[] {
    return vscode.languages.getDiagnostics(document.uri).map(({ code }) => typeof code === 'object' ? code.value : code);
}
