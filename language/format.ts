import type { IToken } from 'chevrotain';
import type { AstNode, LangiumCoreServices, LexerResult } from 'langium';
import type { JourneyDocument } from './generated/ast.ts';
import type { TextRange } from './model/journey.ts';
import { applyChanges, type TextChange } from './text-edits.ts';

/** What one level of indent is. */
export interface FormatStyle {
    readonly indent: string;
}

export const defaultStyle: FormatStyle = { indent: '    ' };

/** What reads texts: `services.parser`. */
export type Reader = Pick<LangiumCoreServices['parser'], 'LangiumParser' | 'Lexer'>;

/**
 * A text in the one style of the language: a statement a line, four spaces a block, an empty block as `{}`.
 * Undefined for a text with syntax errors: it is left alone.
 */
export function format(text: string, reader: Reader, style = defaultStyle): string | undefined {
    const changes = formatChanges(text, reader, style);
    return changes && applyChanges(changes, text);
}

/**
 * The changes that format a text, each within the white space between two tokens.
 *
 *     text ──lexer───► tokens and comments ────┐
 *       └────parser──► where statements start ─┴──► white space between each two ──► changes
 *
 * Undefined for a text with syntax errors, and where the result would not hold the same tokens and comments.
 */
export function formatChanges(text: string, { LangiumParser, Lexer }: Reader, { indent } = defaultStyle): readonly TextChange[] | undefined {
    const { value, lexerErrors, parserErrors } = LangiumParser.parse<JourneyDocument>(text);
    if (lexerErrors.length + parserErrors.length > 0) {
        return undefined;
    }
    const before = writtenIn(Lexer.tokenize(text));
    const changes = layout(before, { text, indent, starts: statementStarts(value, before) });
    const after = writtenIn(Lexer.tokenize(applyChanges(changes, text)));
    return isSame(before, after) ? changes : undefined;
}

/** Tokens and comments in the order of the text. */
export function writtenIn({ tokens, hidden }: Pick<LexerResult, 'tokens' | 'hidden'>): readonly IToken[] {
    return [...tokens, ...hidden].sort((a, b) => a.startOffset - b.startOffset);
}

const lineEnd = /\r\n|\n|\r/;
const lineEnds = new RegExp(lineEnd, 'g');

interface Surroundings {
    readonly text: string;
    readonly indent: string;
    /** The offsets that statements start at. */
    readonly starts: ReadonlySet<number>;
}

/** What is known when the white space before a token or comment is chosen. */
interface Place {
    readonly previous: IToken | undefined;
    readonly next: IToken | undefined;
    /** Whether the text has them on different lines. */
    readonly isBroken: boolean;
    /** The previous one is a comment that nothing but comments stands before in its line. */
    readonly isAfterLeading: boolean;
    /** The token at or after `next` starts a statement, ends a block, or there is none. */
    readonly isBetweenStatements: boolean;
}

function layout(written: readonly IToken[], { text, indent, starts }: Surroundings): readonly TextChange[] {
    const gaps = gapsBetween(written, text);
    const newline = lineEnd.exec(gaps.map(gap => text.slice(gap.start, gap.end)).join(' '))?.[0] ?? lineEnd.exec(text)?.[0] ?? '\n';
    const betweenStatements = placesBetweenStatements(written, starts);
    const changes: TextChange[] = [];
    let [depth, isAfterLeading, isBlockStart] = [0, false, true];
    for (const [index, { start, end }] of gaps.entries()) {
        const [previous, next] = [written[index - 1], written[index]];
        const gap = text.slice(start, end);
        const ends = gap.match(lineEnds) ?? [];
        const place: Place = { previous, next, isBroken: ends.length > 0 || !previous, isAfterLeading, isBetweenStatements: betweenStatements[index]! };

        if (is('}', next)) {
            depth--;
        }
        const breaks = breaksLine(place, starts);
        const isBlank = breaks && place.isBetweenStatements && ends.length > 1 && !isBlockStart && next !== undefined && !is('}', next);
        const isContinued = !place.isBetweenStatements && !is('{', next);
        const wanted = !previous ? ''
            : !breaks ? spaceBetween(previous, next)
            : (ends[0] ?? newline).repeat(isBlank ? 2 : 1) + (next ? indent.repeat(depth + (isContinued ? 1 : 0)) : '');
        changes.push(...changeOf(gap, wanted, start));

        isBlockStart = is('{', next) || (isBlockStart && isComment(next) && !breaks && previous !== undefined);
        isAfterLeading = isComment(next) && (breaks || isAfterLeading || !previous);
        if (is('{', next)) {
            depth++;
        }
    }
    return changes;
}

