import type { IToken, TokenTypeDictionary } from 'chevrotain';
import type { Dialect } from '../dialect.ts';
import type { Finding, Fix } from '../finding.ts';
import type { TextRange } from '../model/journey.ts';
import { nearest } from '../nearest.ts';
import { isClosed } from '../text-literal.ts';
import { isKeyword } from '../tokens.ts';
import { Braces } from './braces.ts';
import * as say from './sentences.ts';
import type { Choice, Part, Rule, Sequence, Shapes, TokenPart } from './shape.ts';

export interface Mended {
    /** Tokens that the parser takes without a complaint. */
    readonly tokens: IToken[];
    /** What was wrong: one finding for each mistake. */
    readonly findings: readonly Finding[];
}

export interface Surroundings {
    readonly text: string;
    readonly shapes: Shapes;
    readonly types: TokenTypeDictionary;
    readonly dialect: Dialect;
    /** Whether the text goes on after the last token, unread: then what is missing at the end is no mistake of its own. */
    readonly isCut: boolean;
}

/**
 * Makes a broken text readable: leaves out what can't stand where it stands, adds what is missing
 * (as tokens that the parser takes and forgets), and says in a sentence what the writer has to do.
 *
 * It walks along the grammar with one token in view, in time linear in the tokens. Whatever it is given,
 * what it gives back is a file of the language, so that one mistake costs the picture one statement.
 */
export function mend(tokens: readonly IToken[], surroundings: Surroundings): Mended {
    return new Mender(tokens, surroundings).run();
}

/** A block around the place we are at; the first is the file. */
interface Block {
    readonly rule: Rule;
    /** Index of its keyword. */
    readonly start: number;
    /** Index after its `{`. */
    body: number;
    /** It has no `{` in the text; so nobody expects its `}`. */
    readonly isImplied: boolean;
}

class Mender {
    private readonly tokens: IToken[];
    private readonly around: Surroundings;
    private readonly braces: Braces;
    private readonly taken: IToken[] = [];
    private readonly findings: Finding[] = [];
    private readonly blocks: Block[] = [];
    private at = 0;
    /** A mistake was reported, and nothing since was good: what follows may be its consequence. */
    private isLost = false;
    /** The keyword that comes next is our guess at a misspelt word. */
    private isGuessed = false;
    /** Blocks that end here although their `}` is missing. */
    private closing = 0;
    /** Blocks that are open where the text ends. */
    private readonly openAtEnd: Block[] = [];
    /** Where the statement that we are in, or have just read, begins; and what it is. */
    private start = 0;
    private rule: Rule;
    /** The last name of a list, where a comma and another name could follow. */
    private lastOfList: { readonly index: number; readonly part: TokenPart } | undefined;
    private readonly rests: Part[] = [];

    constructor(tokens: readonly IToken[], around: Surroundings) {
        this.tokens = withSwallowedBraces(tokens, around.types);
        this.around = around;
        this.braces = new Braces(this.tokens);
        this.rule = around.shapes.file;
    }

    run(): Mended {
        const { file } = this.around.shapes;
        this.blocks.push({ rule: file, start: 0, body: 0, isImplied: false });
        this.match(file.body);
        if (this.openAtEnd.length > 0) {
            this.reportOpenAtEnd();
        }
        return { tokens: this.taken, findings: this.findings };
    }

    // ---- along the grammar ----

    private match(part: Part): void {
        if (part.kind === 'choice' && part.isMany && part.statements) {
            this.list(part);
        } else if (part.isMany) {
            this.rests.push(part);
            while (this.begins(part)) {
                this.once(part);
            }
            this.rests.pop();
        } else if (!part.isOptional || this.begins(part) || this.lacksBrace(part)) {
            this.once(part);
        }
    }

    private once(part: Part): void {
        switch (part.kind) {
            case 'token': return this.take(part);
            case 'rule': return this.statement(part);
            case 'choice': {
                const chosen = part.parts.find(it => this.begins(it));
                return chosen ? this.once(chosen) : this.missing(part.parts.find(it => it.kind === 'token')!);
            }
            case 'sequence': return this.sequence(part);
        }
    }

