import type { LangiumCoreServices, LangiumDocument } from 'langium';
import { buildFile } from './build-model.ts';
import { configOf } from './config/document-config.ts';
import { dialectOf, english, type Dialect } from './dialect.ts';
import type { JourneyDocument } from './generated/ast.ts';
import { importsOf, workspaceFolders } from './imports.ts';
import type { JourneyFile } from './model/journey.ts';

const models = new WeakMap<object, JourneyFile>();

/**
 * The model of a linked document. It is built once for each linking: `references` is a new list each time,
 * so a document that is linked again (an imported persona has changed) gets a new model.
 */
export function modelOf(document: LangiumDocument): JourneyFile {
    let model = models.get(document.references);
    if (!model) {
        models.set(document.references, model = buildFile(rootOf(document), dialectIn(document), configOf(document).feelings));
    }
    return model;
}

/** The models of a document and of what it imports, in this order. */
export function visibleModels(document: LangiumDocument, services: LangiumCoreServices): readonly JourneyFile[] {
    const imported = importsOf(document, services.shared.workspace.LangiumDocuments, workspaceFolders(services.shared));
    return [modelOf(document), ...imported.map(it => modelOf(it.document))];
}

/** The dialect that a document is written in: English where its own does not exist yet. */
export function dialectIn(document: LangiumDocument): Dialect {
    return dialectOf(rootOf(document).locale) ?? english;
}

export function rootOf(document: LangiumDocument): JourneyDocument {
    return document.parseResult.value as JourneyDocument;
}
