import type { IToken, TokenTypeDictionary } from 'chevrotain';
import type { Dialect } from '../dialect.ts';
import type { Finding, Fix } from '../finding.ts';
import type { TextRange } from '../model/journey.ts';
import { Braces } from './braces.ts';
import type { Part, Rule, Shapes, TokenPart } from './shape.ts';

/** Where we are in a broken text: what is read of it, and what was wrong so far. */
export interface Walk extends Surroundings {
    /** What was written; a misspelt keyword is replaced by our guess. */
    readonly tokens: IToken[];
    /** Index of the token in view. */
    at: number;
    readonly braces: Braces;
    /** What the parser is given in place of `tokens`. */
    readonly taken: IToken[];
    readonly findings: Finding[];
    /** The blocks around the token in view, from the outside in. */
    readonly blocks: Block[];
    /** The parts of the statement that are still to come, the next one last. */
    readonly rests: Part[];
    /** The statement that we are in, or have just read. */
    rule: Rule;
    /** Index of its keyword. */
    start: number;
    /** The last name of a list, where a comma and another name could follow. */
    lastOfList: { readonly index: number; readonly part: TokenPart } | undefined;
    /** A mistake was reported, and nothing since was good: what follows may be its consequence. */
    isLost: boolean;
    /** The keyword that comes next is our guess at a misspelt word. */
    isGuessed: boolean;
    /** How many blocks end here although their `}` is missing. */
    closing: number;
    /** Blocks that are open where the text ends, from the inside out. */
    readonly openAtEnd: Block[];
}

export interface Surroundings {
    readonly text: string;
    readonly shapes: Shapes;
    readonly types: TokenTypeDictionary;
    readonly dialect: Dialect;
    /** Whether the text goes on after the last token, unread: then what is missing at the end is no mistake of its own. */
    readonly isCut: boolean;
}

export interface Block {
    /** What it belongs to; the file's own rule for the first. */
    readonly rule: Rule;
    /** Index of its keyword. */
    readonly start: number;
    /** Index of the first token inside. */
    readonly body: number;
    /** It has no `{` in the text; so nobody expects its `}`. */
    readonly isImplied: boolean;
}

export function beginWalk(tokens: IToken[], surroundings: Surroundings): Walk {
    const { file } = surroundings.shapes;
    return {
        ...surroundings,
        tokens,
        at: 0,
        braces: new Braces(tokens),
        taken: [],
        findings: [],
        blocks: [{ rule: file, start: 0, body: 0, isImplied: false }],
        rests: [],
        rule: file,
        start: 0,
        lastOfList: undefined,
        isLost: false,
        isGuessed: false,
        closing: 0,
        openAtEnd: [],
    };
}

/** Once lost, we say nothing until something is good again. */
export function report(walk: Walk, range: TextRange, message: string, fixes: readonly Fix[] = []): void {
    const isBeyond = walk.isCut && walk.at >= walk.tokens.length;
    if (!walk.isLost && !isBeyond) {
        walk.findings.push({ rule: 'syntax', level: 'error', range, message, ...(fixes.length > 0 && { fixes }) });
    }
    walk.isLost = true;
}

/** Adds a token that the parser takes and forgets. */
export function add(walk: Walk, name: string): void {
    const type = walk.types[name === 'NAME' || name === 'WORD' ? 'ID' : name]!;
    walk.taken.push({ image: '', startOffset: NaN, endOffset: NaN, tokenType: type, tokenTypeIdx: type.tokenTypeIdx!, isInsertedInRecovery: true });
}

export function takeToken(walk: Walk): void {
    walk.taken.push(walk.tokens[walk.at++]!);
}

export function isAt(walk: Walk, name: string): boolean {
    return walk.tokens[walk.at]?.tokenType.name === name;
}

/** Whether the block that we are in takes statements with a keyword. */
export function canStandHere(walk: Walk, keyword: string): boolean {
    return canStandIn(walk.blocks.at(-1)!.rule, keyword);
}

/** Whether the block of a definition, or the file, takes statements with a keyword. */
export function canStandIn({ list }: Rule, keyword: string): boolean {
    return list!.statements!.has(keyword);
}
