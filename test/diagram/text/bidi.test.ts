import { expect, test } from 'vitest';
import { closedIn, directionOf, joined } from '../../../diagram/text/bidi.ts';
import { formatNumber, localDigits } from '../../../diagram/text/digits.ts';

test.each([
    ['Buying', 'ltr'], ['خرید', 'rtl'], ['קנייה', 'rtl'], ['«خرید» of Maya', 'rtl'], ['۴۲ boxes', 'ltr'], ['\u200f!', 'rtl'], ['日本', 'ltr'], ['42 %', undefined], ['', undefined],
])('the direction of %j is %s', (text, direction) => {
    expect(directionOf(text)).toBe(direction);
});

test.each([
    ['ACME Pay', 'rtl', 'ACME Pay\u200f'], ['درگاه ACME Pay', 'rtl', 'درگاه ACME Pay\u200f'], ['پست', 'rtl', 'پست'], ['פוסט', 'ltr', 'פוסט\u200e'], ['Post', 'ltr', 'Post'], ['24/7', 'rtl', '24/7'],
] as const)('what follows %j stands after it where reading goes %s', (text, direction, expected) => {
    expect(closedIn(text, direction)).toBe(expected);
});

test('items of a list keep their order where all of them are written the other way', () => {
    expect(joined(['ACME Pay', 'PayPal'], '، ', 'rtl')).toBe('ACME Pay\u200f، PayPal');
    expect(joined(['Post', 'Phone'], ', ', 'ltr')).toBe('Post, Phone');
});

test('digits are those of the writer', () => {
    expect(localDigits('62%', 'تا ۸۰٪')).toBe('۶۲%');
    expect(localDigits('62%', '٨٠')).toBe('٦٢%');
    expect(localDigits('62%', 'تا جمعه')).toBe('62%');
});

test.each([
    [-1.25, 'en', '', { signed: true }, '−1.3'], [1.5, 'en', '', { signed: true }, '+1.5'], [0, 'en', '', { signed: true }, '0'], [-0.01, 'en', '', { signed: true }, '0'],
    [1.5, 'pl', '', {}, '1,5'], [-1.5, 'fa', '۲', {}, '−۱٫۵'], [-1.5, 'fa', '2', {}, '−1.5'], [62.4, 'de', '', { percent: true, fraction: 0 }, '62\u00a0%'],
    [62.4, 'en', '', { percent: true, fraction: 0 }, '62%'], [62, 'fa', '۱', { percent: true }, '۶۲٪'], [62, 'fa', '1', { percent: true }, '62%'],
    [1.5, 'not a language!', '', {}, '1.5'], [1.5, undefined, '', {}, '1.5'],
] as const)('%d in %s beside %j', (value, language, sample, format, text) => {
    expect(formatNumber(value, language, sample, format)).toBe(text);
});
