// The open folder is a copy of the examples, made for this run; what one suite writes there, the next one sees.
import * as vscode from 'vscode';

/** Where a file of the open folder is. */
export function uriOf(file: string): vscode.Uri {
    const folder = vscode.workspace.workspaceFolders?.[0];
    if (folder === undefined) {
        throw new Error('No folder is open.');
    }
    return vscode.Uri.joinPath(folder.uri, file);
}

/** Shows a file of the open folder. */
export async function show(file: string): Promise<vscode.TextEditor> {
    return vscode.window.showTextDocument(uriOf(file));
}

/** Writes a file into the open folder and shows it. */
export async function showNew(file: string, text: string): Promise<vscode.TextEditor> {
    await vscode.workspace.fs.writeFile(uriOf(file), new TextEncoder().encode(text));
    return show(file);
}

/** Closes everything without asking; what was typed and not saved is gone. */
export async function closeAll(): Promise<void> {
    while (vscode.window.tabGroups.all.some(group => group.tabs.length > 0)) {
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
}
