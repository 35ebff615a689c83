import { closeBlock, endsBlock, leavesBlocks } from './block-end.ts';
import { lacksBrace, openBlock } from './block-start.ts';
import { fits, isNextStatement } from './following.ts';
import { dropLeftover } from './leftover.ts';
import { addMissingComma } from './missing-comma.ts';
import { addMissing } from './missing.ts';
import { readAsMisspelt } from './misspelt.ts';
import { dropSeveralWords } from './several-words.ts';
import type { Choice, Part, Rule, Sequence, TokenPart } from './shape.ts';
import { accepts } from './token-kinds.ts';
import { takeToken, type Walk } from './walk.ts';
import { dropMisplaced } from './wrong-place.ts';

/**
 * Walks along the grammar as a parser does, to the end of the text. Where a token doesn't match, those who know
 * the mistake either add what is missing or drop what is there, so that the walk goes on.
 */
export function matchFile(walk: Walk): void {
    match(walk, walk.shapes.file.body);
}

function match(walk: Walk, part: Part): void {
    if (part.kind === 'choice' && part.isMany && part.statements) {
        matchStatements(walk, part);
    } else if (part.isMany) {
        walk.rests.push(part);
        while (begins(walk, part)) {
            matchOnce(walk, part);
        }
        walk.rests.pop();
    } else if (!part.isOptional || begins(walk, part) || lacksBrace(walk, part)) {
        matchOnce(walk, part);
    }
}

function matchOnce(walk: Walk, part: Part): void {
    switch (part.kind) {
        case 'token': return matchToken(walk, part);
        case 'rule': return matchStatement(walk, part);
        case 'choice': {
            const chosen = part.parts.find(it => begins(walk, it));
            return chosen ? matchOnce(walk, chosen) : addMissing(walk, part.parts.find(it => it.kind === 'token')!);
        }
        case 'sequence': return matchSequence(walk, part);
    }
}

function matchSequence(walk: Walk, { parts }: Sequence): void {
    const { rests } = walk;
    const depth = rests.length;
    for (let index = parts.length - 1; index >= 0; index--) {
        rests.push(parts[index]!);
    }
    while (rests.length > depth) {
        match(walk, rests.pop()!);
    }
}

function begins({ tokens, at }: Walk, part: Part): boolean {
    const token = tokens[at];
    return token !== undefined && part.first.has(token.tokenType.name);
}

function matchToken(walk: Walk, part: TokenPart): void {
    if (part.token === '{') {
        return openBlock(walk);
    }
    if (part.token === '}') {
        return closeBlock(walk);
    }
    const token = walk.tokens[walk.at];
    if (!token || !accepts(part.token, token) || isNextStatement(walk, part, token)) {
        return addMissing(walk, part);
    }
    takeToken(walk);
    if (part.token === 'NAME' || (part.token === 'ID' && part.feature === 'name')) {
        dropSeveralWords(walk, part, token);
    }
    walk.lastOfList = part.isItem ? { index: walk.at - 1, part } : undefined;
}

function matchStatement(walk: Walk, rule: Rule): void {
    const rests = walk.rests.splice(0);
    walk.rule = rule;
    walk.start = walk.at;
    // What a misspelt word lacks can be said when it is spelt right.
    walk.isLost = walk.isGuessed;
    walk.isGuessed = false;
    walk.lastOfList = undefined;
    match(walk, rule.body);
    walk.rests.push(...rests);
}

/** The statements of a block, up to its end. */
function matchStatements(walk: Walk, list: Choice): void {
    for (;;) {
        const token = walk.tokens[walk.at];
        if (!token || walk.closing > 0) {
            return;
        }
        const { name } = token.tokenType;
        const statement = list.statements!.get(name);
        if (statement) {
            matchStatement(walk, statement);
        } else if (name === '}') {
            if (endsBlock(walk, token)) {
                return;
            }
        } else if (leavesBlocks(walk, token)) {
            return;
        } else if (!addMissingComma(walk, token)) {
            const elsewhere = walk.shapes.statements.get(name);
            if (elsewhere && fits(walk, elsewhere)) {
                dropMisplaced(walk, elsewhere, matchStatement);
            } else if (!readAsMisspelt(walk, token, list)) {
                dropLeftover(walk, token, list);
            }
        }
    }
}
