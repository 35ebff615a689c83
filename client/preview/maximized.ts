import { commands, window } from 'vscode';

/** Gives a preview all the room of the editors, and gives it back; what the user maximized by hand is left alone. */
export function createMaximizer(): (isOn: boolean) => Promise<void> {
    let isOurs = false;
    return async isOn => {
        if (isOn !== isOurs && (isOurs || window.tabGroups.all.length > 1)) {
            isOurs = isOn;
            await commands.executeCommand('workbench.action.toggleMaximizeEditorGroup');
        }
    };
}
