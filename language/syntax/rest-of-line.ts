import type { IToken } from 'chevrotain';
import { isClosed } from '../text-literal.ts';
import { isFollowing } from './following.ts';
import type { TokenPart } from './shape.ts';
import { isPunctuation } from './token-kinds.ts';
import type { Walk } from './walk.ts';

/** Index after the words that stand in the place of what is missing. */
export function endOfRest(walk: Walk, { token: expected }: Pick<TokenPart, 'token'>): number {
    const { tokens } = walk;
    let end = walk.at + 1;
    for (; tokens[end] && tokens[end]!.startLine === tokens[end - 1]!.endLine; end++) {
        const token = tokens[end]!;
        const isEnd = isPunctuation(token) || (token.tokenType.name === 'STRING' && isClosed(token.image))
            || (expected === 'STRING' ? isAfterSentence(walk, end) : isFollowing(walk, token));
        if (isEnd) {
            break;
        }
    }
    return end;
}

/** Whether a statement goes on after a sentence without quotes: only a source, and another text, can be told from its words. */
function isAfterSentence({ tokens, shapes }: Walk, index: number): boolean {
    const token = tokens[index]!;
    const { name } = token.tokenType;
    const next = tokens[index + 1];
    if (next?.tokenType.name === 'STRING' && next.startLine === token.endLine && shapes.statements.has(name)) {
        return true;
    }
    const isLast = endsLine(next, token);
    return (name === 'assumed' && isLast) || (name === 'from' && !isLast && endsLine(tokens[index + 2], next));
}

/** Whether nothing of the line follows a token but punctuation. */
function endsLine(next: IToken | undefined, token: IToken | undefined): boolean {
    return !next || next.startLine !== token?.endLine || isPunctuation(next);
}
