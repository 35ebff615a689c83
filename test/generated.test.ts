import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { EmptyFileSystem, URI, type AstNode } from 'langium';
import { createLangiumGrammarServices } from 'langium/grammar';
import { describe, expect, test } from 'vitest';
import { dialects, english } from '../language/dialect.ts';
import { JourneyMapsGrammar } from '../language/generated/grammar.ts';
import { generatedFiles } from '../scripts/generate/generated-files.ts';
import { keywordRoles } from '../scripts/generate/keyword-roles.ts';
import { withKeywordTable } from '../scripts/generate/keyword-table.ts';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8').replaceAll('\r\n', '\n');
const files = generatedFiles(dialects, read);

describe('a file that is made from the language', () => {
    test.each(Object.keys(files))('%s is what `npm run generate` writes', path => {
        expect(read(path)).toBe(files[path]);
    });

    test('is the same each time', () => {
        expect(generatedFiles(dialects, path => files[path] ?? read(path))).toEqual(files);
    });

    test('names no grammar that is not in the manifest', () => {
        const { contributes } = JSON.parse(read('package.json')) as { contributes: { grammars: { scopeName: string; path: string }[] } };
        const contributed = contributes.grammars.map(({ scopeName, path }) => [path, scopeName]);
        const written = Object.entries(files).filter(([path]) => path.endsWith('.tmLanguage.json')).map(([path, content]) => [`./${path}`, (JSON.parse(content) as { scopeName: string }).scopeName]);
        expect(contributed).toEqual(written);
    });
});

test('the parser is made from the grammar as it is now', async () => {
    const { shared, grammar } = createLangiumGrammarServices(EmptyFileSystem);
    const document = shared.workspace.LangiumDocumentFactory.fromString(read('language/journey.langium'), URI.parse('file:///journey.langium'));
    await shared.workspace.DocumentBuilder.build([document], { validation: true });
    const plain = (root: AstNode): unknown => JSON.parse(grammar.serializer.JsonSerializer.serialize(root), (key, value: unknown) => key === '$comment' ? undefined : value);
    expect(document.diagnostics).toEqual([]);
    // Not toEqual: it would print all of both grammars.
    expect(isDeepStrictEqual(plain(JourneyMapsGrammar()), plain(document.parseResult.value)), 'run `npm run generate`').toBe(true);
});

test('every keyword of the dialect is in the grammar, and the other way round', () => {
    expect(keywordRoles().map(({ key }) => key).toSorted()).toEqual(Object.keys(english.keywords).toSorted());
});

test('keywords are what the grammar makes of them', () => {
    const said = keywordRoles().map(({ key, isBlock, isFirst, second, follower }) => [
        key, second, isBlock ? 'begins a block' : isFirst ? 'begins a statement' : 'stands inside', 'of' in follower ? `${follower.kind} ${follower.of}` : follower.kind,
    ].filter(Boolean).join(', '));
    expect(said).toEqual(expect.arrayContaining([
        'language, begins a statement, word',
        'touchpoint, begins a block, name Touchpoint',
        'leads, to, begins a statement, reference Touchpoint',
        'via, stands inside, reference Channel',
        'pain, begins a statement, name Pain',
        'opportunity, begins a block, name Opportunity',
        'goal, begins a statement, other',
        'from, stands inside, reference Evidence',
    ]));
});

describe('the table of keywords in the manual', () => {
    test('stands between its marks, and nothing else changes', () => {
        const page = 'before\n<!-- keywords:start -->\nold\n<!-- keywords:end -->\nafter';
        const [before, table, after] = withKeywordTable(page, english).split(/<!-- keywords:(?:start|end) -->/);
        expect([before, after]).toEqual(['before\n', '\nafter']);
        expect(table).toContain('\n| `drop-off` | touchpoint | How many leave here, and why. |\n');
    });

    test('is not put where nobody marked a place', () => {
        expect(withKeywordTable('a page', english)).toBe('a page');
    });
});
