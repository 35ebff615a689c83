import type { ByLocale } from './locale.ts';

interface SystemWords {
    /** What a system is called. */
    readonly systems: readonly string[];
    /** Where that word stands in a longer name: `Booking system`, `سامانهٔ رزرو`. */
    readonly at: 'start' | 'end';
    /** With one of these a name is a description of somebody: `New to the app`. */
    readonly small: readonly string[];
}

export const systemWords: ByLocale<SystemWords> & { readonly everywhere: readonly string[] } = {
    everywhere: ['crm', 'erp', 'api', 'cms', 'ivr', 'backend', 'chatbot'],
    en: {
        systems: ['system', 'systems', 'website', 'web site', 'webshop', 'homepage', 'site', 'app', 'apps', 'application', 'api', 'crm', 'erp', 'platform', 'software', 'backend', 'back end', 'database', 'portal', 'bot', 'chatbot', 'algorithm', 'payment gateway'],
        at: 'end',
        small: ['of', 'for', 'to', 'with', 'without', 'who', 'and', 'on', 'in', 'by', 'from', 'at', 'off', 'against', 'via', 'new', 'uses', 'runs', 'owns', 'has'],
    },
    fa: {
        systems: ['سامانه', 'سامانهٔ', 'سامانه‌ی', 'سیستم', 'سایت', 'وب‌سایت', 'وب سایت', 'اپ', 'اپلیکیشن', 'نرم‌افزار', 'پلتفرم', 'درگاه', 'پایگاه داده', 'ربات', 'چت‌بات'],
        at: 'start',
        small: ['و', 'با', 'که', 'از', 'برای'],
    },
    ar: {
        systems: ['نظام', 'النظام', 'موقع', 'الموقع', 'تطبيق', 'التطبيق', 'منصة', 'المنصة', 'برنامج', 'البرنامج', 'بوابة الدفع', 'قاعدة البيانات', 'روبوت'],
        at: 'start',
        small: ['مع', 'من', 'في', 'على', 'الذي', 'التي'],
    },
    he: {
        systems: ['מערכת', 'המערכת', 'אתר', 'האתר', 'אפליקציה', 'האפליקציה', 'אפליקציית', 'יישום', 'היישום', 'יישומון', 'פלטפורמה', 'הפלטפורמה', 'תוכנה', 'התוכנה', 'תוכנת', 'מסד נתונים', 'בוט', 'צ\'אטבוט'],
        at: 'start',
        small: ['עם', 'של', 'על', 'עבור'],
    },
    pl: {
        systems: ['system', 'aplikacja', 'strona internetowa', 'strona www', 'serwis internetowy', 'witryna', 'platforma', 'portal', 'oprogramowanie', 'baza danych', 'bramka płatności', 'bot', 'chatbot', 'algorytm'],
        at: 'start',
        small: ['z', 'ze', 'w', 'na', 'do', 'od', 'i', 'która', 'który'],
    },
};
