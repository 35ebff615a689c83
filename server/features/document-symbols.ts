import { GrammarUtils, type AstNode, type LangiumDocument } from 'langium';
import type { DocumentSymbolProvider } from 'langium/lsp';
import { SymbolKind, type DocumentSymbol, type Range } from 'vscode-languageserver';
import {
    isAddresses, isChannel, isEmotion, isEvidence, isGain, isJourney, isKind, isLane, isMetric, isOpportunity, isPain, isPersona, isPhase, isRole, isStage, isStatus,
    isTouchpoint,
    type Channel, type Evidence, type Gain, type Journey, type Lane, type Metric, type Moment, type Opportunity, type Pain, type Persona, type Phase, type Stage, type Touchpoint,
} from '../../language/generated/ast.ts';
import { rootOf } from '../../language/models.ts';

/** What has a place in the outline. */
export type Listed = Persona | Channel | Evidence | Lane | Journey | Phase | Stage | Touchpoint | Pain | Gain | Opportunity | Moment | Metric;

/** The outline: journey › phase › stage › touchpoint › what hurts there and what to do about it. */
export class JourneyDocumentSymbolProvider implements DocumentSymbolProvider {
    getSymbols(document: LangiumDocument): DocumentSymbol[] {
        return symbolsOf(rootOf(document).definitions);
    }
}

/** Every kind of symbol for what it looks like in the outline: there is none for a person. */
export const symbolKinds: Readonly<Record<Listed['$type'], SymbolKind>> = {
    Persona: SymbolKind.Object,
    Channel: SymbolKind.Interface,
    Evidence: SymbolKind.File,
    Lane: SymbolKind.Array,
    Journey: SymbolKind.Module,
    Phase: SymbolKind.Namespace,
    Stage: SymbolKind.Class,
    Touchpoint: SymbolKind.Method,
    Pain: SymbolKind.Property,
    Gain: SymbolKind.Field,
    Opportunity: SymbolKind.Variable,
    Moment: SymbolKind.Event,
    Metric: SymbolKind.Number,
};

/** Where the outline and the search lead: the name, else the keyword that the statement begins with. */
export function nameRangeOf({ $cstNode: cst }: AstNode): Range {
    const name = GrammarUtils.findNodeForProperty(cst, 'name') ?? GrammarUtils.findNodeForProperty(cst, 'text');
    const start = cst!.range.start;
    return name ? name.range : { start, end: start };
}

/** What a thing is called where its name, or its text, is still to be written. */
export function titleOf(node: Listed): string {
    const text = ('name' in node ? node.name : undefined) ?? ('text' in node ? node.text : undefined);
    return text === undefined || text.trim() === '' ? node.$type.toLowerCase() : shortened(text);
}

function symbolsOf(nodes: readonly AstNode[] | undefined): DocumentSymbol[] {
    return (nodes ?? []).filter(isListed).filter(it => it.$cstNode).map(symbolOf);
}

function symbolOf(node: Listed): DocumentSymbol {
    const children = 'fields' in node ? symbolsOf(node.fields) : [];
    const detail = detailOf(node);
    return {
        name: titleOf(node),
        kind: symbolKinds[node.$type],
        range: node.$cstNode!.range,
        selectionRange: nameRangeOf(node),
        ...(detail && { detail }),
        ...(children.length > 0 && { children }),
    };
}

function isListed(node: AstNode): node is Listed {
    return isListedType(node) && !(node.$container && isPersona(node.$container));
}

const isListedType = (node: AstNode): node is Listed => node.$type in symbolKinds;

function detailOf(node: Listed): string {
    return partsOf(node).filter(part => part !== undefined && part !== '').join(' · ');
}

function partsOf(node: Listed): readonly (string | undefined)[] {
    switch (true) {
        case isTouchpoint(node): return [node.label, listed(node.channels), ...node.fields.filter(isEmotion).map(it => joined(it.feeling, it.score))];
        case isJourney(node): return [node.label, listed(node.personas)];
        case isPersona(node): return [node.label, node.fields.find(isRole)?.text];
        case isChannel(node): case isEvidence(node): return [node.label, (node.fields as readonly AstNode[]).find(isKind)?.word];
        case isPhase(node): case isStage(node): case isLane(node): return [node.label];
        case isPain(node): return [textOfNamed(node), node.severity[0]];
        case isGain(node): return [textOfNamed(node)];
        case isOpportunity(node): return [textOfNamed(node), listed(node.fields.filter(isAddresses).flatMap(it => it.things)), node.fields.find(isStatus)?.word];
        case isMetric(node): return [node.value && node.target ? `${node.value} → ${node.target}` : node.value];
        default: return [];
    }
}

/** Without a name the text is the title already. */
function textOfNamed({ name, text }: Pain | Gain | Opportunity): string | undefined {
    return name === undefined || text === undefined ? undefined : shortened(text);
}

function listed(references: readonly { readonly $refText: string }[]): string {
    return references.map(it => it.$refText).join(', ');
}

function joined(...words: readonly (string | undefined)[]): string {
    return words.filter(word => word !== undefined).join(' ');
}

function shortened(text: string): string {
    const line = text.replace(/\s+/g, ' ').trim();
    const characters = Array.from(line);
    return characters.length > 80 ? `${characters.slice(0, 79).join('').trimEnd()}…` : line;
}
