import { createDefaultModule, createDefaultSharedModule, startLanguageServer, type LangiumServices, type PartialLangiumServices } from 'langium/lsp';
import { inject, type Module } from 'langium';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { JourneyMapsGeneratedModule, JourneyMapsGeneratedSharedModule } from '../../language/generated/module.ts';
import { JourneyLexer } from '../../language/lexer.ts';
import { JourneyValueConverter } from '../../language/parser.ts';
import { JourneyTokenBuilder } from '../../language/tokens.ts';

/**
 * What Langium gives for our grammar without another line: no rules, no model, no picture.
 * The tokens are ours, because the terminals of the grammar are names only.
 */
const tokens: Module<LangiumServices, PartialLangiumServices> = {
    parser: {
        TokenBuilder: () => new JourneyTokenBuilder(),
        Lexer: services => new JourneyLexer(services),
        ValueConverter: () => new JourneyValueConverter(),
    },
};

const shared = inject(createDefaultSharedModule({ connection: createConnection(ProposedFeatures.all), ...NodeFileSystem }), JourneyMapsGeneratedSharedModule);
const language = inject(createDefaultModule({ shared }), JourneyMapsGeneratedModule, tokens);
shared.ServiceRegistry.register(language);
startLanguageServer(shared);
