import type { IToken } from 'chevrotain';
import { isKeyword } from '../tokens.ts';
import { inserting, replacing } from './fixes.ts';
import { beginsBlock, isFollowing } from './following.ts';
import { rangeBetween, rangeOf } from './ranges.ts';
import { endOfRest } from './rest-of-line.ts';
import * as say from './sentences.ts';
import type { TokenPart } from './shape.ts';
import { isWord } from './token-kinds.ts';
import { report, type Walk } from './walk.ts';

/**
 * Drops the words after the `first` of a name. `touchpoint Check out via web`: a name of several words lacks its quotes;
 * `via chat phone`: a list lacks a comma.
 */
export function dropSeveralWords(walk: Walk, part: TokenPart, first: IToken): void {
    const { tokens, at } = walk;
    const second = tokens[at];
    const end = first.tokenType.name === 'STRING' ? at : endOfName(walk, first);
    if (second === undefined || end === at) {
        return;
    }
    if (part.token === 'ID') {
        return dropSentence(walk, second);
    }
    if (!part.isItem) {
        reportName(walk, end);
    } else if (isKeyword(second.tokenType.name)) {
        report(walk, rangeOf(second), say.misplaced(second.image, walk.rule, walk.dialect));
    } else {
        reportList(walk, first, second, end);
    }
    walk.at = end;
}

/** Index after the words on the line that can only belong to the name. */
function endOfName(walk: Walk, first: IToken): number {
    const { tokens } = walk;
    let end = walk.at;
    while (tokens[end]?.startLine === first.endLine && isWord(tokens[end]!) && !isFollowing(walk, tokens[end]!) && !beginsBlock(walk, end)) {
        end++;
    }
    return end;
}

/** `opportunity Show the total`: its first word is not the name that may stand before the text. */
function dropSentence(walk: Walk, second: IToken): void {
    if (isKeyword(second.tokenType.name) && !walk.shapes.statements.has(second.tokenType.name)) {
        return;
    }
    const end = endOfRest(walk, { token: 'STRING' });
    const range = rangeBetween(walk, walk.at - 1, end);
    const { message, fix } = say.textWithoutQuotes(walk.tokens[walk.start]!.image, walk.text.slice(range.start, range.end));
    report(walk, range, message, [replacing(fix.title, range, fix.text)]);
    walk.at = end;
}

function reportName(walk: Walk, end: number): void {
    const range = rangeBetween(walk, walk.at - 1, end);
    const name = walk.text.slice(range.start, range.end);
    report(walk, range, say.severalWords(name), [replacing(`Write "${name}"`, range, `"${name}"`)]);
}

function reportList(walk: Walk, first: IToken, second: IToken, end: number): void {
    const range = rangeBetween(walk, walk.at - 1, end);
    const last = walk.tokens[end - 1]!;
    if (second.image === 'and' && end - walk.at === 2) {
        const list = `${first.image}, ${last.image}`;
        return report(walk, range, say.missingComma(first.image, last.image), [replacing(`Write ${list}`, range, list)]);
    }
    const name = walk.text.slice(range.start, range.end);
    report(walk, range, say.missingComma(first.image, second.image), [inserting('Add a comma', first.endOffset! + 1, ','), replacing(`Write "${name}"`, range, `"${name}"`)]);
}
