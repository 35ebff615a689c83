import { expect, test } from 'vitest';
import { isDepartment } from '../../language/lint/words/departments.ts';
import type { Locale } from '../../language/lint/words/locale.ts';
import { phaseRoleOf } from '../../language/lint/words/phases.ts';
import { bareWord } from '../../language/lint/words/plurals.ts';

// Words that rules about the frame and the shape of a map look at, and the near misses.

const departments: Readonly<Record<Locale, { readonly are: readonly string[]; readonly areNot: readonly string[] }>> = {
    en: {
        are: ['Marketing', 'The sales team', 'Sales & marketing', 'R&D', 'CUSTOMER SERVICE', 'IT department', 'Customer  support'],
        areNot: ['', '…', 'Market', 'Buys', 'Sale', 'Delivery', 'Support', 'The team', 'Meets the sales team', 'Customer', 'Visits the marketing fair', 'Itself'],
    },
    fa: { are: ['بازاریابی', 'بازاريابي', 'تیم فروش', 'واحد منابع انسانی', 'فروش و بازاریابی'], areNot: ['خرید', 'فروشگاه', 'پرداخت', 'پشتیبانی', 'تیم'] },
    ar: { are: ['قسم المبيعات', 'خدمة العملاء', 'التسويق والمبيعات', 'الإدارة المالية'], areNot: ['التسوق', 'الشراء', 'المتابعة', 'الدفع', 'خدمة'] },
    he: { are: ['מחלקת השיווק', 'שירות לקוחות', 'מכירות', 'שיווק ומכירות'], areNot: ['קנייה', 'בחירה', 'הרשמה', 'שירות', 'הצוות'] },
    pl: { are: ['Dział sprzedaży', 'Marketing', 'Obsługa klienta', 'Zespół logistyki i marketingu'], areNot: ['Zakup', 'Wybór', 'Obsługa', 'Sprzedawca', 'Zespół'] },
};

test.each(Object.entries(departments) as [Locale, typeof departments[Locale]][])('departments in %s', (locale, { are, areNot }) => {
    expect(are.filter(label => !isDepartment(label, locale))).toEqual([]);
    expect(areNot.filter(label => isDepartment(label, locale))).toEqual([]);
});

test.each<[Locale, Readonly<Record<string, ReturnType<typeof phaseRoleOf>>>]>([
    ['en', { 'Before the flight': 'before', 'Pre-purchase': 'before', 'While travelling': 'during', 'post-purchase': 'after', 'Postal service': undefined, Afternoon: undefined, Present: undefined, '': undefined }],
    ['fa', { 'پیش از خرید': 'before', 'در هنگام خرید': 'during', 'پس از خرید': 'after', پست: undefined, 'خرید': undefined }],
    ['ar', { 'قبل الشراء': 'before', 'أثناء الشراء': 'during', 'بعد الشراء': 'after', الشراء: undefined }],
    ['he', { 'לפני שפותחים': 'before', 'במהלך הטיסה': 'during', 'אחרי הטיסה': 'after', פותחים: undefined }],
    ['pl', { 'Przed zakupem': 'before', 'W trakcie zakupu': 'during', 'Po zakupie': 'after', Pomoc: undefined }],
])('phases in %s', (locale, labels) => {
    expect(Object.fromEntries(Object.keys(labels).map(label => [label, phaseRoleOf(label, locale)]))).toEqual(labels);
});

test.each<[Locale, string, string]>([
    ['en', 'Web-site', 'web_site'], ['en', 'Web site', 'Websites'], ['en', 'Kiosk', 'KIOSKS'], ['en', 'Branch', 'Branches'], ['en', 'Company', 'Companies'], ['en', 'Ad', 'Ads'], ['en', 'Bus', 'Buses'],
    ['fa', 'غرفه', 'غرفه‌ها'], ['ar', 'إعلان', 'إعلانات'], ['pl', 'Sklep', 'Sklepy'],
])('%s: “%s” and “%s” are alike', (locale, one, other) => {
    expect(bareWord(one, locale)).toBe(bareWord(other, locale));
});

test.each<[Locale | undefined, string, string]>([
    ['en', 'Press', 'Pres'], ['en', 'Mail', 'Email'], ['en', 'Bus', 'Bu'], ['en', 'Shop', 'Shopping'], ['fa', 'غرفه', 'غرف'], ['pl', 'Poczta', 'Poczty'], [undefined, 'Laden', 'Läden'],
])('%s: “%s” and “%s” are not', (locale, one, other) => {
    expect(bareWord(one, locale)).not.toBe(bareWord(other, locale));
});
