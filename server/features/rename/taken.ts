import { AstUtils, type AstNode, type LangiumDocument } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import { builtInScheme, builtInUri } from '../../../language/built-in.ts';
import { configName } from '../../../language/config/config.ts';
import { configOf } from '../../../language/config/document-config.ts';
import { isJourney, type Journey } from '../../../language/generated/ast.ts';
import { importsOf, workspaceFolders } from '../../../language/imports.ts';
import { rootOf } from '../../../language/models.ts';
import type { JourneyLinker } from '../../../language/references.ts';
import { stagesOf } from '../../../language/scope.ts';

export type NamedNode = AstNode & { readonly name: string };

/** Why `target` can't be called `name`: what is called so already, where both would be known; undefined where it is free. */
export function takenBy(name: string, target: NamedNode, services: LangiumServices): string | undefined {
    const kind = target.$type.toLowerCase();
    const journey = AstUtils.getContainerOfType(target, isJourney);
    if (journey && journey !== target) {
        const other = siblingsOf(target, journey).find(it => it !== target && it.name === name);
        return other ? `There is already a ${other.$type.toLowerCase()} called “${name}” in this journey.` : waiting(name, target, [AstUtils.getDocument(target)], services, journey);
    }
    const documents = knowing(target, services);
    for (const document of documents) {
        for (const visible of visibleIn(document, services)) {
            const other = rootOf(visible).definitions.find(it => it !== target && it.$type === target.$type && it.name === name);
            if (other) {
                const file = visible.uri.scheme === builtInScheme ? configName : visible.uri.path.split('/').at(-1);
                const where = visible.uri.toString() === builtInUri.toString() ? ' that is built in' : ` in ${file}`;
                return `There is already a ${kind} called “${name}”${where}.`;
            }
        }
    }
    return waiting(name, target, documents, services);
}

/** A reference that finds nothing would find the renamed thing, and nobody meant that. */
function waiting(name: string, target: NamedNode, documents: readonly LangiumDocument[], services: LangiumServices, within?: Journey): string | undefined {
    const linker = services.references.Linker as JourneyLinker;
    const { AstReflection } = services.shared;
    const found = documents.some(document => linker.referencesOf(document).some(info => {
        const { reference, container } = info;
        return reference.$refText === name && 'ref' in reference && reference.ref === undefined && AstReflection.isSubtype(target.$type, AstReflection.getReferenceType(info))
            && (within === undefined || AstUtils.getContainerOfType(container, isJourney) === within);
    }));
    return found ? `The name “${name}” is used already, for something that is not there: it would mean this ${target.$type.toLowerCase()} from now on.` : undefined;
}

/** What shares a scope with a thing of a journey. */
function siblingsOf(target: NamedNode, journey: Journey): readonly (AstNode & { readonly name?: string })[] {
    const stages = stagesOf(journey);
    const blocks = stages.flatMap(stage => [stage, ...stage.fields.filter(it => it.$type === 'Touchpoint')]);
    switch (target.$type) {
        case 'Stage': return stages;
        case 'Phase': return journey.fields.filter(it => it.$type === 'Phase');
        case 'Touchpoint': return blocks.filter(it => it.$type === 'Touchpoint');
        case 'Pain': case 'Gain': return blocks.flatMap(it => it.fields.filter(field => field.$type === 'Pain' || field.$type === 'Gain'));
        default: return [];
    }
}

/** The files in which a definition is known: its own and those that import it. */
function knowing(target: NamedNode, services: LangiumServices): readonly LangiumDocument[] {
    const own = AstUtils.getDocument(target);
    const { LangiumDocuments } = services.shared.workspace;
    const folders = workspaceFolders(services.shared);
    return LangiumDocuments.all.filter(it => it === own || importsOf(it, LangiumDocuments, folders).some(({ document }) => document === own)).toArray();
}

function visibleIn(document: LangiumDocument, services: LangiumServices): readonly LangiumDocument[] {
    const { LangiumDocuments } = services.shared.workspace;
    const builtIn = [configOf(document).channels, builtInUri].flatMap(uri => (uri && LangiumDocuments.getDocument(uri)) ?? []);
    return [document, ...importsOf(document, LangiumDocuments, workspaceFolders(services.shared)).map(it => it.document), ...builtIn];
}
