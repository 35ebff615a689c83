import type { Dialect } from '../../language/dialect.ts';
import { keywordRoles } from './keyword-roles.ts';

const start = '<!-- keywords:start -->';
const end = '<!-- keywords:end -->';

/** The table of keywords for the manual: the word, where it may stand, what it means. */
export function keywordTable({ keywords }: Dialect): string {
    const rows = keywordRoles().toSorted((a, b) => a.key < b.key ? -1 : 1).map(({ key, within }) =>
        `| \`${keywords[key].words.join('`, `')}\` | ${within.map(plain).join(', ')} | ${keywords[key].meaning} |`);
    return ['| word | in | what it says |', '| --- | --- | --- |', ...rows].join('\n');
}

/** A page with its marked region replaced by the table; a page without one is left as it is. */
export function withKeywordTable(page: string, dialect: Dialect): string {
    const [from, to] = [page.indexOf(start), page.indexOf(end)];
    return from < 0 || to < from ? page : `${page.slice(0, from + start.length)}\n${keywordTable(dialect)}\n${page.slice(to)}`;
}

/** The name of a grammar rule as the manual says it. */
function plain(rule: string): string {
    const special: Readonly<Record<string, string>> = { JourneyDocument: 'the file', Source: 'a statement', InLane: 'a statement in a lane', LeadsTo: '`leads to`', Basis: '`based on`' };
    return special[rule] ?? rule.toLowerCase();
}
