import type { ByLocale } from './locale.ts';

interface FinerWords {
    /** Words that say no more than a score does. */
    readonly vague: readonly string[];
    /** Three that say more, from far below neutral to far above it. In English they are words of the vocabulary. */
    readonly finer: { readonly worst: Three; readonly bad: Three; readonly good: Three; readonly best: Three };
}
type Three = readonly [string, string, string];

export const finerFeelings: ByLocale<FinerWords> = {
    en: {
        vague: ['happy', 'sad', 'neutral'],
        finer: {
            worst: ['desperate', 'angry', 'furious'],
            bad: ['disappointed', 'worried', 'frustrated'],
            good: ['satisfied', 'relieved', 'confident'],
            best: ['delighted', 'proud', 'grateful'],
        },
    },
    fa: {
        vague: ['خوشحال', 'شاد', 'خوب', 'ناراحت', 'غمگین', 'بد', 'خنثی'],
        finer: {
            worst: ['درمانده', 'خشمگین', 'مستأصل'],
            bad: ['دلسرد', 'نگران', 'کلافه'],
            good: ['راضی', 'آسوده', 'مطمئن'],
            best: ['ذوق‌زده', 'سربلند', 'سپاسگزار'],
        },
    },
    ar: {
        vague: ['سعيد', 'سعيدة', 'جيد', 'حزين', 'حزينة', 'سيئ', 'محايد', 'محايدة'],
        finer: {
            worst: ['يائس', 'غاضب', 'ساخط'],
            bad: ['محبط', 'قلق', 'متضايق'],
            good: ['راض', 'مرتاح', 'واثق'],
            best: ['مبتهج', 'فخور', 'ممتن'],
        },
    },
    he: {
        vague: ['שמח', 'שמחה', 'טוב', 'עצוב', 'עצובה', 'רע', 'ניטרלי', 'ניטרלית'],
        finer: {
            worst: ['נואש', 'זועם', 'כועס'],
            bad: ['מאוכזב', 'מודאג', 'מתוסכל'],
            good: ['מרוצה', 'רגוע', 'בטוח'],
            best: ['נלהב', 'גאה', 'מודה'],
        },
    },
    pl: {
        vague: ['szczęśliwy', 'szczęśliwa', 'dobry', 'dobra', 'smutny', 'smutna', 'zły', 'neutralny', 'neutralna'],
        finer: {
            worst: ['zrozpaczenie', 'złość', 'wściekłość'],
            bad: ['rozczarowanie', 'niepokój', 'frustracja'],
            good: ['zadowolenie', 'ulga', 'pewność'],
            best: ['zachwyt', 'duma', 'wdzięczność'],
        },
    },
};
