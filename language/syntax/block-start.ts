import type { IToken } from 'chevrotain';
import { inserting } from './fixes.ts';
import { beginsBlock } from './following.ts';
import { headOf, rangeBetween } from './ranges.ts';
import * as say from './sentences.ts';
import type { Part } from './shape.ts';
import { isPunctuation } from './token-kinds.ts';
import { add, canStandHere, canStandIn, isAt, report, takeToken, type Walk } from './walk.ts';

/** Reads the `{` of a block, or adds it. */
export function openBlock(walk: Walk): void {
    if (!isAt(walk, '{')) {
        dropWordsBeforeBrace(walk);
    }
    const isImplied = !isAt(walk, '{');
    if (isImplied) {
        addBrace(walk);
    } else {
        takeToken(walk);
    }
    walk.blocks.push({ rule: walk.rule, start: walk.start, body: walk.at, isImplied });
}

/** A block without its `{`: its statements follow, and there is a `}` too many in the text. */
export function lacksBrace(walk: Walk, part: Part): boolean {
    const token = walk.tokens[walk.at];
    if (part.isMany || !part.first.has('{') || !token) {
        return false;
    }
    const { name } = token.tokenType;
    if (endOfWordsBeforeBrace(walk) > walk.at && !canStandHere(walk, name)) {
        return true;
    }
    const { braces } = walk;
    const isInside = braces.surplus > 0 && braces.isFirstOnLine(walk.at) && braces.indentAt(walk.at) > braces.indentAt(walk.start);
    return canStandIn(walk.rule, name) && (isInside || !canStandHere(walk, name));
}

/** Adds a `{`: before the statements of the block where they follow, and otherwise as an empty block. */
function addBrace(walk: Walk): void {
    const { rule, braces } = walk;
    const token = walk.tokens[walk.at];
    const isBlockHere = token !== undefined && canStandIn(rule, token.tokenType.name)
        && (braces.surplus > 0 || !canStandHere(walk, token.tokenType.name));
    const head = headOf(walk, { start: walk.start, body: walk.at });
    const braceOrBlock = isBlockHere ? '{' : '{ }';
    const place = walk.tokens[walk.at - 1]!.endOffset! + 1;
    report(walk, head, isBlockHere ? say.missingBrace(rule) : say.missingBlock(rule), isJunkHere(walk, token) ? [] : [inserting(`Add ${braceOrBlock}`, place, ` ${braceOrBlock}`)]);
    add(walk, '{');
    if (isBlockHere) {
        braces.surplus--;
    } else {
        walk.closing++;
    }
}

/** Whether something that begins nothing stands on the line that we are in. */
function isJunkHere(walk: Walk, token: IToken | undefined): boolean {
    return token !== undefined && token.startLine === walk.tokens[walk.at - 1]!.endLine && token.tokenType.name !== '}'
        && !walk.shapes.statements.has(token.tokenType.name);
}

function dropWordsBeforeBrace(walk: Walk): void {
    const end = endOfWordsBeforeBrace(walk);
    if (end > walk.at) {
        const range = rangeBetween(walk, walk.at, end);
        report(walk, range, say.misplaced(walk.text.slice(range.start, range.end), walk.rule, walk.dialect));
        walk.at = end;
    }
}

/** Index of the `{` that ends this line after other tokens; where there is none, of the token that we are at. */
function endOfWordsBeforeBrace(walk: Walk): number {
    const { tokens, at } = walk;
    const line = tokens[at - 1]!.endLine;
    let end = at;
    while (tokens[end]?.startLine === line && !isPunctuation(tokens[end]!) && !beginsBlock(walk, end)) {
        end++;
    }
    const token = tokens[end];
    return token?.tokenType.name === '{' && token.startLine === line ? end : at;
}
