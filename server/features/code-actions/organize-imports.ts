import { UriUtils, type LangiumDocument } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import type { Import } from '../../../language/generated/ast.ts';
import { resolveImport, workspaceFolders } from '../../../language/imports.ts';
import { rootOf } from '../../../language/models.ts';
import { applyChanges, textChangesOf, type TextChange } from '../../../language/text-edits.ts';
import type { JourneyLinker } from '../../../language/references.ts';

/** The text of a document with its imports sorted, each once, and only those that are needed; its own text where it can't be read. */
export function importsOrganized(document: LangiumDocument, services: LangiumServices): string {
    const text = document.textDocument.getText();
    const { parserErrors, lexerErrors } = document.parseResult;
    const imports = (rootOf(document).imports ?? []).filter(it => it.$cstNode && typeof it.path === 'string');
    if (parserErrors.length > 0 || lexerErrors.length > 0 || imports.length === 0) {
        return text;
    }
    const kept = neededOf(imports, document, services);
    const [first, last] = [imports[0]!.$cstNode!, imports.at(-1)!.$cstNode!];
    const between = imports.slice(1).map((it, index) => text.slice(imports[index]!.$cstNode!.end, it.$cstNode!.offset));
    if (kept.length > 0 && between.every(it => /^\s*$/.test(it))) {
        const newline = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
        const sorted = kept.toSorted((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0).map(it => it.$cstNode!.text).join(newline);
        return text.slice(0, first.offset) + sorted + text.slice(last.end);
    }
    // What stands between imports, a comment mostly, belongs to one of them: then they stay where they are.
    const changes = imports.filter(it => !kept.includes(it)).flatMap((it): readonly TextChange[] =>
        textChangesOf([{ kind: 'remove', range: { start: it.$cstNode!.offset, end: it.$cstNode!.end } }], text));
    return applyChanges(changes, text);
}

/** The imports that something is used of, and those that lead nowhere: the writer has to say what they meant. */
function neededOf(imports: readonly Import[], document: LangiumDocument, services: LangiumServices): readonly Import[] {
    const { LangiumDocuments } = services.shared.workspace;
    const folders = workspaceFolders(services.shared);
    const used = new Set((services.references.Linker as JourneyLinker).referencesOf(document).flatMap(({ reference }) => {
        const uri = 'ref' in reference && reference.ref ? reference.$nodeDescription?.documentUri : undefined;
        return uri ? [UriUtils.normalize(uri)] : [];
    }));
    const seen = new Set<string>();
    return imports.filter(({ path }) => {
        const target = resolveImport(path, document.uri, folders);
        const key = typeof target === 'string' ? path : UriUtils.normalize(target);
        const isNeeded = typeof target === 'string' || !LangiumDocuments.hasDocument(target) || used.has(key);
        return isNeeded && !seen.has(key) && seen.add(key);
    });
}
