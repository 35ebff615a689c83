import { plainWords, type ByLocale, type Locale } from './locale.ts';

export const phaseRoles = ['before', 'during', 'after'] as const;
export type PhaseRole = typeof phaseRoles[number];

/** The words that tell where a phase stands: the first words of “Before the flight”, “While travelling”. */
const words: ByLocale<Readonly<Record<PhaseRole, readonly string[]>>> = {
    en: { before: ['before', 'pre', 'prior'], during: ['during', 'while'], after: ['after', 'post', 'afterwards'] },
    fa: { before: ['پیش', 'قبل'], during: ['هنگام', 'حین', 'طی', 'زمان'], after: ['پس', 'بعد'] },
    ar: { before: ['قبل'], during: ['أثناء', 'خلال'], after: ['بعد'] },
    he: { before: ['לפני'], during: ['במהלך', 'בזמן', 'תוך'], after: ['אחרי', 'לאחר'] },
    pl: { before: ['przed'], during: ['podczas', 'trakcie', 'czasie'], after: ['po'] },
};

/** Whether a phase says itself that it comes before, is the core, or comes after. */
export function phaseRoleOf(label: string, locale: Locale): PhaseRole | undefined {
    const [first = '', second = ''] = plainWords(label).flatMap(word => word.split(/[-_]/));
    // “در هنگام خرید”, “w trakcie zakupu”: a preposition may stand before it.
    return roleOf(first, locale) ?? (first.length <= 2 ? roleOf(second, locale) : undefined);
}

function roleOf(word: string, locale: Locale): PhaseRole | undefined {
    return phaseRoles.find(role => words[locale][role].some(it => plainWords(it)[0] === word));
}
