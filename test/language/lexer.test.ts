import * as fc from 'fast-check';
import { EmptyFileSystem } from 'langium';
import { describe, expect, test } from 'vitest';
import { isWord } from '../../language/lexer.ts';
import { limits } from '../../language/limits.ts';
import { createLanguage } from '../../language/services.ts';
import { anyCharacter } from '../support/any-character.ts';
import { runs } from '../support/chance.ts';

const { Lexer } = createLanguage(EmptyFileSystem).journey.parser;
const typesOf = (text: string) => Lexer.tokenize(text).tokens.map(({ tokenType, image }) => `${tokenType.name}:${image}`);
const errorsOf = (text: string) => Lexer.tokenize(text).errors.map(({ offset, length }) => text.slice(offset, offset + length));

test.each([
    ['goal "x"', ['goal:goal', 'STRING:"x"']],
    ['drop-off day-in-the-life', ['drop-off:drop-off', 'ID:day-in-the-life']],
    ['-2 +1 3.5 −2 ۱۲ ٣٫٥', ['NUMBER:-2', 'NUMBER:+1', 'NUMBER:3.5', 'NUMBER:−2', 'NUMBER:۱۲', 'NUMBER:٣٫٥']],
    ['62% 62 % ۶۲٪', ['PERCENT:62%', 'PERCENT:62 %', 'PERCENT:۶۲٪']],
    ['4.1/5 5min 30s 2026-10-01', ['RATIO:4.1/5', 'DURATION:5min', 'DURATION:30s', 'DATE:2026-10-01']],
    ['a،b,c', ['ID:a', ',:،', 'ID:b', ',:,', 'ID:c']],
    ['می‌خواهم café ǅ', ['ID:می‌خواهم', 'ID:café', 'ID:ǅ']],
    ['«a» “b” „c” „d“ \'e\' """f\n"g" """', ['STRING:«a»', 'STRING:“b”', 'STRING:„c”', 'STRING:„d“', 'STRING:\'e\'', 'STRING:"""f\n"g" """']],
    ['"a\\"b" "c\\\\"', ['STRING:"a\\"b"', 'STRING:"c\\\\"']],
    ['journey{}//x\n/* y */a', ['journey:journey', '{:{', '}:}', 'ID:a']],
])('%s', (text, types) => {
    expect(typesOf(text)).toEqual(types);
    expect(errorsOf(text)).toEqual([]);
});

describe('what can’t be read is an error with a place', () => {
    test.each([
        ['goal "x\nneed "y"', ['"x']],
        ['goal "x\\\nneed', ['"x\\']],
        ['goal «x"', ['«x"']],
        ['"""x\ny', ['"""x\ny']],
        ['a /* b', ['/*']],
        ['a : b;', [':', ';']],
        ['a @@@ b', ['@@@']],
        ['<<<<<<< HEAD\na', ['<<<<<<< HEAD']],
        ['a\u202Eb', ['\u202E']],
    ])('%j', (text, errors) => {
        expect(errorsOf(text)).toEqual(errors);
    });

    test('a control character is named, not shown', () => {
        expect(Lexer.tokenize('\u0007').errors[0]!.message).toMatch(/^“U\+0007” means nothing here/);
    });

    test('a text that was never closed does not take the next line with it', () => {
        expect(typesOf('goal "x\nneed "y"')).toEqual(['goal:goal', 'STRING:"x', 'need:need', 'STRING:"y"']);
    });

    test('nothing is read below the deepest block, and of a text that is too long', () => {
        const { tokens, errors } = Lexer.tokenize('{'.repeat(limits.depth + 5));
        expect(tokens).toHaveLength(limits.depth);
        expect(errors).toHaveLength(1);
        expect(Lexer.tokenize(' '.repeat(limits.size + 1)).errors).toHaveLength(1);
    });
});

describe('lines and columns', () => {
    test.each([['\n'], ['\r\n'], ['\r']])('with %j', newline => {
        const { tokens } = Lexer.tokenize(['goal "a"', '  need """x', 'y""" 5', '', '// c', 'note'].join(newline));
        expect(tokens.map(({ image, startLine, startColumn, endLine, endColumn }) => [image.slice(0, 4), startLine, startColumn, endLine, endColumn])).toEqual([
            ['goal', 1, 1, 1, 4], ['"a"', 1, 6, 1, 8], ['need', 2, 3, 2, 6], ['"""x', 2, 8, 3, 4], ['5', 3, 6, 3, 6], ['note', 6, 1, 6, 4],
        ]);
    });
});

test('any text: tokens and comments stand in order and inside, and what is between them is white space or reported', () => {
    const piece = fc.oneof(fc.string({ unit: anyCharacter, maxLength: 5 }), fc.constantFrom('"', '“', '”', '"""', '/*', '*/', '//', '\n', '\r', '{', '}', ',', '-', '5', '%', 'goal', '\uD83D', '\uFEFF', '\u200C', 'ی'));
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
        const text = pieces.join('').replaceAll('\0', '');
        const { tokens, hidden, errors } = Lexer.tokenize(text);
        const spans = [...tokens, ...hidden].map(({ startOffset, endOffset }) => [startOffset, endOffset! + 1] as const).sort(([a], [b]) => a - b);
        const covered = [...spans, ...errors.map(({ offset, length }) => [offset, offset + length] as const)].sort(([a], [b]) => a - b);
        let end = 0;
        for (const [start, next] of spans) {
            expect(start).toBeGreaterThanOrEqual(end);
            expect(next).toBeGreaterThan(start);
            end = next;
        }
        expect(end).toBeLessThanOrEqual(text.length);
        let rest = '';
        let at = 0;
        for (const [start, next] of covered) {
            rest += text.slice(at, Math.max(at, start));
            at = Math.max(at, next);
        }
        expect((rest + text.slice(at)).trim()).toBe('');
    }), runs(200));
});

test.each([['a', true], ['drop-off', true], ['_x1', true], ['می‌خواهم', true], ['two words', false], ['1a', false], ['', false], ['a.', false]])('is “%s” one word: %s', (text, expected) => {
    expect(isWord(text)).toBe(expected);
});
