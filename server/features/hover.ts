import { CstUtils, GrammarAST, GrammarUtils, type AstNode, type LangiumDocument, type LeafCstNode } from 'langium';
import type { HoverProvider, LangiumServices } from 'langium/lsp';
import type { Hover, HoverParams } from 'vscode-languageserver';
import { dialectOf, type KeywordKey } from '../../language/dialect.ts';
import { importsOf, workspaceFolders } from '../../language/imports.ts';
import { dialectIn, rootOf } from '../../language/models.ts';
import { cardOf, iconCard } from './hover/card-of.ts';
import { exampleOf } from './hover/examples.ts';
import { bold, code, plain } from './hover/markdown.ts';

/** What is under the pointer, as a small card. */
export class JourneyHoverProvider implements HoverProvider {
    private readonly services: LangiumServices;

    constructor(services: LangiumServices) {
        this.services = services;
    }

    getHoverContent(document: LangiumDocument, { position }: HoverParams): Hover | undefined {
        const cst = document.parseResult.value.$cstNode;
        const leaf = cst && CstUtils.findLeafNodeAtOffset(cst, document.textDocument.offsetAt(position));
        const card = leaf && !leaf.hidden ? this.cardAt(leaf, document) : undefined;
        return leaf && card && card.length > 0
            ? { contents: { kind: 'markdown', value: card.join('\n\n') }, range: leaf.range }
            : undefined;
    }

    private cardAt(leaf: LeafCstNode, document: LangiumDocument): readonly string[] | undefined {
        const { grammarSource, astNode } = leaf;
        if (GrammarAST.isKeyword(grammarSource)) {
            return keywordCard(grammarSource.value, document);
        }
        const [target] = this.services.references.References.findDeclarations(leaf);
        if (target) {
            return cardOf(target, this.services);
        }
        switch (`${astNode.$type}.${GrammarUtils.findAssignment(leaf)?.feature}`) {
            case 'Icon.word': return iconCard(leaf.text);
            case 'Import.path': return this.importCard(astNode, document);
            case 'JourneyDocument.locale': return localeCard(leaf.text);
            default: return GrammarUtils.findAssignment(leaf)?.feature === 'text' ? undefined : cardOf(astNode, this.services);
        }
    }

    private importCard(node: AstNode, document: LangiumDocument): readonly string[] | undefined {
        const imported = importsOf(document, this.services.shared.workspace.LangiumDocuments, workspaceFolders(this.services.shared)).find(it => it.node === node);
        const names = imported && rootOf(imported.document).definitions.flatMap(({ name }) => name === undefined ? [] : [plain(name)]);
        return names && [names.length === 0 ? 'Defines nothing' : `Defines ${names.slice(0, 12).join(', ')}${names.length > 12 ? ', …' : ''}`];
    }
}

function keywordCard(key: string, document: LangiumDocument): readonly string[] | undefined {
    const dialect = dialectIn(document);
    const known = dialect.keywords[key as KeywordKey];
    if (known === undefined) {
        return undefined;
    }
    const example = exampleOf(key as KeywordKey, dialect);
    return [`${bold(known.words[0]!)} · ${plain(known.meaning)}`, ...example === undefined ? [] : [code(example)]];
}

function localeCard(locale: string): readonly string[] | undefined {
    const dialect = dialectOf(locale);
    return [dialect ? `${bold(dialect.name)} · the keywords of this file are in it` : `${bold(locale)} · the keywords of this file are in English`];
}
