import { createDefaultCoreModule, createDefaultSharedCoreModule, inject, type DefaultSharedCoreModuleContext, type LangiumCoreServices, type LangiumSharedCoreServices, type Module, type PartialLangiumCoreServices } from 'langium';
import { JourneyMapsGeneratedModule, JourneyMapsGeneratedSharedModule } from './generated/module.ts';
import { JourneyDocumentBuilder } from './document-builder.ts';
import { JourneyIndexManager } from './imports.ts';
import { JourneyLexer } from './lexer.ts';
import { createGuardedParser, JourneyValueConverter } from './parser.ts';
import { JourneyLinker, JourneyReferences } from './references.ts';
import { JourneyScopeComputation, JourneyScopeProvider } from './scope.ts';
import { JourneyTokenBuilder } from './tokens.ts';
import { JourneyValidator } from './validator.ts';
import { JourneyWorkspaceManager } from './workspace.ts';

/** How the language differs from Langium's defaults, with or without an editor. */
export const journeyModule: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
    parser: {
        TokenBuilder: () => new JourneyTokenBuilder(),
        Lexer: services => new JourneyLexer(services),
        LangiumParser: services => createGuardedParser(services),
        ValueConverter: () => new JourneyValueConverter(),
    },
    references: {
        Linker: services => new JourneyLinker(services),
        References: services => new JourneyReferences(services),
        ScopeProvider: services => new JourneyScopeProvider(services),
        ScopeComputation: () => new JourneyScopeComputation(),
    },
    validation: {
        DocumentValidator: services => new JourneyValidator(services),
    },
};

export const journeySharedModule = {
    workspace: {
        DocumentBuilder: (services: LangiumSharedCoreServices) => new JourneyDocumentBuilder(services),
        IndexManager: (services: LangiumSharedCoreServices) => new JourneyIndexManager(services),
        WorkspaceManager: (services: LangiumSharedCoreServices) => new JourneyWorkspaceManager(services),
    },
};

export { JourneyMapsGeneratedModule, JourneyMapsGeneratedSharedModule };

/** The language without an editor: for the command line, the tests and the benchmarks. */
export function createLanguage(context: DefaultSharedCoreModuleContext): { readonly shared: LangiumSharedCoreServices; readonly journey: LangiumCoreServices } {
    const shared = inject(createDefaultSharedCoreModule(context), JourneyMapsGeneratedSharedModule, journeySharedModule);
    const journey = inject(createDefaultCoreModule({ shared }), JourneyMapsGeneratedModule, journeyModule);
    shared.ServiceRegistry.register(journey);
    return { shared, journey };
}
