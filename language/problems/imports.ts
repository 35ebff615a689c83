import { UriUtils, type URI } from 'langium';
import { builtInScheme } from '../built-in.ts';
import type { Edit, Finding } from '../finding.ts';
import type { Import, JourneyDocument } from '../generated/ast.ts';
import { importPath, resolveImport, workspaceFolders, type ImportProblem } from '../imports.ts';
import { nearest } from '../nearest.ts';
import { literalOf } from '../text-literal.ts';
import { rangeOf, replace, wholeOf, type Check, type Checked } from './check.ts';

const sentences: Readonly<Record<ImportProblem, string>> = {
    absolute: 'Only files of this workspace can be imported, by a path from here, such as "./people.journey".',
    outside: 'This file is outside the workspace folder: only files inside it can be imported.',
    itself: 'A file needs no import of itself.',
};

/** Imports that lead nowhere, or where they may not. */
export const imports: Check = checked => {
    const { root } = checked;
    const firstDefinition = root.definitions?.[0]?.$cstNode?.offset ?? Infinity;
    return (root.imports ?? []).flatMap(node => [
        ...(typeof node.path === 'string' ? misled(node, checked) : []),
        ...(node.$cstNode!.offset > firstDefinition ? [late(node, checked)] : []),
    ]);
};

function misled(node: Import, { document, services }: Checked): readonly Finding[] {
    const documents = services.shared.workspace.LangiumDocuments;
    const target = resolveImport(node.path, document.uri, workspaceFolders(services.shared));
    const range = rangeOf(node, 'path');
    if (typeof target === 'string') {
        const fixes: Finding['fixes'] = target === 'itself' ? [{ title: 'Remove the import', isSafe: true, edits: [{ kind: 'remove', range: wholeOf(node) }] }] : undefined;
        return [{ rule: 'import', level: 'error', message: sentences[target], range, ...(fixes && { fixes }) }];
    }
    if (documents.hasDocument(target)) {
        return [];
    }
    const paths = documents.all.filter(({ uri }) => uri.scheme !== builtInScheme && !UriUtils.equals(uri, document.uri)).map(({ uri }) => importPath(document.uri, uri)).toArray().toSorted();
    const guess = nearest(node.path, paths) ?? nearest(`./${node.path}`, paths);
    return [{
        rule: 'import',
        level: 'error',
        message: `There is no file “${node.path}” here.${guess === undefined ? '' : ` Did you mean “${guess}”?`}`,
        range,
        ...(guess !== undefined && { fixes: [replace(range, literalOf(guess), `Change to ${guess}`)] }),
    }];
}

function late(node: Import, { root, document }: Checked): Finding {
    return {
        rule: 'import',
        level: 'error',
        message: 'Imports stand at the top of a file, before everything else.',
        range: wholeOf(node),
        fixes: [{
            title: 'Move it to the top',
            isSafe: true,
            edits: [{ kind: 'remove', range: wholeOf(node) }, importEdit(node.$cstNode!.text, root, document.textDocument.getText())],
        }],
    };
}

/** Adds an import after those at the top of a file; without any, above the first definition and the comments that belong to it. */
export function importEdit(statement: string, root: JourneyDocument, text: string): Edit {
    const firstDefinition = root.definitions?.[0]?.$cstNode?.offset ?? Infinity;
    const last = root.imports?.findLast(it => it.$cstNode && it.$cstNode.offset < firstDefinition);
    if (last) {
        return { kind: 'after', range: wholeOf(last), statement };
    }
    if (root.locale !== undefined) {
        const { start, end } = rangeOf(root, 'locale');
        return { kind: 'after', range: { start: Math.max(0, text.lastIndexOf('language', start)), end }, statement };
    }
    const isMarked = text.startsWith('\uFEFF');
    const first = root.definitions?.[0];
    if (first?.$cstNode && !isMarked) {
        return { kind: 'before', range: wholeOf(first), statement };
    }
    const start = isMarked ? 1 : 0;
    const newline = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
    return { kind: 'replace', range: { start, end: start }, text: `${statement}${newline}${newline}` };
}

/** The statement that imports a file, where that is allowed. */
export function importStatement(from: URI, target: URI, folders: readonly URI[], keyword: string): { readonly path: string; readonly statement: string } | undefined {
    const path = importPath(from, target);
    return typeof resolveImport(path, from, folders) === 'string' ? undefined : { path, statement: `${keyword} ${literalOf(path)}` };
}