    private sequence({ parts }: Sequence): void {
        const depth = this.rests.length;
        for (let index = parts.length - 1; index >= 0; index--) {
            this.rests.push(parts[index]!);
        }
        while (this.rests.length > depth) {
            this.match(this.rests.pop()!);
        }
    }

    private begins(part: Part): boolean {
        const token = this.tokens[this.at];
        return token !== undefined && part.first.has(token.tokenType.name);
    }

    private statement(rule: Rule): void {
        const rests = this.rests.splice(0);
        this.rule = rule;
        this.start = this.at;
        // What a misspelt word lacks can be said when it is spelt right.
        this.isLost = this.isGuessed;
        this.isGuessed = false;
        this.lastOfList = undefined;
        this.match(rule.body);
        this.rests.push(...rests);
    }

    private take(part: TokenPart): void {
        const token = this.tokens[this.at];
        if (part.token === '{') {
            return this.open();
        }
        if (part.token === '}') {
            return this.close();
        }
        if (!token || !accepts(part.token, token) || this.isNextStatement(part, token)) {
            return this.missing(part);
        }
        this.taken.push(token);
        this.at++;
        if (part.token === 'NAME' || (part.token === 'ID' && part.feature === 'name')) {
            this.severalWords(part, token);
        }
        this.lastOfList = part.isItem ? { index: this.at - 1, part } : undefined;
    }

    // ---- blocks ----

    private list(list: Choice): void {
        for (;;) {
            const token = this.tokens[this.at];
            if (!token || this.closing > 0) {
                return;
            }
            const statement = list.statements!.get(token.tokenType.name);
            if (statement) {
                this.statement(statement);
            } else if (token.tokenType.name === '}') {
                if (this.endsBlock(token)) {
                    return;
                }
            } else if (this.leaves(token)) {
                return;
            } else {
                this.leftover(token, list);
            }
        }
    }

    private open(): void {
        if (!this.isAt('{')) {
            this.skipToBrace();
        }
        const isImplied = !this.isAt('{');
        const block: Block = { rule: this.rule, start: this.start, body: this.at, isImplied };
        const { statements } = this.rule.list!;
        if (!isImplied) {
            this.taken.push(this.tokens[this.at++]!);
        } else {
            const token = this.tokens[this.at];
            const isBlockHere = token !== undefined && statements!.has(token.tokenType.name)
                && (this.braces.surplus > 0 || !this.blocks.at(-1)!.rule.list!.statements!.has(token.tokenType.name));
            const head = this.headOf(block);
            const place = this.tokens[this.at - 1]!.endOffset! + 1;
            const insertion = isBlockHere ? ' {' : ' { }';
            this.report({
                rule: 'syntax', level: 'error', range: head,
                message: isBlockHere ? say.missingBrace(this.rule) : say.missingBlock(this.rule),
                ...(!this.isJunkHere(token) && { fixes: [{ title: `Add ${insertion.trim()}`, edits: [{ kind: 'replace', range: { start: place, end: place }, text: insertion }] }] }),
            });
            this.add('{');
            if (isBlockHere) {
                this.braces.surplus--;
            } else {
                this.closing++;
            }
        }
        block.body = this.at;
        this.blocks.push(block);
    }

    /** Whether something that begins nothing stands on the line that we are in. */
    private isJunkHere(token: IToken | undefined): boolean {
        return token !== undefined && token.startLine === this.tokens[this.at - 1]!.endLine && token.tokenType.name !== '}'
            && !this.around.shapes.statements.has(token.tokenType.name);
    }

    private close(): void {
        const block = this.blocks.pop()!;
        if (this.closing === 0 && this.isAt('}')) {
            this.taken.push(this.tokens[this.at++]!);
            this.rule = block.rule;
            this.start = block.start;
            this.isLost = false;
            return;
        }
        this.add('}');
        if (this.closing > 0) {
            this.closing--;
        } else {
            this.openAtEnd.push(block);
        }
        this.rule = block.rule;
        this.start = block.start;
    }

