import { keyword, keyOf, type Dialect, type EnumerationName, type KeywordKey } from '../dialect.ts';
import { parseDate } from '../quantity.ts';
import { literalOf } from '../text-literal.ts';
import type { Choice, Rule, TokenPart } from './shape.ts';

/** What to say about a mistake: the words of the language as the writer knows them, and never the parser's own. */

/** One good example of every statement, in English keywords; `in` quotes they are left as they are. */
const examples: Readonly<Record<string, string>> = {
    Import: 'import "./people.journey"',
    Persona: 'persona Maya "Maya, 34" { … }',
    Channel: 'channel Instagram { kind social }',
    Evidence: 'evidence Survey "Checkout survey" { … }',
    Lane: 'lane Data "Data we ask for" { … }',
    Journey: 'journey Order "Ordering a gift" for Maya { … }',
    Phase: 'phase Before "Before the order" { … }',
    Stage: 'stage Order "Orders the box" { … }',
    Touchpoint: 'touchpoint Checkout "Pays" by Maya via web { … }',
    Emotion: 'emotion frustrated -2 "Why again?" by Maya from Survey',
    Pain: 'pain HiddenCost "Shipping comes last" severity 3 from Survey',
    Gain: 'gain Card "A hand-written card" from Survey',
    Opportunity: 'opportunity "Show the total first" from Survey { … }',
    Metric: 'metric completion 62% target 80% from Survey',
    Basis: 'based on Survey, Calls',
    InLane: 'in Data "Address" from Survey',
    Team: 'team "Growth", "Support"',
    Kind: 'kind current',
    Control: 'control owned',
    Icon: 'icon search',
    Status: 'status planned',
    Prefers: 'prefers chat, phone',
    Addresses: 'addresses HiddenCost, SlowPage',
    CollectedOn: 'date 2026-10-01',
    Reviewed: 'reviewed 2026-10-01',
    Sample: 'sample 412',
    Impact: 'impact 5',
    Effort: 'effort 2',
    Engagement: 'engagement 3',
    Lasts: 'duration 5min',
    Scale: 'scale 1 to 10',
    Evolves: 'evolves OrderToday',
    Details: 'details PayByCard',
    Moment: 'moment "Decides whether to trust the shop"',
    Resource: 'resource "Chat agents in the evening" missing',
    Entry: 'entry social 40% "Sponsored post"',
    LeadsTo: 'leads to Help when "the payment fails" 8%',
    DropOff: 'drop-off 30% "Gives up at the price"',
};

/** Statements of a text and its source, and those of a text alone. */
const withoutSource = new Set(['role', 'about', 'image', 'note', 'scenario', 'trigger', 'outcome', 'owner', 'link']);

/** Which words of enumerations a statement takes, by the block it stands in where that matters. */
const enumerationOf: Readonly<Record<string, EnumerationName>> = { Control: 'control', Status: 'status' };

/** Where the words belong that begin no statement. */
const innerWords: Readonly<Record<string, string>> = {
    language: 'stands at the top of the file',
    for: 'stands in the first line of a journey, before the {',
    by: 'stands in the first line of a touchpoint, before the {, or at the end of an emotion',
    via: 'stands in the first line of a touchpoint, before the {',
    from: 'stands after the text that it is the source of',
    assumed: 'stands after the text that nobody has checked',
    severity: 'stands after the text of a pain',
    accepted: 'stands after the text of a pain',
    target: 'stands after the value of a metric',
    when: 'stands after the touchpoint that something leads to',
    to: 'stands after leads, or between the ends of a scale',
    on: 'stands after based',
};

export const strayBrace = 'This } closes nothing: remove it.';
export const strayOpening = 'This { opens nothing: remove it.';
export const strayComma = 'This comma separates nothing: remove it.';

export function unclosed(rules: readonly Rule[]): string {
    const [first, ...others] = rules.map(nameOf);
    const closers = rules.map(() => '}').join(' ');
    return others.length === 0
        ? `This ${first} is never closed: add } at its end.`
        : `This ${first} and the ${sentenceList(others, 'and')} around it are never closed: add ${closers} at their end.`;
}

export function missingBrace(rule: Rule): string {
    return `A { is missing here: what belongs to the ${nameOf(rule)} stands between { and }.`;
}

export function missingBlock(rule: Rule): string {
    return `A ${nameOf(rule)} has a block, even if it is empty: add { }.`;
}

