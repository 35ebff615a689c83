import { DocumentState, URI } from 'langium';
import { createRequestHandler, startLanguageServer, WorkspaceState, type DefaultSharedModuleContext } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { builtInScheme } from '../language/built-in.ts';
import type { JourneyDocumentBuilder } from '../language/document-builder.ts';
import { resolveRefactoring } from './features/code-actions/refactor.ts';
import { resolveCompletion } from './features/completion/resolve.ts';
import { selectionRanges } from './features/selection-range.ts';
import { builtinMethod, previewMethods, type ClosePreview, type DescribeJourney, type FindTarget, type OpenPreview, type RevealTarget } from './protocol/preview.ts';
import { describeJourney } from './preview/describe.ts';
import { picturesMethod, type PicturesWanted } from './protocol/export.ts';
import { drawPreview } from './preview/draw.ts';
import { drawPictures } from './preview/pictures.ts';
import { renderGroup } from '../diagram/svg.ts';
import { previewSessions } from './preview/sessions.ts';
import { storyFor } from './preview/story.ts';
import { closeUpOf, findTarget, locateTarget } from './preview/targets.ts';
import { publishConfigProblems } from './publish-config-problems.ts';
import { publishWithVersion } from './publish-with-version.ts';
import { rulePage } from './rule-pages.ts';
import { createServerServices } from './services.ts';

/** Answers one editor until it goes: the Language Server Protocol, and the requests of the previews beside it. */
export function startServer(connection: Connection, fileSystem: Pick<DefaultSharedModuleContext, 'fileSystemProvider'>): void {
    const services = createServerServices({ connection, ...fileSystem });
    const { LangiumDocuments: documents, DocumentBuilder: builder } = services.shared.workspace;

    const previews = previewSessions({
        draw: request => drawPreview(request, services),
        render: (group, { direction }) => renderGroup(group, { direction, prefix: 'jm' }),
        send: update => void connection.sendNotification(previewMethods.update, update),
    });
    // Drawing waits until the build is over, so the build must not wait for it.
    builder.onDocumentPhase(DocumentState.Validated, ({ uri }) => void previews.refresh(new Set([uri.toString()])));

    connection.onRequest(previewMethods.open, async (request: OpenPreview) => {
        await previews.open(request);
        return null;
    });
    connection.onNotification(previewMethods.close, (request: ClosePreview) => previews.close(request));
    connection.onRequest(previewMethods.reveal, ({ preview, target }: RevealTarget) => {
        const request = previews.requests().find(it => it.preview === preview);
        return request ? locateTarget(request, target, documents) : null;
    });
    connection.onRequest(previewMethods.closeUp, ({ preview, target }: RevealTarget) => {
        const request = previews.requests().find(it => it.preview === preview);
        return request ? closeUpOf(request, target, documents) : null;
    });
    connection.onRequest(previewMethods.story, ({ preview, target }: RevealTarget) => {
        const request = previews.requests().find(it => it.preview === preview);
        return request ? storyFor(request, target, services) : null;
    });
    connection.onRequest(previewMethods.describe, (request: DescribeJourney) => describeJourney(request, services));
    connection.onRequest(picturesMethod, (request: PicturesWanted) => drawPictures(request, services));
    connection.onRequest(previewMethods.target, (request: FindTarget) => findTarget(request, documents));
    connection.onRequest(builtinMethod, async ({ uri }: { readonly uri: string }) => {
        const builtIn = URI.parse(uri);
        return builtIn.scheme !== builtInScheme ? null : documents.getDocument(builtIn)?.textDocument.getText() ?? await rulePage(builtIn, services.journey) ?? null;
    });

    connection.onCompletionResolve(item => resolveCompletion(item, services.journey));
    connection.onCodeActionResolve(action => resolveRefactoring(action, services.journey));
    connection.onSelectionRanges(createRequestHandler((language, document, params) => selectionRanges(document, params, language.parser.Lexer), services.shared, DocumentState.Parsed));

    publishWithVersion(connection, services.shared);
    publishConfigProblems(connection, (builder as JourneyDocumentBuilder).configs);
    // Uses are counted in all files, so none of them may be half built.
    startLanguageServer(services.shared, { CodeLensProvider: WorkspaceState.IndexedReferences });
}
