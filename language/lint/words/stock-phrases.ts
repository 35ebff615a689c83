import type { ByLocale } from './locale.ts';

interface StockPhrases {
    /** How many words fewer than in English say the same: where articles, pronouns and small words are no words of their own. */
    readonly shorter: number;
    /** What everybody says of everything. */
    readonly phrases: readonly string[];
    /** Words that add nothing to them. */
    readonly small: readonly string[];
}

export const stockPhrases: ByLocale<StockPhrases> = {
    en: {
        shorter: 0,
        phrases: [
            'bad ux', 'poor ux', 'bad user experience', 'poor user experience', 'bad experience', 'poor experience', 'bad design', 'poor design', 'bad service', 'poor service',
            'bad usability', 'poor usability', 'bad communication', 'poor communication', 'lack of communication', 'lack of information', 'lack of transparency', 'lack of trust',
            'friction', 'pain point', 'pain points', 'confusing ui', 'confusing ux', 'not user friendly', 'not user-friendly', 'not intuitive', 'unintuitive', 'too complicated', 'too complex',
            'improve ux', 'improve the ux', 'improve user experience', 'improve the user experience', 'improve experience', 'improve the experience', 'improve communication', 'improve usability', 'improve design',
            'better ux', 'better user experience', 'better experience', 'better communication', 'better design', 'better service', 'optimize ux', 'optimise ux', 'optimize the experience',
            'reduce friction', 'remove friction', 'increase engagement', 'make it better', 'make it easier', 'make it simple', 'streamline the process', 'streamline process', 'improve the process', 'enhance experience',
        ],
        small: ['a', 'an', 'the', 'is', 'are', 'was', 'of', 'in', 'on', 'at', 'to', 'for', 'with', 'and', 'very', 'some', 'much', 'too', 'there', 'it', 'this', 'our', 'their', 'more', 'overall', 'general', 'generally'],
    },
    fa: {
        shorter: 0,
        phrases: ['تجربه کاربری بد', 'تجربه کاربری ضعیف', 'تجربه بد', 'طراحی بد', 'طراحی ضعیف', 'ارتباط ضعیف', 'نبود اطلاعات', 'کمبود اطلاعات', 'اصطکاک', 'کاربرپسند نیست', 'بهبود تجربه کاربری', 'بهبود تجربه', 'بهبود ارتباط', 'بهبود فرایند', 'بهبود فرآیند', 'تجربه بهتر', 'طراحی بهتر', 'کاهش اصطکاک', 'افزایش تعامل'],
        small: ['از', 'در', 'به', 'با', 'و', 'را', 'است', 'برای', 'خیلی', 'این', 'آن', 'که', 'هم'],
    },
    ar: {
        shorter: 1,
        phrases: ['تجربة مستخدم سيئة', 'تجربة المستخدم سيئة', 'تجربة سيئة', 'تصميم سيئ', 'تصميم ضعيف', 'ضعف التواصل', 'تواصل ضعيف', 'نقص المعلومات', 'قلة المعلومات', 'احتكاك', 'تحسين تجربة المستخدم', 'تحسين التجربة', 'تحسين التواصل', 'تحسين العملية', 'تجربة أفضل', 'تصميم أفضل', 'تقليل الاحتكاك', 'زيادة التفاعل'],
        small: ['في', 'من', 'على', 'إلى', 'مع', 'و', 'جدا', 'هذا', 'هذه', 'أن'],
    },
    he: {
        shorter: 1,
        phrases: ['חוויית משתמש רעה', 'חוויית משתמש גרועה', 'חוויה רעה', 'חוויה גרועה', 'עיצוב גרוע', 'עיצוב רע', 'תקשורת לקויה', 'תקשורת גרועה', 'חוסר מידע', 'חוסר שקיפות', 'חיכוך', 'לא ידידותי', 'לשפר את חוויית המשתמש', 'שיפור חוויית המשתמש', 'לשפר את החוויה', 'שיפור החוויה', 'שיפור התקשורת', 'שיפור התהליך', 'חוויה טובה יותר', 'עיצוב טוב יותר', 'הפחתת חיכוך', 'הגברת מעורבות'],
        small: ['של', 'על', 'את', 'עם', 'זה', 'זו', 'מאוד', 'יותר', 'הוא', 'היא', 'גם'],
    },
    pl: {
        shorter: 1,
        phrases: ['zły ux', 'słaby ux', 'złe doświadczenie', 'słabe doświadczenie', 'zła obsługa', 'słaba obsługa', 'zły design', 'słaba komunikacja', 'zła komunikacja', 'brak komunikacji', 'brak informacji', 'brak przejrzystości', 'tarcie', 'tarcia', 'mało intuicyjne', 'nieintuicyjne', 'poprawić ux', 'poprawa ux', 'lepszy ux', 'poprawić doświadczenie', 'poprawa doświadczenia', 'poprawić komunikację', 'poprawa komunikacji', 'lepsza komunikacja', 'lepsza obsługa', 'usprawnić proces', 'usprawnienie procesu', 'zwiększyć zaangażowanie', 'zmniejszyć tarcie'],
        small: ['w', 'we', 'z', 'ze', 'na', 'do', 'i', 'o', 'jest', 'są', 'się', 'dla', 'to', 'ten', 'ta', 'bardzo', 'zbyt', 'od', 'po', 'przy'],
    },
};
