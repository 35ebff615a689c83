import type { LangiumServices } from 'langium/lsp';
import type { TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { dialectOf, english, keyword } from '../../../language/dialect.ts';
import { literalOf } from '../../../language/text-literal.ts';

/** Adds an import: below the last one, else above the first definition and the comment on top of it. */
export function importEdit(path: string, document: TextDocument, { parser }: Pick<LangiumServices, 'parser'>): TextEdit {
    const text = document.getText();
    const { tokens, hidden } = parser.Lexer.tokenize(text);
    const newline = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
    const locale = tokens[0]?.tokenType.name === 'language' ? tokens[1]?.image : undefined;
    const statement = `${keyword('import', dialectOf(locale) ?? english)} ${literalOf(path)}`;
    const lastPath = tokens.findLastIndex((token, index) => token.tokenType.name === 'STRING' && tokens[index - 1]?.tokenType.name === 'import');
    const behind = lastPath >= 0 ? tokens[lastPath] : locale !== undefined ? tokens[1] : undefined;
    if (behind) {
        const isLanguage = behind === tokens[1];
        return insertion(document, behind.endOffset! + 1, (isLanguage && lastPath < 0 ? newline + newline : newline) + statement);
    }
    let start = tokens[0]?.startOffset ?? text.length;
    for (const comment of hidden.toReversed()) {
        if (comment.endOffset! < start && /^[ \t]*(?:\r\n|\n|\r)?[ \t]*$/.test(text.slice(comment.endOffset! + 1, start))) {
            start = comment.startOffset;
        }
    }
    return insertion(document, start, statement + newline + newline);
}

function insertion(document: TextDocument, offset: number, newText: string): TextEdit {
    const position = document.positionAt(offset);
    return { range: { start: position, end: position }, newText };
}
