import { DocumentState, type AstNode, type LangiumDocument } from 'langium';
import type { CodeLensProvider, LangiumServices } from 'langium/lsp';
import type { CodeLens, Location, Range } from 'vscode-languageserver';
import { builtInScheme } from '../../language/built-in.ts';
import { isJourney, isLane } from '../../language/generated/ast.ts';
import { rootOf } from '../../language/models.ts';
import type { JourneyLinker } from '../../language/references.ts';
import { nameRangeOf } from './document-symbols.ts';

/** Above a journey its preview, above what is shared the places that use it. */
export class JourneyCodeLensProvider implements CodeLensProvider {
    private readonly services: LangiumServices;

    constructor(services: LangiumServices) {
        this.services = services;
    }

    provideCodeLens(document: LangiumDocument): CodeLens[] {
        if (document.uri.scheme === builtInScheme) {
            return [];
        }
        const uri = document.uri.toString();
        const definitions = rootOf(document).definitions.filter(it => it.name !== undefined && it.$cstNode);
        const uses = this.usesOf(new Set(definitions));
        return definitions.flatMap(node => {
            const range = nameRangeOf(node);
            const found = uses.get(node) ?? [];
            return [
                ...(isJourney(node) ? [{ range, command: { title: 'Open preview', command: 'journey.openPreviewToSide', arguments: [uri, node.name] } }] : []),
                ...(isLane(node) || (isJourney(node) && found.length === 0) ? [] : [usesLens(uri, range, found)]),
            ];
        });
    }

    /** Every reference to each of some definitions, in one pass over all references. */
    private usesOf(definitions: ReadonlySet<AstNode>): ReadonlyMap<AstNode, readonly Location[]> {
        const uses = new Map<AstNode, Location[]>();
        const linker = this.services.references.Linker as JourneyLinker;
        for (const document of this.services.shared.workspace.LangiumDocuments.all.filter(it => it.state >= DocumentState.Linked)) {
            for (const { reference } of linker.referencesOf(document)) {
                const target = 'ref' in reference ? reference.ref : undefined;
                if (target && definitions.has(target) && reference.$refNode) {
                    const locations = uses.get(target) ?? uses.set(target, []).get(target)!;
                    locations.push({ uri: document.uri.toString(), range: reference.$refNode.range });
                }
            }
        }
        return uses;
    }
}

function usesLens(uri: string, range: Range, uses: readonly Location[]): CodeLens {
    // A lens without a command is a plain sentence.
    return uses.length === 0
        ? { range, command: { title: 'Not used', command: '' } }
        : { range, command: { title: uses.length === 1 ? '1 use' : `${uses.length} uses`, command: 'journey.showReferences', arguments: [uri, range.start, uses] } };
}