    /** Whether a `}` closes the block that we are in. */
    private endsBlock(token: IToken): boolean {
        const block = this.blocks.at(-1)!;
        const next = this.tokens[this.at + 1]?.tokenType.name;
        const outer = this.blocks.at(-2);
        const isStray = outer === undefined || (this.braces.surplus > 0 && next !== undefined && next !== '}'
            && block.rule.list!.statements!.has(next) && !outer.rule.list!.statements!.has(next));
        if (isStray) {
            const strays = outer === undefined ? this.bracesFrom(this.at) : [token];
            this.braces.surplus -= strays.length;
            this.report({
                rule: 'syntax', level: 'error', range: rangeOf(token), message: say.strayBrace,
                fixes: [{ title: strays.length > 1 ? 'Remove all of them' : 'Remove the }', edits: strays.map(it => ({ kind: 'replace', range: rangeOf(it), text: '' })) }],
            });
            this.at += strays.length;
            return false;
        }
        const depth = this.braces.surplus < 0 && this.braces.isFirstOnLine(this.at) ? this.depthByIndent(token) : 0;
        if (depth > 0) {
            this.leave(depth);
        }
        return true;
    }

    /** The `}` that follow each other. */
    private bracesFrom(start: number): readonly IToken[] {
        let end = start;
        while (this.tokens[end]?.tokenType.name === '}') {
            end++;
        }
        return this.tokens.slice(start, end);
    }

    /** How many blocks a `}` leaves open whose heads are indented more than it: the writer has forgotten theirs. */
    private depthByIndent(token: IToken): number {
        const column = token.startColumn!;
        if (this.braces.indentAt(this.blocks.at(-1)!.start) <= column) {
            return 0;
        }
        for (let depth = 1; depth < this.blocks.length - 1; depth++) {
            if (this.braces.indentAt(this.blocks.at(-1 - depth)!.start) === column) {
                return depth;
            }
        }
        return 0;
    }

    /** Ends blocks at a statement that belongs further out, where `}` are missing in the text. */
    private leaves(token: IToken): boolean {
        const statement = this.around.shapes.statements.get(token.tokenType.name);
        if (this.braces.surplus >= 0 || !statement || !this.fits(statement)) {
            return false;
        }
        const isClear = statement.list !== undefined || !this.braces.isFirstOnLine(this.at)
            || token.startColumn! <= this.braces.indentAt(this.blocks.at(-1)!.start);
        const depth = this.blocks.toReversed().findIndex(({ rule }) => rule.list!.statements!.has(token.tokenType.name));
        if (!isClear || depth <= 0 || depth > -this.braces.surplus) {
            return false;
        }
        this.leave(depth);
        return true;
    }

    private leave(depth: number): void {
        const unclosed = this.blocks.slice(-depth).toReversed();
        const before = this.tokens[this.at - 1]!;
        const isOneLine = before.endLine === this.tokens[unclosed[0]!.start]!.startLine;
        this.isLost = false;
        this.reportUnclosed(unclosed, before.endOffset! + 1, isOneLine);
        this.closing = depth;
        this.braces.surplus += depth;
        this.isLost = false;
    }

    private reportOpenAtEnd(): void {
        const { text } = this.around;
        const trimmed = text.trimEnd().length;
        const isOneLine = this.tokens.at(-1)!.endLine === this.tokens[this.openAtEnd[0]!.start]!.startLine && !/\/\/[^\n\r]*$/.test(text.slice(0, trimmed));
        this.isLost = false;
        this.reportUnclosed(this.openAtEnd, trimmed, isOneLine);
    }

