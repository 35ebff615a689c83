import { expect, test } from 'vitest';
import { markRanges, unmark } from './marks.ts';

test.each([
    ['plain', 'plain', []],
    ['emotion <|9|>!', 'emotion 9!', ['9']],
    ['a <|>b', 'a b', ['']],
    ['<|a <|b|>|> <|c|>', 'a b c', ['a b', 'b', 'c']],
])('%s', (code, text, marked) => {
    const result = unmark(code);
    expect(result.text).toBe(text);
    expect(result.marked).toEqual(marked);
    expect(markRanges(result.text, result.ranges)).toBe(code);
});

test('an unbalanced mark is a mistake in the test', () => {
    expect(() => unmark('<|a')).toThrow('never closed');
    expect(() => unmark('a|>')).toThrow('closes nothing');
});
