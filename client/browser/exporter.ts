import { Uri } from 'vscode';
import type { FromExporter } from '../../export/protocol/messages.ts';
import type { StartExporter } from '../export/exporter.ts';
import { startWorker } from './worker.ts';

/** The exporter in a browser: a worker. */
export const startExportWorker: StartExporter = async extensionUri => {
    const worker = await startWorker(Uri.joinPath(extensionUri, 'dist', 'export', 'exporter.js'));
    return {
        post: message => worker.postMessage(message),
        listen(listener) {
            worker.addEventListener('message', ({ data }: MessageEvent<FromExporter>) => listener(data));
            worker.addEventListener('error', event => listener(new Error(event.message || 'The exporter could not be started.')));
        },
        end: () => worker.terminate(),
    };
};
