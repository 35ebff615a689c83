import { CompletionItemKind } from 'vscode-languageserver';
import { builtInScheme } from '../../../language/built-in.ts';
import { importPath, resolveImport, workspaceFolders } from '../../../language/imports.ts';
import { literalOf } from '../../../language/text-literal.ts';
import type { Asked, Offer } from './offer.ts';
import { valueOf } from './sketch.ts';
import { sketchesAround } from './workspace-sketches.ts';

/** The files of the workspace that are not imported yet, with what they define. */
export function importPathOffers(asked: Asked): readonly Offer[] {
    const { document, root, services, place } = asked;
    const folders = workspaceFolders(services.shared);
    const here = place.around.at(-1);
    const imported = new Set(root.children.filter(it => it.rule === 'Import' && it !== here).map(it => valueOf(it, 'path')));
    return sketchesAround(asked).slice(1).filter(({ uri }) => uri.scheme !== builtInScheme).flatMap(({ uri, root: other }): readonly Offer[] => {
        const path = importPath(document.uri, uri);
        if (imported.has(path) || typeof resolveImport(path, document.uri, folders) === 'string') {
            return [];
        }
        const names = other.children.filter(it => it.rule !== 'Import').map(it => valueOf(it, 'name')).filter(it => it !== undefined);
        return [{ label: path, kind: CompletionItemKind.File, text: literalOf(path), filter: literalOf(path), detail: names.slice(0, 5).join(', ') }];
    });
}
