import { AstUtils, GrammarAST, type AstNode } from 'langium';
import type { KeywordKey } from '../../language/dialect.ts';
import { JourneyMapsGrammar } from '../../language/generated/grammar.ts';
import { isKeyword } from '../../language/tokens.ts';

/** What comes after a keyword: a name that it declares, names that it refers to, a word of an enumeration, or anything else. */
export type Follower = 'declared name' | 'reference' | 'word' | 'other';

export interface KeywordRole {
    readonly key: KeywordKey;
    /** Begins a block (`stage … {`). */
    readonly isBlock: boolean;
    /** Begins a statement; the others stand inside one (`from`, `severity`). */
    readonly isFirst: boolean;
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
            const isFirst = index === 0 && !rule.fragment && !rule.entry;
            const before = roles.get(keyword.value);
            roles.set(keyword.value, {
                key: keyword.value as KeywordKey,
                isBlock: before?.isBlock || isBlock && isFirst,
                isFirst: before?.isFirst || isFirst,
                follower: before?.follower ?? followerOf(keyword),
                within: [...new Set([...before?.within ?? [], ...isFirst ? callersOf(rule, parserRules) : [rule.name]])],
            });
        });
    }
    return [...roles.values()];
}

function followerOf(keyword: GrammarAST.Keyword): Follower {
    const around: AstNode = keyword.$container;
    const siblings = GrammarAST.isGroup(around) ? around.elements : [];
    const next = siblings[siblings.indexOf(keyword) + 1];
    const terminal = GrammarAST.isAssignment(next) ? next.terminal : undefined;
    if (GrammarAST.isKeyword(next)) {
        return followerOf(next);
    }
    if (GrammarAST.isCrossReference(terminal)) {
        return 'reference';
    }
    const called = GrammarAST.isRuleCall(terminal) ? terminal.rule.$refText : undefined;
    return GrammarAST.isAssignment(next) && next.feature === 'name' ? 'declared name' : called === 'WORD' || called === 'ID' ? 'word' : 'other';
}

function callersOf(rule: GrammarAST.ParserRule, rules: readonly GrammarAST.ParserRule[]): readonly string[] {
    return rules.filter(caller => AstUtils.streamAllContents(caller.definition).some(element => GrammarAST.isRuleCall(element) && element.rule.$refText === rule.name)).map(caller => caller.name);
}
