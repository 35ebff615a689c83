import { expect, test } from 'vitest';
import { literalOf } from '../../language/text-literal.ts';
import corpus from '../attacks.json' with { type: 'json' };
import { findings } from '../support/language.ts';

// Deceptive text is shown, by its code points; honest text in any script never is.

const deceptive = corpus.filter(({ class: kind, expect }) => kind.startsWith('uni.') && expect.startsWith('VIS'));

test.each(deceptive)('$id is reported by its code points', async ({ payload }) => {
    const [message, ...others] = await messagesOn(payload);
    expect(others).toEqual([]);
    expect(message).toMatch(/U\+[0-9A-F]{4,5}/);
});

test('there are such attacks', () => {
    expect(deceptive.length).toBeGreaterThan(3);
});

test.each([
    ['Persian', 'می‌خواهم کتاب‌های شما را ببینم (ه‍.ش.)'],
    ['a half word while it is typed', 'می‌'],
    ['Arabic with marks of direction', '\u200Fالسعر (USD)\u200F: 20\u200E%'],
    ['Hebrew with marks of direction', 'המחיר\u200F (GiftBox) \u200E₪20'],
    ['Hindi', 'क्‍या आप चाय पियेंगे'],
    ['Sinhala', 'ශ්‍රී ලංකා'],
    ['a family', '👨‍👩‍👧‍👦 and a 👩🏽‍🚀'],
    ['a rainbow flag and a flag in tags', '🏳️‍🌈 🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}'],
    ['combining marks', 'Zalgo\u0300\u0301 e\u0308'],
    ['spaces that do not break', '20\u00A0€, 5\u202F%'],
])('%s is honest', async (_, text) => {
    expect(await messagesOn(text)).toEqual([]);
});

test.each([
    ['in Latin words a joiner has no business', 'a\u200Db', 'U+200D (zero-width joiner)'],
    ['nor has a mark of direction', 'a\u200Fb', 'U+200F (right-to-left mark)'],
    ['an override deceives in right-to-left text, too', 'קומקום \u202Eabc', 'U+202E (right-to-left override)'],
    ['tags without a flag', 'hi\u{E0041}', 'U+E0041'],
    ['what a terminal obeys', 'red \u001B[31m', 'U+001B'],
])('%s', async (_, text, name) => {
    expect(await messagesOn(text)).toEqual([expect.stringContaining(name)]);
});

test('thousands are one finding, and do not take the square of their number, which would be minutes', async () => {
    expect(await messagesOn('\u202E'.repeat(100_000))).toHaveLength(1);
    expect(await messagesOn(`🏴${'\u{E0067}'.repeat(50_000)}`)).toHaveLength(1);
}, 30_000);

async function messagesOn(label: string): Promise<readonly string[]> {
    const all = await findings(`journey J { stage S { touchpoint T ${literalOf(label)} } }`);
    return all.filter(({ rule }) => rule === 'hidden-control-character').map(({ message }) => message);
}
