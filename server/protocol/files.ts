/**
 * Requests, server → client, of a server without files of its own: a worker in a browser reads the workspace through VS Code.
 * Each takes `FileRequest`. The client answers for maps and their configuration in the workspace folders, and for nothing else.
 */
export const fileMethods = {
    /** → `FileNode | null`. */
    stat: 'journey/files/stat',
    /** → `FileNode[]`. */
    list: 'journey/files/list',
    /** → its text, or null. */
    read: 'journey/files/read',
} as const;

export interface FileRequest {
    readonly uri: string;
}

export interface FileNode {
    readonly uri: string;
    readonly isDirectory: boolean;
}
