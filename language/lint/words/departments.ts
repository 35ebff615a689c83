import { plainWords, type ByLocale, type Locale } from './locale.ts';

interface Departments {
    /** Parts of a company that no customer has a stage for. What customers do, too (buying, support), is left out. */
    readonly names: readonly string[];
    /** What may stand around such a name, and between two. */
    readonly around: readonly string[];
    /** Articles and conjunctions that are written as one with the word. */
    readonly prefixes?: RegExp;
}

const departments: ByLocale<Departments> = {
    en: {
        names: [
            'marketing', 'sales', 'field sales', 'inside sales', 'finance', 'accounting', 'legal', 'compliance', 'HR', 'human resources', 'IT', 'engineering', 'R&D',
            'operations', 'logistics', 'back office', 'call center', 'call centre', 'contact center', 'contact centre', 'service desk', 'help desk', 'helpdesk',
            'customer service', 'customer support', 'customer care', 'customer success', 'product management', 'business development', 'public relations', 'PR',
            'quality assurance', 'QA', 'corporate communications',
        ],
        around: ['the', 'our', 'and', 'department', 'departments', 'dept', 'team', 'teams', 'division', 'unit'],
    },
    fa: {
        names: [
            'بازاریابی', 'فروش', 'مالی', 'حسابداری', 'حقوقی', 'منابع انسانی', 'فناوری اطلاعات', 'آی تی', 'مهندسی', 'تحقیق و توسعه', 'عملیات', 'لجستیک',
            'روابط عمومی', 'خدمات مشتریان', 'خدمات مشتری', 'امور مشتریان', 'پشتیبانی مشتریان', 'مرکز تماس', 'مدیریت محصول', 'توسعه کسب‌وکار',
        ],
        around: ['و', 'واحد', 'بخش', 'دپارتمان', 'تیم', 'اداره', 'ادارهٔ', 'معاونت'],
    },
    ar: {
        names: [
            'التسويق', 'المبيعات', 'المالية', 'المحاسبة', 'الشؤون القانونية', 'الموارد البشرية', 'تقنية المعلومات', 'تكنولوجيا المعلومات', 'الهندسة', 'العمليات',
            'اللوجستيات', 'العلاقات العامة', 'خدمة العملاء', 'خدمة الزبائن', 'مركز الاتصال', 'البحث والتطوير', 'تطوير الأعمال', 'إدارة المنتجات',
        ],
        around: ['قسم', 'إدارة', 'فريق', 'وحدة', 'دائرة'],
        prefixes: /^(?:وال|ال|و)(?=.{3})/,
    },
    he: {
        names: [
            'שיווק', 'מכירות', 'כספים', 'הנהלת חשבונות', 'משאבי אנוש', 'שירות לקוחות', 'תפעול', 'לוגיסטיקה', 'ייעוץ משפטי', 'המחלקה המשפטית', 'מערכות מידע',
            'טכנולוגיות מידע', 'יחסי ציבור', 'פיתוח עסקי', 'מוקד שירות', 'הנדסה', 'ניהול מוצר', 'ציות',
        ],
        around: ['מחלקת', 'מחלקה', 'צוות', 'אגף', 'יחידת', 'יחידה'],
        prefixes: /^(?:וה|ה|ו)(?=.{3})/,
    },
    pl: {
        names: [
            'marketing', 'marketingu', 'sprzedaż', 'sprzedaży', 'finanse', 'finansów', 'księgowość', 'księgowości', 'prawny', 'HR', 'kadry', 'kadr', 'zasoby ludzkie',
            'IT', 'informatyka', 'informatyki', 'logistyka', 'logistyki', 'operacje', 'operacji', 'obsługa klienta', 'obsługi klienta', 'biuro obsługi',
            'biuro obsługi klienta', 'PR', 'call center', 'rozwój biznesu', 'rozwoju biznesu',
        ],
        around: ['i', 'oraz', 'dział', 'działy', 'zespół', 'departament', 'pion'],
    },
};

/** Whether a label names nothing but one or more departments. */
export function isDepartment(label: string, locale: Locale): boolean {
    const { names, around, longest } = listOf(locale);
    const words = wordsIn(label, locale);
    let found = false;
    for (let index = 0; index < words.length;) {
        const length = lengths(longest).find(it => names.has(words.slice(index, index + it).join(' ')) && index + it <= words.length);
        if (length === undefined && !around.has(words[index]!)) {
            return false;
        }
        found ||= length !== undefined;
        index += length ?? 1;
    }
    return found;
}

/** A label without the words around a name, to compare it with the names of teams. */
export function bareName(label: string, locale: Locale | undefined): string {
    const words = locale === undefined ? plainWords(label) : wordsIn(label, locale).filter(word => !listOf(locale).around.has(word));
    return words.join(' ');
}

interface List {
    readonly names: ReadonlySet<string>;
    readonly around: ReadonlySet<string>;
    /** Words in the longest name. */
    readonly longest: number;
}

const lists = new Map<Locale, List>();

function listOf(locale: Locale): List {
    let list = lists.get(locale);
    if (!list) {
        const names = departments[locale].names.map(name => wordsIn(name, locale));
        lists.set(locale, list = {
            names: new Set(names.map(words => words.join(' '))),
            around: new Set(departments[locale].around.flatMap(word => wordsIn(word, locale))),
            longest: Math.max(...names.map(words => words.length)),
        });
    }
    return list;
}

function wordsIn(text: string, locale: Locale): readonly string[] {
    const { prefixes } = departments[locale];
    return plainWords(text).map(word => prefixes ? word.replace(prefixes, '') : word);
}

/** From the longest to 1. */
function lengths(longest: number): readonly number[] {
    return Array.from({ length: longest }, (_, index) => longest - index);
}
