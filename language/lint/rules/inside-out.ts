import { keyword } from '../../dialect.ts';
import { defineRule } from '../rule.ts';
import { companyActs } from '../words/company-acts.ts';
import { locales, plainWords, type Locale } from '../words/locale.ts';
import { phraseAt, phrasesOf } from '../words/phrases.ts';
import { quoted } from '../words.ts';

export const insideOut = defineRule({
    id: 'inside-out',
    group: 'Voice',
    level: 'information',
    on: 'Touchpoint',
    summary: 'Touchpoints and actions are the customer’s: the customer is their subject.',
    why: 'That the CRM sends a confirmation is the company’s process; that Maya reads it is her journey. What the company does has its place behind the stage: `frontstage` where the customer sees it, `backstage` where not. There are words in English, Persian, Arabic, Hebrew and Polish, and only plain sentences of subject and verb are understood.',
    source: 'A map tells the journey in the customer’s words and acts, from the outside in (Nielsen Norman Group; Smaply).',
    good: [
        'journey Tea { stage Brew { touchpoint Kettle "Waits for the kettle" { action "Reads the mail that the shop sends" frontstage "System validates the card" } } }',
        'journey Tea { stage Brew { touchpoint A "System updates" touchpoint B "Checks website updates" touchpoint C "Site visit" touchpoint D "App Store reviews" touchpoint E "Company car" } }',
        'journey Tea { stage Brew { touchpoint A "Calls the company" { action "Asks whether the app sends receipts" thought "The system checks the card again!" } } }',
        'language fa\njourney چای { stage دم { touchpoint آ "در سایت ثبت می‌کند" } }',
        'language he\njourney תה { stage הכנה { touchpoint א "בודקת את האתר" } }',
        { code: 'language fi\njourney Tee { stage A { touchpoint X "System sends mail" } }', because: 'No words for Finnish.' },
    ],
    bad: [
        {
            code: 'journey Tea {\n    stage Order {\n        touchpoint Pay {\n            action "Types the number of the card"\n            <|action "The system validates the card"|> // at once\n        }\n    }\n}\n',
            fixed: 'journey Tea {\n    stage Order {\n        touchpoint Pay {\n            action "Types the number of the card"\n            frontstage "The system validates the card" // at once\n        }\n    }\n}\n',
        },
        { code: 'journey Tea { stage Order { <|touchpoint Mail "CRM sends a confirmation" via email|> <|touchpoint Call "Sales team calls the customer"|> } }' },
        { code: 'language fa\njourney چای { stage سفارش { <|touchpoint پیام "سامانه پیامک می‌فرستد"|> } }' },
        { code: 'language ar\njourney شاي { stage طلب { <|touchpoint رسالة "النظام يرسل رسالة"|> } }' },
        { code: 'language he\njourney תה { stage הזמנה { <|touchpoint הודעה "המערכת שולחת הודעה"|> } }' },
        { code: 'language pl\njourney Herbata { stage Zakup { <|touchpoint Mail "System wysyła potwierdzenie"|> } }' },
    ],
    check(touchpoint, { dialect, localeOf, piecesOf, report }) {
        if (isInsideOut(touchpoint.label)) {
            report({ message: `${quoted(touchpoint.label)} is what the company does: say what the customer does, sees or gets.`, at: touchpoint });
        }
        for (const action of touchpoint.actions) {
            if (isInsideOut(action.text)) {
                const [word] = piecesOf(action);
                report({
                    message: `${quoted(action.text)} is what the company does: say what the customer does, or move it behind the stage.`,
                    at: action,
                    ...(word && {
                        fixes: (['frontstage', 'backstage'] as const).map(key => ({
                            title: key === 'frontstage' ? 'The company does it in the customer’s sight' : 'The company does it out of sight',
                            edits: [{ kind: 'replace', range: word, text: keyword(key, dialect) }],
                        })),
                    }),
                });
            }
        }

        function isInsideOut(text: string): boolean {
            const locale = localeOf(text);
            return locale !== undefined && isCompanyAct(plainWords(text), locale);
        }
    },
});

const lists = new Map(locales.map(locale => {
    const { subjects, verbs, doubtful = [], before = [], articles = [], objectMarker, verb } = companyActs[locale];
    return [locale, { subjects: phrasesOf(subjects), verbs: phrasesOf(verbs.filter(it => !doubtful.includes(it))), doubtful: new Set(doubtful), before: new Set(before), articles: new Set(articles), objectMarker, verb }];
}));

/** How many words may stand before the subject and belong to it: `Online booking system`. */
const mostBefore = 2;

function isCompanyAct(words: readonly string[], locale: Locale): boolean {
    const { subjects, verbs, doubtful, before, articles, objectMarker, verb } = lists.get(locale)!;
    const first = articles.has(words[0] ?? '') ? 1 : 0;
    if (verb === 'last') {
        const length = phraseAt(words, first, subjects);
        // “Site shop OBJECT checks”: the site of the shop is looked at.
        const isObject = words.slice(length, length + 2).includes(objectMarker ?? '');
        return length > 0 && !isObject && [1, 2].some(length => words.length > length && phraseAt(words, words.length - length, verbs) === length);
    }
    for (let index = first; index <= first + mostBefore && index < words.length; index++) {
        const length = phraseAt(words, index, subjects);
        const next = index + length;
        if (length > 0 && (phraseAt(words, next, verbs) > 0 || index === first && doubtful.has(words[next] ?? '') && before.has(words[next + 1] ?? ''))) {
            return true;
        }
        // Another language than English has no words before its subject, and in English a verb is none of them.
        if (articles.size === 0 || /s$|ing$/.test(words[index]!) && length === 0) {
            return false;
        }
    }
    return false;
}
