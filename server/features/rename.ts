import { AstUtils, CstUtils, type AstNode, type LangiumDocument, type LeafCstNode } from 'langium';
import type { LangiumServices, RenameProvider } from 'langium/lsp';
import { LSPErrorCodes, ResponseError, type Position, type Range, type RenameParams, type TextDocumentPositionParams, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { builtInScheme } from '../../language/built-in.ts';
import { isWord } from '../../language/lexer.ts';
import { dialectIn } from '../../language/models.ts';
import { closers, isClosed, textOf } from '../../language/text-literal.ts';
import { watchAbilities } from './client-abilities.ts';
import { takenBy, type NamedNode } from './rename/taken.ts';
import { workspaceEdit } from './workspace-edit.ts';
import { rewritten } from './written-name.ts';

/** Renames a thing where it is declared and wherever it is named, in all files, or says why not. */
export class JourneyRenameProvider implements RenameProvider {
    private readonly services: LangiumServices;

    constructor(services: LangiumServices) {
        this.services = services;
        watchAbilities(services.shared);
    }

    rename(document: LangiumDocument, { position, newName: written }: RenameParams): WorkspaceEdit | undefined {
        const target = this.thingAt(document, position)?.target;
        if (!target) {
            return undefined;
        }
        const name = nameOf(written);
        if (name === '') {
            throw refusal('A name can’t be empty.');
        }
        const reason = name === target.name ? undefined : notAllowed(name, target) ?? takenBy(name, target, this.services);
        if (reason !== undefined) {
            throw refusal(reason);
        }
        const { LangiumDocuments } = this.services.shared.workspace;
        const changes = new Map<string, TextEdit[]>();
        for (const { sourceUri, segment: { range } } of this.services.references.References.findReferences(target, { includeDeclaration: true })) {
            const before = LangiumDocuments.getDocument(sourceUri)!.textDocument.getText(range);
            const uri = sourceUri.toString();
            changes.set(uri, [...changes.get(uri) ?? [], { range, newText: rewritten(before, name) }]);
        }
        return workspaceEdit(changes, this.services.shared);
    }

    /** The editor asks with the name itself, not with its quotes. */
    prepareRename(document: LangiumDocument, { position }: TextDocumentPositionParams): Range | undefined {
        const thing = this.thingAt(document, position);
        return thing && { range: thing.leaf.range, placeholder: thing.target.name } as unknown as Range;
    }

    private thingAt(document: LangiumDocument, position: Position): { readonly leaf: LeafCstNode; readonly target: NamedNode } | undefined {
        const cst = document.parseResult.value.$cstNode;
        const leaf = CstUtils.findDeclarationNodeAtOffset(cst, document.textDocument.offsetAt(position), this.services.parser.GrammarConfig.nameRegexp);
        const [target] = leaf ? this.services.references.References.findDeclarations(leaf) : [];
        if (!leaf || !isNamed(target)) {
            return undefined;
        }
        if (AstUtils.getDocument(target).uri.scheme === builtInScheme) {
            throw refusal(`The channel “${target.name}” is built in and can’t be renamed. Declare a channel of your own and use that one.`);
        }
        return { leaf, target };
    }
}

function isNamed(node: AstNode | undefined): node is NamedNode {
    return typeof (node as Partial<NamedNode> | undefined)?.name === 'string';
}

/** The names of pains, gains and opportunities stand before a text, so that they can be neither texts nor keywords. */
function notAllowed(name: string, target: NamedNode): string | undefined {
    if (target.$type !== 'Pain' && target.$type !== 'Gain' && target.$type !== 'Opportunity') {
        return undefined;
    }
    const { keywords } = dialectIn(AstUtils.getDocument(target));
    const isKeyword = Object.values(keywords).some(({ words }) => words.includes(name));
    return isKeyword ? `“${name}” is a keyword and can’t be the name of a ${target.$type.toLowerCase()}.`
        : isWord(name) ? undefined : `“${name}” can’t be the name of a ${target.$type.toLowerCase()}: it begins with a letter and holds letters, digits, _ and - only.`;
}

/** What somebody who types a new name means: with or without quotes, composed. */
function nameOf(written: string): string {
    const trimmed = written.trim();
    return (trimmed[0] ?? '') in closers && isClosed(trimmed) ? textOf(trimmed).trim() : trimmed.normalize();
}

function refusal(message: string): ResponseError<void> {
    return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
