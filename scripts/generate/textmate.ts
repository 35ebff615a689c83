import { keyword, type Dialect } from '../../language/dialect.ts';
import { digitClass } from '../../language/quantity.ts';
import { closers } from '../../language/text-literal.ts';
import { keywordRoles, type KeywordRole } from './keyword-roles.ts';

interface Pattern {
    readonly name?: string;
    readonly match?: string;
    readonly begin?: string;
    readonly end?: string;
    readonly captures?: Captures;
    readonly beginCaptures?: Captures;
    readonly patterns?: readonly Pattern[];
    readonly include?: string;
}
type Captures = Readonly<Record<string, { readonly name?: string; readonly patterns?: readonly Pattern[] }>>;

const inWord = '\\p{L}\\p{M}\\p{N}_\\-\\x{200C}';
const identifier = `[\\p{L}_][${inWord}]*`;
const text = Object.entries(closers).map(([open, close]) => `${open}(?:[^${close}\\\\\\r\\n]|\\\\.)*[${close}]?`).join('|');
const name = `(?:${identifier}|${text})`;
const digits = digitClass.replaceAll('\\u', '\\x').replace(/\\x([0-9A-F]{4})/g, '\\x{$1}');
const number = `[${digits}]+(?:[.\\x{066B}][${digits}]+)?`;

/**
 * What colours a text before the server answers. Made from the grammar and the dialects: what a keyword is for says
 * what the word after it is.
 */
export function textMateGrammar(dialects: readonly Dialect[]): unknown {
    const roles = keywordRoles();
    const spelled = (some: readonly KeywordRole[]) => some.flatMap(({ key }) => dialects.flatMap(dialect => dialect.keywords[key].words));
    const named = (role: KeywordRole) => `entity.name.${role.isBlock ? 'type' : 'tag'}.${role.key}.journey`;
    const scopeOf = (role: KeywordRole) => role.isBlock ? 'storage.type.journey' : role.isFirst ? 'keyword.other.statement.journey' : 'keyword.operator.word.journey';
    const colour = (role: KeywordRole, rest: string, captures: Captures): Pattern => ({
        match: `${words(spelled([role]))}${rest}`,
        captures: { 1: { name: scopeOf(role) }, ...captures },
    });
    const list = `\\s+(${name}(?:\\s*,\\s*${name})*)`;
    const names: readonly Pattern[] = [{ include: '#texts' }, { match: identifier, name: 'variable.other.reference.journey' }];

    return {
        $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
        name: 'Journey',
        scopeName: 'source.journey',
        patterns: ['comments', 'two-words', 'declarations', 'references', 'words', 'feelings', 'keywords', 'values', 'texts', 'punctuation', 'names'].map(include => ({ include: `#${include}` })),
        repository: {
            comments: {
                patterns: [
                    { match: '^\\s*(//)\\s*(journey-ignore)\\s+([\\w-]+)(?=\\s*:|\\s*$).*$', name: 'comment.line.double-slash.journey', captures: { 1: { name: 'punctuation.definition.comment.journey' }, 2: { name: 'keyword.other.ignore.journey' }, 3: { name: 'entity.other.rule.journey' } } },
                    { match: '(//).*$', name: 'comment.line.double-slash.journey', captures: { 1: { name: 'punctuation.definition.comment.journey' } } },
                    { begin: '/\\*', end: '\\*/', name: 'comment.block.journey' },
                ],
            },
            // "leads to", "based on": the first word is a keyword only before the second.
            'two-words': { patterns: dialects.flatMap(dialect => (['leads to', 'based on'] as const).map(pair => {
                const [first, second] = pair.split(' ') as ['leads' | 'based', 'to' | 'on'];
                return { match: `${words([keyword(first, dialect)])}\\s+${words([keyword(second, dialect)])}${list}`, captures: { 1: { name: 'keyword.other.statement.journey' }, 2: { name: 'keyword.other.statement.journey' }, 3: { patterns: names } } };
            })) },
            declarations: { patterns: roles.filter(role => role.follower === 'declared name').map(role =>
                colour(role, `\\s+(${role.isBlock || role.key === 'metric' ? name : identifier})`, { 2: { name: named(role) } })) },
            references: { patterns: roles.filter(role => role.follower === 'reference').map(role => colour(role, list, { 2: { patterns: names } })) },
            words: { patterns: roles.filter(role => role.follower === 'word' && role.key !== 'emotion').map(role => colour(role, `\\s+(${identifier})`, { 2: { name: 'support.constant.journey' } })) },
            feelings: { patterns: [
                { match: `${words(spelled(roles.filter(({ key }) => key === 'emotion')))}\\s+${words(dialects.flatMap(({ feelings }) => Object.values(feelings).flat()))}`, captures: { 1: { name: 'keyword.other.statement.journey' }, 2: { name: 'constant.language.feeling.journey' } } },
            ] },
            keywords: { patterns: [
                { match: words(spelled(roles.filter(role => role.isBlock))), name: 'storage.type.journey' },
                { match: words(spelled(roles.filter(role => !role.isBlock && role.isFirst))), name: 'keyword.other.statement.journey' },
                { match: words(spelled(roles.filter(role => !role.isFirst))), name: 'keyword.operator.word.journey' },
            ] },
            values: { patterns: [
                { match: `(?<![${inWord}])[${digits}]{4}-[${digits}]{1,2}-[${digits}]{1,2}(?![${inWord}])`, name: 'constant.numeric.date.journey' },
                { match: `(?<![${inWord}])[+\\-\\x{2212}]?${number}(?:[ \\x{00A0}]?[%\\x{066A}]|/${number}|(?:${dialects.flatMap(({ units }) => Object.values(units).flat()).map(escaped).join('|')})(?![${inWord}]))?`, name: 'constant.numeric.journey' },
            ] },
            texts: { patterns: [
                { begin: '"""', end: '"""', name: 'string.quoted.triple.journey' },
                ...Object.entries(closers).map(([open, close]): Pattern => ({
                    begin: escaped(open), end: `[${close}]|$`, name: 'string.quoted.journey', patterns: [{ match: '\\\\[nt"\'\\\\]', name: 'constant.character.escape.journey' }],
                })),
            ] },
            punctuation: { patterns: [{ match: '[{}]', name: 'punctuation.section.block.journey' }, { match: '[,\\x{060C}]', name: 'punctuation.separator.journey' }] },
            names: { patterns: [{ match: identifier, name: 'variable.other.journey' }] },
        },
    };
}