    private reportUnclosed(blocks: readonly Block[], end: number, isOneLine: boolean): void {
        const closers = blocks.filter(it => !it.isImplied).map(({ start }) => isOneLine ? ' }' : `${this.newline}${this.indentOf(start)}}`).join('');
        const written = blocks.filter(it => !it.isImplied);
        if (written.length === 0) {
            return;
        }
        const heads = written.map(it => this.headOf(it));
        this.report({
            rule: 'syntax', level: 'error', range: heads[0]!, message: say.unclosed(written.map(it => it.rule)),
            fixes: [{ title: `Add ${written.map(() => '}').join(' ')}`, edits: [{ kind: 'replace', range: { start: end, end }, text: closers }] }],
        });
    }

    /** A block without its `{`: its statements follow, and there is a `}` too many in the text. */
    private lacksBrace(part: Part): boolean {
        const token = this.tokens[this.at];
        if (part.isMany || !part.first.has('{') || !token) {
            return false;
        }
        if (this.endOfWordsBeforeBrace() > this.at && !this.blocks.at(-1)!.rule.list!.statements!.has(token.tokenType.name)) {
            return true;
        }
        const name = token.tokenType.name;
        const isInside = this.braces.surplus > 0 && this.braces.isFirstOnLine(this.at) && this.braces.indentAt(this.at) > this.braces.indentAt(this.start);
        return this.rule.list!.statements!.has(name) && (isInside || !this.blocks.at(-1)!.rule.list!.statements!.has(name));
    }

    // ---- mistakes in a statement ----

    /** What must stand here does not. */
    private missing(part: TokenPart): void {
        const keyword = this.tokens[this.start]!;
        const found = this.tokens[this.at];
        const isWithoutQuotes = part.token === 'STRING' && found?.tokenType.name === 'ID';
        const isHere = found !== undefined && found.startLine === this.tokens[this.at - 1]?.endLine && !isPunctuation(found) && (isWithoutQuotes || !this.isFollowing(found));
        const end = isHere ? this.endOfRest(part) : this.at;
        const words = this.tokens.slice(this.at, end);
        const range = words.length > 0 ? { start: words[0]!.startOffset, end: words.at(-1)!.endOffset! + 1 } : rangeOf(this.tokens[this.at - 1]!);
        const image = words.length > 0 ? this.around.text.slice(range.start, range.end) : undefined;
        const isLater = part.token === 'STRING' && image === undefined && this.isTextLater();
        const { message, fix } = isLater ? say.textComesFirst(keyword.image)
            : say.missing({ part, rule: this.rule, keyword: keyword.image, before: this.tokens[this.at - 1]!.image, found: image, dialect: this.around.dialect });
        // A lone word of the language (`leads to`) is added where something comes after it.
        const isLone = fix !== undefined && isKeyword(part.token) && (found === undefined || found.startLine !== keyword.endLine || isPunctuation(found));
        const fixes: Fix[] = fix === undefined || isLone ? [] : [{
            title: fix.title,
            edits: [{ kind: 'replace', range: image === undefined ? { start: range.end, end: range.end } : range, text: image === undefined ? ` ${fix.text}` : fix.text }],
        }];
        this.report({ rule: 'syntax', level: 'error', range, message, ...(fixes.length > 0 && { fixes }) });
        this.add(part.token);
        this.at = end;
    }

    /** `pain severity 3 "Slow"`: the text is there, but not where it belongs. */
    private isTextLater(): boolean {
        const line = this.tokens[this.start]!.endLine;
        for (let index = this.at; this.tokens[index]?.startLine === line && !isPunctuation(this.tokens[index]!); index++) {
            const { name } = this.tokens[index]!.tokenType;
            if (name === 'STRING' || this.around.shapes.statements.has(name)) {
                return name === 'STRING';
            }
        }
        return false;
    }

