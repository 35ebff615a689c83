// Which VS Code runs the suites.
import path from 'node:path';
import { downloadDesktopVSCode, hasScreen } from '../../scripts/install/desktop-vscode.ts';

/** VSCODE_EXECUTABLE if it is set, else a desktop VS Code that is downloaded, else the stand-in, which needs no desktop. */
export async function findExecutable(): Promise<string> {
    return process.env['VSCODE_EXECUTABLE'] || (hasScreen() ? await downloadDesktopVSCode() : undefined) || standIn();
}

function standIn(): string {
    console.error('Using the embedded VS Code in a browser.');
    return path.join(import.meta.dirname, 'stand-in', 'code.ts');
}
