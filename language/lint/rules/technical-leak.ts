import type { Channel, Persona, Thing } from '../../model/journey.ts';
import { defineRule, type Context } from '../rule.ts';
import { blocksOf } from '../sketch.ts';
import { locales, plainWords, type Locale } from '../words/locale.ts';
import { phraseAt, phrasesOf } from '../words/phrases.ts';
import { technicalNames, technicalWords } from '../words/technical-words.ts';
import { quoted } from '../words.ts';

export const technicalLeak = defineRule({
    id: 'technical-leak',
    group: 'Voice',
    level: 'warning',
    on: 'Journey',
    summary: 'What customers see, think and feel is told without the words of those who build it.',
    why: 'No customer thinks of a table, an API or a CRM. Such words say that the statement was written from the inside; what the customer meets is still to be found out. They are fine behind the stage, in notes and in opportunities, and on the journey of a persona who speaks so: a developer, an administrator. An ordinary web address is fine, too. There are words in English, Persian, Arabic, Hebrew and Polish; code and addresses of APIs are known in every language.',
    source: 'A map speaks the customer’s language (Nielsen Norman Group).',
    good: [
        'journey Tea { stage Order { touchpoint Pay { thought "Did it work?" artifact "Page at https://tea.example/pay" backstage "CRM: POST /api/orders" opportunity "Read order_status once" note "see tbl_orders" } } }',
        'persona Ana { role "Developer in a shop" goal "One call" }\njourney Tea for Ana { stage Order { touchpoint Docs "Reads the API documentation" { thought "Where is the payload?" } } }',
        'persona Ana { goal "All customers in the CRM" }\njourney Tea for Ana { stage Order { touchpoint Import "Opens the CRM" } }',
        'journey Tea { stage Order { touchpoint Mail "Writes to ana_k@example.org" { quote "I am @ana_k there" artifact "File ana_k.png, birch sap" } } }',
        'channel Jira\njourney Tea { stage Order { touchpoint Ticket "Opens a ticket in Jira" via Jira } }',
    ],
    bad: [
        { code: 'journey Tea {\n    stage Order {\n        touchpoint Pay {\n            <|thought "Why is order_status still open?"|>\n            <|artifact "Answer of /api/v2/orders"|>\n            <|emotion confused "The CRM forgot me"|>\n        }\n    }\n}\n' },
        { code: 'journey Tea { stage Order { <|touchpoint Webhook "Gets the webhook"|> { <|action "Calls submitOrder()"|> } } }' },
        { code: 'language pl\njourney Herbata { stage Zakup { touchpoint Mail { <|thought "Nie ma mnie w bazie danych"|> } } }' },
        { code: 'language fi\njourney Tee { stage A { touchpoint X { <|thought "GET /orders/7"|> } } }', because: 'Code is code in every language.' },
    ],
    check(journey, context) {
        // Who speaks so is asked when somebody does: most maps have no such word.
        let speech: Speech | undefined;
        const speechOfPersonas = () => speech ??= speechOf(journey.personas);
        const look = (text: string | undefined, thing: Thing, channels: readonly Channel[]) => {
            const leak = text === undefined ? undefined : leakIn(text, speechOfPersonas, context);
            if (leak !== undefined && !channels.some(({ name, label }) => wordsOf(`${name} ${label}`).includes(leak))) {
                context.report({ message: `${quoted(leak)} is a word from inside the house: say what the customer meets.`, at: thing });
            }
        };
        for (const block of blocksOf(journey)) {
            const channels = 'channels' in block ? block.channels : [];
            if ('actions' in block) {
                look(block.label, block, channels);
                for (const statements of [block.actions, block.thoughts, block.quotes, block.needs]) {
                    statements.forEach(statement => look(statement.text, statement, channels));
                }
            }
            block.artifacts.forEach(artifact => look(artifact.text, artifact, channels));
            block.emotions.forEach(emotion => look(emotion.text, emotion, channels));
        }
    },
});

const apiAddress = /^["'(]*(?:https?:\/\/(?:api\.|[^\s]*\/(?:api|graphql|rest|v\d+)(?:[/?#]|$))|\/api\/)/i;
const call = /^["'(]*[\p{L}_$][\w$.]*\(\)/u;
const snakeCase = /^["'(“«]*([A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+)["')”».,:;!?]*$/;
const query = /\bSELECT\s[\w*,\s]{1,200}\sFROM\s/;
const request = /\b(?:GET|POST|PUT|PATCH|DELETE)\s+\/[\w{:]/;

const lists = new Map(locales.map(locale => [locale, phrasesOf(technicalWords[locale].words)]));

/** What every piece of code and every address has. */
const codeLike = /[_/]|\(\)|SELECT/;
const name = new RegExp(`\\b(?:${[...technicalNames].join('|')})\\b`, 'g');

/** What a text has that is worth a closer look: most have nothing of it. Letters beyond ASCII have several forms, so those texts are always worth it. */
const suspicious = new RegExp(`[_/\\u0080-\\uFFFF]|\\(\\)|\\b(?:SELECT|${[...technicalNames, ...[...lists.values()].flatMap(list => [...list.keys()])].join('|')})\\b`, 'i');

/** How the personas of a journey speak. */
interface Speech {
    readonly isTechnical: boolean;
    readonly words: ReadonlySet<string>;
}

/** The first word from inside the house that the personas do not use, if there is one. */
function leakIn(text: string, speech: () => Speech, { localeOf }: Context): string | undefined {
    if (!suspicious.test(text)) {
        return undefined;
    }
    const code = codeLike.test(text) ? codeIn(text) : undefined;
    if (code !== undefined) {
        return speech().isTechnical ? undefined : code;
    }
    const locale = localeOf(text);
    const isNews = (word: string) => !speech().isTechnical && !speech().words.has(word);
    return locale && (text.match(name)?.find(isNews) ?? phraseIn(text, locale, isNews));
}

function codeIn(text: string): string | undefined {
    const words = text.split(/\s+/);
    return query.exec(text)?.[0] ?? request.exec(text)?.[0]
        ?? words.find(word => apiAddress.test(word) || call.test(word))
        ?? words.map(word => snakeCase.exec(word)?.[1]).find(word => word !== undefined && !word.startsWith('ERR_'));
}

function phraseIn(text: string, locale: Locale, isNews: (word: string) => boolean): string | undefined {
    const [words, phrases] = [plainWords(text), lists.get(locale)!];
    for (let index = 0; index < words.length; index++) {
        const length = phraseAt(words, index, phrases);
        if (length > 0 && isNews(words[index]!)) {
            return words.slice(index, index + length).join(' ');
        }
    }
    return undefined;
}

const speakers = phrasesOf(locales.flatMap(locale => technicalWords[locale].speakers));

function speechOf(personas: readonly Persona[]): Speech {
    return { isTechnical: personas.some(isTechnical), words: new Set(personas.flatMap(textsOf).flatMap(wordsOf)) };
}

function isTechnical({ label, role = '', about = '' }: Persona): boolean {
    const text = `${label} ${role} ${about}`;
    const words = plainWords(text);
    return /\bIT\b/.test(text) || words.some((_, index) => phraseAt(words, index, speakers) > 0);
}

function wordsOf(text: string): readonly string[] {
    return text.split(/[^\p{L}\p{N}]+/u);
}

function textsOf({ label, role = '', about = '', goals, needs, pains, gains, quotes, motivations }: Persona): readonly string[] {
    return [label, role, about, ...[goals, needs, pains, gains, quotes, motivations].flatMap(it => it.map(({ text }) => text))];
}
