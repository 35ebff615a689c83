import * as vscode from 'vscode';

/**
 * Selects a range where its file is shown; only if it is shown nowhere is it opened, in a column that the preview does not need.
 * With `keepFocus` the keyboard stays in the preview.
 */
export async function showText(uri: vscode.Uri, range: vscode.Range, { keepFocus, preview }: {
    readonly keepFocus: boolean;
    readonly preview: vscode.ViewColumn | undefined;
}): Promise<void> {
    const editor = await vscode.window.showTextDocument(uri, {
        viewColumn: columnOf(uri) ?? (preview === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One),
        preserveFocus: keepFocus,
        preview: false,
    });
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
    const key = uri.toString();
    const visible = vscode.window.visibleTextEditors.find(editor => editor.document.uri.toString() === key && editor.viewColumn !== undefined);
    return visible?.viewColumn ?? vscode.window.tabGroups.all
        .find(group => group.tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === key))?.viewColumn;
}
