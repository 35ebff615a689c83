import { createDefaultCoreModule, createDefaultSharedCoreModule, inject, URI, type LangiumCoreServices, type LangiumSharedCoreServices, type Module, type PartialLangiumCoreServices } from 'langium';
import { NodeFileSystem } from 'langium/node';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { JourneyMapsGeneratedModule, JourneyMapsGeneratedSharedModule } from '../../language/generated/module.ts';
import { JourneyLexer } from '../../language/lexer.ts';
import { JourneyValueConverter } from '../../language/parser.ts';
import { createLanguage } from '../../language/services.ts';
import { JourneyTokenBuilder } from '../../language/tokens.ts';

// link-only.ts bare|own <folder>: reads, parses and links the maps of a folder in one process, and nothing else,
// with what Langium gives by itself (see `bare-server.ts`) or with what we put in its place.
const [which, folder = '.'] = process.argv.slice(2);
const { workspace } = which === 'own' ? createLanguage(NodeFileSystem).shared : bareLanguage();
const documents = readdirSync(folder).filter(name => name.endsWith('.journey')).map(name => {
    const file = path.join(folder, name);
    const document = workspace.LangiumDocumentFactory.fromString(readFileSync(file, 'utf8'), URI.file(file));
    workspace.LangiumDocuments.addDocument(document);
    return document;
});
void workspace.DocumentBuilder.build(documents, { validation: false });

function bareLanguage(): LangiumSharedCoreServices {
    const tokens: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
        parser: {
            TokenBuilder: () => new JourneyTokenBuilder(),
            Lexer: services => new JourneyLexer(services),
            ValueConverter: () => new JourneyValueConverter(),
        },
    };
    const shared = inject(createDefaultSharedCoreModule(NodeFileSystem), JourneyMapsGeneratedSharedModule);
    shared.ServiceRegistry.register(inject(createDefaultCoreModule({ shared }), JourneyMapsGeneratedModule, tokens));
    return shared;
}
