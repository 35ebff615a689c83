import { DefaultWorkspaceManager, type FileSystemNode, type LangiumDocument, type LangiumDocumentFactory, type LangiumSharedCoreServices } from 'langium';
import type { WorkspaceFolder } from 'vscode-languageserver-types';
import { builtInText, builtInUri } from './built-in.ts';

/** The documents of the workspace folders, and the built-in one. */
export class JourneyWorkspaceManager extends DefaultWorkspaceManager {
    private readonly factory: LangiumDocumentFactory;

    constructor(services: LangiumSharedCoreServices) {
        super(services);
        this.factory = services.workspace.LangiumDocumentFactory;
        this.initialBuildOptions = { validation: true };
    }

    protected override async loadAdditionalDocuments(_folders: WorkspaceFolder[], collect: (document: LangiumDocument) => void): Promise<void> {
        collect(this.factory.fromString(builtInText(), builtInUri));
    }

    /** Folders are never dug through that hold installed or built things. */
    override shouldIncludeEntry(entry: FileSystemNode): boolean {
        return super.shouldIncludeEntry(entry) && !(entry.isDirectory && entry.uri.path.endsWith('/dist'));
    }
}
