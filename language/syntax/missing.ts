import { isKeyword } from '../tokens.ts';
import { inserting, replacing } from './fixes.ts';
import { isFollowing } from './following.ts';
import { rangeBetween, rangeOf } from './ranges.ts';
import { endOfRest } from './rest-of-line.ts';
import * as say from './sentences.ts';
import type { TokenPart } from './shape.ts';
import { isPunctuation } from './token-kinds.ts';
import { add, report, type Walk } from './walk.ts';

/** Adds what must stand here, and drops what stands in its place. */
export function addMissing(walk: Walk, part: TokenPart): void {
    const { tokens, at, rule, text, dialect } = walk;
    const keyword = tokens[walk.start]!;
    const before = tokens[at - 1]!;
    const found = tokens[at];
    const end = isInPlace(walk, part) ? endOfRest(walk, part) : at;
    const range = end > at ? rangeBetween(walk, at, end) : rangeOf(before);
    const image = end > at ? text.slice(range.start, range.end) : undefined;
    const isLater = part.token === 'STRING' && image === undefined && isTextLater(walk);
    const { message, fix } = isLater ? say.textComesFirst(keyword.image)
        : say.missing({ part, rule, keyword: keyword.image, before: before.image, found: image, dialect });
    // A lone word of the language (`leads to`) is added where something comes after it.
    const isLone = isKeyword(part.token) && (found === undefined || found.startLine !== keyword.endLine || isPunctuation(found));
    report(walk, range, message, fix === undefined || isLone ? []
        : [image === undefined ? inserting(fix.title, range.end, ` ${fix.text}`) : replacing(fix.title, range, fix.text)]);
    add(walk, part.token);
    walk.at = end;
}

/** Whether something stands on this line in the place of what is missing. */
function isInPlace(walk: Walk, part: TokenPart): boolean {
    const found = walk.tokens[walk.at];
    if (found === undefined || found.startLine !== walk.tokens[walk.at - 1]?.endLine || isPunctuation(found)) {
        return false;
    }
    const isWithoutQuotes = part.token === 'STRING' && found.tokenType.name === 'ID';
    return isWithoutQuotes || !isFollowing(walk, found);
}

/** `pain severity 3 "Slow"`: the text is there, but not where it belongs. */
function isTextLater({ tokens, at, start, shapes }: Walk): boolean {
    const line = tokens[start]!.endLine;
    for (let index = at; tokens[index]?.startLine === line && !isPunctuation(tokens[index]!); index++) {
        const { name } = tokens[index]!.tokenType;
        if (name === 'STRING' || shapes.statements.has(name)) {
            return name === 'STRING';
        }
    }
    return false;
}
