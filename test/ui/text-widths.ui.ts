// The table of widths against a browser: in Noto Sans no text is wider than computed, and hardly any much narrower.
import { expect, test } from '@playwright/test';
import { textWidth } from '../../diagram/text/measure.ts';

const samples: Readonly<Record<string, readonly string[]>> = {
    Latin: ['Fills in the address twice', 'Where did the price come from?', 'Shipping cost appears on the last page', 'Decides whether to trust the shop', 'illi', 'fi fl ffi office', 'NPS and CES', 'À la carte, Größe, señor'],
    Polish: ['Zażółć gęślą jaźń', 'Świąteczny prezent dla przyjaciółki', 'Dlaczego pytają ponownie?', 'Koszt wysyłki na ostatniej stronie', 'Łódź'],
    Persian: ['مشتری به دنبال هدیه است', 'هزینهٔ ارسال در صفحهٔ آخر', 'می‌خواهد', 'جعبهٔ هدیه', 'پشتیبانی', 'کالا', 'لا', 'چرا دوباره می‌پرسند؟', 'گیج و کلافه'],
    Arabic: ['خدمة العملاء', 'رحلة العميل', 'لا إله', 'يكون', 'تلك', 'مُحَمَّد', 'لماذا يسألون مرة أخرى؟', 'الأسئلة والآراء'],
    Hebrew: ['מסע לקוח', 'הזמנת מתנה', 'למה שואלים שוב?', 'שירות לקוחות'],
    Cyrillic: ['Клиент ищет подарок', 'Оплата', 'Получение посылки'],
    Greek: ['Ο πελάτης ψάχνει δώρο', 'Πληρωμή'],
    numbers: ['62% target 80%', '−2', '+1.5', '2026-10-01', '5.1/7', '30 min'],
    mixed: ['Checkout — پرداخت', 'NPS 42 (סקר)', '“Why?” — said Ana…'],
};

test('no text is wider than computed', async ({ page }) => {
    await page.setContent('<svg xmlns="http://www.w3.org/2000/svg"><text></text></svg>');
    const texts = Object.entries(samples).flatMap(([script, each]) => each.flatMap(text => [{ script, text, strong: false }, { script, text, strong: true }]));
    const measured = await page.evaluate(async given => {
        const text = document.querySelector('text') as SVGTextElement;
        const width = (sample: string, font: string): number => {
            text.style.font = font;
            text.textContent = sample;
            return text.getComputedTextLength();
        };
        const family = `'Noto Sans', 'Noto Sans Arabic', 'Noto Sans Hebrew'`;
        const isThere = ['Sample', 'سلام', 'שלום'].every(it => width(it, `100px ${family}, monospace`) === width(it, `100px ${family}, serif`));
        return { isThere, widths: given.map(it => width(it.text, `${it.strong ? 600 : 400} 14px ${family}, sans-serif`)) };
    }, texts);
    test.skip(!measured.isThere, 'Noto Sans is not installed');

    const ratios = texts.map(({ text, strong }, index) => ({ text, strong, ratio: textWidth(text, { size: 14, strong }) / (measured.widths[index] ?? 0) }));
    expect(ratios.filter(it => it.ratio < 0.995 || it.ratio > 1.12)).toEqual([]);
    for (const script of Object.keys(samples)) {
        const own = ratios.filter((_, index) => texts[index]?.script === script).map(it => it.ratio).sort((a, b) => a - b);
        expect(own[Math.floor(own.length / 2)], script).toBeLessThan(1.07);
    }
});
