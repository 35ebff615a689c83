import { URI, type LangiumDocuments } from 'langium';
import { DefaultDocumentUpdateHandler, type LangiumSharedServices } from 'langium/lsp';
import type { FileSystemWatcher, TextDocumentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { reportBug } from '../language/report-bug.ts';

/**
 * Collects the changes that arrive while a build runs, stops that build, and builds once for all of them:
 * a burst of edits costs little more than one.
 */
export class CoalescingUpdateHandler extends DefaultDocumentUpdateHandler {
    private readonly changed = new Map<string, URI>();
    private readonly deleted = new Map<string, URI>();
    private readonly documents: LangiumDocuments;
    private isBuilding = false;

    constructor(services: LangiumSharedServices) {
        super(services);
        this.documents = services.workspace.LangiumDocuments;
    }

    protected override getWatchers(): FileSystemWatcher[] {
        return [{ globPattern: '**/*.journey' }];
    }

    /** What was open and is not saved anywhere is gone; what is a file is again as it stands on the disk. */
    didCloseDocument({ document }: TextDocumentChangeEvent<TextDocument>): void {
        const uri = URI.parse(document.uri);
        if (uri.scheme === 'untitled') {
            this.fireDocumentUpdate([], [uri]);
        } else if (this.documents.hasDocument(uri)) {
            this.fireDocumentUpdate([uri], []);
        }
    }

    protected override fireDocumentUpdate(changed: URI[], deleted: URI[]): void {
        for (const uri of changed) {
            this.changed.set(uri.toString(), uri);
            this.deleted.delete(uri.toString());
        }
        for (const uri of deleted) {
            this.deleted.set(uri.toString(), uri);
            this.changed.delete(uri.toString());
        }
        this.workspaceLock.cancelWrite();
        void this.build();
    }

    private async build(): Promise<void> {
        if (this.isBuilding) {
            return;
        }
        this.isBuilding = true;
        try {
            await this.workspaceManager.ready;
            while (this.changed.size + this.deleted.size > 0) {
                const [changed, deleted] = [[...this.changed.values()], [...this.deleted.values()]];
                this.changed.clear();
                this.deleted.clear();
                await this.workspaceLock.write(token => this.documentBuilder.update(changed, deleted, token));
            }
        } catch (error) {
            reportBug('Could not build the changed maps:', error);
        } finally {
            this.isBuilding = false;
        }
    }
}
