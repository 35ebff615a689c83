import type { ILexingError, IToken, TokenType, TokenTypeDictionary } from 'chevrotain';
import type { LangiumCoreServices, Lexer, LexerResult } from 'langium';
import { dialectOf, english, type Dialect } from './dialect.ts';
import type { Fix } from './finding.ts';
import { limits } from './limits.ts';
import { digitClass } from './quantity.ts';
import { closers, isClosed } from './text-literal.ts';

/** Something that can't be read, with the way out where there is one. */
export interface LexingError extends ILexingError {
    readonly fix?: Fix;
    /** Whether nothing is read from here on, so that whatever is missing at the end is missing because of it. */
    readonly isEnd?: true;
}

/**
 * Cuts a text into tokens in one pass, in time linear in its length whatever it holds.
 *
 * Words are recognised once and looked up in the dialect that the text names; everything that cannot
 * be read is an error with a place, never an exception. What follows a block that is nested too deep is left out.
 */
export class JourneyLexer implements Lexer {
    readonly definition: TokenTypeDictionary;
    private readonly keywordsOf = new Map<Dialect, ReadonlyMap<string, TokenType>>();

    constructor({ Grammar, parser }: LangiumCoreServices) {
        const tokens = parser.TokenBuilder.buildTokens(Grammar) as TokenType[];
        this.definition = Object.fromEntries(tokens.map(token => [token.name, token]));
    }

    tokenize(text: string): LexerResult {
        return new Scan(text, this.definition, locale => this.keywords(dialectOf(locale) ?? english)).run();
    }

    private keywords(dialect: Dialect): ReadonlyMap<string, TokenType> {
        let keywords = this.keywordsOf.get(dialect);
        if (!keywords) {
            keywords = new Map(Object.entries(dialect.keywords).flatMap(([key, { words }]) =>
                words.map(word => [word, this.definition[key]!] as const)));
            this.keywordsOf.set(dialect, keywords);
        }
        return keywords;
    }
}

/** The characters that a word begins with, and those inside it, as classes of a regular expression. */
export const letter = '\\p{L}\\p{Nl}';
export const inWord = `${letter}\\p{M}\\p{Nd}_-`;
/** A zero-width non-joiner may stand between letters: Persian words need it. */
const wordPattern = new RegExp(`[${letter}_][${inWord}]*(?:\\u200C[${letter}\\p{M}][${inWord}]*)*`, 'uy');

/** Whether a text is one word: an identifier or a keyword, so that it needs no quotes where it is a name. */
export function isWord(text: string): boolean {
    return match(wordPattern, text, 0) === text.length;
}

const datePattern = new RegExp(`[${digitClass}]{4}-[${digitClass}]{1,2}-[${digitClass}]{1,2}`, 'y');
const number = `[${digitClass}]+(?:[.\\u066B][${digitClass}]+)?`;
const numberPattern = new RegExp(`[+\\-\\u2212]?${number}(?:(?<percent>[ \\u00A0\\u202F]?[%\\u066A])|(?<ratio>/${number})|(?<unit>[${letter}\\p{M}]+))?`, 'uy');
const numberStart = new RegExp(`[+\\-\\u2212${digitClass}]`);
const conflictPattern = /(?:<{7}|={7}|>{7}|\|{7})[^\r\n]*/y;
const linePatterns: Readonly<Record<string, RegExp>> = Object.fromEntries(Object.entries(closers).map(([opener, closer]) =>
    [opener, new RegExp(`[^${closer}\\\\\\r\\n]*(?:\\\\[^\\r\\n][^${closer}\\\\\\r\\n]*)*\\\\?[${closer}]?`, 'y')]));
