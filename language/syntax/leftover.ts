import type { IToken } from 'chevrotain';
import { isKeyword } from '../tokens.ts';
import { removing } from './fixes.ts';
import { rangeOf } from './ranges.ts';
import * as say from './sentences.ts';
import type { Choice } from './shape.ts';
import { isWord } from './token-kinds.ts';
import { report, type Walk } from './walk.ts';

/** Drops what begins no statement of the block that we are in. */
export function dropLeftover(walk: Walk, token: IToken, list: Choice): void {
    const range = rangeOf(token);
    const { name } = token.tokenType;
    if (name === '{' && walk.braces.surplus >= 0) {
        report(walk, range, say.noBlock(walk.rule));
        return dropBlock(walk);
    }
    if (name === '{') {
        report(walk, range, say.strayOpening, [removing('Remove the {', [range])]);
        walk.braces.surplus++;
    } else if (name === ',') {
        report(walk, range, say.strayComma, [removing('Remove the comma', [range])]);
    } else {
        report(walk, range, sentenceAbout(walk, token, list));
    }
    walk.at++;
}

function dropBlock(walk: Walk): void {
    let depth = 0;
    do {
        const { name } = walk.tokens[walk.at++]!.tokenType;
        depth += name === '{' ? 1 : name === '}' ? -1 : 0;
    } while (depth > 0 && walk.at < walk.tokens.length);
}

function sentenceAbout(walk: Walk, token: IToken, list: Choice): string {
    const { name } = token.tokenType;
    const block = walk.blocks.at(-1)!;
    const isAfterStatement = walk.at > block.body && token.startLine === walk.tokens[walk.at - 1]!.endLine;
    if (isAfterStatement) {
        return say.misplaced(token.image, walk.rule, walk.dialect);
    }
    if (!isWord(token)) {
        return say.withoutWord(token.image, name, block.rule);
    }
    return isKeyword(name) ? say.innerWord(token.image, name) : say.unknownWord(token.image, block.rule, list, walk.dialect);
}
