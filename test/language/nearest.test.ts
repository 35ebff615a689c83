import { expect, test } from 'vitest';
import { nearest } from '../../language/nearest.ts';

test.each([
    ['Chekout', ['Help', 'Checkout'], 'Checkout'],
    ['emtion', ['motion', 'emotion'], 'emotion'],
    ['gaol', ['goal', 'gain'], 'goal'],
    ['Stage', ['stage'], 'stage'],
    ['web', ['app'], undefined],
    ['P', ['Q'], undefined],
    ['x', ['X'], 'X'],
    ['colour', ['color', 'cooler'], 'color'],
    ['anything', [], undefined],
])('%s among %j', (word, names, expected) => {
    expect(nearest(word, names)).toBe(expected);
});
