import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { cache } from '../lib/project.ts';
import { withProgress } from '../lib/progress.mjs';

const timeout = 15_000;

/** The executable of a desktop VS Code, downloaded once; nothing, and the reason on the terminal, if that can't be. */
export async function downloadDesktopVSCode(): Promise<string | undefined> {
    try {
        return await withProgress('Looking for a desktop VS Code to download', () =>
            downloadAndUnzipVSCode({ version: 'stable', cachePath: cache, timeout, reporter: new SilentReporter() }));
    } catch (error) {
        console.error(`None can be downloaded (${error instanceof Error ? error.message : String(error)}).`);
        return undefined;
    }
}

/** Whether this machine has a screen on which Electron can show a window. */
export function hasScreen(): boolean {
    const { DISPLAY, WAYLAND_DISPLAY } = process.env;
    return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}