/** The white space before each token or comment, and at the end; a byte-order mark is not a part of it. */
function gapsBetween(written: readonly IToken[], text: string): readonly TextRange[] {
    const first = text.startsWith('\uFEFF') ? 1 : 0;
    return [...written, undefined].map((next, index) => ({
        start: index === 0 ? first : written[index - 1]!.endOffset! + 1,
        end: next ? next.startOffset : text.length,
    }));
}

function breaksLine({ previous, next, isBroken, isAfterLeading }: Place, starts: ReadonlySet<number>): boolean {
    if (!previous || !next) {
        return previous !== undefined;
    }
    if (is('{', previous) && is('}', next)) {
        return false;
    }
    if (isLineComment(previous) || is('}', next)) {
        return true;
    }
    if (isComment(next) || isAfterLeading) {
        // A comment stays in the line that it shares with what stands before or after it, and on lines of its own.
        return isBroken;
    }
    return starts.has(next.startOffset);
}

function spaceBetween(previous: IToken, next: IToken | undefined): string {
    return is(',', next) || (is('{', previous) && is('}', next)) ? '' : ' ';
}

/** For each token or comment, and for the end, whether what follows up to the next token lies between two statements. */
function placesBetweenStatements(written: readonly IToken[], starts: ReadonlySet<number>): readonly boolean[] {
    const places: boolean[] = [];
    places[written.length] = true;
    for (let index = written.length - 1; index >= 0; index--) {
        const token = written[index]!;
        places[index] = isComment(token) ? places[index + 1]! : starts.has(token.startOffset) || is('}', token);
    }
    return places;
}

/** The part of a gap that has to change, so that the caret beside it stays where it is. */
function changeOf(gap: string, wanted: string, offset: number): readonly TextChange[] {
    if (gap === wanted) {
        return [];
    }
    const shorter = Math.min(gap.length, wanted.length);
    let [before, after] = [0, 0];
    while (before < shorter && gap[before] === wanted[before]) {
        before++;
    }
    if (gap[before - 1] === '\r' && gap[before] === '\n') {
        before--;
    }
    while (after < shorter - before && gap.at(-1 - after) === wanted.at(-1 - after)) {
        after++;
    }
    if (after > 0 && gap.at(-1 - after) === '\r' && gap.at(-after) === '\n') {
        after--;
    }
    return [{ range: { start: offset + before, end: offset + gap.length - after }, text: wanted.slice(before, wanted.length - after) }];
}

/** Every node of the tree is a statement; the file itself starts with one (`language fa` is no node). */
function statementStarts(root: JourneyDocument, written: readonly IToken[]): ReadonlySet<number> {
    const starts = new Set(written.filter(it => !isComment(it)).slice(0, 1).map(it => it.startOffset));
    const visit = (node: AstNode & { readonly fields?: readonly AstNode[] }) => {
        starts.add(node.$cstNode!.offset);
        node.fields?.forEach(visit);
    };
    [...root.imports, ...root.definitions].forEach(visit);
    return starts;
}

function isSame(before: readonly IToken[], after: readonly IToken[]): boolean {
    return before.length === after.length && before.every((token, index) => token.image === after[index]!.image && token.tokenType === after[index]!.tokenType);
}

function is(name: '{' | '}' | ',', token: IToken | undefined): boolean {
    return token?.tokenType.name === name;
}

function isComment(token: IToken | undefined): boolean {
    return token?.tokenType.name === 'COMMENT';
}

function isLineComment(token: IToken): boolean {
    return isComment(token) && token.image.startsWith('//');
}
