import { URI, type FileSystemNode, type FileSystemProvider } from 'langium';
import type { Connection } from 'vscode-languageserver/browser';
import { fileMethods, type FileNode, type FileRequest } from '../protocol/files.ts';

/** The files of the workspace as the editor sees them: a worker has none of its own. Nothing can be read at once, only asked for. */
export class ClientFileSystem implements FileSystemProvider {
    private readonly connection: Connection;

    constructor(connection: Connection) {
        this.connection = connection;
    }

    async stat(uri: URI): Promise<FileSystemNode> {
        const node = await this.ask<FileNode>(fileMethods.stat, uri);
        if (node === null) {
            throw new Error(`There is no ${uri.toString()}.`);
        }
        return asFileSystemNode(node);
    }

    async exists(uri: URI): Promise<boolean> {
        return await this.ask<FileNode>(fileMethods.stat, uri) !== null;
    }

    async readFile(uri: URI): Promise<string> {
        return await this.ask<string>(fileMethods.read, uri) ?? '';
    }

    async readDirectory(uri: URI): Promise<FileSystemNode[]> {
        return (await this.ask<readonly FileNode[]>(fileMethods.list, uri) ?? []).map(asFileSystemNode);
    }

    async readBinary(uri: URI): Promise<Uint8Array> {
        return new TextEncoder().encode(await this.readFile(uri));
    }

    statSync(): never {
        throw notAtOnce();
    }

    existsSync(): never {
        throw notAtOnce();
    }

    readBinarySync(): never {
        throw notAtOnce();
    }

    readFileSync(): never {
        throw notAtOnce();
    }

    readDirectorySync(): never {
        throw notAtOnce();
    }

    private ask<T>(method: string, uri: URI): Promise<T | null> {
        const request: FileRequest = { uri: uri.toString() };
        return this.connection.sendRequest<T | null>(method, request);
    }
}

function notAtOnce(): Error {
    return new Error('A worker can only wait for files.');
}

function asFileSystemNode({ uri, isDirectory }: FileNode): FileSystemNode {
    return { uri: URI.parse(uri), isDirectory, isFile: !isDirectory };
}
