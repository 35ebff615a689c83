import { Worker } from 'node:worker_threads';
import { Uri } from 'vscode';
import type { FromExporter } from '../../export/protocol/messages.ts';
import type { StartExporter } from '../export/exporter.ts';

/** The exporter on the desktop: a thread. */
export const startThread: StartExporter = extensionUri => {
    const thread = new Worker(Uri.joinPath(extensionUri, 'dist', 'export', 'exporter.cjs').fsPath);
    return Promise.resolve({
        post: message => thread.postMessage(message),
        listen(listener) {
            thread.on('message', (message: FromExporter) => listener(message));
            thread.on('error', listener);
            thread.on('exit', code => listener(new Error(`The exporter ended with ${code}.`)));
        },
        end: () => void thread.terminate(),
    });
};
