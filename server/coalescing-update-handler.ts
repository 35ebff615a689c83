import { delayNextTick, URI, type FileSystemProvider } from 'langium';
import { DefaultDocumentUpdateHandler, type LangiumSharedServices } from 'langium/lsp';
import type { FileSystemWatcher, TextDocumentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { configName } from '../language/config/config.ts';
import type { JourneyDocumentBuilder } from '../language/document-builder.ts';
import { reportBug } from '../language/report-bug.ts';

/**
 * Collects the changes that arrive while a build runs, stops that build, and builds once for all of them:
 * a burst of edits costs little more than one.
 */
export class CoalescingUpdateHandler extends DefaultDocumentUpdateHandler {
    private readonly touched = new Map<string, URI>();
    private readonly openDocuments: LangiumSharedServices['workspace']['TextDocuments'];
    private readonly files: FileSystemProvider;
    private isBuilding = false;
    private arrivals = 0;

    constructor(services: LangiumSharedServices) {
        super(services);
        this.openDocuments = services.workspace.TextDocuments;
        this.files = services.workspace.FileSystemProvider;
    }

    protected override getWatchers(): FileSystemWatcher[] {
        return [{ globPattern: '**/*.journey' }, { globPattern: `**/${configName}` }];
    }

    didCloseDocument({ document }: TextDocumentChangeEvent<TextDocument>): void {
        this.fireDocumentUpdate([URI.parse(document.uri)], []);
    }

    protected override fireDocumentUpdate(changed: URI[], deleted: URI[]): void {
        for (const uri of [...changed, ...deleted]) {
            this.touched.set(uri.toString(), uri);
        }
        this.arrivals++;
        this.journeyBuilder.announceChanges();
        this.workspaceLock.cancelWrite();
        void this.build();
    }

    private async build(): Promise<void> {
        if (this.isBuilding) {
            return;
        }
        this.isBuilding = true;
        const builder = this.journeyBuilder;
        try {
            await this.workspaceManager.ready;
            while (this.touched.size > 0) {
                await this.allHeard();
                await this.workspaceLock.write(async token => {
                    const uris = [...this.touched.values()];
                    this.touched.clear();
                    builder.takeAnnouncedChanges();
                    const changed: URI[] = [];
                    const deleted: URI[] = [];
                    for (const uri of uris) {
                        (await this.isThere(uri) ? changed : deleted).push(uri);
                    }
                    await builder.update(changed, deleted, token);
                });
            }
        } catch (error) {
            reportBug('Could not build the changed maps:', error);
        } finally {
            this.isBuilding = false;
        }
    }

    /**
     * The connection hands over one message in each turn. Those that came while a long step ran are all heard before
     * the next one begins, or each of them would cost a step.
     */
    private async allHeard(): Promise<void> {
        for (let known = -1; known !== this.arrivals;) {
            known = this.arrivals;
            await delayNextTick();
        }
    }

    private get journeyBuilder(): JourneyDocumentBuilder {
        return this.documentBuilder as JourneyDocumentBuilder;
    }

    /** Events may be late or come in any order: what counts is what is open now and, else, what is on the disk. */
    private async isThere(uri: URI): Promise<boolean> {
        return this.openDocuments.get(uri) !== undefined || uri.scheme !== 'untitled' && this.files.exists(uri);
    }
}
