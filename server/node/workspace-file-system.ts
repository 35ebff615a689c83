import { readFileSync, realpathSync } from 'node:fs';
import { dirname, relative, isAbsolute } from 'node:path';
import type { LangiumSharedCoreServices, URI } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';
import { workspaceFolders } from '../../language/imports.ts';
import { reportBug } from '../../language/report-bug.ts';

/**
 * The files of the workspace folders as maps may see them. A link that leads out of its folder is an empty file,
 * and so is a file that may not be read: neither stops the others from being read, nor shows what is elsewhere.
 */
export class WorkspaceFileSystem extends NodeFileSystemProvider {
    private readonly folders: () => readonly URI[];

    constructor(services: LangiumSharedCoreServices) {
        super();
        this.folders = () => workspaceFolders(services);
    }

    override async readFile(uri: URI): Promise<string> {
        return this.readFileSync(uri);
    }

    override readFileSync(uri: URI): string {
        try {
            const roots = this.folders().filter(folder => folder.scheme === 'file').map(folder => folder.fsPath);
            const file = realpathSync(uri.fsPath);
            const isInside = (roots.length > 0 ? roots : [dirname(uri.fsPath)]).some(root => contains(realpathSync(root), file));
            return isInside ? readFileSync(file, 'utf-8') : '';
        } catch (error) {
            reportBug(`Could not read ${uri.toString()}:`, error);
            return '';
        }
    }
}

function contains(folder: string, file: string): boolean {
    const path = relative(folder, file);
    return path !== '' && !path.startsWith('..') && !isAbsolute(path);
}
