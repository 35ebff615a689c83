import { statSync } from 'node:fs';
import path from 'node:path';

export type Workbench = {
    /** As the server gives it. */
    readonly host: string;
    readonly token?: string;
    /** A folder or a `.code-workspace` file; an empty window if not given. */
    readonly workspace?: string;
    readonly developedExtensions?: readonly string[];
    readonly testSuite?: string;
    readonly openFile?: string;
};

/** The address at which the server shows a workbench like this. Paths are absolute. */
export function workbenchUrl({ host, token, workspace, developedExtensions = [], testSuite, openFile }: Workbench): string {
    const remote = (file: string) => `vscode-remote://${host}${encodeURI(asUrlPath(file))}`;
    const payload = [
        ...developedExtensions.map(folder => ['extensionDevelopmentPath', remote(folder)]),
        ...testSuite === undefined ? [] : [['extensionTestsPath', remote(testSuite)]],
        ...openFile === undefined ? [] : [['openFile', remote(openFile)]],
    ];
    const url = new URL(`http://${host}/`);
    if (token !== undefined) {
        url.searchParams.set('tkn', token);
    }
    if (workspace === undefined) {
        url.searchParams.set('ew', 'true');
    } else {
        url.searchParams.set(statSync(workspace).isDirectory() ? 'folder' : 'workspace', asUrlPath(workspace));
    }
    url.searchParams.set('payload', JSON.stringify(payload));
    return url.href;
}

/** `C:\a\b` is `/c:/a/b` in VS Code's addresses. */
function asUrlPath(file: string): string {
    const forward = file.split(path.sep).join('/');
    return forward.startsWith('/') ? forward : `/${forward.charAt(0).toLowerCase()}${forward.slice(1)}`;
}
