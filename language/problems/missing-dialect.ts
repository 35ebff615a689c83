import { dialectOf } from '../dialect.ts';
import { rangeOf, type Check } from './check.ts';

/** `language sw`: the direction is that of the language, and the keywords are English ones until somebody adds others. */
export const missingDialect: Check = ({ root }) => {
    if (root.locale === undefined || dialectOf(root.locale)) {
        return [];
    }
    const name = nameOfLanguage(root.locale);
    return [{
        rule: 'missing-dialect',
        level: 'information',
        message: name === undefined
            ? `“${root.locale}” is not the tag of a language, such as en or fa. The keywords here are English.`
            : `There are no ${name} keywords yet; write them in English.`,
        range: rangeOf(root, 'locale'),
    }];
};

function nameOfLanguage(locale: string): string | undefined {
    try {
        return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(locale);
    } catch {
        return undefined;
    }
}
