import type { IToken } from 'chevrotain';
import type { KeywordKey } from '../dialect.ts';
import { nearest } from '../nearest.ts';
import { replacing } from './fixes.ts';
import { fits } from './following.ts';
import { rangeOf } from './ranges.ts';
import * as say from './sentences.ts';
import type { Choice } from './shape.ts';
import { isWord } from './token-kinds.ts';
import { report, type Walk } from './walk.ts';

/** Takes a word for the keyword that it is like, if a statement of the list begins with that. Whether there is one. */
export function readAsMisspelt(walk: Walk, token: IToken, list: Choice): boolean {
    if (!isWord(token)) {
        return false;
    }
    const spellings = spellingsOf(walk, list);
    const guess = nearest(token.image, spellings.keys());
    const key = guess === undefined ? undefined : spellings.get(guess)!;
    const isSure = guess?.toLowerCase() === token.image.toLowerCase() || !walk.isLost || walk.braces.isFirstOnLine(walk.at);
    if (guess === undefined || key === undefined || !isSure || !fits(walk, list.statements!.get(key)!)) {
        return false;
    }
    walk.isLost = false;
    report(walk, rangeOf(token), say.misspelt(token.image, guess), [replacing(`Change to ${guess}`, rangeOf(token), guess)]);
    walk.isGuessed = true;
    walk.tokens[walk.at] = { ...token, tokenType: walk.types[key]!, tokenTypeIdx: walk.types[key]!.tokenTypeIdx! };
    return true;
}

/** The words that the statements of a list begin with in the dialect of the text, and their keywords. */
function spellingsOf({ dialect }: Walk, list: Choice): ReadonlyMap<string, string> {
    const spellings = new Map<string, string>();
    for (const key of list.statements!.keys()) {
        for (const word of dialect.keywords[key as KeywordKey].words) {
            spellings.set(word, key);
        }
    }
    return spellings;
}
