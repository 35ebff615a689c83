import { DefaultIndexManager, URI, UriUtils, type AstNode, type LangiumDocument, type LangiumDocuments, type LangiumSharedCoreServices } from 'langium';
import type { Import, JourneyDocument } from './generated/ast.ts';

/** Why a path can't be imported. */
export type ImportProblem = 'absolute' | 'outside' | 'itself';

/**
 * Where an import leads: a relative path inside the workspace folder, beside or below the file where there is no folder.
 * Nothing is decoded twice and nothing outside is ever looked at.
 */
export function resolveImport(path: string, from: URI, folders: readonly URI[]): URI | ImportProblem {
    if (/^[\\/]|^[\p{L}][\p{L}\p{N}+.-]*:/u.test(path) || path.includes('\\') || path.includes('\0')) {
        return 'absolute';
    }
    const target = UriUtils.resolvePath(UriUtils.dirname(from), path);
    const folder = folders.find(it => containsUri(it, from)) ?? UriUtils.dirname(from);
    return !containsUri(folder, target) ? 'outside' : UriUtils.equals(target, from) ? 'itself' : target;
}

/** The path that an import in `from` uses for `target`: `./people.journey`, `../shared/people.journey`. */
export function importPath(from: URI, target: URI): string {
    const path = UriUtils.relative(UriUtils.dirname(from), target);
    return path.startsWith('.') ? path : `./${path}`;
}

/** The imported files that are there, each with its import. */
export function importsOf(document: LangiumDocument, documents: LangiumDocuments, folders: readonly URI[]): readonly { readonly node: Import; readonly document: LangiumDocument }[] {
    return resolvedImports(document, folders).flatMap(({ node, uri }) => {
        const imported = documents.getDocument(uri);
        return imported ? [{ node, document: imported }] : [];
    });
}

/**
 * A document is linked and linted again when a file changes that it imports (names may have changed)
 * or that imports it (its definitions may be used now, or no longer).
 */
export class JourneyIndexManager extends DefaultIndexManager {
    private readonly folders: () => readonly URI[];

    constructor(services: LangiumSharedCoreServices) {
        super(services);
        this.folders = () => workspaceFolders(services);
    }

    override isAffected(document: LangiumDocument, changed: Set<string>): boolean {
        const folders = this.folders();
        const uri = document.uri.toString();
        return importTargets(document, folders).some(target => changed.has(target)) || [...changed].some(it => {
            const other = this.documents.getDocument(URI.parse(it));
            return other !== undefined && importTargets(other, folders).includes(uri);
        });
    }

    override async updateReferences(): Promise<void> {
        // `JourneyReferences` looks at the documents themselves.
    }
}

/** The folders that the editor has open, as far as it said. */
export function workspaceFolders(services: LangiumSharedCoreServices): readonly URI[] {
    return (services.workspace.WorkspaceManager.workspaceFolders ?? []).map(folder => URI.parse(folder.uri));
}

/** Where the imports of a document lead, whether a file is there or not. */
export function importTargets(document: LangiumDocument, folders: readonly URI[]): readonly string[] {
    return resolvedImports(document, folders).map(({ uri }) => uri.toString());
}

/** Imports are resolved once for each reading of a file. */
const resolved = new WeakMap<AstNode, readonly { readonly node: Import; readonly uri: URI }[]>();

function resolvedImports({ parseResult, uri: from }: LangiumDocument, folders: readonly URI[]): readonly { readonly node: Import; readonly uri: URI }[] {
    const root = parseResult.value as JourneyDocument;
    let imports = resolved.get(root);
    if (!imports) {
        resolved.set(root, imports = (root.imports ?? []).flatMap(node => {
            const uri = typeof node.path === 'string' ? resolveImport(node.path, from, folders) : 'itself';
            return typeof uri === 'string' ? [] : [{ node, uri }];
        }));
    }
    return imports;
}

/** Whether a file is inside a folder, however deep. */
export function containsUri(folder: URI, uri: URI): boolean {
    const path = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
    return folder.scheme === uri.scheme && folder.authority === uri.authority && uri.path.startsWith(path);
}
