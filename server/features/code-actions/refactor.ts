import { DocumentState, URI, type LangiumDocument } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import type { CodeAction, Range, WorkspaceEdit } from 'vscode-languageserver';
import { lintInputOf } from '../../../language/lint/input.ts';
import type { TextRange } from '../../../language/model/journey.ts';
import { abilitiesOf } from '../client-abilities.ts';
import { refactorings } from '../refactorings/index.ts';
import type { Changes, Place, Refactoring } from '../refactorings/refactoring.ts';
import { canCreateFiles, textEditsOf, workspaceEditWith } from '../workspace-edit.ts';

/** What comes back with an action that is chosen: enough to do it then, and to see whether it still can be done. */
interface RefactoringData {
    readonly refactoring: string;
    readonly uri: string;
    readonly version: number | null;
    readonly range: Range;
}

/** The refactorings that apply to a selection. What they would change is made when one is chosen, where the editor asks then. */
export async function refactoringsAt(range: Range, wants: (kind: string) => boolean, document: LangiumDocument, services: LangiumServices): Promise<readonly CodeAction[]> {
    const abilities = abilitiesOf(services.shared)?.textDocument?.codeAction;
    const isLazy = abilities?.dataSupport === true && (abilities.resolveSupport?.properties.includes('edit') ?? false);
    const place = placeAt(range, document, services);
    if (!place) {
        return [];
    }
    const wanted = refactorings.filter(({ kind }) => wants(kind));
    const actions = await Promise.all(wanted.map(async ({ id, kind, offer }): Promise<readonly CodeAction[]> => {
        const offered = offer(place);
        if (!offered || offered.disabled !== undefined && abilities?.disabledSupport !== true) {
            return [];
        }
        const { title, disabled } = offered;
        const data: RefactoringData = { refactoring: id, uri: document.uri.toString(), version: versionOf(document, services), range };
        return [{
            title, kind,
            ...disabled !== undefined ? { disabled: { reason: disabled } } : isLazy ? { data } : { edit: editOf(await offered.changes(), services) },
        }];
    }));
    return actions.flat();
}

/** Says what a chosen refactoring changes; nothing where the text has changed since it was offered. */
export async function resolveRefactoring(action: CodeAction, services: LangiumServices): Promise<CodeAction> {
    const { data } = action;
    if (!isRefactoringData(data)) {
        return action;
    }
    const { DocumentBuilder, LangiumDocuments } = services.shared.workspace;
    const uri = URI.parse(data.uri);
    if (LangiumDocuments.hasDocument(uri)) {
        await DocumentBuilder.waitUntil(DocumentState.Linked, uri);
    }
    const document = LangiumDocuments.getDocument(uri);
    const place = document && versionOf(document, services) === data.version ? placeAt(data.range, document, services) : undefined;
    const offered = place && refactoringOf(data)?.offer(place);
    return !offered || offered.disabled !== undefined ? action : { ...action, edit: editOf(await offered.changes(), services) };
}

function placeAt(range: Range, document: LangiumDocument, services: LangiumServices): Place | undefined {
    const { parserErrors, lexerErrors } = document.parseResult;
    if (parserErrors.length + lexerErrors.length > 0) {
        return undefined;
    }
    const { textDocument } = document;
    const text = textDocument.getText();
    let comments: readonly TextRange[] | undefined;
    return {
        document, services, text,
        selection: { start: textDocument.offsetAt(range.start), end: textDocument.offsetAt(range.end) },
        input: lintInputOf(document, services, ''),
        canCreateFiles: canCreateFiles(services.shared),
        comments: () => comments ??= services.parser.Lexer.tokenize(text).hidden.filter(({ tokenType }) => tokenType.name === 'COMMENT').map(({ startOffset, endOffset }) => ({ start: startOffset, end: endOffset! + 1 })),
    };
}

function editOf({ created = [], edits }: Changes, { shared }: LangiumServices): WorkspaceEdit {
    return workspaceEditWith(created, new Map(edits.map(it => [it.document.uri.toString(), textEditsOf(it.edits, it.document)])), shared);
}

function versionOf({ uri }: LangiumDocument, { shared }: LangiumServices): number | null {
    return shared.workspace.TextDocuments.get(uri)?.version ?? null;
}

function refactoringOf({ refactoring }: RefactoringData): Refactoring | undefined {
    return refactorings.find(({ id }) => id === refactoring);
}

function isRefactoringData(data: unknown): data is RefactoringData {
    return typeof data === 'object' && data !== null && 'refactoring' in data && 'uri' in data && typeof data.uri === 'string' && 'range' in data;
}
