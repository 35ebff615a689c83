import type { Connection } from 'vscode-languageserver';
import type { Configs } from '../language/config/configs.ts';
import { reportBug } from '../language/report-bug.ts';
import { diagnosticsOf } from '../language/validator.ts';

/** Shows in each `journey.config.json` what is wrong with it. */
export function publishConfigProblems(connection: Connection, configs: Configs): void {
    configs.onRead((uri, problems, textDocument) => {
        const diagnostics = textDocument ? diagnosticsOf(problems, { uri, textDocument }) : [];
        connection.sendDiagnostics({ uri: uri.toString(), diagnostics }).catch((error: unknown) => reportBug('Could not show what is wrong with the settings:', error));
    });
}
