import { URI, type LangiumDocuments } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { builtInScheme } from '../language/built-in.ts';

/** Says with all diagnostics which version of the text they are about, so that an editor can tell stale ones; the built-in document has none. */
export function publishWithVersion(connection: Connection, documents: LangiumDocuments): void {
    const publish = connection.sendDiagnostics.bind(connection);
    connection.sendDiagnostics = async params => {
        const uri = URI.parse(params.uri);
        const version = documents.getDocument(uri)?.textDocument.version;
        if (uri.scheme !== builtInScheme) {
            await publish(version === undefined ? params : { ...params, version });
        }
    };
}
