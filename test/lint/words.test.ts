import { expect, test } from 'vitest';
import { localeFinder, plainWords } from '../../language/lint/words/locale.ts';
import { findings } from '../support/language.ts';

test.each([
    ['the language of the file', 'pl', 'journey Herbata', 'The kettle', 'pl'],
    ['its region makes no difference', 'en-GB', '', 'The kettle', 'en'],
    ['a language without lists', 'de', '', 'Der Kessel', undefined],
    ['plain Latin letters', undefined, 'touchpoint Kettle "Waits"', 'Waits', 'en'],
    ['a few borrowed words', undefined, 'touchpoint Café "A café in Łódź"', 'A café', 'en'],
    ['Polish letters', undefined, '"Wącha paczkę" "Płaci za pierwszą" "Śledzi zamówienie"', 'Kawa', 'pl'],
    ['other accents', undefined, '"Le thé est prêt à être bu" "déjà"', 'Le chat', undefined],
    ['Hebrew script', undefined, '', 'קומקום', 'he'],
    ['Arabic script', undefined, '"ينتظر الإبريق"', 'ينتظر', 'ar'],
    ['Arabic script with Persian letters', undefined, '"منتظر کتری می‌ماند"', 'منتظر', 'fa'],
    ['another script', undefined, '', '水', undefined],
    ['no letters', undefined, '', '62 %', undefined],
])('%s', (_, language, file, text, expected) => {
    expect(localeFinder(language, file)(text)).toBe(expected);
});

test('words are compared without what keyboards and fonts do to them', () => {
    expect(plainWords('The “User’s” back-end, 2nd!')).toEqual(['the', 'user\'s', 'back-end', '2nd']);
    expect(plainWords('سامانه‌ی رزرو')).toEqual(plainWords('سامانهی رزرو'));
    expect(plainWords('تجربهٔ كاربري')).toEqual(plainWords('تجربه کاربری'));
    expect(plainWords('مُرْسِل')).toEqual(plainWords('مرسل'));
    expect(plainWords('\'quoted\' -')).toEqual(['quoted']);
    expect(plainWords('')).toEqual([]);
});

test('a long word is read in no time', () => {
    const start = performance.now();
    localeFinder(undefined, `${'a'.repeat(500_000)} ${'é'.repeat(500_000)}`)('a');
    plainWords('-'.repeat(500_000));
    plainWords(`é${'-'.repeat(500_000)}`);
    expect(performance.now() - start).toBeLessThan(2000);
});

// What designers write, and no rule of words may mistake.
test.each([
    ['en', ['Sees the ad', 'Checks website updates', 'Calls the company', 'Compares system prices', 'Company visit', 'App crashes', 'Site tour', 'Team lunch', 'Waits while the salesman asks his boss', 'Marketing event', 'Bot answers']],
    ['pl', ['Sprawdza stronę sklepu', 'Dzwoni do firmy', 'Strona umowy', 'Zakłada konto w systemie', 'Czeka na kuriera']],
    ['fa', ['سایت را بررسی می‌کند', 'سایت فروشگاه را بررسی می‌کند', 'به شرکت زنگ می‌زند', 'منتظر پیامک می‌ماند', 'برنامه را نصب می‌کند و منتظر می‌ماند']],
    ['ar', ['يتصل بالشركة', 'يفتح التطبيق', 'ينتظر الرسالة', 'تحدّث التطبيق']],
    ['he', ['מתקשרת לחברה', 'בודקת את האתר', 'מחכה להודעה', 'האתר יפה']],
])('labels in %s stay silent', async (language, labels) => {
    const touchpoints = labels.map((label, index) => `touchpoint T${index} "${label}" { action "${label}" thought "${label}?" }`).join('\n');
    const found = await findings(`language ${language}\njourney J { stage S {\n${touchpoints}\n} }`);
    expect(found.filter(({ rule }) => ['inside-out', 'technical-leak', 'hidden-control-character'].includes(rule)).map(({ message }) => message)).toEqual([]);
});
