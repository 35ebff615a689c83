import { URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { builtInScheme } from '../language/built-in.ts';
import { abilitiesOf } from './features/client-abilities.ts';
import { withRulePage } from './rule-pages.ts';

/**
 * Says with all diagnostics which version of the text they are about, so that an editor can tell stale ones, and where
 * each rule is explained; the built-in documents have none.
 */
export function publishWithVersion(connection: Connection, shared: LangiumSharedServices): void {
    const publish = connection.sendDiagnostics.bind(connection);
    connection.sendDiagnostics = async params => {
        const uri = URI.parse(params.uri);
        const version = shared.workspace.LangiumDocuments.getDocument(uri)?.textDocument.version;
        const hasLinks = abilitiesOf(shared)?.textDocument?.publishDiagnostics?.codeDescriptionSupport ?? true;
        if (uri.scheme !== builtInScheme) {
            await publish({ ...params, diagnostics: hasLinks ? params.diagnostics.map(withRulePage) : params.diagnostics, ...(version !== undefined && { version }) });
        }
    };
}
