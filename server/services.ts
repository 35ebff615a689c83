import { inject, Module } from 'langium';
import { createDefaultModule, createDefaultSharedModule, type DefaultSharedModuleContext, type LangiumServices, type LangiumSharedServices, type PartialLangiumServices, type PartialLangiumSharedServices } from 'langium/lsp';
import { JourneyMapsGeneratedModule, JourneyMapsGeneratedSharedModule, journeyModule, journeySharedModule } from '../language/services.ts';
import { CoalescingUpdateHandler } from './coalescing-update-handler.ts';
import { JourneyCodeActionProvider } from './features/code-actions.ts';
import { JourneyCodeLensProvider } from './features/code-lens.ts';
import { JourneyCompletionProvider } from './features/completion.ts';
import { JourneyDocumentLinkProvider } from './features/document-links.ts';
import { JourneyDocumentSymbolProvider } from './features/document-symbols.ts';
import { JourneyDefinitionProvider } from './features/definition.ts';
import { JourneyFileOperationHandler } from './features/file-operations.ts';
import { JourneyFoldingRangeProvider } from './features/folding.ts';
import { JourneyFormatter } from './features/formatter.ts';
import { JourneyHighlightProvider } from './features/highlights.ts';
import { JourneyHoverProvider } from './features/hover.ts';
import { JourneyInlayHintProvider } from './features/inlay-hints.ts';
import { grammarConfig } from './features/name-pattern.ts';
import { JourneyRenameProvider } from './features/rename.ts';
import { JourneySemanticTokenProvider } from './features/semantic-tokens.ts';
import { JourneyWorkspaceSymbolProvider } from './features/workspace-symbols.ts';
import { JourneyLanguageServer } from './language-server.ts';

/** One feature of the protocol a line. */
const features: Module<LangiumServices, PartialLangiumServices> = {
    parser: {
        GrammarConfig: services => grammarConfig(services),
    },
    lsp: {
        CodeActionProvider: services => new JourneyCodeActionProvider(services),
        CodeLensProvider: services => new JourneyCodeLensProvider(services),
        CompletionProvider: services => new JourneyCompletionProvider(services),
        DocumentLinkProvider: services => new JourneyDocumentLinkProvider(services),
        DocumentSymbolProvider: () => new JourneyDocumentSymbolProvider(),
        FoldingRangeProvider: services => new JourneyFoldingRangeProvider(services),
        Formatter: services => new JourneyFormatter(services),
        DeclarationProvider: services => new JourneyDefinitionProvider(services),
        DefinitionProvider: services => new JourneyDefinitionProvider(services),
        DocumentHighlightProvider: services => new JourneyHighlightProvider(services),
        HoverProvider: services => new JourneyHoverProvider(services),
        InlayHintProvider: () => new JourneyInlayHintProvider(),
        RenameProvider: services => new JourneyRenameProvider(services),
        SemanticTokenProvider: services => new JourneySemanticTokenProvider(services),
    },
};

const sharedFeatures: Module<LangiumSharedServices, PartialLangiumSharedServices> = {
    lsp: {
        FileOperationHandler: services => new JourneyFileOperationHandler(services),
        DocumentUpdateHandler: services => new CoalescingUpdateHandler(services),
        LanguageServer: services => new JourneyLanguageServer(services),
        WorkspaceSymbolProvider: services => new JourneyWorkspaceSymbolProvider(services),
    },
};

export interface ServerServices {
    readonly shared: LangiumSharedServices;
    readonly journey: LangiumServices;
}

/** The language with everything that an editor asks of it. */
export function createServerServices(context: DefaultSharedModuleContext): ServerServices {
    const shared = inject(createDefaultSharedModule(context), JourneyMapsGeneratedSharedModule, journeySharedModule as Module<LangiumSharedServices, object>, sharedFeatures);
    const journey = inject(createDefaultModule({ shared }), JourneyMapsGeneratedModule, journeyModule as Module<LangiumServices, object>, features);
    shared.ServiceRegistry.register(journey);
    return { shared, journey };
}