    /** Index after the words that stand in the place of what is missing. */
    private endOfRest(part: Pick<TokenPart, 'token'>): number {
        let end = this.at + 1;
        const isSentence = part.token === 'STRING';
        for (; this.tokens[end] && this.tokens[end]!.startLine === this.tokens[end - 1]!.endLine; end++) {
            const token = this.tokens[end]!;
            const isEnd = isPunctuation(token) || (token.tokenType.name === 'STRING' && isClosed(token.image)) || this.isRest(token, end, isSentence);
            if (isEnd) {
                break;
            }
        }
        return end;
    }

    /** Whether a statement goes on as it should: in a sentence without quotes only its source is told from its words. */
    private isRest(token: IToken, index: number, isSentence: boolean): boolean {
        const name = token.tokenType.name;
        if (!isSentence) {
            return this.isFollowing(token);
        }
        const next = this.tokens[index + 1];
        if (next?.tokenType.name === 'STRING' && next.startLine === token.endLine && this.around.shapes.statements.has(name)) {
            return true;
        }
        const isLast = !next || next.startLine !== token.endLine || isPunctuation(next);
        const afterNext = this.tokens[index + 2];
        const isNextLast = !afterNext || afterNext.startLine !== next?.endLine || isPunctuation(afterNext);
        return (name === 'assumed' && isLast) || (name === 'from' && !isLast && isNextLast);
    }

    /** Whether a token could stand here if what is missing were there. */
    private isFollowing(token: IToken): boolean {
        const { name } = token.tokenType;
        for (let index = this.rests.length - 1; index >= 0; index--) {
            const part = this.rests[index]!;
            if ([...part.first].some(it => accepts(it, token))) {
                return true;
            }
            if (!part.isNullable) {
                return false;
            }
        }
        return name === '}' || this.blocks.at(-1)!.rule.list!.statements!.has(name);
    }

    /** On a new line, a keyword in the place of a name is most often the next statement. */
    private isNextStatement(part: TokenPart, token: IToken): boolean {
        const statement = this.around.shapes.statements.get(token.tokenType.name);
        if (!statement || (part.token !== 'NAME' && part.token !== 'WORD') || !this.braces.isFirstOnLine(this.at)) {
            return false;
        }
        const next = this.tokens[this.at + 1];
        return next === undefined || !this.isFollowing(next);
    }

    /** Whether what comes after a keyword looks like the statement that the keyword begins. */
    private fits({ body, list }: Rule, at = this.at): boolean {
        const next = this.tokens[at + 1];
        if (!next || body.kind !== 'sequence') {
            return true;
        }
        for (const part of body.parts.slice(1)) {
            if ([...part.first].some(it => accepts(it, next))) {
                return true;
            }
            if (!part.isNullable) {
                return next.startLine !== this.tokens[at]!.endLine && list !== undefined;
            }
        }
        return true;
    }

    /** Whether a definition or a block begins here: its keyword, and a name. */
    private beginsBlock(index: number): boolean {
        const statement = this.around.shapes.statements.get(this.tokens[index]!.tokenType.name);
        return statement?.list !== undefined && this.fits(statement, index);
    }

    /** `touchpoint Check out via web`: a name of several words lacks its quotes; `via chat phone`: a list lacks a comma. */
    private severalWords(part: TokenPart, first: IToken): void {
        const second = this.tokens[this.at];
        if (!second || first.tokenType.name === 'STRING' || second.startLine !== first.endLine || !isWord(second) || this.isFollowing(second)) {
            return;
        }
        let end = this.at;
        while (this.tokens[end]?.startLine === first.endLine && isWord(this.tokens[end]!) && !this.isFollowing(this.tokens[end]!) && !this.beginsBlock(end)) {
            end++;
        }
        if (end === this.at) {
            return;
        }
        if (part.token === 'ID') {
            return this.sentenceAsName(first, second);
        }
        if (part.isItem && isKeyword(second.tokenType.name)) {
            this.report({ rule: 'syntax', level: 'error', range: rangeOf(second), message: say.misplaced(second.image, this.rule, this.around.dialect) });
            this.at = end;
            return;
        }
        const range = { start: first.startOffset, end: this.tokens[end - 1]!.endOffset! + 1 };
        const name = this.around.text.slice(range.start, range.end);
        const quote: Fix = { title: `Write "${name}"`, edits: [{ kind: 'replace', range, text: `"${name}"` }] };
        const isPair = end - this.at === 2 && second.image === 'and';
        const comma: Fix = isPair ? { title: `Write ${first.image}, ${this.tokens[end - 1]!.image}`, edits: [{ kind: 'replace', range, text: `${first.image}, ${this.tokens[end - 1]!.image}` }] } : { title: 'Add a comma', edits: [{ kind: 'replace', range: { start: first.endOffset! + 1, end: first.endOffset! + 1 }, text: ',' }] };
        this.report({
            rule: 'syntax', level: 'error', range,
            message: part.isItem ? say.missingComma(first.image, this.tokens[isPair ? end - 1 : this.at]!.image) : say.severalWords(name),
            fixes: isPair && part.isItem ? [comma] : part.isItem ? [comma, quote] : [quote],
        });
        this.at = end;
    }

