import { URI, type AstNode } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import type { Asked } from './offer.ts';
import { sketch, type Statement } from './sketch.ts';

/** What a file holds, read without its tree. */
export interface FileSketch {
    readonly uri: URI;
    readonly root: Statement;
}

const sketches = new WeakMap<AstNode, Statement>();

/** Every file that is known, the one that is written in first. */
export function sketchesAround({ services, document, root }: Pick<Asked, 'services' | 'document' | 'root'>): readonly FileSketch[] {
    const others = services.shared.workspace.LangiumDocuments.all.filter(it => it.uri.toString() !== document.uri.toString());
    return [{ uri: document.uri, root }, ...others.map(it => ({ uri: it.uri, root: sketchOf(it.parseResult.value, it.textDocument.getText(), services) }))];
}

/** Read once for each reading of the file. */
function sketchOf(tree: AstNode, text: string, { Grammar, parser }: LangiumServices): Statement {
    let root = sketches.get(tree);
    if (!root) {
        sketches.set(tree, root = sketch(Grammar, parser.Lexer.tokenize(text).tokens).root);
    }
    return root;
}
