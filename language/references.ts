import {
    AstUtils, CstUtils, DefaultLinker, DefaultReferences, interruptAndCheck, stream, type AstNode, type Cancellation, type CstNode, type FindReferencesOptions,
    type LangiumCoreServices, type LangiumDocument, type LinkingError, type Reference, type ReferenceDescription, type ReferenceInfo, type Stream,
} from 'langium';

/**
 * Links the references of a document. The parser hands over each reference as it makes it, so that
 * linking needs no walk over the tree.
 */
export class JourneyLinker extends DefaultLinker {
    private collected: ReferenceInfo[] = [];
    private readonly references = new WeakMap<AstNode, readonly ReferenceInfo[]>();

    /** The parser says that it begins a text. */
    startCollecting(): void {
        this.collected = [];
    }

    /** The parser says which tree the references since `startCollecting` belong to. */
    stopCollecting(root: AstNode): void {
        this.references.set(root, this.collected);
        this.collected = [];
    }

    /** Every reference of a document, resolved or not, in the order of the text. */
    referencesOf(document: LangiumDocument): readonly ReferenceInfo[] {
        return this.references.get(document.parseResult.value) ?? [];
    }

    override buildReference(container: AstNode, property: string, refNode: CstNode | undefined, refText: string): Reference {
        const reference = super.buildReference(container, property, refNode, refText);
        this.collected.push({ reference, container, property });
        return reference;
    }

    override async link(document: LangiumDocument, cancelToken?: Cancellation.CancellationToken): Promise<void> {
        if (cancelToken) {
            await interruptAndCheck(cancelToken);
        }
        const references = this.referencesOf(document);
        // Who asked since the document was unlinked was answered from files as they were before the change.
        document.references = references.map(({ reference }) => reference);
        this.unlink(document);
        for (const info of references) {
            this.doLink(info, document);
        }
    }

    /** The sentence is made where it is shown (`problems.ts`): most errors are gone with the next keystroke. */
    protected override createLinkingError(info: ReferenceInfo): LinkingError {
        return { info, message: info.reference.$refText };
    }
}

/** Finds what refers to a thing by looking at the references of all documents, so that no index has to be kept while somebody types. */
export class JourneyReferences extends DefaultReferences {
    private readonly linker: JourneyLinker;

    constructor(services: LangiumCoreServices) {
        super(services);
        this.linker = services.references.Linker as JourneyLinker;
    }

    override findReferences(target: AstNode, { documentUri, includeDeclaration }: FindReferencesOptions): Stream<ReferenceDescription> {
        const targetUri = AstUtils.getDocument(target).uri;
        const found: ReferenceDescription[] = includeDeclaration ? [...this.getSelfReferences(target)] : [];
        for (const document of this.documents.all) {
            if (documentUri && document.uri.toString() !== documentUri.toString()) {
                continue;
            }
            for (const { reference } of this.linker.referencesOf(document)) {
                if ('ref' in reference && reference.ref === target && reference.$refNode) {
                    found.push({
                        sourceUri: document.uri,
                        sourcePath: '',
                        targetUri,
                        targetPath: '',
                        segment: CstUtils.toDocumentSegment(reference.$refNode),
                        local: document.uri.toString() === targetUri.toString(),
                    });
                }
            }
        }
        return stream(found);
    }
}
