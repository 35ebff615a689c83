import type { IToken } from 'chevrotain';
import type { LangiumDocument } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import type { TextEdit } from 'vscode-languageserver';
import type { Finding } from '../../../language/finding.ts';
import { ignoreComment } from '../../../language/lint/ignore.ts';
import { rules } from '../../../language/lint/rules/index.ts';

/** A comment above the line of a finding that silences its rule there; undefined for what is no rule, and inside a text of several lines. */
export function ignoreEdit({ rule, range }: Finding, { textDocument }: LangiumDocument, { parser }: LangiumServices): TextEdit | undefined {
    if (!rules.some(({ id }) => id === rule)) {
        return undefined;
    }
    const text = textDocument.getText();
    const start = textDocument.offsetAt({ line: textDocument.positionAt(range.start).line, character: 0 });
    const { tokens, hidden } = parser.Lexer.tokenize(text);
    if ([...tokens, ...hidden].some(token => isAcross(token, start))) {
        return undefined;
    }
    const at = textDocument.positionAt(start + (start === 0 && text.startsWith('\uFEFF') ? 1 : 0));
    const indent = /^[ \t]*/.exec(text.slice(start, range.start))![0];
    const newline = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
    return { range: { start: at, end: at }, newText: `${indent}${ignoreComment(rule, 'because …')}${newline}` };
}

function isAcross({ startOffset, endOffset }: IToken, offset: number): boolean {
    return startOffset < offset && offset <= endOffset!;
}
