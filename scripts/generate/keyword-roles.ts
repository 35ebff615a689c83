import { AstUtils, GrammarAST, type AstNode } from 'langium';
import type { KeywordKey } from '../../language/dialect.ts';
import { JourneyMapsGrammar } from '../../language/generated/grammar.ts';
import { isKeyword } from '../../language/tokens.ts';

/** What comes after a keyword: a name that it declares, names that it refers to, a word that is no name, or anything else. */
export type Follower =
    | { readonly kind: 'name' | 'reference'; readonly terminal: Terminal; readonly of: string }
    | { readonly kind: 'word'; readonly terminal: Terminal }
    | { readonly kind: 'other' };

/** A NAME may be an identifier, a keyword or a text, a WORD an identifier or a keyword, an ID only an identifier. */
const terminals = ['NAME', 'WORD', 'ID'] as const;
export type Terminal = typeof terminals[number];

export interface KeywordRole {
    readonly key: KeywordKey;
    /** Begins a block (`stage … {`). */
    readonly isBlock: boolean;
    /** Begins a statement; the others stand inside one (`from`, `severity`). */
    readonly isFirst: boolean;
    /** The keyword that must come next, if one must (`leads` `to`). */
    readonly second?: KeywordKey;
    readonly follower: Follower;
    /** The rules whose blocks it may begin a statement in, or, where it stands inside a statement, that statement's rule. */
    readonly within: readonly string[];
}

/** Reads off the grammar what each keyword is for, so that nobody keeps a list of it. */
export function keywordRoles(): readonly KeywordRole[] {
    const { rules } = JourneyMapsGrammar();
    const parserRules = rules.filter(GrammarAST.isParserRule);
    const roles = new Map<string, KeywordRole>();
    for (const rule of parserRules) {
        const all = AstUtils.streamAllContents(rule.definition).toArray();
        const keywords = [rule.definition, ...all].filter(GrammarAST.isKeyword).filter(keyword => isKeyword(keyword.value));
        const isBlock = all.some(element => GrammarAST.isKeyword(element) && element.value === '{');
        keywords.forEach((keyword, index) => {
            const isFirst = index === 0 && !rule.fragment;
            const second = secondOf(keyword);
            const before = roles.get(keyword.value);
            roles.set(keyword.value, {
                key: keyword.value as KeywordKey,
                isBlock: before?.isBlock || isBlock && isFirst,
                isFirst: before?.isFirst || isFirst,
                ...(second && { second }),
                follower: before?.follower ?? followerOf(keyword, rule),
                within: [...new Set([...before?.within ?? [], ...isFirst && !rule.entry ? callersOf(rule, parserRules) : [rule.name]])],
            });
        });
    }
    return [...roles.values()];
}

function secondOf(keyword: GrammarAST.Keyword): KeywordKey | undefined {
    const next = elementAfter(keyword);
    return GrammarAST.isKeyword(next) && isKeyword(next.value) ? next.value as KeywordKey : undefined;
}

function followerOf(keyword: GrammarAST.Keyword, rule: GrammarAST.ParserRule): Follower {
    const next = elementAfter(keyword);
    if (GrammarAST.isKeyword(next)) {
        return followerOf(next, rule);
    }
    if (!GrammarAST.isAssignment(next)) {
        return { kind: 'other' };
    }
    const { terminal } = next;
    if (GrammarAST.isCrossReference(terminal)) {
        return { kind: 'reference', terminal: terminalOf(terminal.terminal) ?? 'NAME', of: terminal.type.$refText };
    }
    const called = terminalOf(terminal);
    if (called === undefined) {
        return { kind: 'other' };
    }
    return next.feature === 'name' ? { kind: 'name', terminal: called, of: rule.name } : { kind: 'word', terminal: called };
}

function elementAfter(keyword: GrammarAST.Keyword): GrammarAST.AbstractElement | undefined {
    const around: AstNode = keyword.$container;
    return GrammarAST.isGroup(around) ? around.elements[around.elements.indexOf(keyword) + 1] : undefined;
}

function terminalOf(element: GrammarAST.AbstractElement | undefined): Terminal | undefined {
    const called = GrammarAST.isRuleCall(element) ? element.rule.$refText : undefined;
    return terminals.find(terminal => terminal === called);
}

function callersOf(rule: GrammarAST.ParserRule, rules: readonly GrammarAST.ParserRule[]): readonly string[] {
    return rules.filter(caller => AstUtils.streamAllContents(caller.definition).some(element => GrammarAST.isRuleCall(element) && element.rule.$refText === rule.name)).map(caller => caller.name);
}
