import { AstUtils, GrammarUtils, type AstNode, type AstReflection, type CstNode, type LangiumDocument } from 'langium';
import type { LangiumServices, SemanticTokenProvider } from 'langium/lsp';
import type { Range, SemanticTokens, SemanticTokensOptions, SemanticTokensRangeParams } from 'vscode-languageserver';
import { builtInScheme } from '../../language/built-in.ts';
import { rootOf } from '../../language/models.ts';
import type { JourneyLinker } from '../../language/references.ts';
import { closers } from '../../language/text-literal.ts';

/** What names and words stand for; keywords, texts and numbers are the business of the TextMate grammar. */
const types = ['class', 'interface', 'struct', 'property', 'namespace', 'type', 'method', 'event', 'variable', 'enumMember'] as const;
const modifiers = ['declaration', 'defaultLibrary'] as const;
export type TokenType = typeof types[number];
type Modifier = typeof modifiers[number];

/** Names that are declared and referred to, by the type of the thing. */
export const ofThings: Readonly<Record<string, TokenType>> = {
    Persona: 'class',
    Channel: 'interface',
    Evidence: 'struct',
    Lane: 'property',
    Journey: 'namespace',
    Phase: 'type',
    Stage: 'type',
    Touchpoint: 'method',
    Pain: 'event',
    Gain: 'event',
    Addressable: 'event',
    Opportunity: 'event',
};

/** Words that are not names of things of the map, by the property that holds them. */
export const ofWords: Readonly<Record<string, { readonly property: string; readonly type: TokenType }>> = {
    Kind: { property: 'word', type: 'enumMember' },
    Control: { property: 'word', type: 'enumMember' },
    Icon: { property: 'word', type: 'enumMember' },
    Status: { property: 'word', type: 'enumMember' },
    Resource: { property: 'availability', type: 'enumMember' },
    Emotion: { property: 'feeling', type: 'enumMember' },
    Metric: { property: 'name', type: 'variable' },
};

interface Token {
    readonly range: Range;
    readonly type: TokenType;
    readonly modifiers: readonly Modifier[];
}

/** Says what each name is, so that a keyword that serves as a name looks like one. */
export class JourneySemanticTokenProvider implements SemanticTokenProvider {
    readonly tokenTypes: Record<string, number> = Object.fromEntries(types.map((type, index) => [type, index]));
    readonly tokenModifiers: Record<string, number> = Object.fromEntries(modifiers.map((modifier, index) => [modifier, 1 << index]));
    readonly semanticTokensOptions: SemanticTokensOptions = { legend: { tokenTypes: [...types], tokenModifiers: [...modifiers] }, full: { delta: false }, range: true };
    private readonly linker: JourneyLinker;
    private readonly reflection: AstReflection;

    constructor(services: LangiumServices) {
        this.linker = services.references.Linker as JourneyLinker;
        this.reflection = services.shared.AstReflection;
    }

    semanticHighlight(document: LangiumDocument): SemanticTokens {
        return encoded(this.tokensIn(document));
    }

    semanticHighlightRange(document: LangiumDocument, { range }: Pick<SemanticTokensRangeParams, 'range'>): SemanticTokens {
        return encoded(this.tokensIn(document).filter(token => token.range.start.line >= range.start.line && token.range.end.line <= range.end.line));
    }

    /** Everything again: it is not advertised, because what is sent is small. */
    semanticHighlightDelta(document: LangiumDocument): SemanticTokens {
        return this.semanticHighlight(document);
    }

    private tokensIn(document: LangiumDocument): readonly Token[] {
        const references = this.linker.referencesOf(document).flatMap((info): readonly Token[] => {
            const type = ofThings[this.reflection.getReferenceType(info)];
            const target = 'ref' in info.reference ? info.reference.ref : undefined;
            const isBuiltIn = target && AstUtils.getDocument(target).uri.scheme === builtInScheme;
            return tokenOf(info.reference.$refNode, type, isBuiltIn ? ['defaultLibrary'] : []);
        });
        return [...declarationsIn(rootOf(document).definitions), ...references].sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character);
    }
}

function declarationsIn(nodes: readonly AstNode[] | undefined): readonly Token[] {
    return (nodes ?? []).flatMap(node => {
        const word = ofWords[node.$type];
        return [
            ...tokenOf(find(node, 'name'), ofThings[node.$type], ['declaration']),
            ...(word ? tokenOf(find(node, word.property), word.type, []) : []),
            ...declarationsIn((node as { readonly fields?: readonly AstNode[] }).fields),
        ];
    });
}

function find(node: AstNode, property: string): CstNode | undefined {
    return (node as unknown as Readonly<Record<string, unknown>>)[property] === undefined ? undefined : GrammarUtils.findNodeForProperty(node.$cstNode, property);
}

/** A name in quotes looks like a text already. */
function tokenOf(cst: CstNode | undefined, type: TokenType | undefined, modifiers: readonly Modifier[]): readonly Token[] {
    return cst && type && cst.length > 0 && !((cst.text[0] ?? '') in closers) ? [{ range: cst.range, type, modifiers }] : [];
}

/** As the protocol has tokens: five numbers each, places relative to the one before. */
function encoded(tokens: readonly Token[]): SemanticTokens {
    let [line, character] = [0, 0];
    return {
        data: tokens.flatMap(({ range: { start, end }, type, modifiers: its }) => {
            const [lines, characters] = [start.line - line, start.character - (start.line === line ? character : 0)];
            [line, character] = [start.line, start.character];
            return [lines, characters, end.character - start.character, types.indexOf(type), its.reduce((bits, it) => bits | 1 << modifiers.indexOf(it), 0)];
        }),
    };
}
