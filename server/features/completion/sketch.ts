import type { IToken } from 'chevrotain';
import type { GrammarAST } from 'langium';
import { textOf } from '../../../language/text-literal.ts';
import { isKeyword } from '../../../language/tokens.ts';
import { firstStep, tokenFits, type Edge, type Frame, type Step } from './grammar-steps.ts';

/** A statement of a text that need not be finished: what the tokens say, however broken the rest is. */
export interface Statement {
    readonly rule: string;
    readonly frame: Frame;
    readonly parent?: Statement;
    readonly children: Statement[];
    /** What was written in each place of it: names and words as they are compared, texts without their quotes. */
    readonly values: Map<string, string[]>;
    /** The literals of the grammar that it holds. */
    readonly keywords: Set<string>;
    readonly start: number;
}

/** Where the caret is among the statements. */
export interface Place {
    readonly step: Step;
    /** The statements around the caret, the innermost last. Each goes on behind the caret. */
    readonly around: readonly Statement[];
    /** The token before. */
    readonly before?: IToken;
}

export interface Sketch {
    readonly root: Statement;
    readonly place: Place;
}

/**
 * Reads tokens along the grammar and never gives up: what can't stand where it stands is passed over,
 * a block that was never closed ends where a larger one begins.
 */
export function sketch(grammar: GrammarAST.Grammar, before: readonly IToken[], after: readonly IToken[] = []): Sketch {
    const walk = new Walk(firstStep(grammar));
    before.forEach(token => walk.take(token));
    const last = before.at(-1);
    const place = { step: walk.step, around: [...walk.open], ...(last && { before: last }) };
    // What follows the caret on a later line begins a statement of its own.
    const next = after[0];
    if (last && next && next.startLine! > last.endLine!) {
        walk.startStatement(next);
    }
    after.forEach(token => walk.take(token));
    return { root: walk.root, place };
}

/** The first value in a place of a statement. */
export function valueOf(statement: Statement, property: string): string | undefined {
    return statement.values.get(property)?.[0];
}

/** The value of a field of a block: `fieldOf(channel, 'Kind', 'word')`. */
export function fieldOf(block: Statement, rule: string, property: string): string | undefined {
    const field = block.children.find(it => it.rule === rule);
    return field && valueOf(field, property);
}

/** Every statement below another. */
export function* statementsIn(statement: Statement): Iterable<Statement> {
    for (const child of statement.children) {
        yield child;
        yield* statementsIn(child);
    }
}

class Walk {
    step: Step;
    readonly root: Statement;
    readonly open: Statement[];
    /** What may begin at the top of a file, after `language`. */
    private readonly rootStep: Step;
    /** How deep the walk is in braces that nothing asked for. */
    private foreign = 0;

    constructor(start: Step) {
        this.step = start;
        this.rootStep = withoutLanguage(start);
        this.root = statementOf({ rule: 'JourneyDocument' }, undefined, 0);
        this.open = [this.root];
    }

    take(token: IToken): void {
        const name = token.tokenType.name;
        if (this.foreign > 0) {
            this.foreign += name === '{' ? 1 : name === '}' ? -1 : 0;
            return;
        }
        const edge = edgeFor(this.step, name);
        if (edge) {
            this.follow(edge, token);
        } else if (name === '{') {
            this.foreign = 1;
        } else {
            this.recover(token);
        }
    }

    /** Leaves an unfinished statement where `token` begins another in the same block. */
    startStatement(token: IToken): void {
        const block = this.open.findLastIndex(it => isOpenBlock(it));
        const body = block < 0 ? this.rootStep : this.open[block]!.frame.body!();
        if (edgeFor(body, token.tokenType.name)) {
            this.open.length = Math.max(block, 0) + 1;
            this.step = body;
        }
    }

    private recover(token: IToken): void {
        const name = token.tokenType.name;
        const innermost = this.open.findLastIndex(it => isOpenBlock(it));
        for (let index = innermost; index > 0; index--) {
            const edge = edgeFor(this.open[index]!.frame.body!(), name);
            // A small statement never ends a block that is still open; it is out of place.
            if (edge && (index === innermost || edge.opens.some(it => it.body))) {
                this.follow(edge, token);
                return;
            }
        }
        const edge = edgeFor(this.rootStep, name);
        if (edge && (innermost < 0 || edge.opens.some(it => it.body))) {
            this.follow(edge, token);
        }
    }

    private follow(edge: Edge, token: IToken): void {
        const outer = edge.opens[0]?.parent ?? edge.frame;
        while (this.open.length > 1 && this.open.at(-1)!.frame !== outer) {
            this.open.pop();
        }
        for (const frame of edge.opens) {
            const parent = this.open.at(-1)!;
            const statement = statementOf(frame, parent, token.startOffset);
            parent.children.push(statement);
            this.open.push(statement);
        }
        const statement = this.open.at(-1)!;
        record(statement, edge, token);
        this.step = edge.next();
    }
}

const rootSteps = new WeakMap<Step, Step>();

function withoutLanguage(start: Step): Step {
    let step = rootSteps.get(start);
    if (!step) {
        rootSteps.set(start, step = { edges: start.edges.filter(edge => edge.opens.length > 0) });
    }
    return step;
}

function isOpenBlock({ frame, keywords }: Statement): boolean {
    return frame.body !== undefined && keywords.has('{') && !keywords.has('}');
}

function statementOf(frame: Frame, parent: Statement | undefined, start: number): Statement {
    return { rule: frame.rule, frame, ...(parent && { parent }), children: [], values: new Map(), keywords: new Set(), start };
}

function record({ values, keywords }: Statement, { property, token: expected }: Edge, { image, tokenType }: IToken): void {
    if (property === undefined || isKeyword(expected)) {
        keywords.add(expected);
        return;
    }
    const value = tokenType.name === 'STRING' ? textOf(image) : image.normalize();
    values.set(property, [...values.get(property) ?? [], value]);
}

/** Steps are few and tokens many: each pair is looked for once. */
const found = new WeakMap<Step, Map<string, Edge | undefined>>();

function edgeFor(step: Step, tokenName: string): Edge | undefined {
    let edges = found.get(step);
    if (!edges) {
        found.set(step, edges = new Map());
    }
    if (!edges.has(tokenName)) {
        edges.set(tokenName, step.edges.find(({ token }) => tokenFits(tokenName, token)));
    }
    return edges.get(tokenName);
}