    /** `opportunity Show the total`: its first word is not the name that may stand before the text. */
    private sentenceAsName(first: IToken, second: IToken): void {
        if (isKeyword(second.tokenType.name) && !this.around.shapes.statements.has(second.tokenType.name)) {
            return;
        }
        const end = this.endOfRest({ token: 'STRING' });
        const range = { start: first.startOffset, end: this.tokens[end - 1]!.endOffset! + 1 };
        const { message, fix } = say.textWithoutQuotes(this.tokens[this.start]!.image, this.around.text.slice(range.start, range.end));
        this.report({ rule: 'syntax', level: 'error', range, message, fixes: [{ title: fix.title, edits: [{ kind: 'replace', range, text: fix.text }] }] });
        this.at = end;
    }

    /** Leaves out what stands before a `{` on the same line. */
    private skipToBrace(): void {
        const end = this.endOfWordsBeforeBrace();
        if (end > this.at) {
            const range = this.rangeBetween(this.at, end);
            this.report({ rule: 'syntax', level: 'error', range, message: say.misplaced(this.around.text.slice(range.start, range.end), this.rule, this.around.dialect) });
            this.at = end;
        }
    }

    /** Index of the `{` that ends this line after other tokens; where there is none, of the token that we are at. */
    private endOfWordsBeforeBrace(): number {
        const line = this.tokens[this.at - 1]!.endLine;
        let end = this.at;
        while (this.tokens[end]?.startLine === line && !isPunctuation(this.tokens[end]!) && !this.beginsBlock(end)) {
            end++;
        }
        const token = this.tokens[end];
        return token?.tokenType.name === '{' && token.startLine === line ? end : this.at;
    }

    // ---- mistakes between statements ----

    /** Something that begins no statement of this block. */
    private leftover(token: IToken, list: Choice): void {
        const name = token.tokenType.name;
        if (name === '{' && this.braces.surplus < 0) {
            this.reportLeftover(token, say.strayOpening, [{ title: 'Remove the {', edits: [{ kind: 'replace', range: rangeOf(token), text: '' }] }]);
            this.braces.surplus++;
            this.at++;
            return;
        }
        if (name === '{') {
            this.reportLeftover(token, say.noBlock(this.rule));
            return this.skipBlock();
        }
        if (name === ',') {
            this.reportLeftover(token, say.strayComma, [{ title: 'Remove the comma', edits: [{ kind: 'replace', range: rangeOf(token), text: '' }] }]);
            this.at++;
            return;
        }
        const isSameLine = this.at > 0 && token.startLine === this.tokens[this.at - 1]!.endLine && this.at > this.blocks.at(-1)!.body;
        if (isSameLine && this.lacksComma(token)) {
            return;
        }
        const elsewhere = this.around.shapes.statements.get(name);
        if (elsewhere && this.fits(elsewhere)) {
            return this.wrongPlace(token, elsewhere);
        }
        if (isWord(token) && this.misspelt(token, list)) {
            return;
        }
        if (isSameLine) {
            this.reportLeftover(token, say.misplaced(token.image, this.rule, this.around.dialect));
        } else {
            this.reportLeftover(token, isWord(token)
                ? isKeyword(name) ? say.innerWord(token.image, name) : say.unknownWord(token.image, this.blocks.at(-1)!.rule, list, this.around.dialect)
                : say.withoutWord(token.image, name, this.blocks.at(-1)!.rule));
        }
        this.at++;
    }

