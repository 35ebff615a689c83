import { interruptAndCheck, Cancellation, type AstNode, type LangiumDocuments } from 'langium';
import type { FuzzyMatcher, LangiumSharedServices, WorkspaceSymbolProvider } from 'langium/lsp';
import type { WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver';
import { builtInScheme } from '../../language/built-in.ts';
import { rootOf } from '../../language/models.ts';
import { nameRangeOf, symbolKinds, type Listed } from './document-symbols.ts';

/** So many are more than anybody reads; who looks for one goes on typing. */
const most = 1_000;

/** Everything that has a name, in all files, by its name or by a word of its label. */
export class JourneyWorkspaceSymbolProvider implements WorkspaceSymbolProvider {
    private readonly documents: LangiumDocuments;
    private readonly matcher: FuzzyMatcher;

    constructor(services: LangiumSharedServices) {
        this.documents = services.workspace.LangiumDocuments;
        this.matcher = services.lsp.FuzzyMatcher;
    }

    async getSymbols({ query }: WorkspaceSymbolParams, token = Cancellation.CancellationToken.None): Promise<WorkspaceSymbol[]> {
        const symbols: WorkspaceSymbol[] = [];
        for (const document of this.documents.all) {
            await interruptAndCheck(token);
            if (document.uri.scheme === builtInScheme) {
                continue;
            }
            for (const { node, container } of namedIn(rootOf(document).definitions, undefined)) {
                if (this.matches(query, node)) {
                    symbols.push(symbolOf(node, container, document.uri.toString()));
                }
                if (symbols.length === most) {
                    return symbols;
                }
            }
        }
        return symbols;
    }

    private matches(query: string, { name, label }: Named): boolean {
        return beginnings(`${name} ${label ?? ''}`).some(it => this.matcher.match(query, it));
    }
}

type Named = Listed & { readonly name: string; readonly label?: string };

function* namedIn(nodes: readonly AstNode[] | undefined, container: string | undefined): Iterable<{ readonly node: Named; readonly container: string | undefined }> {
    for (const node of nodes ?? []) {
        if (isNamed(node)) {
            yield { node, container };
            yield* namedIn((node as { readonly fields?: readonly AstNode[] }).fields, node.label ?? node.name);
        }
    }
}

/** Metrics have the same few names everywhere, and nobody refers to them. */
function isNamed(node: AstNode): node is Named {
    return node.$type in symbolKinds && node.$type !== 'Metric' && typeof (node as Partial<Named>).name === 'string' && node.$cstNode !== undefined;
}

function symbolOf(node: Named, container: string | undefined, uri: string): WorkspaceSymbol {
    return {
        // VS Code filters by what it shows, so the label has to be a part of it.
        name: node.label === undefined ? node.name : `${node.name} · ${node.label}`,
        kind: symbolKinds[node.$type],
        location: { uri, range: nameRangeOf(node) },
        ...(container !== undefined && { containerName: container }),
    };
}

/** The text from each of its words on: the matcher wants the first letter of what it is given. */
function beginnings(text: string): readonly string[] {
    return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)].map(({ index }) => text.slice(index));
}
