import type { IToken } from 'chevrotain';
import type { LangiumDocument } from 'langium';
import type { Formatter, LangiumServices } from 'langium/lsp';
import type {
    DocumentFormattingParams, DocumentOnTypeFormattingOptions, DocumentOnTypeFormattingParams, DocumentRangeFormattingParams, FormattingOptions, TextEdit,
} from 'vscode-languageserver';
import { formatChanges, type Reader } from '../../language/format.ts';

/** Formats what has no syntax errors; while somebody types, only the indent of their line. */
export class JourneyFormatter implements Formatter {
    readonly formatOnTypeOptions: DocumentOnTypeFormattingOptions = { firstTriggerCharacter: '}', moreTriggerCharacter: ['\n'] };
    private readonly reader: Reader;

    constructor(services: LangiumServices) {
        this.reader = services.parser;
    }

    /** The text is read anew: the tree of the document may be older than its text while a build waits. */
    formatDocument({ textDocument }: LangiumDocument, { options }: Pick<DocumentFormattingParams, 'options'>): TextEdit[] {
        const changes = formatChanges(textDocument.getText(), this.reader, { indent: indentOf(options) });
        return (changes ?? []).map(({ range, text }) => ({
            range: { start: textDocument.positionAt(range.start), end: textDocument.positionAt(range.end) },
            newText: text,
        }));
    }

    /** The edits of the whole text that lie in the lines of the range; a range that ends before a line's first character does not touch that line. */
    formatDocumentRange(document: LangiumDocument, { options, range: { start, end } }: DocumentRangeFormattingParams): TextEdit[] {
        const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
        return this.formatDocument(document, { options }).filter(({ range }) => start.line <= range.start.line && range.end.line <= last);
    }

    /**
     * A text is mostly broken while it is being written, so the indent of a line follows from the line of the brace
     * around it, and nothing but that indent changes.
     */
    formatDocumentOnType({ textDocument }: LangiumDocument, { options, position: { line } }: DocumentOnTypeFormattingParams): TextEdit[] {
        const text = textDocument.getText();
        const lineStart = textDocument.offsetAt({ line, character: 0 });
        const written = /[ \t]*/y;
        written.lastIndex = lineStart;
        const [indent] = written.exec(text)!;
        const { tokens, hidden } = this.reader.Lexer.tokenize(text);
        if ([...tokens, ...hidden].some(it => it.startOffset < lineStart && lineStart <= it.endOffset!)) {
            return [];
        }
        const open = openBefore(lineStart, tokens);
        const outer = open === undefined ? undefined : indentAt(open.startOffset, text);
        const closes = text[lineStart + indent.length] === '}';
        const wanted = outer === undefined ? '' : closes ? outer : outer + indentOf(options);
        return wanted === indent ? [] : [{ range: { start: { line, character: 0 }, end: { line, character: indent.length } }, newText: wanted }];
    }
}

function indentOf({ insertSpaces, tabSize }: FormattingOptions): string {
    return insertSpaces ? ' '.repeat(tabSize) : '\t';
}

/** The innermost `{` that is open at an offset. */
function openBefore(offset: number, tokens: readonly IToken[]): IToken | undefined {
    const open: IToken[] = [];
    for (const token of tokens) {
        if (token.startOffset >= offset) {
            break;
        }
        if (token.tokenType.name === '{') {
            open.push(token);
        } else if (token.tokenType.name === '}') {
            open.pop();
        }
    }
    return open.at(-1);
}

function indentAt(offset: number, text: string): string {
    const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
    return /^[ \t]*/.exec(text.slice(lineStart, offset))![0];
}
