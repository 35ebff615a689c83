import { GrammarUtils, type AstNode, type LangiumCoreServices, type LangiumDocument } from 'langium';
import type { Dialect } from '../dialect.ts';
import type { Finding, Fix } from '../finding.ts';
import type { JourneyDocument } from '../generated/ast.ts';
import type { TextRange } from '../model/journey.ts';

/** Looks for one sort of error in a document that is linked. */
export type Check = (checked: Checked) => readonly Finding[];

export interface Checked {
    readonly document: LangiumDocument;
    readonly root: JourneyDocument;
    readonly services: LangiumCoreServices;
    readonly dialect: Dialect;
    /** Every definition, block and statement, in the order of the text; a walk over the tree is dear, so there is one. */
    readonly nodes: readonly AstNode[];
}

/** The place of a property's value, or of the node where the parser has none. */
export function rangeOf(node: AstNode, property: string, index = 0): TextRange {
    const found = GrammarUtils.findNodeForProperty(node.$cstNode, property, index) ?? node.$cstNode;
    return found ? { start: found.offset, end: found.end } : { start: 0, end: 0 };
}

/** All of a node. */
export function wholeOf({ $cstNode: cst }: AstNode): TextRange {
    return cst ? { start: cst.offset, end: cst.end } : { start: 0, end: 0 };
}

/** The word that a statement begins with. */
export function keywordOf(node: AstNode): TextRange {
    const { start } = wholeOf(node);
    const text = node.$cstNode?.text ?? '';
    return { start, end: start + /^\S*/.exec(text)![0].length };
}

export function replace(range: TextRange, text: string, title = `Change to ${text}`): Fix {
    return { title, edits: [{ kind: 'replace', range, text }] };
}

/** “a”, “b” or “c”, without the quotes. */
export function either(words: readonly string[], conjunction: 'or' | 'and' = 'or'): string {
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}
