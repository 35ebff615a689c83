import { defineRule } from '../rule.ts';
import { blocksOf, isUnwritten } from '../sketch.ts';
import { locales, plainWords, type Locale } from '../words/locale.ts';
import { phraseAt, phrasesOf } from '../words/phrases.ts';
import { stockPhrases } from '../words/stock-phrases.ts';
import { quoted } from '../words.ts';

export const vagueText = defineRule({
    id: 'vague-text',
    group: 'Cause and action',
    level: 'information',
    on: 'Journey',
    summary: 'A pain says what goes wrong, an opportunity what to do.',
    why: 'Nobody can act on “friction” or “improve the UX”: it fits every product and tells nobody where to begin. Who was stopped where, by what? A stock phrase with the particulars beside it is fine. There are phrases in English, Persian, Arabic, Hebrew and Polish; of Arabic, Hebrew and Polish texts one word fewer is expected, as small words are no words there. The pains of a persona are general by nature and not asked.',
    source: 'A pain has to be specific to be acted upon (Nielsen Norman Group; UXPressia).',
    options: { words: { value: 3, meaning: 'How many words a pain or an opportunity has at least.' } },
    good: [
        'journey Tea { stage Brew { touchpoint Kettle { pain "It takes four minutes" opportunity "A faster kettle" } } }',
        { code: 'journey Tea { stage Brew { touchpoint Kettle { pain "Friction: the lid has to be held while the water is poured" } } }', because: 'The particulars stand beside the phrase.' },
        'journey Tea { stage Order { touchpoint Pay { opportunity "Single sign-on" } } }',
        { code: 'journey Tea { stage Brew { touchpoint Kettle { pain "…" opportunity "…" } } }', because: 'Still to be written.' },
        'persona Ana { goal "Tea" pain "No time" }\njourney Tea for Ana { }',
        { code: 'language he\njourney תה { stage הכנה { touchpoint קומקום { pain "אין תשובה" } } }', because: 'Two words are a sentence in Hebrew.' },
        { code: 'language fi\njourney Tee { stage A { touchpoint X { pain "Kitkaa" } } }', because: 'No words for Finnish.' },
        { code: 'journey 茶 { stage 沏 { touchpoint 壶 { pain "水太烫" } } }', because: 'Nor for Chinese.' },
    ],
    bad: [
        { code: 'journey Tea {\n    stage Brew {\n        touchpoint Kettle {\n            <|pain "Slow" severity 2|>\n            <|opportunity "Better kettle"|> {\n                impact 3\n            }\n        }\n    }\n}\n' },
        { code: 'journey Tea { stage Order { touchpoint Checkout { <|pain Friction "Friction in the checkout"|> <|opportunity "Improve the user experience!"|> } } }', because: 'A stock phrase, and no more than a word beside it.' },
        { code: 'language pl\njourney Herbata { stage Parzenie { touchpoint Czajnik { <|pain "Słaba komunikacja"|> } } }' },
        { code: 'language fa\njourney چای { stage دم { touchpoint کتری { <|opportunity "بهبود تجربهٔ کاربری"|> } } }' },
    ],
    check(journey, { localeOf, option, report }) {
        for (const { pains, opportunities } of blocksOf(journey)) {
            for (const pain of pains) {
                if (isVague(pain.text)) {
                    report({ message: `${quoted(pain.text)} could be said of anything: say who is stopped, where and by what.`, at: pain });
                }
            }
            for (const opportunity of opportunities) {
                if (isVague(opportunity.text)) {
                    report({ message: `${quoted(opportunity.text)} tells nobody where to begin: say what to do.`, at: opportunity });
                }
            }
        }

        function isVague(text: string): boolean {
            const locale = isUnwritten(text) ? undefined : localeOf(text);
            if (locale === undefined) {
                return false;
            }
            const words = plainWords(text);
            const count = words.reduce((sum, word) => sum + word.split('-').length, 0);
            return count < option('words') - stockPhrases[locale].shorter || isStockPhrase(words, locale);
        }
    },
});

const lists = new Map(locales.map(locale => [locale, { phrases: phrasesOf(stockPhrases[locale].phrases), small: new Set(stockPhrases[locale].small.flatMap(plainWords)) }]));

/** Whether a stock phrase is all there is, but for a word or two that say nothing. */
function isStockPhrase(words: readonly string[], locale: Locale): boolean {
    const { phrases, small } = lists.get(locale)!;
    let [hasPhrase, others] = [false, 0];
    for (let index = 0; index < words.length && others < 2; index++) {
        const length = phraseAt(words, index, phrases);
        if (length > 0) {
            hasPhrase = true;
            index += length - 1;
        } else if (!small.has(words[index]!)) {
            others++;
        }
    }
    return hasPhrase && others < 2;
}
