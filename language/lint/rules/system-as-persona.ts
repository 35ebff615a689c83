import { defineRule } from '../rule.ts';
import { locales, plainWords, type Locale } from '../words/locale.ts';
import { phraseAt, phrasesOf } from '../words/phrases.ts';
import { systemWords } from '../words/systems.ts';
import { quoted } from '../words.ts';

export const systemAsPersona = defineRule({
    id: 'system-as-persona',
    group: 'Voice',
    level: 'warning',
    on: 'Persona',
    summary: 'A persona is somebody, and no system, site or app.',
    why: 'A system has no goal, feels nothing and remembers nothing of the visit. Where one is a persona, the map shows the company’s process instead of the customer’s experience. What systems do stands behind the stage: `frontstage`, `backstage`, `support`. There are words in English, Persian, Arabic, Hebrew and Polish.',
    source: 'Mapping one’s own process: of ten public maps that we looked at, six do.',
    good: [
        'persona Ana { goal "Tea" }\npersona Engineer "Systems engineer" { goal "Tea" }\npersona User "App user" { goal "Tea" }\npersona Admin "System administrator" { goal "Tea" }',
        'persona Owner "Owner of the site" { goal "Tea" }\npersona Beginner "New to the app" { goal "Tea" }\npersona Server { goal "Tips" }',
        'language fa\npersona کاربر "کاربر سامانه" { goal "چای" }\npersona مدیر "مدیر سایت" { goal "چای" }',
        'language pl\npersona Admin "Administrator systemu" { goal "Herbata" }',
        { code: 'language fi\npersona Palvelin "System" { goal "Tee" }', because: 'No words for Finnish.' },
    ],
    bad: [
        { code: '<|persona BookingSystem|> {\n    goal "Fill the tables"\n}\n' },
        { code: '<|persona Shop "The company website"|> { goal "Sell tea" }\n<|persona CRM|> { goal "Keep data" }' },
        { code: 'language fa\n<|persona سامانه "سامانهٔ رزرو"|> { goal "چای" }' },
        { code: 'language he\n<|persona מערכת "מערכת ההזמנות"|> { goal "תה" }' },
        { code: 'language ar\n<|persona نظام "نظام الحجز"|> { goal "شاي" }' },
        { code: 'language pl\n<|persona System "System rezerwacji"|> { goal "Herbata" }' },
    ],
    check(persona, { localeOf, report }) {
        const locale = localeOf(persona.label);
        if (locale !== undefined && isSystem(persona.label, locale)) {
            report({ message: `${quoted(persona.label)} wants and feels nothing: a journey is somebody’s. Name who uses it.`, at: persona });
        }
    },
});

const everywhere = new Set(systemWords.everywhere);
const lists = new Map(locales.map(locale => [locale, { ...systemWords[locale], systems: phrasesOf(systemWords[locale].systems), small: new Set(systemWords[locale].small.flatMap(plainWords)) }]));
const articles = new Set(['the', 'our', 'a', 'an']);
/** A longer name describes somebody. */
const mostWords = 4;

function isSystem(label: string, locale: Locale): boolean {
    const { systems, at, small } = lists.get(locale)!;
    const words = plainWords(label.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[_-]/g, ' ')).filter((word, index) => index > 0 || !articles.has(word));
    if (words.length === 0 || words.length > mostWords || words.some(word => small.has(word))) {
        return false;
    }
    return words.length === 1 && everywhere.has(words[0]!)
        || (at === 'start' ? phraseAt(words, 0, systems) > 0 : words.some((_, index) => phraseAt(words, index, systems) === words.length - index));
}
