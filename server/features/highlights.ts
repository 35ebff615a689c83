import type { LangiumDocument, ReferenceDescription } from 'langium';
import { DefaultDocumentHighlightProvider } from 'langium/lsp';
import { DocumentHighlightKind, type DocumentHighlight, type DocumentHighlightParams } from 'vscode-languageserver';

/** Marks what is meant by the name at the caret: the declaration otherwise than those that refer to it. */
export class JourneyHighlightProvider extends DefaultDocumentHighlightProvider {
    override getDocumentHighlight(document: LangiumDocument, params: DocumentHighlightParams): DocumentHighlight[] | undefined {
        const highlights = super.getDocumentHighlight(document, params) as DocumentHighlight[] | undefined;
        return highlights?.length === 0 ? undefined : highlights;
    }

    protected override createDocumentHighlight({ segment, targetPath }: ReferenceDescription): DocumentHighlight {
        // A declaration refers to itself, by its path; references are not kept with one.
        return { range: segment.range, kind: targetPath === '' ? DocumentHighlightKind.Read : DocumentHighlightKind.Write };
    }
}
