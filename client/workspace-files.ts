import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { fileMethods } from '../server/protocol/files.ts';
import type { FileNode } from '../server/protocol/files.ts';

/** Reads the workspace for a server that has no files of its own: folders, maps and their configuration, nothing else. */
export function serveWorkspaceFiles(client: BaseLanguageClient): vscode.Disposable {
    return vscode.Disposable.from(
        client.onRequest(fileMethods.stat, async (request: unknown): Promise<FileNode | null> => {
            const uri = uriInWorkspace(request);
            const type = uri && await typeOf(uri);
            return uri !== undefined && type !== undefined && isOurs(uri, type) ? nodeOf(uri, type) : null;
        }),
        client.onRequest(fileMethods.list, async (request: unknown): Promise<readonly FileNode[]> => {
            const folder = uriInWorkspace(request);
            const entries = folder === undefined ? [] : await Promise.resolve(vscode.workspace.fs.readDirectory(folder)).catch(() => []);
            return folder === undefined ? [] : entries
                .map(([name, type]) => ({ uri: vscode.Uri.joinPath(folder, name), type }))
                .filter(({ uri, type }) => isOurs(uri, type))
                .map(({ uri, type }) => nodeOf(uri, type));
        }),
        client.onRequest(fileMethods.read, async (request: unknown): Promise<string | null> => {
            const uri = uriInWorkspace(request);
            const type = uri && await typeOf(uri);
            if (uri === undefined || type === undefined || (type & vscode.FileType.Directory) !== 0 || !isOurs(uri, type)) {
                return null;
            }
            return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
        }),
    );
}

/** What the worker of an extension host has, and the types of the common part have not. */
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

function uriInWorkspace(request: unknown): vscode.Uri | undefined {
    const { uri: text } = typeof request === 'object' && request !== null ? request as { readonly uri?: unknown } : {};
    if (typeof text !== 'string') {
        return undefined;
    }
    const uri = vscode.Uri.parse(text);
    return !uri.path.split('/').includes('..') && vscode.workspace.getWorkspaceFolder(uri) !== undefined ? uri : undefined;
}

async function typeOf(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
    try {
        return (await vscode.workspace.fs.stat(uri)).type;
    } catch {
        return undefined;
    }
}

/** A link may lead anywhere, so it leads nowhere. */
function isOurs(uri: vscode.Uri, type: vscode.FileType): boolean {
    return (type & vscode.FileType.SymbolicLink) === 0
        && ((type & vscode.FileType.Directory) !== 0 || uri.path.endsWith('.journey') || uri.path.endsWith('/journey.config.json'));
}

function nodeOf(uri: vscode.Uri, type: vscode.FileType): FileNode {
    return { uri: uri.toString(), isDirectory: (type & vscode.FileType.Directory) !== 0 };
}
