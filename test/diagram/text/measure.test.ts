import { expect, test } from 'vitest';
import { spanWidth, textWidth } from '../../../diagram/text/measure.ts';

const style = { size: 100 };

test('a width grows with the size of the type, its weight and the reader\'s font', () => {
    const width = textWidth('Checkout', style);
    expect(width).toBeGreaterThan(440);
    expect(width).toBeLessThan(520);
    expect(textWidth('Checkout', { size: 50 })).toBeCloseTo(width / 2);
    expect(textWidth('Checkout', style, 1.1)).toBeCloseTo(width * 1.1);
    expect(textWidth('Checkout', { size: 100, strong: true })).toBeGreaterThan(width);
});

test('Arabic letters are as wide as the shape their neighbours give them', () => {
    expect(textWidth('ببب', style)).toBeLessThan(2 * textWidth('ب', style));
    expect(textWidth('ب\u200cب', style)).toBeCloseTo(2 * textWidth('ب', style));
    expect(textWidth('بَب', style)).toBeCloseTo(textWidth('بب', style));
    expect(textWidth('لا', style)).toBeLessThan(textWidth('ل', style));
    expect(spanWidth('بب', 0, 1, style) + spanWidth('بب', 1, 2, style)).toBeCloseTo(textWidth('بب', style));
});

test.each([
    ['a mark', 'é'.normalize('NFD'), 'e'], ['a direction', '\u202ea\u2069', 'a'], ['a joined emoji', '👨‍👩‍👧‍👦', '👨'], ['a skin', '👍🏽', '👍'],
    ['a flag of two letters', '🇺🇦', '👍'],
])('%s adds no width', (_, text, same) => {
    expect(textWidth(text, style)).toBeCloseTo(textWidth(same, style));
});

test('italic is as wide as upright, but for Cyrillic', () => {
    expect(textWidth('Oplata', { size: 100, italic: true })).toBe(textWidth('Oplata', style));
    expect(textWidth('Оплата', { size: 100, italic: true })).toBeGreaterThan(textWidth('Оплата', style));
});

test('what no table knows is one em wide', () => {
    expect(textWidth('字', style)).toBe(100);
    expect(textWidth('\ud800', style)).toBe(100);
    expect(textWidth('\u0001', style)).toBe(100);
});