    /** Once lost, we say nothing until something is good again. */
    private reportLeftover(token: IToken, message: string, fixes?: readonly Fix[]): void {
        if (!this.isLost) {
            this.report({ rule: 'syntax', level: 'error', range: rangeOf(token), message, ...(fixes && { fixes }) });
        }
    }

    private lacksComma(token: IToken): boolean {
        const last = this.lastOfList;
        const before = this.tokens[this.at - 1]!;
        // What a comma would join is alike: two words, or two texts.
        if (!last || last.index !== this.at - 1 || before.tokenType !== token.tokenType || this.isLost) {
            return false;
        }
        const place = before.endOffset! + 1;
        this.report({
            rule: 'syntax', level: 'error', range: { start: before.startOffset, end: token.endOffset! + 1 }, message: say.missingComma(before.image, token.image),
            fixes: [{ title: 'Add a comma', edits: [{ kind: 'replace', range: { start: place, end: place }, text: ',' }] }],
        });
        this.add(',');
        this.taken.push(token);
        this.at++;
        this.lastOfList = { index: this.at - 1, part: last.part };
        return true;
    }

    /** A statement of another block: it is left out, with its own block. */
    private wrongPlace(token: IToken, rule: Rule): void {
        const block = this.blocks.at(-1)!;
        const places = this.around.shapes.places.get(token.tokenType.name)!;
        const isNew = !this.isLost || this.braces.isFirstOnLine(this.at);
        const start = this.at;
        const [taken, findings, openAtEnd] = [this.taken.length, this.findings.length, this.openAtEnd.length];
        this.statement(rule);
        this.taken.length = taken;
        this.findings.length = findings;
        this.openAtEnd.length = openAtEnd;
        this.rule = block.rule;
        this.start = block.start;
        this.isLost = !isNew;
        if (isNew) {
            const range = rule.list ? this.headOf({ rule, start, body: this.at, isImplied: false }) : rangeOf(token);
            this.report({ rule: 'syntax', level: 'error', range, message: say.wrongPlace(token.image, rule, block.rule, places) });
        }
        this.isLost = true;
    }

    /** A word like one that may stand here is read as that one. */
    private misspelt(token: IToken, list: Choice): boolean {
        const { dialect, types } = this.around;
        const spellings = new Map<string, string>();
        for (const key of list.statements!.keys()) {
            for (const word of dialect.keywords[key as keyof typeof dialect.keywords].words) {
                spellings.set(word, key);
            }
        }
        const guess = nearest(token.image, spellings.keys());
        const key = guess === undefined ? undefined : spellings.get(guess)!;
        const isSure = guess?.toLowerCase() === token.image.toLowerCase() || !this.isLost || this.braces.isFirstOnLine(this.at);
        if (guess === undefined || key === undefined || !isSure || !this.fits(list.statements!.get(key)!)) {
            return false;
        }
        this.isLost = false;
        this.report({
            rule: 'syntax', level: 'error', range: rangeOf(token), message: say.misspelt(token.image, guess),
            fixes: [{ title: `Change to ${guess}`, edits: [{ kind: 'replace', range: rangeOf(token), text: guess }] }],
        });
        this.isGuessed = true;
        this.tokens[this.at] = { ...token, tokenType: types[key]!, tokenTypeIdx: types[key]!.tokenTypeIdx! };
        return true;
    }

    private skipBlock(): void {
        let depth = 0;
        do {
            const name = this.tokens[this.at++]!.tokenType.name;
            depth += name === '{' ? 1 : name === '}' ? -1 : 0;
        } while (depth > 0 && this.at < this.tokens.length);
        this.isLost = true;
    }