export function noBlock(rule: Rule): string {
    return rule.keyword === undefined ? 'A block needs a word before it, such as journey or persona.' : `“${rule.keyword}” has no block: remove the { and its }.`;
}

export function misspelt(word: string, guess: string): string {
    return `“${word}” is not a word of the language here. Did you mean “${guess}”?`;
}

export function unknownWord(word: string, block: Rule, list: Choice, dialect: Dialect): string {
    const words = [...list.statements!.keys()].map(key => keyword(key as KeywordKey, dialect));
    const some = words.slice(0, 5).map(it => `“${it}”`);
    return block.keyword === undefined
        ? `“${word}” is not a word of the language here. A file holds ${sentenceList(words.filter((_, index) => index > 0).toReversed().map(it => `“${it}”`), 'and')}.`
        : `“${word}” is not a word of the language here. A ${nameOf(block)} can have ${words.length > 5 ? `${some.join(', ')} and more` : sentenceList(some, 'and')}.`;
}

export function innerWord(word: string, key: string): string {
    return `“${word}” can’t begin a statement: it ${innerWords[key] ?? 'stands inside one'}.`;
}

export function withoutWord(image: string, token: string, block: Rule): string {
    const thing = token === 'STRING' ? 'This text' : `“${image}”`;
    const words = block.list!.statements!;
    const some = (token === 'STRING' ? ['goal', 'action', 'pain', 'note', 'about', 'owner', 'link', 'import'] : ['emotion', 'metric', 'reviewed', 'date', 'sample', 'impact'])
        .filter(it => words.has(it)).slice(0, 3);
    return `${thing} has no word before it that says what it is${some.length > 0 ? `, such as ${sentenceList(some, 'or')}` : ''}.`;
}

export function misplaced(text: string, rule: Rule, dialect: Dialect): string {
    const example = exampleOf(rule, dialect);
    const what = text.startsWith('"') ? 'This text' : `“${text}”`;
    const why = rule.name === 'Emotion' ? ': a feeling is one word and comes first, then the score, then the text' : '';
    return `${what} can’t stand here${why}.${example === undefined ? '' : ` Write it like this: ${example}`}`;
}

export function wrongPlace(word: string, rule: Rule, block: Rule, places: readonly Rule[]): string {
    const where = sentenceList(places.map(nameOfPlace), 'or');
    return rule.list && rule.name !== 'Opportunity'
        ? `A ${nameOf(rule)} can’t stand in ${nameOfPlace(block)}: it belongs ${places.length === 1 && places[0]!.keyword === undefined ? 'outside, directly in the file' : `in ${where}`}.`
        : `“${word}” can’t stand in ${nameOfPlace(block)}: it belongs in ${where}.`;
}

export function severalWords(name: string): string {
    return `A name of several words needs quotes: "${name}".`;
}

export function missingComma(before: string, after: string): string {
    return `A comma is missing between ${quoted(before)} and ${quoted(after)}.`;
}

export interface Missing {
    readonly part: TokenPart;
    readonly rule: Rule;
    /** The word that the statement begins with, as written. */
    readonly keyword: string;
    /** The token before the gap, as written. */
    readonly before: string;
    /** What stands there instead on the same line, as written. */
    readonly found: string | undefined;
    readonly dialect: Dialect;
}

