import { Uri, workspace } from 'vscode';
import type { ExportOrder, FromExporter, ToExporter } from '../../export/protocol/messages.ts';

/** An exporter of the environment: a thread on the desktop, a worker on the web. */
export interface Exporter {
    post(message: ToExporter): void;
    /** Called with each message, and with an error when it ends before its time. */
    listen(listener: (message: FromExporter | Error) => void): void;
    end(): void;
}

export type StartExporter = (extensionUri: Uri) => Promise<Exporter>;

export interface ExportedFile {
    readonly bytes: Uint8Array;
    /** Characters that no font at hand can show. */
    readonly missing: readonly string[];
}

/** What was asked for can't be had, in words for the user. */
export class ExportRefused extends Error {}

/** Has a file made. Rejects when it can't be, or resolves to `undefined` when `stop` ends it. */
export async function exportFile(order: ExportOrder, start: StartExporter, extensionUri: Uri, stop: (end: () => void) => void): Promise<ExportedFile | undefined> {
    const exporter = await start(extensionUri);
    try {
        return await new Promise((resolve, reject) => {
            stop(() => resolve(undefined));
            exporter.listen(message => {
                if (message instanceof Error) {
                    reject(message);
                    return;
                }
                switch (message.kind) {
                    case 'asset':
                        void assetOf(message.name, extensionUri).then(bytes => exporter.post({ kind: 'asset', name: message.name, ...bytes && { bytes } }));
                        return;
                    case 'done':
                        return resolve({ bytes: message.bytes, missing: message.missing });
                    case 'failed':
                        return reject(message.isWish ? new ExportRefused(message.message) : new Error(message.message));
                }
            });
            exporter.post({ kind: 'write', order });
        });
    } finally {
        exporter.end();
    }
}

/** Files that come with the extension; fonts of the machine are nothing that it could read everywhere. */
async function assetOf(name: string, extensionUri: Uri): Promise<Uint8Array | undefined> {
    if (!/^(fonts\/)?[a-z0-9-]+\.(wasm|woff)$/.test(name)) {
        return undefined;
    }
    try {
        return await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', 'export', name));
    } catch {
        return undefined;
    }
}
