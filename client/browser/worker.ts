import { workspace } from 'vscode';
import type { Uri } from 'vscode';

/** A worker can't be started from every address that VS Code can read, so all but plain web addresses go through memory. */
export async function startWorker(script: Uri): Promise<Worker> {
    if (script.scheme === 'http' || script.scheme === 'https') {
        return new Worker(script.toString(true));
    }
    const source = await workspace.fs.readFile(script);
    const address = URL.createObjectURL(new Blob([source.slice()], { type: 'text/javascript' }));
    return new Worker(address);
}
