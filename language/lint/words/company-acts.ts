import type { ByLocale } from './locale.ts';

interface CompanyActs {
    /** The company, its teams, its systems. */
    readonly subjects: readonly string[];
    /** What they do. */
    readonly verbs: readonly string[];
    /** Verbs that may be nouns as well: they are verbs where one of `before` follows. */
    readonly doubtful?: readonly string[];
    readonly before?: readonly string[];
    /** Words that may open a sentence before its subject. */
    readonly articles?: readonly string[];
    /** What stands after an object: beside the first words they are no subject. */
    readonly objectMarker?: string;
    /** Where the verb stands: beside its subject, or at the end of the sentence. */
    readonly verb: 'next' | 'last';
}

export const companyActs: ByLocale<CompanyActs> = {
    en: {
        articles: ['the', 'our', 'an', 'a'],
        subjects: [
            'system', 'systems', 'crm', 'erp', 'backend', 'back end', 'database', 'api', 'website', 'web site', 'webshop', 'site', 'app', 'application', 'platform', 'portal', 'software', 'bot', 'chatbot', 'algorithm', 'payment gateway', 'gateway',
            'company', 'sales', 'sales team', 'sales department', 'marketing', 'marketing team', 'support team', 'customer service', 'customer support', 'service desk', 'back office', 'call center', 'call centre', 'logistics', 'warehouse', 'billing', 'finance', 'operations', 'legal department', 'hr',
        ],
        verbs: ['sends', 'validates', 'verifies', 'notifies', 'generates', 'creates', 'confirms', 'calculates', 'assigns', 'forwards', 'receives', 'registers', 'approves', 'rejects', 'redirects', 'synchronizes', 'synchronises', 'syncs', 'authenticates', 'authorizes', 'authorises', 'identifies', 'informs', 'processes', 'collects', 'delivers', 'prepares', 'provides', 'offers', 'evaluates', 'analyzes', 'analyses', 'tracks'],
        doubtful: ['checks', 'updates', 'shows', 'displays', 'calls', 'contacts', 'charges', 'ships', 'schedules', 'prompts', 'invoices', 'emails', 'triggers', 'stores', 'logs', 'processes', 'offers', 'tracks', 'reviews', 'books', 'requests'],
        before: ['a', 'an', 'the', 'his', 'her', 'their', 'its', 'him', 'them', 'it', 'all', 'each', 'every', 'that', 'whether', 'customer', 'customers', 'user', 'users', 'new'],
        verb: 'next',
    },
    fa: {
        subjects: ['سامانه', 'سیستم', 'سایت', 'وب‌سایت', 'اپ', 'اپلیکیشن', 'برنامه', 'نرم‌افزار', 'پلتفرم', 'سرور', 'ربات', 'شرکت', 'واحد فروش', 'تیم فروش', 'تیم پشتیبانی', 'واحد پشتیبانی', 'تیم بازاریابی', 'بازاریابی', 'انبار'],
        verbs: ['می‌فرستد', 'ارسال می‌کند', 'بررسی می‌کند', 'تأیید می‌کند', 'ثبت می‌کند', 'نمایش می‌دهد', 'نشان می‌دهد', 'اطلاع می‌دهد', 'پردازش می‌کند', 'محاسبه می‌کند', 'صادر می‌کند', 'تولید می‌کند', 'ایجاد می‌کند', 'به‌روزرسانی می‌کند', 'ذخیره می‌کند', 'زنگ می‌زند', 'تماس می‌گیرد'],
        objectMarker: 'را',
        verb: 'last',
    },
    ar: {
        subjects: ['النظام', 'الموقع', 'التطبيق', 'المنصة', 'البرنامج', 'الخادم', 'الشركة', 'فريق المبيعات', 'فريق الدعم', 'فريق التسويق', 'قسم المبيعات', 'قسم التسويق', 'خدمة العملاء', 'المستودع'],
        verbs: ['يرسل', 'ترسل', 'يتحقق', 'تتحقق', 'يعالج', 'تعالج', 'يعرض', 'تعرض', 'يؤكد', 'تؤكد', 'يسجل', 'تسجل', 'يحسب', 'تحسب', 'يصدر', 'تصدر', 'يخطر', 'تخطر', 'ينشئ', 'تنشئ', 'يحدّث', 'تحدّث', 'يتصل', 'تتصل'],
        verb: 'next',
    },
    he: {
        subjects: ['המערכת', 'האתר', 'האפליקציה', 'היישום', 'הפלטפורמה', 'התוכנה', 'השרת', 'הבוט', 'החברה', 'צוות המכירות', 'צוות התמיכה', 'צוות השיווק', 'מחלקת המכירות', 'מחלקת השיווק', 'שירות הלקוחות', 'המחסן'],
        verbs: ['שולח', 'שולחת', 'מאמת', 'מאמתת', 'בודק', 'בודקת', 'מציג', 'מציגה', 'מעבד', 'מעבדת', 'מאשר', 'מאשרת', 'מחשב', 'מחשבת', 'מודיע', 'מודיעה', 'יוצר', 'יוצרת', 'מעדכן', 'מעדכנת', 'רושם', 'רושמת', 'מתקשר', 'מתקשרת'],
        verb: 'next',
    },
    pl: {
        subjects: ['system', 'aplikacja', 'strona', 'serwis', 'witryna', 'platforma', 'portal', 'serwer', 'crm', 'bot', 'chatbot', 'sklep', 'firma', 'dział sprzedaży', 'dział obsługi', 'dział marketingu', 'biuro obsługi', 'zespół sprzedaży', 'marketing', 'magazyn'],
        verbs: ['wysyła', 'weryfikuje', 'sprawdza', 'wyświetla', 'pokazuje', 'przetwarza', 'potwierdza', 'generuje', 'nalicza', 'oblicza', 'powiadamia', 'informuje', 'zapisuje', 'aktualizuje', 'rejestruje', 'tworzy', 'przekierowuje', 'dzwoni', 'kontaktuje się'],
        verb: 'next',
    },
};
