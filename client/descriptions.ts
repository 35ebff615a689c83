import * as vscode from 'vscode';
import { State } from 'vscode-languageclient';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { previewMethods } from '../server/protocol/preview.ts';
import type { DescribeJourney, Description } from '../server/protocol/preview.ts';
import { isJourney } from './language.ts';

const scheme = 'journey-description';

/** Where the description of a journey can be read; the name is what its tab says. */
export function descriptionUri(uri: vscode.Uri, journey: string | undefined): vscode.Uri {
    const of: DescribeJourney = { uri: uri.toString(), ...journey === undefined ? {} : { journey } };
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    return vscode.Uri.from({ scheme, path: `/${journey ?? name}.txt`, query: JSON.stringify(of) });
}

/** Documents that nobody writes: the server describes a journey in words, and again after each change of a map. */
export function registerDescriptions(client: BaseLanguageClient): vscode.Disposable {
    const changed = new vscode.EventEmitter<vscode.Uri>();
    return vscode.Disposable.from(
        changed,
        vscode.workspace.registerTextDocumentContentProvider(scheme, {
            onDidChange: changed.event,
            async provideTextDocumentContent({ query }, token) {
                const of = wanted(query);
                if (of === undefined || client.state !== State.Running) {
                    return undefined;
                }
                const description = await client.sendRequest<Description | null>(previewMethods.describe, of, token);
                return description?.text ?? '';
            },
        }),
        vscode.workspace.onDidChangeTextDocument(({ document }) => {
            if (isJourney(document)) {
                for (const { uri } of vscode.workspace.textDocuments.filter(it => it.uri.scheme === scheme)) {
                    changed.fire(uri);
                }
            }
        }),
    );
}

/** The address is one that anybody can write. */
function wanted(query: string): DescribeJourney | undefined {
    try {
        const { uri, journey } = JSON.parse(query) as Readonly<Record<string, unknown>>;
        return typeof uri === 'string' ? { uri, ...typeof journey === 'string' ? { journey } : {} } : undefined;
    } catch {
        return undefined;
    }
}
