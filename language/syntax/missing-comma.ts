import type { IToken } from 'chevrotain';
import { inserting } from './fixes.ts';
import { rangeBetween } from './ranges.ts';
import * as say from './sentences.ts';
import { add, report, takeToken, type Walk } from './walk.ts';

/** Joins two words, or two texts, of a list: what a comma separates is alike. Whether it was that. */
export function addMissingComma(walk: Walk, token: IToken): boolean {
    const { at, lastOfList } = walk;
    const before = walk.tokens[at - 1];
    if (!before || lastOfList?.index !== at - 1 || before.tokenType !== token.tokenType || before.endLine !== token.startLine || walk.isLost) {
        return false;
    }
    report(walk, rangeBetween(walk, at - 1, at + 1), say.missingComma(before.image, token.image), [inserting('Add a comma', before.endOffset! + 1, ',')]);
    add(walk, ',');
    takeToken(walk);
    walk.lastOfList = { ...lastOfList, index: at };
    return true;
}
