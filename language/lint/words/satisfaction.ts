import type { ByLocale } from './locale.ts';

/** Names of metrics that say how content customers are. Letters that stand for them are the same everywhere. */
export const satisfactionWords: ByLocale<readonly string[]> & { readonly everywhere: readonly string[] } = {
    everywhere: ['csat', 'nps', 'enps', 'ces'],
    en: ['satisfaction', 'satisfied', 'net promoter', 'promoter score', 'effort score', 'rating', 'stars', 'sentiment', 'happiness', 'recommendation', 'likelihood to recommend'],
    fa: ['رضایت', 'رضایت‌مندی', 'رضایتمندی', 'امتیاز', 'ستاره'],
    ar: ['رضا', 'الرضا', 'تقييم', 'التقييم', 'نجوم'],
    he: ['שביעות רצון', 'שביעות הרצון', 'דירוג', 'כוכבים'],
    pl: ['satysfakcja', 'zadowolenie', 'zadowoleni', 'zadowolonych', 'ocena', 'gwiazdki'],
};
