import { describe, expect, test } from 'vitest';
import { textWidth } from '../../../diagram/text/measure.ts';
import { widestWord, wrap } from '../../../diagram/text/wrap.ts';

const style = { size: 14 };

/** Wraps at the width of `ruler`, so that a reader of the test sees it. */
function lines(text: string, ruler: string, language?: string): readonly string[] {
    return wrap(text, style, textWidth(ruler, style) + 0.01, { language });
}

describe('lines break', () => {
    test.each([
        ['after spaces', 'Pays the bill', 'Pays the', ['Pays', 'the bill']],
        ['at the writer\'s own newlines', 'Pay\n\nGo', 'Pays the', ['Pay', '', 'Go']],
        ['after a hyphen between letters', 'check-out', 'check-', ['check-', 'out']],
        ['not before a number', 'covid -19', 'covid -', ['covid', '-19']],
        ['after a slash', 'and/or', 'and/', ['and/', 'or']],
        ['not at a no-break space', 'a 10\u00a0km', '10 km.', ['a', '10\u00a0km']],
        ['not before what closes', 'Pourquoi elle ?', 'Pourquoi elle', ['Pourquoi', 'elle ?']],
        ['not after what opens', 'dit « oui »', 'dit « oui', ['dit', '« oui »']],
        ['at a soft hyphen, which shows', 'Liefer\u00adschein', 'Lieferung', ['Liefer-', 'schein']],
        ['at a zero-width space', 'Liefer\u200bschein', 'Lieferung', ['Liefer', 'schein']],
    ])('%s', (_, text, ruler, expected) => {
        expect(lines(text, ruler)).toEqual(expected);
    });

    test('between words of scripts without spaces, and not before their full stop', () => {
        expect(lines('今日は天気がいいです。', '今日は天気が', 'ja')).toEqual(['今日は天気が', 'いいです。']);
        expect(lines('ลูกค้าสั่งซื้อ', 'ลูกค้าสั่ง', 'th')).toEqual(['ลูกค้า', 'สั่งซื้อ']);
    });

    test('in a language that does not exist', () => {
        expect(lines('今日は', '今日', 'no such!')).toEqual(['今日', 'は']);
    });
});

describe('a word too long for the line is broken', () => {
    test('between characters as readers see them', () => {
        expect(lines('👩‍👩‍👧👩‍👩‍👧', '👩‍👩‍👧')).toEqual(['👩‍👩‍👧', '👩‍👩‍👧']);
        expect(lines('e\u0301e\u0301', 'e\u0301')).toEqual(['e\u0301', 'e\u0301']);
    });

    test('in Persian where letters don\'t join, and at a zero-width non-joiner', () => {
        expect(lines('کارخانه', 'کارخان')).toEqual(['کارخا', 'نه']);
        expect(lines('می‌نویسیم', 'نویسیمس')).toEqual(['می‌', 'نویسیم']);
    });

    test('into lines that fit', () => {
        const text = 'فففففففففففففففف';
        for (const line of lines(text, 'فففف')) {
            expect(textWidth(line, style)).toBeLessThanOrEqual(textWidth('فففف', style) + 0.02);
        }
        expect(lines(text, 'فففف').join('')).toBe(text);
    });

    test('also where nothing fits', () => {
        expect(wrap('ab c', style, 0)).toEqual(['a', 'b', 'c']);
    });
});

describe('lines are balanced', () => {
    test('their number stays, their width shrinks', () => {
        expect(lines('Where did the price come from', 'Where did the price come')).toEqual(['Where did the', 'price come from']);
    });

    test('no last word stands alone', () => {
        expect(lines('Checkout is Checkout is no', 'Checkout is Checkout is')).toEqual(['Checkout is', 'Checkout is no']);
        expect(lines('aaaaaa bbbbb cccccc ddddd ee', 'aaaaaa bbbbbb').at(-1)).toContain(' ');
    });
});

test('a blank text has no lines', () => {
    expect(wrap(' \n\t ', style, 100)).toEqual([]);
});

test('nothing of the text is lost but spaces at the ends of lines', () => {
    const text = 'user \u202e\u2066// admin\u2069 \u0000b\u0008 \ud800 high «a» — b…c 今日は می‌خواهد';
    for (const width of [1, 20, 40, 80, 400]) {
        expect(wrap(text, style, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }
});

test('the widest word is what wrap would not break', () => {
    expect(widestWord('Pays the check-out', style)).toBeCloseTo(textWidth('check-', style));
    expect(widestWord('', style)).toBe(0);
});

test.each([
    ['words', 'word '.repeat(20_000)], ['one word', 'W'.repeat(100_000)], ['closing marks', '. '.repeat(50_000)],
    ['joined letters', 'ف'.repeat(100_000)], ['marks', `e${'\u0301'.repeat(100_000)}`], ['hyphens', '-'.repeat(100_000)],
    ['ideographs', '今日は'.repeat(33_000)], ['zero-width spaces', '\u200b'.repeat(100_000)], ['spaces', `a${' '.repeat(100_000)}b`],
])('100,000 characters do not take the square of their number, which would be minutes: %s', (_, text) => {
    expect(wrap(text, { ...style, italic: true }, 120).length).toBeGreaterThan(0);
}, 30_000);
