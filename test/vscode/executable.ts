// Which VS Code runs the suites.
import path from 'node:path';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { cache } from '../../scripts/lib/project.ts';

const timeout = 15_000;

/** VSCODE_EXECUTABLE if it is set, else a desktop VS Code that is downloaded, else the stand-in, which needs no desktop. */
export async function findExecutable(): Promise<string> {
    return process.env['VSCODE_EXECUTABLE'] || (canShowWindows() ? await download() : undefined) || standIn();
}

async function download(): Promise<string | undefined> {
    try {
        return await downloadAndUnzipVSCode({ version: 'stable', cachePath: cache, timeout, reporter: new SilentReporter() });
    } catch (error) {
        console.error(`The desktop VS Code can't be downloaded (${error instanceof Error ? error.message : String(error)}).`);
        return undefined;
    }
}

function standIn(): string {
    console.error('Using the embedded VS Code in a browser.');
    return path.join(import.meta.dirname, 'stand-in', 'code.ts');
}

function canShowWindows(): boolean {
    const { DISPLAY, WAYLAND_DISPLAY } = process.env;
    return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}
