import { AstUtils, CstUtils, GrammarAST, GrammarUtils, type AstNode, type LangiumDocument, type LeafCstNode } from 'langium';
import type { HoverProvider, LangiumServices } from 'langium/lsp';
import type { Hover, HoverParams } from 'vscode-languageserver';
import { findIcon, iconPaths } from '../../diagram/icons/icons.ts';
import { dialectOf, type KeywordKey } from '../../language/dialect.ts';
import { importsOf, workspaceFolders } from '../../language/imports.ts';
import { dialectIn, modelOf, rootOf } from '../../language/models.ts';
import { feelingLevels, type FeelingKey } from '../../language/vocabulary.ts';
import type { Thing } from '../../language/model/journey.ts';
import {
    channelCard, emotionCard, evidenceCard, gainCard, journeyCard, laneCard, metricCard, opportunityCard, painCard, personaCard, stageCard, touchpointCard,
} from './hover/cards.ts';
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
            return this.cardOf(target);
        }
        switch (`${astNode.$type}.${GrammarUtils.findAssignment(leaf)?.feature}`) {
            case 'Icon.word': return iconCard(leaf.text);
            case 'Import.path': return this.importCard(astNode, document);
            case 'JourneyDocument.locale': return localeCard(leaf.text);
            case 'Emotion.text': case 'Pain.text': case 'Opportunity.text': return undefined;
            default: return GrammarUtils.findAssignment(leaf)?.feature === 'text' ? undefined : this.cardOf(astNode);
        }
    }

    /** The card of a node of the tree, by what the model knows of it. */
    private cardOf(node: AstNode): readonly string[] | undefined {
        const document = AstUtils.getDocument(node);
        const file = modelOf(document);
        const start = node.$cstNode?.offset;
        const at = <T extends Thing>(things: readonly T[]) => things.find(it => it.origin.range.start === start);
        const uses = () => this.services.references.References.findReferences(node, { includeDeclaration: false }).count();
        const or = <T>(thing: T | undefined, card: (thing: T) => readonly string[]) => thing && card(thing);
        switch (node.$type) {
            case 'Persona': return or(at(file.personas), it => personaCard(it, uses()));
            case 'Channel': return or(at(file.channels), it => channelCard(it, uses()));
            case 'Evidence': return or(at(file.evidence), it => evidenceCard(it, uses(), new Date().toISOString().slice(0, 10)));
            case 'Lane': return or(at(file.lanes), it => laneCard(it, uses()));
            case 'Journey': return or(at(file.journeys), journeyCard);
            default: break;
        }
        for (const journey of file.journeys) {
            for (const stage of journey.stages) {
                const blocks = [stage, ...stage.touchpoints];
                const card = or(at([stage]), it => stageCard(it, journey))
                    ?? or(at(stage.touchpoints), it => touchpointCard(it, stage, journey))
                    ?? or(at(blocks.flatMap(it => it.pains)), it => painCard(it, journey))
                    ?? or(at(blocks.flatMap(it => it.gains)), gainCard)
                    ?? or(at(blocks.flatMap(it => it.opportunities)), opportunityCard)
                    ?? or(at(blocks.flatMap(it => it.emotions)), it => emotionCard(it, journey.scale, feelingsLike(it.feeling, document)))
                    ?? or(at(blocks.flatMap(it => it.metrics)), metricCard);
                if (card) {
                    return card;
                }
            }
            const metric = at(journey.metrics);
            if (metric) {
                return metricCard(metric);
            }
        }
        return undefined;
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

/** The other feelings of the vocabulary that are as good or as bad. */
function feelingsLike(feeling: string | undefined, document: LangiumDocument): readonly string[] {
    const { feelings } = dialectIn(document);
    const keys = Object.keys(feelingLevels) as FeelingKey[];
    const key = keys.find(it => feeling !== undefined && feelings[it].includes(feeling));
    return key === undefined ? [] : keys.filter(it => it !== key && feelingLevels[it] === feelingLevels[key]).map(it => feelings[it][0]!);
}

/** The icon itself: our own outlines, in a grey that shows on light and on dark. */
function iconCard(word: string): readonly string[] | undefined {
    const name = findIcon(word);
    if (name === undefined) {
        return undefined;
    }
    const paths = iconPaths(name)!.map(d => `<path d="${d}"/>`).join('');
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32" viewBox="0 0 24 24" fill="none" stroke="#888" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${paths}</svg>`;
    return [`![${name}](data:image/svg+xml;utf8,${encodeURIComponent(svg)})`, `${bold(name)} · icon`];
}

function localeCard(locale: string): readonly string[] | undefined {
    const dialect = dialectOf(locale);
    return [dialect ? `${bold(dialect.name)} · the keywords of this file are in it` : `${bold(locale)} · the keywords of this file are in English`];
}
