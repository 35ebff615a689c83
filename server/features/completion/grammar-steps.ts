import { GrammarAST, GrammarUtils } from 'langium';
import { isKeyword } from '../../../language/tokens.ts';

/** A place in the grammar, and everything that may stand there next. */
export interface Step {
    readonly edges: readonly Edge[];
}

/** One thing that may stand somewhere. */
export interface Edge {
    /** A literal of the grammar, or the name of a terminal. */
    readonly token: string;
    /** What the tree calls it: `feeling`, `name`, `evidence`; absent for plain keywords. */
    readonly property?: string;
    /** What it refers to, where it is a reference: `Persona`, `Addressable`, … */
    readonly reference?: string;
    /** The statement it belongs to. */
    readonly frame: Frame;
    /** The statements that begin with it, the outermost first. */
    readonly opens: readonly Frame[];
    next(): Step;
}

/** A rule at one place of the grammar: a stage in a phase is another frame than a stage of its own. */
export interface Frame {
    readonly rule: string;
    readonly parent?: Frame;
    /** What may stand in its braces; absent where it has none. */
    body?: () => Step;
    /** What may follow its closing brace. */
    after?: () => Step;
}

const starts = new WeakMap<GrammarAST.Grammar, Step>();

/**
 * The first step of the grammar. No rule of the language contains itself, so that the grammar
 * is unfolded into one net of steps, once, and following a text needs no stack.
 */
export function firstStep(grammar: GrammarAST.Grammar): Step {
    let step = starts.get(grammar);
    if (!step) {
        const entry = grammar.rules.filter(GrammarAST.isParserRule).find(rule => rule.entry)!;
        const [start, frame] = [new Node(), { rule: entry.name }];
        build(entry.definition, { frame }, start);
        starts.set(grammar, step = start.step());
    }
    return step;
}

/** Whether a token (by the name of its type) may stand where `expected` is asked for. */
export function tokenFits(tokenName: string, expected: string): boolean {
    return tokenName === expected
        || (expected === 'NAME' && (tokenName === 'ID' || tokenName === 'STRING' || isKeyword(tokenName)))
        || (expected === 'WORD' && (tokenName === 'ID' || isKeyword(tokenName)));
}

class Node {
    readonly edges: { readonly edge: Omit<Edge, 'opens' | 'next'>; readonly to: Node }[] = [];
    readonly skips: { readonly to: Node; readonly opens?: Frame }[] = [];
    private closed: Step | undefined;

    step(): Step {
        if (!this.closed) {
            const edges: Edge[] = [];
            this.collect(edges, [], new Set());
            this.closed = { edges };
        }
        return this.closed;
    }

    private collect(edges: Edge[], opens: readonly Frame[], seen: Set<Node>): void {
        if (seen.has(this)) {
            return;
        }
        seen.add(this);
        for (const { edge, to } of this.edges) {
            edges.push({ ...edge, opens, next: () => to.step() });
        }
        for (const { to, opens: frame } of this.skips) {
            to.collect(edges, frame ? [...opens, frame] : opens, seen);
        }
    }
}

interface Around {
    readonly frame: Frame;
    readonly property?: string;
}

function build(element: GrammarAST.AbstractElement, around: Around, from: Node): Node {
    const { cardinality } = element;
    const [start, out] = [new Node(), new Node()];
    from.skips.push({ to: start });
    const end = buildOnce(element, around, start);
    if (cardinality === '*' || cardinality === '+') {
        end.skips.push({ to: start });
    }
    end.skips.push({ to: out });
    if (cardinality === '*' || cardinality === '?') {
        start.skips.push({ to: out });
    }
    return out;
}

function buildOnce(element: GrammarAST.AbstractElement, around: Around, from: Node): Node {
    if (GrammarAST.isGroup(element)) {
        return element.elements.reduce((node, it) => build(it, around, node), from);
    }
    if (GrammarAST.isAlternatives(element)) {
        const out = new Node();
        element.elements.forEach(it => build(it, around, from).skips.push({ to: out }));
        return out;
    }
    if (GrammarAST.isAssignment(element)) {
        return build(element.terminal, { ...around, property: element.feature }, from);
    }
    if (GrammarAST.isKeyword(element)) {
        return buildKeyword(element.value, around, from);
    }
    if (GrammarAST.isCrossReference(element)) {
        const { terminal } = element;
        return token(GrammarAST.isRuleCall(terminal) ? terminal.rule.$refText : 'ID', { ...around, reference: element.type.$refText }, from);
    }
    if (GrammarAST.isRuleCall(element)) {
        const rule = element.rule.ref;
        if (!GrammarAST.isParserRule(rule)) {
            return token(element.rule.$refText, around, from);
        }
        if (rule.fragment || GrammarUtils.isDataTypeRule(rule)) {
            return build(rule.definition, around, from);
        }
        const [frame, start] = [{ rule: rule.name, parent: around.frame }, new Node()];
        from.skips.push({ to: start, opens: frame });
        return build(rule.definition, { frame }, start);
    }
    return from;
}

function buildKeyword(value: string, around: Around, from: Node): Node {
    const to = token(value, around, from);
    if (value === '{') {
        around.frame.body = () => to.step();
    } else if (value === '}') {
        around.frame.after = () => to.step();
    }
    return to;
}

function token(name: string, around: Around & { readonly reference?: string }, from: Node): Node {
    const to = new Node();
    from.edges.push({ edge: { token: name, ...around }, to });
    return to;
}
