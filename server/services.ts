import { inject, Module } from 'langium';
import { createDefaultModule, createDefaultSharedModule, type DefaultSharedModuleContext, type LangiumServices, type LangiumSharedServices, type PartialLangiumServices, type PartialLangiumSharedServices } from 'langium/lsp';
import { JourneyMapsGeneratedModule, JourneyMapsGeneratedSharedModule, journeyModule, journeySharedModule } from '../language/services.ts';
import { CoalescingUpdateHandler } from './coalescing-update-handler.ts';
import { JourneyCompletionProvider } from './features/completion.ts';
import { JourneyFileOperationHandler } from './features/file-operations.ts';
import { JourneyHoverProvider } from './features/hover.ts';
import { grammarConfig } from './features/name-pattern.ts';
import { JourneyRenameProvider } from './features/rename.ts';

/** One feature of the protocol a line. */
const features: Module<LangiumServices, PartialLangiumServices> = {
    parser: {
        GrammarConfig: services => grammarConfig(services),
    },
    lsp: {
        CompletionProvider: services => new JourneyCompletionProvider(services),
        HoverProvider: services => new JourneyHoverProvider(services),
        RenameProvider: services => new JourneyRenameProvider(services),
    },
};

const sharedFeatures: Module<LangiumSharedServices, PartialLangiumSharedServices> = {
    lsp: {
        FileOperationHandler: services => new JourneyFileOperationHandler(services),
        DocumentUpdateHandler: services => new CoalescingUpdateHandler(services),
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