/** What is missing in a statement, and what to write in its place where that is sure. */
export function missing({ part, rule, keyword: word, before, found, dialect }: Missing): { readonly message: string; readonly fix?: { readonly title: string; readonly text: string } } {
    const example = exampleOf(rule, dialect);
    const such = example === undefined ? '' : `, such as ${example}`;
    if (before === ',') {
        return { message: 'Something is missing after this comma: add the next one, or remove the comma.' };
    }
    switch (part.token) {
        case 'STRING': return missingText(word, before, found);
        case 'DATE': {
            const date = found === undefined ? undefined : parseDate(found.replace(/[./]/g, '-'));
            return { message: `“${word}” needs a date such as 2026-10-01.`, ...(date && { fix: { title: `Write ${date}`, text: date } }) };
        }
        case 'PERCENT': return {
            message: `“${word}” needs a share such as 30%.`,
            ...(found !== undefined && /^\d+(\.\d+)?$/.test(found) && { fix: { title: `Write ${found}%`, text: `${found}%` } }),
        };
        case 'DURATION': {
            const joined = found?.replace(/\s+/g, '');
            const isDuration = joined !== undefined && /^\d+(\.\d+)?\p{L}+$/u.test(joined) && keyOf(dialect.units, joined.replace(/^[\d.]+/, '')) !== undefined;
            return { message: `“${word}” needs a length of time such as 5min, 2h or 3d, without a space.`, ...(isDuration && { fix: { title: `Write ${joined}`, text: joined } }) };
        }
        case 'NUMBER': return { message: rule.name === 'Metric' ? `The metric “${before}” needs a value: a number, 62%, 4.1/5 or 5min.` : `“${rule.name === 'Pain' ? before : word}” needs ${numberOf(rule)}${rule.name === 'Pain' ? '' : such}.` };
        case 'WORD': return { message: `“${word}” needs ${wordOf(rule, dialect)}.` };
        case 'NAME': return { message: nameMissing(part, rule, word, before, found, such) };
        case 'ID': return { message: `“${word}” needs a name${such}.` };
        default: return { message: `“${part.token}” is missing after “${before}”${such}.`, fix: { title: `Add “${part.token}”`, text: found === undefined ? part.token : `${part.token} ${found}` } };
    }
}

export function textComesFirst(word: string): ReturnType<typeof missing> {
    return { message: `The text comes right after “${word}”, before everything else.` };
}

function missingText(word: string, before: string, found: string | undefined): ReturnType<typeof missing> {
    const after = before === word ? word : before;
    if (found === undefined) {
        return { message: `“${after}” needs a text in quotes.` };
    }
    return textWithoutQuotes(after, found);
}

export function textWithoutQuotes(word: string, found: string): { readonly message: string; readonly fix: { readonly title: string; readonly text: string } } {
    return { message: `The text after “${word}” needs quotes.`, fix: { title: 'Put it in quotes', text: literalOf(found) } };
}

function nameMissing(part: TokenPart, rule: Rule, word: string, before: string, found: string | undefined, such: string): string {
    if (part.refersTo === undefined) {
        const needs = rule.name === 'Metric' ? `“${word}” needs a name and a value` : `A ${nameOf(rule)} needs a name`;
        return found === undefined ? `${needs}${such}.` : `${quoted(found)} is not a name: a name begins with a letter, or stands in quotes.`;
    }
    const target = part.refersTo === 'Addressable' ? 'pain or gain' : part.refersTo.toLowerCase();
    const after = before === 'to' || before === 'on' ? `${word} ${before}` : before;
    return `“${after}” needs the name of ${article(target)} ${target}.`;
}

function numberOf({ name }: Rule): string {
    switch (name) {
        case 'Pain': return 'a number from 1 to 3';
        case 'Impact':
        case 'Effort': return 'a number from 1 to 5';
        case 'Scale': return 'its two ends';
        default: return 'a number';
    }
}

function wordOf({ name, keyword: key }: Rule, dialect: Dialect): string {
    const enumeration = enumerationOf[name];
    if (enumeration) {
        return `one of ${sentenceList(Object.values(dialect.enumerations[enumeration]).map(words => words[0]!), 'or')}`;
    }
    return key === 'icon' ? 'the name of an icon, such as search' : key === undefined ? 'a locale such as en or fa' : 'a word that says what kind it is';
}

/** An example of a statement in the words of the dialect. */
function exampleOf({ name, keyword: key }: Rule, dialect: Dialect): string | undefined {
    const example = examples[name] ?? (key === undefined ? undefined : `${key} "…"${withoutSource.has(key) ? '' : ' from Survey'}`);
    return example?.replace(/"[^"]*"|[a-z][a-z-]*/g, word => word in dialect.keywords ? keyword(word as KeywordKey, dialect) : word);
}

function nameOf({ keyword: key }: Rule): string {
    return key ?? 'file';
}

function nameOfPlace(rule: Rule): string {
    return rule.keyword === undefined ? 'the file itself' : `${article(rule.keyword)} ${rule.keyword}`;
}

function article(word: string): string {
    return /^[aeio]/.test(word) ? 'an' : 'a';
}

function quoted(image: string): string {
    return /^["'«“„]/.test(image) ? image : `“${image}”`;
}

function sentenceList(words: readonly string[], conjunction: 'and' | 'or'): string {
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}
