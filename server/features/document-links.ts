import { GrammarUtils, URI, UriUtils, type AstNode, type LangiumDocument } from 'langium';
import type { DocumentLinkProvider, LangiumServices } from 'langium/lsp';
import type { DocumentLink } from 'vscode-languageserver';
import { isImage, isImport, isLink } from '../../language/generated/ast.ts';
import { resolveImport, workspaceFolders } from '../../language/imports.ts';
import { rootOf } from '../../language/models.ts';
import { isClosed } from '../../language/text-literal.ts';

/** Imports and pictures inside the workspace, and addresses on the web or of people; nothing else can be opened from a map. */
export class JourneyDocumentLinkProvider implements DocumentLinkProvider {
    private readonly services: LangiumServices;

    constructor(services: LangiumServices) {
        this.services = services;
    }

    getDocumentLinks(document: LangiumDocument): DocumentLink[] {
        const { imports, definitions } = rootOf(document);
        const folders = workspaceFolders(this.services.shared);
        return [...imports, ...definitions.flatMap(it => [...inside(it)])].flatMap(node => {
            const target = targetOf(node, document.uri, folders);
            return target ? linkAt(node, target, document) : [];
        });
    }
}

interface Target {
    readonly property: 'path' | 'text';
    readonly target: string;
    readonly tooltip: string;
}

function targetOf(node: AstNode, from: URI, folders: readonly URI[]): Target | undefined {
    if (isLink(node)) {
        const address = webAddress(node.text);
        return address && { property: 'text', ...address };
    }
    if (!isImport(node) && !isImage(node)) {
        return undefined;
    }
    const [property, path] = isImport(node) ? ['path' as const, node.path] : ['text' as const, node.text];
    const uri = typeof path === 'string' && path !== '' ? resolveImport(path, from, folders) : 'itself';
    return typeof uri === 'string' ? undefined : { property, target: uri.toString(), tooltip: `Open ${UriUtils.basename(uri)}` };
}

/** An `https:` or `mailto:` address in which nothing is hidden; undefined for any other text. */
function webAddress(text: string | undefined): Pick<Target, 'target' | 'tooltip'> | undefined {
    const found = /^(?:https:\/\/(?:[^\s/?#@]+)(?:[/?#]\S*)?|mailto:[^\s@]+@[^\s@]+)$/i.exec(text ?? '');
    if (!found || /[\p{C}\p{Z}\\]/u.test(found[0])) {
        return undefined;
    }
    const uri = URI.parse(found[0]);
    return { target: found[0], tooltip: uri.scheme.toLowerCase() === 'mailto' ? `Write to ${uri.path.split('?')[0]}` : `Open ${uri.authority}` };
}

function linkAt(node: AstNode, { property, target, tooltip }: Target, { textDocument }: LangiumDocument): readonly DocumentLink[] {
    const cst = GrammarUtils.findNodeForProperty(node.$cstNode, property);
    if (!cst) {
        return [];
    }
    const quotes = cst.text.startsWith('"""') ? 3 : 1;
    const [start, end] = [cst.offset + quotes, cst.end - (isClosed(cst.text) ? quotes : 0)];
    return [{ range: { start: textDocument.positionAt(start), end: textDocument.positionAt(end) }, target, tooltip }];
}

function* inside(node: AstNode): Iterable<AstNode> {
    for (const field of (node as { readonly fields?: readonly AstNode[] }).fields ?? []) {
        yield field;
        yield* inside(field);
    }
}
