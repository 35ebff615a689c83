import type { IToken } from 'chevrotain';
import type { Rule, TokenPart } from './shape.ts';
import { accepts } from './token-kinds.ts';
import { canStandHere, type Walk } from './walk.ts';

/** Whether a token could stand here if what is missing were there. */
export function isFollowing(walk: Walk, token: IToken): boolean {
    const { name } = token.tokenType;
    for (let index = walk.rests.length - 1; index >= 0; index--) {
        const part = walk.rests[index]!;
        if ([...part.first].some(it => accepts(it, token))) {
            return true;
        }
        if (!part.isNullable) {
            return false;
        }
    }
    return name === '}' || canStandHere(walk, name);
}

/** On a new line, a keyword in the place of a name is most often the next statement. */
export function isNextStatement(walk: Walk, part: TokenPart, token: IToken): boolean {
    const statement = walk.shapes.statements.get(token.tokenType.name);
    if (!statement || (part.token !== 'NAME' && part.token !== 'WORD') || !walk.braces.isFirstOnLine(walk.at)) {
        return false;
    }
    const next = walk.tokens[walk.at + 1];
    return next === undefined || !isFollowing(walk, next);
}

/** Whether a definition or a block begins here: its keyword, and a name. */
export function beginsBlock(walk: Walk, index: number): boolean {
    const statement = walk.shapes.statements.get(walk.tokens[index]!.tokenType.name);
    return statement?.list !== undefined && fits(walk, statement, index);
}

/** Whether what comes after a keyword looks like the statement that the keyword begins. */
export function fits({ tokens, at }: Walk, { body, list }: Rule, index = at): boolean {
    const next = tokens[index + 1];
    if (!next || body.kind !== 'sequence') {
        return true;
    }
    for (const part of body.parts.slice(1)) {
        if ([...part.first].some(it => accepts(it, next))) {
            return true;
        }
        if (!part.isNullable) {
            return next.startLine !== tokens[index]!.endLine && list !== undefined;
        }
    }
    return true;
}