const newline = /\r\n?|\n/g;
const nothingKnown = /[^\s\p{L}\p{N}_"'«“„{},/+\-\u2212]+/uy;

class Scan {
    private readonly tokens: IToken[] = [];
    private readonly hidden: IToken[] = [];
    private readonly errors: LexingError[] = [];
    private keywords: ReadonlyMap<string, TokenType>;
    private offset = 0;
    private line = 1;
    private lineStart = 0;
    private depth = 0;

    private readonly text: string;
    private readonly types: TokenTypeDictionary;
    private readonly keywordsOf: (locale: string | undefined) => ReadonlyMap<string, TokenType>;

    constructor(text: string, types: TokenTypeDictionary, keywordsOf: (locale: string | undefined) => ReadonlyMap<string, TokenType>) {
        this.text = text;
        this.types = types;
        this.keywordsOf = keywordsOf;
        this.keywords = keywordsOf(undefined);
    }

    run(): LexerResult {
        const { text } = this;
        if (text.length > limits.size) {
            this.error(0, 1, `This file is too long to read: it has more than ${limits.size / 1_000_000} million characters.`, { isEnd: true });
            this.offset = text.length;
        }
        const nul = text.indexOf('\0');
        if (nul >= 0) {
            this.error(nul, 1, 'This file is not plain text in UTF-8: it may be UTF-16 or no text at all. Save it with the encoding UTF-8.', { isEnd: true });
            this.offset = text.length;
        }
        while (this.offset < text.length) {
            this.next();
        }
        return { tokens: this.tokens, hidden: this.hidden, errors: this.errors, report: { diagnostics: [] } };
    }

    private next(): void {
        const { text, offset } = this;
        const code = text.charCodeAt(offset);
        if (code === 0x20 || code === 0x09) {
            this.offset++;
        } else if (code === 0x0A || code === 0x0D) {
            this.offset += code === 0x0D && text.charCodeAt(offset + 1) === 0x0A ? 2 : 1;
            this.line++;
            this.lineStart = this.offset;
        } else if (isAsciiLetter(code) || code === 0x5F) {
            this.word(this.endOfWord(offset));
        } else if (code === 0x7B) {
            this.open();
        } else if (code === 0x7D) {
            this.depth--;
            this.add('}', offset + 1);
        } else if (code === 0x2C || code === 0x060C) {
            this.add(',', offset + 1);
        } else if ((code === 0x22 || code === 0x27 || code > 0x7F) && text.charAt(offset) in closers) {
            this.string(text.charAt(offset));
        } else if (code === 0x2F && (text.charCodeAt(offset + 1) === 0x2F || text.charCodeAt(offset + 1) === 0x2A)) {
            this.comment(text.charCodeAt(offset + 1) === 0x2A);
        } else if (numberStart.test(text[offset]!) && this.number()) {
            return;
        } else {
            this.rest();
        }
    }

    /** Words that begin outside ASCII, other spaces, and what the language does not know. */
    private rest(): void {
        const { text, offset } = this;
        const end = match(wordPattern, text, offset);
        if (end !== undefined) {
            this.word(end);
        } else if (/[\s\uFEFF]/.test(text[offset]!)) {
            this.offset++;
        } else if (offset === this.lineStart && match(conflictPattern, text, offset) !== undefined) {
            const end = match(conflictPattern, text, offset)!;
            this.error(offset, end - offset, 'Two versions of this text were merged and this mark was left: choose one version and remove the mark.');
            this.offset = end;
        } else {
            const end = match(nothingKnown, text, offset) ?? offset + 1;
            this.error(offset, end - offset, `${shown(text.slice(offset, end))} means nothing here: remove it, or put the text in quotes.`,
                { fix: { title: 'Remove it', edits: [{ kind: 'replace', range: { start: offset, end }, text: '' }] } });
            this.offset = end;
        }
    }

    private endOfWord(start: number): number {
        let end = start + 1;
        let code = this.text.charCodeAt(end);
        while (isAsciiLetter(code) || isAsciiDigit(code) || code === 0x5F || code === 0x2D) {
            code = this.text.charCodeAt(++end);
        }
        return code > 0x7F ? match(wordPattern, this.text, start)! : end;
    }

    private word(end: number): void {
        const image = this.text.slice(this.offset, end);
        const isLocale = this.tokens.length === 1 && this.tokens[0]!.tokenType === this.types['language'];
        if (isLocale) {
            this.keywords = this.keywordsOf(image);
        }
        const keyword = image === 'language' && this.tokens.length === 0 ? this.types['language'] : this.keywords.get(image);
        this.push(this.tokens, keyword ?? this.types['ID']!, end, image);
    }

    private open(): void {
        if (++this.depth > limits.depth) {
            this.error(this.offset, 1, `Blocks are nested more than ${limits.depth} deep here: close some of them with }. What follows is not read.`, { isEnd: true });
            this.offset = this.text.length;
        } else {
            this.add('{', this.offset + 1);
        }
    }

    private number(): boolean {
        const { text, offset } = this;
        const date = match(datePattern, text, offset);
        if (date !== undefined) {
            this.add('DATE', date);
            return true;
        }
        numberPattern.lastIndex = offset;
        const found = numberPattern.exec(text);
        if (!found) {
            return false;
        }
        const { percent, ratio, unit } = found.groups!;
        this.add(percent ? 'PERCENT' : ratio ? 'RATIO' : unit ? 'DURATION' : 'NUMBER', offset + found[0].length);
        return true;
    }

    private string(opener: string): void {
        const { text, offset } = this;
        const isBlock = text.startsWith('"""', offset);
        const close = isBlock ? text.indexOf('"""', offset + 3) : -1;
        const end = !isBlock ? match(linePatterns[opener]!, text, offset + 1)! : close < 0 ? text.length : close + 3;
        const image = text.slice(offset, end);
        if (!isClosed(image)) {
            const quote = isBlock ? '"""' : closers[opener]![0]!;
            // The braces at the end of the line most likely belong to a block.
            const place = offset + image.replace(/[\s{}]*$/, '').length;
            this.error(offset, end - offset, `This text is never closed: add ${quote} at its end.`,
                isBlock ? { isEnd: true } : { fix: { title: `Add ${quote}`, edits: [{ kind: 'replace', range: { start: place, end: place }, text: quote }] } });
        }
        this.push(this.tokens, this.types['STRING']!, end, image);
    }

    private comment(isBlock: boolean): void {
        const { text, offset } = this;
        if (!isBlock) {
            newline.lastIndex = offset;
            this.push(this.hidden, this.types['COMMENT']!, newline.exec(text)?.index ?? text.length);
            return;
        }
        const close = text.indexOf('*/', offset + 2);
        if (close < 0) {
            this.error(offset, 2, 'This comment is never closed: add */ at its end.', { isEnd: true });
        }
        this.push(this.hidden, this.types['COMMENT']!, close < 0 ? text.length : close + 2);
    }

    private add(type: string, end: number): void {
        this.push(this.tokens, this.types[type]!, end);
    }

    /** Lines and columns count from 1 and the ends are inclusive, as Chevrotain has them. */
    private push(list: IToken[], tokenType: TokenType, end: number, image = this.text.slice(this.offset, end)): void {
        const { offset, line, lineStart } = this;
        if (tokenType.name === 'STRING' || tokenType.name === 'COMMENT') {
            this.countLines(image);
        }
        list.push({
            image,
            startOffset: offset,
            endOffset: end - 1,
            startLine: line,
            endLine: this.line,
            startColumn: offset - lineStart + 1,
            endColumn: end - this.lineStart,
            tokenTypeIdx: tokenType.tokenTypeIdx!,
            tokenType,
        });
        this.offset = end;
    }

    private countLines(image: string): void {
        const start = this.offset;
        newline.lastIndex = 0;
        for (let found = newline.exec(image); found; found = newline.exec(image)) {
            this.line++;
            this.lineStart = start + found.index + found[0].length;
        }
    }

    private error(offset: number, length: number, message: string, more: Pick<LexingError, 'fix' | 'isEnd'> = {}): void {
        this.errors.push({ offset, length, line: this.line, column: offset - this.lineStart + 1, message, ...more });
    }
}

/** Characters as a reader can see them: what has no shape, or would change the shape of others, by its code point. */
function shown(text: string): string {
    const some = [...text].slice(0, 10).map(character =>
        /[\p{C}\p{Z}\p{M}]/u.test(character) ? `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}` : character).join('');
    return `“${some}${text.length > 10 ? '…' : ''}”`;
}

function match(pattern: RegExp, text: string, offset: number): number | undefined {
    pattern.lastIndex = offset;
    return pattern.test(text) ? pattern.lastIndex : undefined;
}

function isAsciiLetter(code: number): boolean {
    return (code >= 0x61 && code <= 0x7A) || (code >= 0x41 && code <= 0x5A);
}

function isAsciiDigit(code: number): boolean {
    return code >= 0x30 && code <= 0x39;
}
