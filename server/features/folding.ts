import type { IToken } from 'chevrotain';
import type { LangiumDocument, Lexer } from 'langium';
import type { FoldingRangeProvider, LangiumServices } from 'langium/lsp';
import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver';
import { rootOf } from '../../language/models.ts';

/** Blocks, runs of imports and of comments, regions, and texts over several lines; mostly from the tokens, so that a broken text folds too. */
export class JourneyFoldingRangeProvider implements FoldingRangeProvider {
    private readonly lexer: Lexer;

    constructor(services: LangiumServices) {
        this.lexer = services.parser.Lexer;
    }

    getFoldingRanges(document: LangiumDocument): FoldingRange[] {
        const { tokens, hidden } = this.lexer.tokenize(document.textDocument.getText());
        const lineComments = hidden.filter(it => it.image.startsWith('//') && !sharesLine(it, tokens));
        return longestOfEachLine([
            ...blocks(tokens),
            ...runs(importLines(document)).map(run => fold(run, FoldingRangeKind.Imports)),
            ...[...tokens, ...hidden].map(token => fold(linesOf(token), token.tokenType.name === 'COMMENT' ? FoldingRangeKind.Comment : undefined)),
            ...runs(lineComments.filter(it => !regionMark.test(it.image)).map(linesOf)).map(run => fold(run, FoldingRangeKind.Comment)),
            ...regions(lineComments),
        ]);
    }
}

/** An editor shows one fold at the line that it begins at. */
function longestOfEachLine(folds: readonly FoldingRange[]): FoldingRange[] {
    const longest = new Map<number, FoldingRange>();
    for (const it of folds) {
        if (it.endLine > (longest.get(it.startLine)?.endLine ?? it.startLine)) {
            longest.set(it.startLine, it);
        }
    }
    return [...longest.values()];
}

/** Line numbers from 0, both included. */
interface Lines {
    readonly start: number;
    readonly end: number;
}

/** From the line of a `{` to the one before the line that begins with its `}`. */
function blocks(tokens: readonly IToken[]): readonly FoldingRange[] {
    const folds: FoldingRange[] = [];
    const open: IToken[] = [];
    tokens.forEach((token, index) => {
        if (token.tokenType.name === '{') {
            open.push(token);
        } else if (token.tokenType.name === '}') {
            const start = open.pop();
            const isFirst = tokens[index - 1]?.endLine !== token.startLine;
            if (start) {
                folds.push(fold({ start: linesOf(start).start, end: linesOf(token).start - (isFirst ? 1 : 0) }));
            }
        }
    });
    return folds;
}

const regionMark = /^\/\/\s*#?(?:(?<start>region)|endregion)\b/;

function regions(comments: readonly IToken[]): readonly FoldingRange[] {
    const folds: FoldingRange[] = [];
    const open: IToken[] = [];
    for (const comment of comments) {
        const mark = regionMark.exec(comment.image);
        if (mark?.groups!['start']) {
            open.push(comment);
        } else if (mark) {
            const start = open.pop();
            if (start) {
                folds.push(fold({ start: linesOf(start).start, end: linesOf(comment).start }, FoldingRangeKind.Region));
            }
        }
    }
    return folds;
}

/** Joins what stands on lines one after the other. */
function runs(parts: readonly Lines[]): readonly Lines[] {
    const joined: Lines[] = [];
    for (const part of parts) {
        const last = joined.at(-1);
        if (last && part.start <= last.end + 1) {
            joined[joined.length - 1] = { start: last.start, end: part.end };
        } else {
            joined.push(part);
        }
    }
    return joined;
}

function importLines(document: LangiumDocument): readonly Lines[] {
    return rootOf(document).imports.flatMap(({ $cstNode: cst }) => cst ? [{ start: cst.range.start.line, end: cst.range.end.line }] : []);
}

function sharesLine(comment: IToken, tokens: readonly IToken[]): boolean {
    let [low, high] = [0, tokens.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if (tokens[middle]!.startOffset < comment.startOffset) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return tokens[low - 1]?.endLine === comment.startLine;
}

function linesOf({ startLine, endLine }: IToken): Lines {
    return { start: startLine! - 1, end: endLine! - 1 };
}

function fold({ start, end }: Lines, kind?: FoldingRangeKind): FoldingRange {
    return { startLine: start, endLine: end, ...(kind && { kind }) };
}
