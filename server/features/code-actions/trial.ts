import { DocumentState, type LangiumDocument } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import { configOf, setConfig } from '../../../language/config/document-config.ts';
import type { Finding } from '../../../language/finding.ts';
import { findingsIn } from '../../../language/validator.ts';

/** What would be found in `text` if it stood in the place of a document; the workspace does not notice. */
export async function findingsOfTrial(text: string, document: LangiumDocument, services: LangiumServices): Promise<readonly Finding[]> {
    const trial = services.shared.workspace.LangiumDocumentFactory.fromString(text, document.uri);
    setConfig(trial, configOf(document));
    trial.localSymbols = await services.references.ScopeComputation.collectLocalSymbols(trial);
    trial.state = DocumentState.ComputedScopes;
    await services.references.Linker.link(trial);
    trial.state = DocumentState.Linked;
    await services.validation.DocumentValidator.validateDocument(trial);
    return findingsIn(trial);
}
