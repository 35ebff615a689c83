import type { IToken } from 'chevrotain';
import type { TextRange } from '../model/journey.ts';
import { isPunctuation, isWord } from './token-kinds.ts';
import type { Block, Walk } from './walk.ts';

export function rangeOf(token: IToken): TextRange {
    return { start: token.startOffset, end: token.endOffset! + 1 };
}

/** From the token at an index to the one before another; at least that one token. */
export function rangeBetween({ tokens }: Walk, start: number, end: number): TextRange {
    return { start: tokens[start]!.startOffset, end: tokens[Math.max(start, end - 1)]!.endOffset! + 1 };
}

/** The keyword of a block with its name and label, on the line that it begins. */
export function headOf(walk: Walk, { start, body }: Pick<Block, 'start' | 'body'>): TextRange {
    const { tokens } = walk;
    let end = start + 1;
    while (end < body && !isPunctuation(tokens[end]!) && tokens[end]!.startLine === tokens[start]!.startLine
        && (isWord(tokens[end]!) && end === start + 1 || tokens[end]!.tokenType.name === 'STRING')) {
        end++;
    }
    return rangeBetween(walk, start, end);
}
