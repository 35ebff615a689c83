import { GrammarUtils, URI } from 'langium';
import type { FileOperationHandler, LangiumSharedServices } from 'langium/lsp';
import type { FileOperationOptions, FileRename, RenameFilesParams, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { builtInScheme } from '../../language/built-in.ts';
import { importPath, resolveImport, workspaceFolders } from '../../language/imports.ts';
import { rootOf } from '../../language/models.ts';
import { watchAbilities } from './client-abilities.ts';
import { workspaceEdit } from './workspace-edit.ts';
import { requoted } from './written-name.ts';

/** Keeps imports right when files and folders get other names or places. */
export class JourneyFileOperationHandler implements FileOperationHandler {
    readonly fileOperationOptions: FileOperationOptions = {
        willRename: {
            filters: [
                { pattern: { glob: '**/*.journey', matches: 'file' } },
                { pattern: { glob: '**', matches: 'folder' } },
            ],
        },
    };
    private readonly shared: LangiumSharedServices;

    constructor(shared: LangiumSharedServices) {
        this.shared = shared;
        watchAbilities(shared);
    }

    willRenameFiles({ files }: RenameFilesParams): WorkspaceEdit | null {
        const folders = workspaceFolders(this.shared);
        const changes = new Map<string, TextEdit[]>();
        for (const document of this.shared.workspace.LangiumDocuments.all.filter(it => it.uri.scheme !== builtInScheme)) {
            const home = moved(document.uri, files);
            const edits = (rootOf(document).imports ?? []).flatMap((node): readonly TextEdit[] => {
                const target = typeof node.path === 'string' ? resolveImport(node.path, document.uri, folders) : 'itself';
                const literal = GrammarUtils.findNodeForProperty(node.$cstNode, 'path');
                if (typeof target === 'string' || !literal) {
                    return [];
                }
                const goal = moved(target, files);
                const isStillRight = String(resolveImport(node.path, home, folders)) === goal.toString();
                return isStillRight ? [] : [{ range: literal.range, newText: requoted(literal.text, importPath(home, goal)) }];
            });
            if (edits.length > 0) {
                changes.set(document.uri.toString(), [...edits]);
            }
        }
        return changes.size === 0 ? null : workspaceEdit(changes, this.shared);
    }
}

/** Where a file is afterwards: it moves with its folder. */
function moved(uri: URI, files: readonly FileRename[]): URI {
    for (const { oldUri, newUri } of files) {
        const [from, to] = [URI.parse(oldUri), URI.parse(newUri)];
        const folder = from.path.endsWith('/') ? from.path : `${from.path}/`;
        if (from.scheme === uri.scheme && from.authority === uri.authority && (uri.path === from.path || uri.path.startsWith(folder))) {
            return to.with({ path: to.path + uri.path.slice(from.path.length) });
        }
    }
    return uri;
}
