/** What the page itself says. */
export interface PageWords {
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly fit: string;
    readonly actual: string;
    readonly tools: string;
    readonly views: string;
    readonly help: string;
}

const en: PageWords = {
    zoomIn: 'Zoom in', zoomOut: 'Zoom out', fit: 'Fit to width', actual: 'Actual size', tools: 'View', views: 'Pictures',
    help: 'Tab enters the picture, arrow keys walk through it, + and − zoom.',
};

/** By the first part of the map's language. */
const words: Readonly<Record<string, PageWords>> = {
    en,
    fa: { zoomIn: 'بزرگ‌نمایی', zoomOut: 'کوچک‌نمایی', fit: 'هم‌پهنای صفحه', actual: 'اندازهٔ واقعی', tools: 'نما', views: 'تصویرها', help: 'با Tab وارد تصویر شوید، با کلیدهای جهت در آن حرکت کنید، + و − بزرگ‌نمایی را تغییر می‌دهد.' },
    ar: { zoomIn: 'تكبير', zoomOut: 'تصغير', fit: 'ملاءمة العرض', actual: 'الحجم الفعلي', tools: 'العرض', views: 'الصور', help: 'يدخل Tab إلى الصورة، وتتنقل مفاتيح الأسهم فيها، ويغيّر + و − التكبير.' },
    he: { zoomIn: 'הגדלה', zoomOut: 'הקטנה', fit: 'התאמה לרוחב', actual: 'גודל מקורי', tools: 'תצוגה', views: 'תמונות', help: 'Tab נכנס לתמונה, מקשי החצים עוברים בה, + ו־− משנים את הגודל.' },
    pl: { zoomIn: 'Powiększ', zoomOut: 'Pomniejsz', fit: 'Dopasuj do szerokości', actual: 'Rzeczywisty rozmiar', tools: 'Widok', views: 'Obrazy', help: 'Tab wchodzi w obraz, strzałki po nim prowadzą, + i − zmieniają powiększenie.' },
};

export function pageWordsFor(language: string | undefined): PageWords {
    return words[language?.split('-')[0]?.toLowerCase() ?? ''] ?? en;
}