/** Journeys in Markdown's fenced blocks named `journey`; no other fence is touched. */
export function markdownInjection(): unknown {
    return {
        scopeName: 'markdown.journey.codeblock',
        injectionSelector: 'L:text.html.markdown',
        patterns: [{ include: '#fence' }],
        repository: {
            fence: {
                begin: '(^|\\G)(\\s*)(`{3,}|~{3,})\\s*(?i:(journey)(\\s+[^`~]*)?$)',
                end: '(^|\\G)(\\2|\\s{0,3})(\\3)\\s*$',
                name: 'markup.fenced_code.block.markdown',
                beginCaptures: { 3: { name: 'punctuation.definition.markdown' }, 4: { name: 'fenced_code.block.language.markdown' } },
                endCaptures: { 3: { name: 'punctuation.definition.markdown' } },
                patterns: [{ begin: '(^|\\G)(\\s*)(.*)', while: '(^|\\G)(?!\\s*([`~]{3,})\\s*$)', contentName: 'meta.embedded.block.journey', patterns: [{ include: 'source.journey' }] }],
            },
        },
    };
}

/** Whole words; a hyphen is part of a word, and so are letters of any script. */
function words(list: readonly string[]): string {
    const longestFirst = [...new Set(list)].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
    return `(?<![${inWord}])(${longestFirst.map(escaped).join('|')})(?![${inWord}])`;
}

function escaped(literal: string): string {
    return literal.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&');
}
