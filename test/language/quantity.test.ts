import { expect, test } from 'vitest';
import { english } from '../../language/dialect.ts';
import { parseDate, parseDuration, parseNumber, parsePercent, parseValue } from '../../language/quantity.ts';

test.each([['2', 2], ['-2', -2], ['+1', 1], ['3.5', 3.5], ['−2', -2], ['۱۲', 12], ['٣٫٥', 3.5], ['1e5', undefined], ['', undefined], ['5min', undefined], ['1,5', undefined]])('number %s', (text, expected) => {
    expect(parseNumber(text)).toBe(expected);
});

test.each([['62%', 62], ['62 %', 62], ['۶۲٪', 62], ['-5%', -5], ['12.5%', 12.5]])('share %s', (text, expected) => {
    expect(parsePercent(text)).toBe(expected);
});

test.each([['30s', 30], ['5min', 300], ['2h', 7200], ['3d', 259_200], ['2w', 1_209_600], ['1.5h', 5400], ['۵min', 300], ['5m', undefined], ['min', undefined]])('length of time %s', (text, seconds) => {
    expect(parseDuration(text, english)?.seconds).toBe(seconds);
});

test.each([['2026-10-01', '2026-10-01'], ['2026-1-5', '2026-01-05'], ['۲۰۲۶-۱۰-۰۱', '2026-10-01'], ['2024-02-29', '2024-02-29'], ['2026-02-29', undefined], ['2026-13-01', undefined], ['2026-00-10', undefined], ['2026-10-32', undefined]])('day %s', (text, expected) => {
    expect(parseDate(text)).toBe(expected);
});

test.each([
    ['5', { kind: 'number', text: '5', number: 5 }],
    ['62%', { kind: 'percent', text: '62%', number: 62 }],
    ['4.1/5', { kind: 'ratio', text: '4.1/5', number: 4.1, of: 5 }],
    ['5min', { kind: 'duration', text: '5min', number: 5, unit: 'min', seconds: 300 }],
    ['3parsecs', undefined],
])('value %s', (text, expected) => {
    expect(parseValue(text, english)).toEqual(expected);
});
