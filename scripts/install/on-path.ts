import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** The file that a command would run, if there is one on the PATH. */
export function onPath(command: string): string | undefined {
    const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
    return (process.env['PATH'] ?? '')
        .split(path.delimiter)
        .filter(folder => folder !== '')
        .flatMap(folder => endings.map(ending => path.join(folder, command + ending)))
        .find(isExecutable);
}

function isExecutable(file: string): boolean {
    try {
        accessSync(file, constants.X_OK);
        return true;
    } catch {
        return false;
    }
}
