import { Cancellation, DefaultDocumentBuilder, DocumentState, URI, isOperationCancelled, type LangiumDocument, type LangiumSharedCoreServices, type MaybePromise } from 'langium';
import { importTargets, workspaceFolders } from './imports.ts';
import { reportBug } from './report-bug.ts';

/**
 * Builds documents, and after them those whose findings depend on who imports them: when a file gains an
 * import, the definitions of the imported file are used from now on.
 */
export class JourneyDocumentBuilder extends DefaultDocumentBuilder {
    private readonly folders: () => readonly URI[];
    private readonly known = new Map<string, ReadonlySet<string>>();

    constructor(services: LangiumSharedCoreServices) {
        super(services);
        this.folders = () => workspaceFolders(services);
        this.onBuildPhase(DocumentState.Parsed, documents => this.invalidateNewlyImported(documents));
    }

    override async update(changed: URI[], deleted: URI[], token = Cancellation.CancellationToken.None): Promise<void> {
        await super.update(changed, deleted, token);
        const waiting = this.langiumDocuments.all.filter(document => document.state < DocumentState.Validated).toArray();
        if (waiting.length > 0) {
            await this.buildDocuments(waiting, this.updateBuildOptions, token);
        }
    }

    /** A document that our own mistake stops is left as it is; the others are built. */
    protected override async runCancelable(documents: LangiumDocument[], state: DocumentState, token: Cancellation.CancellationToken, build: (document: LangiumDocument) => MaybePromise<unknown>): Promise<void> {
        await super.runCancelable(documents, state, token, async document => {
            try {
                await build(document);
            } catch (error) {
                if (isOperationCancelled(error)) {
                    throw error;
                }
                reportBug(`Could not build ${document.uri.toString()}:`, error);
            }
        });
    }

    private invalidateNewlyImported(documents: readonly LangiumDocument[]): void {
        const folders = this.folders();
        const built = new Set(documents);
        for (const document of documents) {
            const uri = document.uri.toString();
            const [before, now] = [this.known.get(uri), new Set(importTargets(document, folders))];
            this.known.set(uri, now);
            for (const target of now) {
                const imported = before?.has(target) ? undefined : this.langiumDocuments.getDocument(URI.parse(target));
                if (imported && !built.has(imported)) {
                    this.resetToState(imported, DocumentState.ComputedScopes);
                }
            }
        }
    }
}
