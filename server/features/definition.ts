import { CstUtils, GrammarUtils, type LangiumDocument } from 'langium';
import { DefaultDefinitionProvider, type DeclarationProvider, type LangiumServices } from 'langium/lsp';
import type { DefinitionParams, LocationLink } from 'vscode-languageserver';
import { isImport } from '../../language/generated/ast.ts';
import { importsOf, workspaceFolders } from '../../language/imports.ts';

/** From a name to its declaration, from the path of an import to the file. */
export class JourneyDefinitionProvider extends DefaultDefinitionProvider implements DeclarationProvider {
    private readonly services: LangiumServices;

    constructor(services: LangiumServices) {
        super(services);
        this.services = services;
    }

    override getDefinition(document: LangiumDocument, params: DefinitionParams): Promise<LocationLink[] | undefined> {
        return Promise.resolve(this.importedFile(document, params) ?? super.getDefinition(document, params));
    }

    getDeclaration(document: LangiumDocument, params: DefinitionParams): Promise<LocationLink[] | undefined> {
        return this.getDefinition(document, params);
    }

    private importedFile(document: LangiumDocument, { position }: DefinitionParams): LocationLink[] | undefined {
        const cst = document.parseResult.value.$cstNode;
        const leaf = cst && CstUtils.findLeafNodeAtOffset(cst, document.textDocument.offsetAt(position));
        if (!leaf || !isImport(leaf.astNode) || GrammarUtils.findAssignment(leaf)?.feature !== 'path') {
            return undefined;
        }
        const { shared } = this.services;
        const imported = importsOf(document, shared.workspace.LangiumDocuments, workspaceFolders(shared)).find(({ node }) => node === leaf.astNode);
        const start = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
        return imported && [{ originSelectionRange: leaf.range, targetUri: imported.document.uri.toString(), targetRange: start, targetSelectionRange: start }];
    }
}
