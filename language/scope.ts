import {
    AstUtils, MultiMap, type AstNode, type AstNodeDescription, type LangiumCoreServices, type LangiumDocument, type LocalSymbols,
    type ReferenceInfo, type Scope, type ScopeComputation, type ScopeProvider, stream,
} from 'langium';
import { builtInUri } from './built-in.ts';
import { configOf } from './config/document-config.ts';
import {
    Addressable, Gain, Pain, Touchpoint, isJourney, isPhase, isStage, isTouchpoint, type Journey, type JourneyDocument, type Stage,
} from './generated/ast.ts';
import { importsOf, workspaceFolders } from './imports.ts';

/** Names and what they stand for; where a name is taken twice the first has it. */
export type Names = ReadonlyMap<string, AstNodeDescription>;

/**
 * A name is known in its file and in files that import it; touchpoints, pains and gains in their journey.
 * Names are looked up in maps: a list would make linking quadratic.
 */
export class JourneyScopeProvider implements ScopeProvider {
    private readonly services: LangiumCoreServices;

    constructor(services: LangiumCoreServices) {
        this.services = services;
    }

    getScope(info: ReferenceInfo): Scope {
        return {
            getElement: name => this.find(info, name),
            getElements: name => stream([this.find(info, name)]).nonNullable(),
            getAllElements: () => stream(this.visible(info).values()),
        };
    }

    /** Every name that may stand in the place of a reference: own, imported, built in, in this order. */
    visible(info: ReferenceInfo): Names {
        const names = new Map<string, AstNodeDescription>();
        for (const known of this.namesFor(info)) {
            for (const [name, description] of known) {
                if (!names.has(name)) {
                    names.set(name, description);
                }
            }
        }
        return names;
    }

    private find(info: ReferenceInfo, name: string): AstNodeDescription | undefined {
        for (const names of this.namesFor(info)) {
            const found = names.get(name);
            if (found) {
                return found;
            }
        }
        return undefined;
    }

    private *namesFor(info: ReferenceInfo): Iterable<Names> {
        const type = this.services.shared.AstReflection.getReferenceType(info);
        if (type === Touchpoint.$type || type === Addressable.$type) {
            const journey = AstUtils.getContainerOfType(info.container, isJourney);
            if (journey) {
                yield namesIn(journey)[type === Touchpoint.$type ? 'touchpoints' : 'causes'];
            }
            return;
        }
        for (const document of this.documentsKnownIn(AstUtils.getDocument(info.container))) {
            const names = definitionsIn(document).get(type);
            if (names) {
                yield names;
            }
        }
    }

    private *documentsKnownIn(document: LangiumDocument): Iterable<LangiumDocument> {
        yield document;
        const documents = this.services.shared.workspace.LangiumDocuments;
        for (const imported of importsOf(document, documents, workspaceFolders(this.services.shared))) {
            yield imported.document;
        }
        for (const uri of [configOf(document).channels, builtInUri]) {
            const known = uri && documents.getDocument(uri);
            if (known && known !== document) {
                yield known;
            }
        }
    }
}

/** What other files can know of a file; nothing is known by its place in the tree. */
export class JourneyScopeComputation implements ScopeComputation {
    async collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
        return [...definitionsIn(document).values()].flatMap(names => [...names.values()]);
    }

    async collectLocalSymbols(): Promise<LocalSymbols> {
        return new MultiMap<AstNode, AstNodeDescription>() as LocalSymbols;
    }
}

interface JourneyNames {
    readonly touchpoints: Names;
    /** Pains and gains. */
    readonly causes: Names;
}

const definitions = new WeakMap<AstNode, ReadonlyMap<string, Names>>();
const journeyNames = new WeakMap<AstNode, JourneyNames>();

function definitionsIn(document: LangiumDocument): ReadonlyMap<string, Names> {
    const root = document.parseResult.value as JourneyDocument;
    let names = definitions.get(root);
    if (!names) {
        const byType = new Map<string, Map<string, AstNodeDescription>>();
        for (const node of root.definitions ?? []) {
            const ofType = byType.get(node.$type) ?? byType.set(node.$type, new Map()).get(node.$type)!;
            add(ofType, node, document);
        }
        definitions.set(root, names = byType);
    }
    return names;
}

function namesIn(journey: Journey): JourneyNames {
    let names = journeyNames.get(journey);
    if (!names) {
        const [touchpoints, causes] = [new Map<string, AstNodeDescription>(), new Map<string, AstNodeDescription>()];
        const document = AstUtils.getDocument(journey);
        for (const stage of stagesOf(journey)) {
            for (const block of [stage, ...stage.fields.filter(isTouchpoint)]) {
                if (isTouchpoint(block)) {
                    add(touchpoints, block, document);
                }
                for (const field of block.fields) {
                    if (field.$type === Pain.$type || field.$type === Gain.$type) {
                        add(causes, field, document);
                    }
                }
            }
        }
        journeyNames.set(journey, names = { touchpoints, causes });
    }
    return names;
}

/** The stages of a journey, in phases and outside, in the order written. */
export function stagesOf(journey: Journey): readonly Stage[] {
    return journey.fields.flatMap(field => isPhase(field) ? field.fields.filter(isStage) : isStage(field) ? [field] : []);
}

function add(names: Map<string, AstNodeDescription>, node: AstNode & { readonly name?: string }, document: LangiumDocument): void {
    if (node.name !== undefined && !names.has(node.name)) {
        names.set(node.name, { node, name: node.name, type: node.$type, documentUri: document.uri, path: '' });
    }
}
