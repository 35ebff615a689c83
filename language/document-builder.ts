import { Cancellation, DefaultDocumentBuilder, Deferred, DocumentState, URI, UriUtils, isOperationCancelled, type BuildOptions, type LangiumDocument, type LangiumSharedCoreServices, type MaybePromise } from 'langium';
import { configName } from './config/config.ts';
import { Configs } from './config/configs.ts';
import { containsUri, importTargets, workspaceFolders } from './imports.ts';
import { folderLister, type ListFolder } from './links.ts';
import { reportBug } from './report-bug.ts';

/**
 * Builds documents, and after them those whose findings depend on who imports them: when a file gains an
 * import, the definitions of the imported file are used from now on.
 */
export class JourneyDocumentBuilder extends DefaultDocumentBuilder {
    /** What the teams decided. */
    readonly configs: Configs;
    /** What is in the folders that links lead to, while documents are built. */
    listFolder: ListFolder;
    private readonly services: LangiumSharedCoreServices;
    private readonly folders: () => readonly URI[];
    private readonly known = new Map<string, ReadonlySet<string>>();
    /** The other way round: who imports a file, or did once. */
    private readonly importers = new Map<string, Set<string>>();
    private announced: Deferred<void> | undefined;
    private taken: Deferred<void> | undefined;

    constructor(services: LangiumSharedCoreServices) {
        super(services);
        this.services = services;
        this.configs = new Configs(services);
        this.listFolder = folderLister(services);
        this.folders = () => workspaceFolders(services);
        this.onBuildPhase(DocumentState.Parsed, documents => this.invalidateNewlyImported(documents));
    }

    override async update(changed: URI[], deleted: URI[], token = Cancellation.CancellationToken.None): Promise<void> {
        this.takeConfigs([...changed, ...deleted].filter(isConfig));
        await super.update(changed.filter(it => !isConfig(it)), deleted.filter(it => !isConfig(it)), token);
        const imported = await this.filesToLoad();
        if (imported.length > 0) {
            await super.update(imported, [], token);
        }
        const waiting = this.langiumDocuments.all.filter(document => document.state < DocumentState.Validated).toArray();
        if (waiting.length > 0) {
            await this.buildDocuments(waiting, this.updateBuildOptions, token);
        }
    }

    /** Without a workspace folder nobody has looked for the files beside a map: those that it imports are read when it names them. */
    private async filesToLoad(): Promise<URI[]> {
        if (this.folders().length > 0) {
            return [];
        }
        const targets = new Set(this.langiumDocuments.all.flatMap(document => importTargets(document, [])));
        const missing = [...targets].map(it => URI.parse(it)).filter(it => !this.langiumDocuments.hasDocument(it));
        const isThere = await Promise.all(missing.map(it => this.fileSystemProvider.exists(it)));
        return missing.filter((_, index) => isThere[index]);
    }

    protected override async buildDocuments(documents: LangiumDocument[], options: BuildOptions, token: Cancellation.CancellationToken): Promise<void> {
        this.listFolder = folderLister(this.services);
        const more = await this.configs.prepare(documents);
        await super.buildDocuments([...more.filter(it => !documents.includes(it)), ...documents], options, token);
    }

    /** What a team decided counts for the maps around and below, so these are read anew. */
    private takeConfigs(changed: readonly URI[]): void {
        if (changed.length === 0) {
            return;
        }
        this.configs.forget(changed);
        const folders = changed.map(it => UriUtils.dirname(it));
        for (const document of this.langiumDocuments.all.filter(({ uri }) => folders.some(folder => containsUri(folder, uri))).toArray()) {
            this.resetToState(document, DocumentState.ComputedScopes);
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

    /**
     * Tells everybody who wants to know that a document has got somewhere, also when the build was stopped in the
     * meantime: the document keeps its state, so nobody would be told by the next build.
     */
    protected override async notifyDocumentPhase(document: LangiumDocument, state: DocumentState, token: Cancellation.CancellationToken): Promise<void> {
        // A listener may take itself off the list.
        for (const listener of this.documentPhaseListeners.get(state).slice()) {
            await listener(document, token);
        }
    }

    /** What is said of an import that leads nowhere names the files there are; of an unknown name, the file that defines it. */
    protected override shouldRelink(document: LangiumDocument, changed: Set<string>): boolean {
        return super.shouldRelink(document, changed) || (document.diagnostics ?? []).some(({ code }) => code === 'import' || code === 'unknown-name');
    }

    /** Says that changes are on their way: who asks from now on is answered from the text after them. */
    announceChanges(): void {
        this.announced ??= new Deferred();
    }

    /** Says that the next update brings all changes announced so far. */
    takeAnnouncedChanges(): void {
        this.taken ??= this.announced;
        this.announced = undefined;
    }

    override waitUntil(state: DocumentState, token?: Cancellation.CancellationToken): Promise<void>;
    override waitUntil(state: DocumentState, uri?: URI, token?: Cancellation.CancellationToken): Promise<URI>;
    override async waitUntil(state: DocumentState, uriOrToken?: URI | Cancellation.CancellationToken, token?: Cancellation.CancellationToken): Promise<void | URI> {
        for (let arrival = this.taken ?? this.announced; arrival; arrival = this.taken ?? this.announced) {
            await arrival.promise;
        }
        return super.waitUntil(state, uriOrToken as URI, token);
    }

    /** Called when the changed documents have been marked as such, before they are built. */
    protected override async emitUpdate(changed: URI[], deleted: URI[]): Promise<void> {
        this.taken?.resolve();
        this.taken = undefined;
        await super.emitUpdate(changed, deleted);
    }

    /** The files that import one, in the order of their paths. Asking every file would take the square of their number. */
    importersOf({ uri }: LangiumDocument): readonly LangiumDocument[] {
        const target = uri.toString();
        return [...this.importers.get(target) ?? []].toSorted().flatMap(it => {
            const importer = this.langiumDocuments.getDocument(URI.parse(it));
            return importer && importTargets(importer, this.folders()).includes(target) ? [importer] : [];
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
                const importers = this.importers.get(target) ?? this.importers.set(target, new Set()).get(target)!;
                importers.add(uri);
                const imported = before?.has(target) ? undefined : this.langiumDocuments.getDocument(URI.parse(target));
                if (imported && !built.has(imported)) {
                    this.resetToState(imported, DocumentState.ComputedScopes);
                }
            }
        }
    }
}

function isConfig(uri: URI): boolean {
    return uri.path.endsWith(`/${configName}`);
}
