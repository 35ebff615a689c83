import { inserting } from './fixes.ts';
import { headOf } from './ranges.ts';
import * as say from './sentences.ts';
import { report, type Block, type Walk } from './walk.ts';

/** Ends as many blocks as their `}` are missing here. */
export function leave(walk: Walk, depth: number): void {
    const unclosed = walk.blocks.slice(-depth).toReversed();
    const before = walk.tokens[walk.at - 1]!;
    const isOneLine = before.endLine === walk.tokens[unclosed[0]!.start]!.startLine;
    reportUnclosed(walk, unclosed, before.endOffset! + 1, isOneLine);
    walk.closing = depth;
    walk.braces.surplus += depth;
    walk.isLost = false;
}

/** The blocks that lack their `}` at the end of the text are one mistake. */
export function reportOpenAtEnd(walk: Walk): void {
    const { text, tokens, openAtEnd } = walk;
    if (openAtEnd.length === 0) {
        return;
    }
    const end = text.trimEnd().length;
    const isOneLine = tokens.at(-1)!.endLine === tokens[openAtEnd[0]!.start]!.startLine && !endsInComment(text.slice(0, end));
    reportUnclosed(walk, openAtEnd, end, isOneLine);
}

function reportUnclosed(walk: Walk, blocks: readonly Block[], end: number, isOneLine: boolean): void {
    const written = blocks.filter(it => !it.isImplied);
    if (written.length === 0) {
        return;
    }
    const closers = written.map(({ start }) => isOneLine ? ' }' : `${newlineOf(walk.text)}${indentOf(walk, start)}}`).join('');
    walk.isLost = false;
    report(walk, headOf(walk, written[0]!), say.unclosed(written.map(it => it.rule)), [inserting(`Add ${written.map(() => '}').join(' ')}`, end, closers)]);
}

function endsInComment(text: string): boolean {
    return /\/\/[^\n\r]*$/.test(text);
}

function newlineOf(text: string): string {
    return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** The white space before the line of a token. */
function indentOf({ text, tokens }: Walk, index: number): string {
    const { startOffset } = tokens[index]!;
    const lineStart = Math.max(text.lastIndexOf('\n', startOffset - 1), text.lastIndexOf('\r', startOffset - 1)) + 1;
    return /^[ \t]*/.exec(text.slice(lineStart, startOffset))![0];
}
