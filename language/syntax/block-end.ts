import type { IToken } from 'chevrotain';
import { removing } from './fixes.ts';
import { fits } from './following.ts';
import { rangeOf } from './ranges.ts';
import * as say from './sentences.ts';
import { leave } from './unclosed.ts';
import { add, canStandIn, isAt, report, takeToken, type Walk } from './walk.ts';

/** Reads the `}` of a block, or adds it. */
export function closeBlock(walk: Walk): void {
    const block = walk.blocks.pop()!;
    walk.rule = block.rule;
    walk.start = block.start;
    if (walk.closing === 0 && isAt(walk, '}')) {
        takeToken(walk);
        walk.isLost = false;
        return;
    }
    add(walk, '}');
    if (walk.closing > 0) {
        walk.closing--;
    } else {
        walk.openAtEnd.push(block);
    }
}

/** Whether the block that we are in ends at a `}`; one that closes nothing is left out. */
export function endsBlock(walk: Walk, token: IToken): boolean {
    const { blocks, braces } = walk;
    if (isStray(walk)) {
        const strays = blocks.length === 1 ? bracesFrom(walk) : [token];
        braces.surplus -= strays.length;
        report(walk, rangeOf(token), say.strayBrace, [removing(strays.length > 1 ? 'Remove all of them' : 'Remove the }', strays.map(rangeOf))]);
        walk.at += strays.length;
        return false;
    }
    const depth = braces.surplus < 0 && braces.isFirstOnLine(walk.at) ? depthByIndent(walk, token) : 0;
    if (depth > 0) {
        leave(walk, depth);
    }
    return true;
}

/** Ends blocks at a statement that belongs further out, where `}` are missing in the text. */
export function leavesBlocks(walk: Walk, token: IToken): boolean {
    const { blocks, braces } = walk;
    const { name } = token.tokenType;
    const statement = walk.shapes.statements.get(name);
    if (braces.surplus >= 0 || !statement || !fits(walk, statement)) {
        return false;
    }
    const isClear = statement.list !== undefined || !braces.isFirstOnLine(walk.at)
        || token.startColumn! <= braces.indentAt(blocks.at(-1)!.start);
    const depth = blocks.toReversed().findIndex(({ rule }) => canStandIn(rule, name));
    if (!isClear || depth <= 0 || depth > -braces.surplus) {
        return false;
    }
    leave(walk, depth);
    return true;
}

/** Whether a `}` stands outside of all blocks, or before more of the block that we are in. */
function isStray({ tokens, at, blocks, braces }: Walk): boolean {
    const [outer, block] = [blocks.at(-2), blocks.at(-1)!];
    const next = tokens[at + 1]?.tokenType.name;
    return outer === undefined || (braces.surplus > 0 && next !== undefined && next !== '}'
        && canStandIn(block.rule, next) && !canStandIn(outer.rule, next));
}

/** The `}` that follow each other. */
function bracesFrom({ tokens, at }: Walk): readonly IToken[] {
    let end = at;
    while (tokens[end]?.tokenType.name === '}') {
        end++;
    }
    return tokens.slice(at, end);
}

/** How many blocks a `}` leaves open whose heads are indented more than it: the writer has forgotten theirs. */
function depthByIndent({ blocks, braces }: Walk, token: IToken): number {
    const column = token.startColumn!;
    if (braces.indentAt(blocks.at(-1)!.start) <= column) {
        return 0;
    }
    for (let depth = 1; depth < blocks.length - 1; depth++) {
        if (braces.indentAt(blocks.at(-1 - depth)!.start) === column) {
            return depth;
        }
    }
    return 0;
}