    // ---- small change ----

    private report(finding: Finding): void {
        const isBeyond = this.around.isCut && this.at >= this.tokens.length;
        if (!this.isLost && !isBeyond) {
            this.findings.push(finding);
        }
        this.isLost = true;
    }

    /** Adds a token that the parser takes and forgets. */
    private add(name: string): void {
        const type = this.around.types[name === 'NAME' || name === 'WORD' ? 'ID' : name]!;
        this.taken.push({ image: '', startOffset: NaN, endOffset: NaN, tokenType: type, tokenTypeIdx: type.tokenTypeIdx!, isInsertedInRecovery: true });
    }

    private isAt(name: string): boolean {
        return this.tokens[this.at]?.tokenType.name === name;
    }

    /** The keyword of a block with its name and label, on the line that it begins. */
    private headOf({ start, body }: Block): TextRange {
        let end = start + 1;
        while (end < body && !isPunctuation(this.tokens[end]!) && this.tokens[end]!.startLine === this.tokens[start]!.startLine
            && (isWord(this.tokens[end]!) && end === start + 1 || this.tokens[end]!.tokenType.name === 'STRING')) {
            end++;
        }
        return this.rangeBetween(start, end);
    }

    private rangeBetween(start: number, end: number): TextRange {
        return { start: this.tokens[start]!.startOffset, end: this.tokens[Math.max(start, end - 1)]!.endOffset! + 1 };
    }

    private get newline(): string {
        return /\r\n|\n|\r/.exec(this.around.text)?.[0] ?? '\n';
    }

    /** The white space before the line of a token. */
    private indentOf(index: number): string {
        const { text } = this.around;
        const { startOffset } = this.tokens[index]!;
        const lineStart = Math.max(text.lastIndexOf('\n', startOffset - 1), text.lastIndexOf('\r', startOffset - 1)) + 1;
        return /^[ \t]*/.exec(text.slice(lineStart, startOffset))![0];
    }
}

/** A text that was never closed has swallowed the braces at the end of its line: they are given back. */
function withSwallowedBraces(tokens: readonly IToken[], types: TokenTypeDictionary): IToken[] {
    return tokens.flatMap(token => {
        const { image, startOffset, endOffset, startColumn, endColumn } = token;
        const swallowed = token.tokenType.name === 'STRING' && !isClosed(image) && !image.startsWith('"""') ? /[\s{}]*$/.exec(image)! : undefined;
        if (!swallowed?.[0]) {
            return [token];
        }
        const cut = image.length - swallowed.index;
        return [
            { ...token, image: image.slice(0, -cut), endOffset: endOffset! - cut, endColumn: endColumn! - cut },
            ...[...swallowed[0].matchAll(/[{}]/g)].map(({ 0: brace, index }): IToken => ({
                ...token,
                image: brace,
                startOffset: startOffset + swallowed.index + index,
                endOffset: startOffset + swallowed.index + index,
                startColumn: startColumn! + swallowed.index + index,
                endColumn: startColumn! + swallowed.index + index,
                tokenType: types[brace]!,
                tokenTypeIdx: types[brace]!.tokenTypeIdx!,
            })),
        ];
    });
}

function accepts(expected: string, { tokenType: { name } }: IToken): boolean {
    switch (expected) {
        case 'NAME': return name === 'ID' || name === 'STRING' || isKeyword(name);
        case 'WORD': return name === 'ID' || isKeyword(name);
        default: return name === expected;
    }
}

function isWord({ tokenType: { name } }: IToken): boolean {
    return name === 'ID' || isKeyword(name);
}

function isPunctuation({ tokenType: { name } }: IToken): boolean {
    return name === '{' || name === '}' || name === ',';
}

function rangeOf(token: IToken): TextRange {
    return { start: token.startOffset, end: token.endOffset! + 1 };
}
