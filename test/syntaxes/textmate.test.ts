import { readdirSync, readFileSync } from 'node:fs';
import { SemanticTokensDecoder } from 'langium/lsp';
import { describe, expect, test } from 'vitest';
import { workspaceOf } from '../server/support.ts';
import { tokensIn } from './tokens.ts';

const examples = new URL('../../examples/', import.meta.url);
const names = readdirSync(examples).filter(name => name.endsWith('.journey'));
const [block, statement, small, word] = ['keyword.control.block', 'keyword.other.statement', 'keyword.operator.word', 'variable.other.enummember'];

describe('what a text looks like before the server answers', () => {
    test.each<[string, string, Record<string, string>]>([
        ['the flagship', example('gift-box'), {
            'import': statement, 'evidence': block, 'Survey': 'entity.name.type.struct', 'Checkout survey': 'string.quoted', 'survey': word,
            '2026-09-14': 'constant.numeric.date', '412': 'constant.numeric', 'GiftBox': 'entity.name.namespace', 'for': small, 'Maya': 'entity.name.type.class',
            'CES': 'variable.other.readwrite', '5.1/7': 'constant.numeric', '9min': 'constant.numeric', '40%': 'constant.numeric', 'leads to': statement, 'Help': 'entity.name.function.member',
            'social': 'entity.name.type.interface', 'HiddenCost': 'variable.other.event', 'Data': 'variable.other.property', 'missing': word, 'unsure': word, 'unsourced': 'entity.other.rule',
        }],
        ['the flagship in Persian', example('gift-box-fa'), {
            'نظرسنجی': 'entity.name.type.struct', 'تماس‌ها': 'entity.name.type.struct', '۲۰۲۶-۰۹-۱۴': 'constant.numeric.date', '۴۱۲': 'constant.numeric', '۶۲٪': 'constant.numeric',
            'مایا': 'entity.name.type.class', 'آشنایی': 'entity.name.type', 'آگهی': 'entity.name.function.member', 'کنجکاو': word, 'کارت‌زنده': 'variable.other.event', 'تکمیل خرید': 'string.quoted',
        }],
        ['keywords as names and words', 'persona persona journey goal for persona { kind kind stage via { touchpoint from { leads to from icon link } } }', {
            'goal': 'entity.name.namespace', 'kind': word, 'via': 'entity.name.type', 'from': 'entity.name.function.member', 'link': word,
        }],
        ['lists', 'pain P "x" from A, "B c"، D severity 2', { 'A': 'entity.name.type.struct', 'B c': 'string.quoted', 'D': 'entity.name.type.struct', ',': 'punctuation.separator', '،': 'punctuation.separator', 'severity': small }],
        ['names in quotes', 'journey "a { b" "label"', { 'a { b': 'string.quoted', 'label': 'string.quoted' }],
        ['a feeling of the writer’s own', 'emotion elated +2 "so" assumed', { 'emotion': statement, 'elated': word, '+2': 'constant.numeric', 'so': 'string.quoted', 'assumed': small }],
        ['an emotion that is only begun', 'emotion pain "x"', { 'emotion': statement, 'pain': statement }],
        ['a text that is never closed', 'note "open }\ngoal "x"', { 'open }': 'string.quoted', 'goal': statement }],
        ['quotes of word processors', 'note «a» note “b” note „c“ note „d” note \'e\'', { a: 'string.quoted', b: 'string.quoted', c: 'string.quoted', d: 'string.quoted', e: 'string.quoted', note: statement }],
        ['a text of several lines', 'note """one\n goal "two"\n""" goal "x"', { 'one': 'string.quoted.triple', ' goal "two"': 'string.quoted.triple', 'goal': statement }],
        ['escapes', 'note "a\\"b\\q"', { '\\"': 'constant.character.escape', 'b\\q': 'string.quoted' }],
        ['comments', '/* goal\n goal */ // stage', { '/*': 'comment.block', ' goal ': 'comment.block', ' stage': 'comment.line.double-slash' }],
        ['words that hold a keyword', 'stage goal-keeper { touchpoint my_goal }', { 'goal-keeper': 'entity.name.type', 'my_goal': 'entity.name.function.member' }],
        ['numbers of all sorts', 'scale -2 to +1.5 duration 2h metric x 62 % target ۳٫۵', { '-2': 'constant.numeric', 'to': small, '+1.5': 'constant.numeric', '2h': 'constant.numeric', '62 %': 'constant.numeric', '۳٫۵': 'constant.numeric' }],
    ])('%s', async (_, text, expected) => {
        const tokens = await tokensIn(text);
        const found = Object.fromEntries(Object.keys(expected).map(wanted => [wanted, tokens.findLast(({ text }) => text === wanted)?.scope]));
        expect(found).toEqual(expected);
    });

    test.each(names)('nothing of %s is left without a colour', async name => {
        const plain = (await tokensIn(example(name.replace('.journey', '')))).filter(({ scope }) => scope === '' || scope === 'variable.other');
        expect(plain.map(({ line, text }) => `${line + 1}: ${text}`)).toEqual([]);
    });
});

const { contributes } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { contributes: { semanticTokenScopes: [{ scopes: Record<string, [string]> }] } };
const [{ scopes }] = contributes.semanticTokenScopes;

describe('no name changes its colour when the server answers', () => {
    test.each(names)('%s', async name => {
        const { document, journey } = await workspaceOf(example(name.replace('.journey', '')));
        const provider = journey.lsp.SemanticTokenProvider!;
        const before = new Map((await tokensIn(document.textDocument.getText())).map(({ line, start, scope }) => [`${line}:${start}`, scope]));
        const after = SemanticTokensDecoder.decode(await provider.semanticHighlight(document, { textDocument: { uri: '' } }), provider.tokenTypes, document);
        expect(after.length).toBeGreaterThan(0);
        expect(after.flatMap(({ text, tokenType, offset }) => {
            const { line, character } = document.textDocument.positionAt(offset);
            const [first, then] = [before.get(`${line}:${character}`), scopes[tokenType]![0].replace(/\.journey$/, '')];
            return first === then ? [] : [`${line + 1}: ${text} is ${first}, then ${then}`];
        })).toEqual([]);
    });

    test('every type of the server has a scope', async () => {
        const { journey } = await workspaceOf('journey A {}');
        expect(Object.keys(scopes)).toEqual(Object.keys(journey.lsp.SemanticTokenProvider!.tokenTypes));
    });
});

test.each<[string, readonly string[]]>([
    ['```journey\nstage S {}\n```\nstage S', ['stage', 'S', '{', '}']],
    ['~~~ Journey title="x"\nstage S\n~~~\nstage S', ['stage', 'S']],
    ['- list\n  ```journey\n  stage S\n  ```\n  stage S', ['stage', 'S']],
    ['```journeys\nstage S\n```', []],
    ['```js\nstage S\n```', []],
    ['journey `journey`', []],
])('in Markdown: %j', async (text, inside) => {
    const tokens = await tokensIn(text, 'text.html.markdown');
    expect(tokens.filter(({ scopes }) => scopes.includes('meta.embedded.block.journey')).map(({ text }) => text)).toEqual(inside);
});

function example(name: string): string {
    return readFileSync(new URL(`${name}.journey`, examples), 'utf8');
}
