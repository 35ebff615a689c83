import type { Dialect } from '../../language/dialect.ts';
import { inWord, letter } from '../../language/lexer.ts';
import { digitClass } from '../../language/quantity.ts';
import { closers } from '../../language/text-literal.ts';
import { ofThings, ofWords, type TokenType } from '../../server/features/semantic-tokens.ts';
import { keywordRoles, type Follower, type KeywordRole } from './keyword-roles.ts';

interface Pattern {
    readonly name?: string;
    readonly match?: string;
    readonly begin?: string;
    readonly end?: string;
    readonly captures?: Captures;
    readonly beginCaptures?: Captures;
    readonly endCaptures?: Captures;
    readonly patterns?: readonly Pattern[];
    readonly include?: string;
}
type Captures = Readonly<Record<string, { readonly name?: string; readonly patterns?: readonly Pattern[] }>>;

/** The TextMate scope of each type of semantic token, as the manifest of the extension tells the editor. */
export type ScopesOfTypes = Readonly<Record<TokenType, string>>;

const afterWord = `(?![\\x{200C}${inWord}])`;
const beforeWord = `(?<![\\x{200C}${inWord}])`;
const identifier = `[${letter}_][\\x{200C}${inWord}]*`;
// Three quotes may open a text of several lines, which is no business of a pattern for one line.
const text = Object.entries(closers).map(([open, close]) => `${open === '"' ? '"(?!"")' : open}(?:[^${close}\\\\]|\\\\.)*[${close}]?`).join('|');
const digits = digitClass.replace(/\\u([0-9A-F]{4})/g, '\\x{$1}');
const number = `[${digits}]+(?:[.\\x{066B}][${digits}]+)?`;
const comma = '[,\\x{060C}]';

/**
 * What colours a text before the server answers. Made from the grammar and the dialects: what a keyword is for says
 * what the word after it is, and that is coloured as the server will colour it.
 */
export function textMateGrammar(dialects: readonly Dialect[], scopes: ScopesOfTypes): unknown {
    const roles = keywordRoles();
    const spelled = (some: readonly KeywordRole[]) => some.flatMap(({ key }) => dialects.flatMap(dialect => dialect.keywords[key].words));
    const notKeyword = `(?!${words(spelled(roles))})`;
    const units = dialects.flatMap(dialect => Object.values(dialect.units).flat()).map(escaped).join('|');

    const statement = (role: KeywordRole, keywords: string): Pattern => ({
        match: `(${keywords})\\s*(${shape(role.follower, notKeyword)})`,
        captures: {
            1: { name: scopeOf(role) },
            2: { patterns: [{ include: '#texts' }, { include: '#punctuation' }, { match: identifier, name: scopeOfFollower(role.follower, scopes) }] },
        },
    });
    // Keywords that look alike, with followers that look alike, are one pattern: an editor tries every pattern at every word.
    const alike = [...Map.groupBy(roles.filter(({ follower, second }) => follower.kind !== 'other' && second === undefined), role => JSON.stringify(statement(role, ''))).values()];

    return {
        $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
        name: 'Journey',
        scopeName: 'source.journey',
        patterns: ['comments', 'two-words', 'followed', 'keywords', 'resources', 'values', 'texts', 'punctuation', 'names'].map(include => ({ include: `#${include}` })),
        repository: {
            comments: { patterns: [
                {
                    match: '^\\s*(//)\\s*(journey-ignore)\\s+([\\w-]+)(?=\\s*:|\\s*$).*$',
                    name: 'comment.line.double-slash.journey',
                    captures: { 1: { name: 'punctuation.definition.comment.journey' }, 2: { name: 'keyword.other.ignore.journey' }, 3: { name: 'entity.other.rule.journey' } },
                },
                { match: '(//).*$', name: 'comment.line.double-slash.journey', captures: { 1: { name: 'punctuation.definition.comment.journey' } } },
                { begin: '/\\*', end: '\\*/', name: 'comment.block.journey' },
            ] },
            // "leads to", "based on": only together are they one statement.
            'two-words': { patterns: roles.flatMap(role => role.second === undefined ? [] : [statement(role,
                dialects.map(dialect => `${words(dialect.keywords[role.key].words)}\\s+${words(dialect.keywords[role.second!].words)}`).join('|'))]) },
            followed: { patterns: alike.map(group => statement(group[0]!, words(spelled(group)))) },
            keywords: { patterns: [...Map.groupBy(roles, scopeOf)].map(([name, some]) => ({ match: words(spelled(some)), name })) },
            // The one word that follows a text.
            resources: { match: `(?<=[${Object.values(closers).join('')}])\\s+(${words(dialects.flatMap(({ enumerations }) => Object.values(enumerations.availability).flat()))})`, captures: { 1: { name: scopes.enumMember } } },
            values: { patterns: [
                { match: `${beforeWord}[${digits}]{4}-[${digits}]{1,2}-[${digits}]{1,2}${afterWord}`, name: 'constant.numeric.date.journey' },
                { match: `${beforeWord}[+\\-\\x{2212}]?${number}(?:[ \\x{00A0}\\x{202F}]?[%\\x{066A}]|/${number}|(?:${units})${afterWord})?`, name: 'constant.numeric.journey' },
            ] },
            texts: { patterns: [
                { begin: '"""', end: '"""', name: 'string.quoted.triple.journey', ...quotes, patterns: escapes },
                ...Object.entries(closers).map(([open, close]): Pattern => ({ begin: escaped(open), end: `[${close}]|$`, name: 'string.quoted.journey', ...quotes, patterns: escapes })),
            ] },
            punctuation: { patterns: [{ match: '[{}]', name: 'punctuation.section.block.journey' }, { match: comma, name: 'punctuation.separator.journey' }] },
            names: { match: identifier, name: 'variable.other.journey' },
        },
    };
}

const quotes = {
    beginCaptures: { 0: { name: 'punctuation.definition.string.begin.journey' } },
    endCaptures: { 0: { name: 'punctuation.definition.string.end.journey' } },
};
const escapes: readonly Pattern[] = [{ match: '\\\\[nt"\'\\\\]', name: 'constant.character.escape.journey' }];

/** Blocks are the structure of a map, statements what it says, and small words (`from`, `via`) stand back. */
function scopeOf({ isBlock, isFirst }: KeywordRole): string {
    return isBlock ? 'keyword.control.block.journey' : isFirst ? 'keyword.other.statement.journey' : 'keyword.operator.word.journey';
}

function scopeOfFollower(follower: Follower, scopes: ScopesOfTypes): string {
    const type = follower.kind === 'name' || follower.kind === 'reference' ? ofThings[follower.of] ?? ofWords[follower.of]?.type : undefined;
    return scopes[type ?? 'enumMember'];
}

/** What a keyword's follower looks like: one name, or a list of those that it refers to. */
function shape(follower: Follower, notKeyword: string): string {
    const terminal = follower.kind === 'other' ? undefined : follower.terminal;
    const name = terminal === 'NAME' ? `(?:${identifier}|${text})` : terminal === 'ID' ? `${notKeyword}${identifier}` : identifier;
    return follower.kind === 'reference' ? `${name}(?:\\s*${comma}\\s*${name})*` : name;
}

/** Whole words; a hyphen is part of a word, and so are letters of any script. */
function words(list: readonly string[]): string {
    const longestFirst = [...new Set(list)].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
    return `${beforeWord}(?:${longestFirst.map(escaped).join('|')})${afterWord}`;
}

function escaped(literal: string): string {
    return literal.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&');
}
