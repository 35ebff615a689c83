import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isClosed, literalOf, textOf } from '../../language/text-literal.ts';
import { anyCharacter } from '../support/any-character.ts';

test.each([
    ['"a"', 'a'],
    ['\'it\\\'s\'', 'it\'s'],
    ['«a»', 'a'], ['“a”', 'a'], ['„a“', 'a'], ['„a”', 'a'],
    ['"a\\"b\\\\c\\nd\\te"', 'a"b\\c\nd\te'],
    ['"C:\\maps"', 'C:\\maps'],
    ['"never closed', 'never closed'],
    ['"""one line"""', 'one line'],
    ['"""\n    a\n      b\n\n    c\n    """', 'a\n  b\n\nc'],
    ['"""\r\n\ta\r\n\tb\r\n"""', 'a\nb'],
    ['"""a \\" b"""', 'a \\" b'],
    ['"""', ''],
])('%j is %j', (literal, text) => {
    expect(textOf(literal)).toBe(text);
});

test.each([['"a"', true], ['"a', false], ['"', false], ['"a\\"', false], ['"a\\\\"', true], ['“a"', false], ['""""""', true], ['"""a""', false], ['"""', false]])('%j is closed: %s', (literal, expected) => {
    expect(isClosed(literal)).toBe(expected);
});

test('any text survives being written, but for the sort of its line ends', () => {
    fc.assert(fc.property(fc.string({ unit: anyCharacter }), text => {
        expect(textOf(literalOf(text))).toBe(text.replace(/\r\n?/g, '\n'));
    }));
});
