import { commands, env, l10n, UIKind, window, type Uri } from 'vscode';

/** Says that a file was written, and leads to it: on the desktop with the programs of the desktop, else within VS Code. */
export async function sayExported(file: Uri): Promise<void> {
    const isAtHand = env.uiKind === UIKind.Desktop && env.remoteName === undefined && file.scheme === 'file';
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    const open = l10n.t('Open');
    const reveal = isAtHand ? l10n.t('Show in Folder') : l10n.t('Show in Explorer');
    const chosen = await window.showInformationMessage(l10n.t('Exported to {0}', name), open, reveal);
    if (chosen === open) {
        await (isAtHand ? env.openExternal(file) : commands.executeCommand('vscode.open', file));
    } else if (chosen === reveal) {
        await commands.executeCommand(isAtHand ? 'revealFileInOS' : 'revealInExplorer', file);
    }
}
