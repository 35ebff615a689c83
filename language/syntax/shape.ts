import { GrammarAST } from 'langium';

/**
 * The grammar as plain data: what may follow what. `match.ts` walks along it, so that
 * what it says about a broken text can't drift from what the parser reads.
 */
export interface Shapes {
    readonly file: Rule;
    /** Every statement and definition, by the keyword that it begins with. */
    readonly statements: ReadonlyMap<string, Rule>;
    /** The rules in whose block a statement may stand, by the statement's keyword; `JourneyDocument` is the file itself. */
    readonly places: ReadonlyMap<string, readonly Rule[]>;
}

export type Part = TokenPart | Sequence | Choice | Rule;

interface Common {
    readonly isOptional: boolean;
    readonly isMany: boolean;
    /** Tokens that it can begin with. */
    readonly first: ReadonlySet<string>;
    /** Whether it can be nothing. */
    readonly isNullable: boolean;
}

export interface TokenPart extends Common {
    readonly kind: 'token';
    readonly token: string;
    /** The property that it fills. */
    readonly feature: string | undefined;
    /** What a name refers to: `Persona`. */
    readonly refersTo: string | undefined;
    /** Whether a comma and another one can follow. */
    readonly isItem: boolean;
}

export interface Sequence extends Common {
    readonly kind: 'sequence';
    readonly parts: readonly Part[];
}

export interface Choice extends Common {
    readonly kind: 'choice';
    readonly parts: readonly Part[];
    /** The statements of a block, by their keywords; absent where it is something else. */
    readonly statements: ReadonlyMap<string, Rule> | undefined;
}

export interface Rule extends Common {
    readonly kind: 'rule';
    readonly name: string;
    readonly body: Part;
    /** The keyword that it begins with, or nothing. */
    readonly keyword: string | undefined;
    /** The list of statements in its block, or the file's. */
    readonly list: Choice | undefined;
}

export function shapesOf(grammar: GrammarAST.Grammar): Shapes {
    const rules = new Map<string, Rule>();
    const entry = grammar.rules.find(rule => GrammarAST.isParserRule(rule) && rule.entry) as GrammarAST.ParserRule;
    const file = ruleOf(entry, rules);
    const statements = new Map<string, Rule>();
    const places = new Map<string, Rule[]>();
    for (const rule of rules.values()) {
        for (const [keyword, statement] of rule.list?.statements ?? []) {
            statements.set(keyword, statement);
            places.set(keyword, [...places.get(keyword) ?? [], rule]);
        }
    }
    return { file, statements, places };
}

function ruleOf(rule: GrammarAST.ParserRule, rules: Map<string, Rule>): Rule {
    const known = rules.get(rule.name);
    if (known) {
        return known;
    }
    const body = partOf(rule.definition, rules, undefined);
    const keyword = [...body.first][0];
    const made: Rule = {
        kind: 'rule', name: rule.name, body, isOptional: false, isMany: false, first: body.first, isNullable: body.isNullable,
        keyword: rule.entry ? undefined : keyword, list: listIn(body),
    };
    rules.set(rule.name, made);
    return made;
}

function partOf(element: GrammarAST.AbstractElement, rules: Map<string, Rule>, feature: string | undefined): Part {
    const isMany = element.cardinality === '*' || element.cardinality === '+';
    const isOptional = element.cardinality === '*' || element.cardinality === '?';
    const as = (part: Part): Part => isMany || isOptional
        ? { ...part, isMany: isMany || part.isMany, isOptional: isOptional || part.isOptional, isNullable: isOptional || part.isNullable }
        : part;
    if (GrammarAST.isAssignment(element)) {
        return as(partOf(element.terminal, rules, element.feature));
    }
    if (GrammarAST.isCrossReference(element)) {
        return as({ ...token((element.terminal as GrammarAST.RuleCall).rule.ref!.name, feature), refersTo: element.type.$refText });
    }
    if (GrammarAST.isKeyword(element)) {
        return as(token(element.value, feature));
    }
    if (GrammarAST.isRuleCall(element)) {
        const rule = element.rule.ref!;
        if (!GrammarAST.isParserRule(rule)) {
            return as(token(rule.name, feature));
        }
        // Fragments and values have no statement of their own.
        return as(rule.fragment || rule.dataType !== undefined || rule.returnType ? partOf(rule.definition, rules, feature) : ruleOf(rule, rules));
    }
    if (GrammarAST.isAlternatives(element)) {
        const parts = element.elements.map(it => partOf(it, rules, feature)).flatMap(it => it.kind === 'choice' && !it.isMany && !it.isOptional ? it.parts : [it]);
        const statements = parts.every(it => it.kind === 'rule') ? new Map(parts.map(it => [it.keyword!, it])) : undefined;
        return as({ kind: 'choice', parts, statements, isMany: false, isOptional: false, first: union(parts), isNullable: parts.some(it => it.isNullable) });
    }
    const parts = markItems((element as GrammarAST.Group).elements.map(it => partOf(it, rules, feature)));
    const leading = parts.slice(0, parts.findIndex(it => !it.isNullable) + 1 || undefined);
    return as({ kind: 'sequence', parts, isMany: false, isOptional: false, first: union(leading), isNullable: parts.every(it => it.isNullable) });
}

function token(name: string, feature: string | undefined): TokenPart {
    return { kind: 'token', token: name, feature, refersTo: undefined, isItem: false, isMany: false, isOptional: false, first: new Set([name]), isNullable: false };
}

/** `X (',' X)*`: both are items of a list. */
function markItems(parts: readonly Part[]): readonly Part[] {
    const isComma = (part: Part | undefined) => part?.first.has(',') === true;
    return parts.map((part, index) => part.kind === 'token' && part.token !== ',' && (isComma(parts[index - 1]) || isComma(parts[index + 1])) ? { ...part, isItem: true } : part);
}

function listIn(part: Part): Choice | undefined {
    if (part.kind === 'choice' && part.isMany && part.statements) {
        return part;
    }
    return part.kind === 'sequence' ? part.parts.map(listIn).find(it => it !== undefined) : undefined;
}

function union(parts: readonly Part[]): ReadonlySet<string> {
    return new Set(parts.flatMap(part => [...part.first]));
}
