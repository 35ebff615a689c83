import type { ByLocale, Locale } from './locale.ts';

/** The question that turns a pain into an opportunity, for the writer to finish. */
const questions: ByLocale<string> = {
    en: 'How might we …',
    fa: 'چگونه می‌توانیم …',
    ar: 'كيف يمكننا …',
    he: 'איך נוכל …',
    pl: 'Jak moglibyśmy …',
};

/** The question in the language of a text; in one that we have no words for, only the place for it. */
export function howMightWe(locale: Locale | undefined): string {
    return locale === undefined ? '…' : questions[locale];
}

const openQuestions: ReadonlySet<string> = new Set(Object.values(questions));

/** Whether nobody has finished the question yet. */
export function isOpenQuestion(text: string): boolean {
    return openQuestions.has(text);
}
