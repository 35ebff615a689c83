import { describe, expect, test } from 'vitest';
import { markRanges, unmark } from '../support/marks.ts';
import { errors, fixed, journeyOf } from '../support/language.ts';

/** Texts as they are mistyped, each with the place and the beginning of what is said; then the text after the fix, where there is one. */
type Case = readonly [code: string, messages: string | readonly string[], fixed?: string];

const quotes: readonly Case[] = [
    ['journey J { goal <|Know the price|> }', 'The text after “goal” needs quotes.', 'journey J { goal "Know the price" }'],
    ['journey J {\n  goal <|Know the price before paying|> from Survey\n}\nevidence Survey', 'The text after “goal” needs quotes.', 'journey J {\n  goal "Know the price before paying" from Survey\n}\nevidence Survey'],
    ['journey J {\n  goal <|Don\'t pay twice|>\n}', 'The text after “goal” needs quotes.', 'journey J {\n  goal "Don\'t pay twice"\n}'],
    ['journey J {\n  scenario <|"Maya needs a present|>\n  owner "Growth"\n}', 'This text is never closed: add " at its end.', 'journey J {\n  scenario "Maya needs a present"\n  owner "Growth"\n}'],
    ['journey J {\n  scenario <|“Maya needs a present|>\n}', 'This text is never closed: add ” at its end.', 'journey J {\n  scenario “Maya needs a present”\n}'],
    ['journey J { stage S { touchpoint T { action <|"Pays } } }|>', 'This text is never closed: add " at its end.', 'journey J { stage S { touchpoint T { action "Pays" } } }'],
    ['journey <|Buying a gift|> { }', 'A name of several words needs quotes: "Buying a gift".', 'journey "Buying a gift" { }'],
    ['journey J { stage S {\n  touchpoint <|Check out|> via web { emotion happy }\n} }', 'A name of several words needs quotes', 'journey J { stage S {\n  touchpoint "Check out" via web { emotion happy }\n} }'],
    ['journey J { stage S { touchpoint T { opportunity <|Show the total|> { impact 5 } } } }', 'The text after “opportunity” needs quotes.', 'journey J { stage S { touchpoint T { opportunity "Show the total" { impact 5 } } } }'],
    ['journey J { stage S { touchpoint T { pain <|HiddenCost|> severity 3 } } }', '“HiddenCost” needs a text in quotes.'],
    ['journey J { stage S { touchpoint T { resource <|Chat agents|> } } }', 'The text after “resource” needs quotes.', 'journey J { stage S { touchpoint T { resource "Chat agents" } } }'],
    ['import <|people|>', 'The text after “import” needs quotes.', 'import "people"'],
    ['persona P { role <|Designer|> }', 'The text after “role” needs quotes.', 'persona P { role "Designer" }'],
];

const missing: readonly Case[] = [
    ['journey J {\n  <|goal|>\n  owner "Growth"\n}', '“goal” needs a text in quotes.'],
    ['<|journey|> { }', 'A journey needs a name, such as journey'],
    ['journey J { <|stage|> { } }', 'A stage needs a name'],
    ['journey J { <|phase|> { } }', 'A phase needs a name'],
    ['<|persona|>', 'A persona needs a name'],
    ['journey J { stage S { touchpoint <|5|> { } } }', '“5” is not a name: a name begins with a letter, or stands in quotes.'],
    ['journey J {\n  reviewed <|yesterday|>\n}', '“reviewed” needs a date such as 2026-10-01.'],
    ['journey J {\n  <|reviewed|>\n}', '“reviewed” needs a date such as 2026-10-01.'],
    ['journey J { reviewed <|2026/10/1|> }', '“reviewed” needs a date', 'journey J { reviewed 2026-10-01 }'],
    ['evidence E { date <|"2026-10-01"|> }', '“date” needs a date such as 2026-10-01.'],
    ['evidence E { sample <|many|> }', '“sample” needs a number, such as sample 412.'],
    ['journey J { stage S { touchpoint T { drop-off <|30|> } } }', '“drop-off” needs a share such as 30%.', 'journey J { stage S { touchpoint T { drop-off 30% } } }'],
    ['journey J { stage S { touchpoint T { duration <|5 min|> } } }', '“duration” needs a length of time', 'journey J { stage S { touchpoint T { duration 5min } } }'],
    ['journey J { stage S { touchpoint T { <|duration|> } } }', '“duration” needs a length of time such as 5min, 2h or 3d, without a space.'],
    ['journey J { metric <|completion|> }', 'The metric “completion” needs a value: a number, 62%, 4.1/5 or 5min.'],
    ['journey J { <|metric|> }', '“metric” needs a name and a value'],
    ['journey J { scale <|1|> 10 }', '“to” is missing after “1”'],
    ['journey J { stage S { touchpoint T { <|leads|> T } } }', '“to” is missing after “leads”', 'journey J { stage S { touchpoint T { leads to T } } }'],
    ['evidence E journey J { <|based|> E }', '“on” is missing after “based”', 'evidence E journey J { based on E }'],
    ['journey J { stage S { touchpoint T { leads <|to|> } } }', '“leads to” needs the name of a touchpoint.'],
    ['journey J { goal "x" <|from|> }', '“from” needs the name of an evidence.'],
    ['journey J { stage S { touchpoint T <|via|> { } } }', '“via” needs the name of a channel.'],
    ['journey J <|for|> { }', '“for” needs the name of a persona.'],
    ['persona P { prefers chat<|,|> }', 'Something is missing after this comma'],
    ['journey J { stage S { touchpoint T { opportunity "x" { <|addresses|> } } } }', '“addresses” needs the name of a pain or gain.'],
    ['journey J { stage S { touchpoint T { opportunity "x" { impact <|high|> } } } }', '“impact” needs a number from 1 to 5'],
    ['journey J { stage S { touchpoint T { pain "x" severity <|bad|> } } }', '“severity” needs a number from 1 to 3.'],
    ['journey J { stage S { touchpoint T { opportunity "x" { <|status|> } } } }', '“status” needs one of idea, planned, doing, done or rejected.'],
    ['channel C { <|control|> }', '“control” needs one of owned, partner, earned or paid.'],
    ['channel C { <|icon|> }', '“icon” needs the name of an icon, such as search.'],
];

const commas: readonly Case[] = [
    ['journey J { team <|"Growth" "Support"|> }', 'A comma is missing between "Growth" and "Support".', 'journey J { team "Growth", "Support" }'],
    ['journey J { stage S { touchpoint T via <|chat phone|> { emotion happy } } }', 'A comma is missing between “chat” and “phone”.', 'journey J { stage S { touchpoint T via chat, phone { emotion happy } } }'],
    ['persona P { prefers <|chat phone|> }', 'A comma is missing between “chat” and “phone”.', 'persona P { prefers chat, phone }'],
    ['persona Maya persona Tom journey J for <|Maya and Tom|> { }', 'A comma is missing between “Maya” and “Tom”.', 'persona Maya persona Tom journey J for Maya, Tom { }'],
    ['evidence E { sample 1<|,|>200 }', 'This comma separates nothing: remove it.', 'evidence E { sample 1200 }'],
    ['journey J { kind current<|,|> owner "x" }', 'This comma separates nothing: remove it.', 'journey J { kind current owner "x" }'],
];

const braces: readonly Case[] = [
    ['<|journey J|> {', 'This journey is never closed: add } at its end.', 'journey J { }'],
    ['<|journey J|> {\n  kind current\n', 'This journey is never closed', 'journey J {\n  kind current\n}\n'],
    ['journey J { stage S { <|touchpoint T|> { emotion happy', 'This touchpoint and the stage and journey around it are never closed: add } } } at their end.', 'journey J { stage S { touchpoint T { emotion happy } } }'],
    ['journey J {\n  stage A {\n    <|touchpoint T "Pays"|> via web {\n      emotion happy\n    touchpoint U {\n    }\n  }\n}', 'This touchpoint is never closed: add } at its end.', 'journey J {\n  stage A {\n    touchpoint T "Pays" via web {\n      emotion happy\n    }\n    touchpoint U {\n    }\n  }\n}'],
    ['journey J {\n  stage A {\n    <|touchpoint T|> {\n      emotion happy\n  }\n  stage B { }\n}', 'This touchpoint is never closed', 'journey J {\n  stage A {\n    touchpoint T {\n      emotion happy\n    }\n  }\n  stage B { }\n}'],
    ['journey J {\n  <|stage A|> {\n    touchpoint T {\n      emotion happy\n    }\n  stage B { }\n}', 'This stage is never closed', 'journey J {\n  stage A {\n    touchpoint T {\n      emotion happy\n    }\n  }\n  stage B { }\n}'],
    ['journey J {\n  <|phase P|> {\n    stage A { }\n}\njourney K { }', 'This phase is never closed', 'journey J {\n  phase P {\n    stage A { }\n  }\n}\njourney K { }'],
    ['journey J { stage S { touchpoint T {\n  <|opportunity "x"|> {\n    impact 5\n  emotion happy\n} } }', 'This opportunity is never closed', 'journey J { stage S { touchpoint T {\n  opportunity "x" {\n    impact 5\n  }\n  emotion happy\n} } }'],
    ['<|persona P|> {\n  role "x"\njourney J { }', 'This persona is never closed', 'persona P {\n  role "x"\n}\njourney J { }'],
    ['journey J { }\n<|}|>', 'This } closes nothing: remove it.', 'journey J { }\n'],
    ['journey J {\n  stage A {\n    touchpoint T {\n    }<|}|>\n    touchpoint U { }\n  }\n}', 'This } closes nothing', 'journey J {\n  stage A {\n    touchpoint T {\n    }\n    touchpoint U { }\n  }\n}'],
    ['<|journey J|>\n  kind current\n}', 'A { is missing here: what belongs to the journey stands between { and }.', 'journey J {\n  kind current\n}'],
    ['journey J { <|stage S|> touchpoint T { } } }', 'A { is missing here: what belongs to the stage', 'journey J { stage S { touchpoint T { } } }'],
    ['journey J { stage S {\n  <|touchpoint T|> via web\n    action "Pays"\n  }\n} }', 'A { is missing here: what belongs to the touchpoint'],
    ['journey J { <|stage S|> }', 'A stage has a block, even if it is empty: add { }.', 'journey J { stage S { } }'],
    ['journey J { goal "x" <|{|> note "y" } }', '“goal” has no block: remove the { and its }.'],
    ['journey J <|/*|> so { }', 'This comment is never closed: add */ at its end.'],
    ['journey J {\n  goal <|"""\n  so { }\n}|>', 'This text is never closed: add """ at its end.'],
];

const places: readonly Case[] = [
    ['journey J { stage S { <|stage T|> { } } }', 'A stage can’t stand in a stage: it belongs in a phase or a journey.'],
    ['<|touchpoint T|> { emotion happy }', 'A touchpoint can’t stand in the file itself: it belongs in a stage.'],
    ['journey J { <|touchpoint T|> { emotion happy } }', 'A touchpoint can’t stand in a journey: it belongs in a stage.'],
    ['journey J { stage S { touchpoint T { <|persona P|> { role "x" } } } }', 'A persona can’t stand in a touchpoint: it belongs outside, directly in the file.'],
    ['journey J { <|emotion|> happy }', '“emotion” can’t stand in a journey: it belongs in a touchpoint or a stage.'],
    ['journey J { stage S { touchpoint T { <|goal|> "x" } } }', '“goal” can’t stand in a touchpoint: it belongs in a persona, a stage or a journey.'],
    ['journey J { stage S { <|thought|> "x" } }', '“thought” can’t stand in a stage: it belongs in a touchpoint.'],
    ['persona P { <|kind|> survey }', '“kind” can’t stand in a persona: it belongs in'],
    ['journey J { <|"Maya needs a present"|> }', 'This text has no word before it that says what it is, such as goal, note or owner.'],
    ['journey J { stage S { touchpoint T {\n  <|"Pays"|>\n  emotion happy\n} } }', 'This text has no word before it'],
    ['journey J { stage S { touchpoint T { <|pain|> severity 3 "Slow" } } }', 'The text comes right after “pain”, before everything else.'],
    ['journey J { stage S { touchpoint T { emotion "So" <|happy|> } } }', '“happy” can’t stand here: a feeling is one word and comes first, then the score, then the text. Write it like this: emotion frustrated -2'],
    ['journey J { stage S { touchpoint T { emotion very <|happy|> } } }', '“happy” can’t stand here: a feeling is one word'],
    ['journey J { stage S { touchpoint T { emotion happy } <|via|> web } }', '“via” can’t stand here. Write it like this: touchpoint Checkout'],
    ['journey J {\n  kind current\n  <|from|> Survey\n}', '“from” can’t begin a statement: it stands after the text that it is the source of.'],
    ['journey J { stage S { touchpoint T { <|5|> } } }', '“5” has no word before it that says what it is'],
    ['journey J { stage S { touchpoint A "x" <|web|> { emotion happy } } }', '“web” can’t stand here. Write it like this: touchpoint'],
];

const words: readonly Case[] = [
    ['journey J { stage S { touchpoint T { <|emtion|> happy } } }', '“emtion” is not a word of the language here. Did you mean “emotion”?', 'journey J { stage S { touchpoint T { emotion happy } } }'],
    ['<|Journey|> J { }', '“Journey” is not a word of the language here. Did you mean “journey”?', 'journey J { }'],
    ['<|jurney|> J { stage S { touchpoint T { emotion happy } } }', '“jurney” is not a word of the language here. Did you mean “journey”?', 'journey J { stage S { touchpoint T { emotion happy } } }'],
    ['journey J {\n  <|gaol|> "x"\n  <|ownr|> "y"\n}', ['“gaol” is not a word of the language here. Did you mean “goal”?', '“ownr” is not a word of the language here. Did you mean “owner”?']],
    ['<|Journey|> J { <|Stage|> S { <|Touchpoint|> T { <|Emotion|> happy } } }', ['“Journey” is not', '“Stage” is not', '“Touchpoint” is not', '“Emotion” is not'], 'journey J { Stage S { Touchpoint T { Emotion happy } } }'],
    ['journey J { <|widget|> "x" }', '“widget” is not a word of the language here. A journey can have “kind”'],
    ['<|hello|> world, this is no map\nat all', '“hello” is not a word of the language here. A file holds “journey”'],
    ['journey J { goal<|:|> "x" }', '“:” means nothing here: remove it, or put the text in quotes.', 'journey J { goal "x" }'],
    ['journey J { kind current<|;|> }', '“;” means nothing here', 'journey J { kind current }'],
    ['journey J { kind current<|\u200B|> }', '“U+200B” means nothing here', 'journey J { kind current }'],
];

const sections: Readonly<Record<string, readonly Case[]>> = { quotes, missing, commas, braces, places, words };

describe.each(Object.entries(sections))('%s', (_section, cases) => {
    test.each(cases.map(([code, messages, result]) => ({ code, expected: typeof messages === 'string' ? [messages] : messages, result })))('$code', async ({ code, expected, result }) => {
        const { text, ranges } = unmark(code);
        const found = (await errors(text)).filter(({ rule }) => rule === 'syntax');
        if (ranges.length > 0) {
            expect(markRanges(text, found.map(it => it.range))).toBe(code);
        }
        expect(found).toHaveLength(expected.length);
        found.forEach(({ message }, index) => expect(message.slice(0, expected[index]!.length)).toBe(expected[index]));
        if (result !== undefined) {
            expect(fixed(text, found[0]!)).toBe(result);
            expect((await errors(result)).filter(({ rule }) => rule === 'syntax').length).toBe(found.length - 1);
        }
    });
});

test('there are many ways to err', () => {
    expect(Object.values(sections).flat().length).toBeGreaterThan(60);
});

describe('what is around a mistake is on the map', () => {
    const shape = async (text: string) => (await journeyOf(text)).stages.map(stage => `${stage.name}: ${stage.touchpoints.map(it => `${it.name} ${it.emotions.map(e => e.feeling ?? e.score).join('+')}`).join(', ')}`);

    test.each([
        ['a misspelt word', 'emtion happy', ['S: A happy, B sad']],
        ['a word without its text', 'action emotion happy', ['S: A happy, B sad']],
        ['a sentence without quotes', 'action Pays the bill\nemotion happy', ['S: A happy, B sad']],
        ['odd characters', 'emotion: happy;', ['S: A happy, B sad']],
        ['a text that is never closed', 'action "Pays\nemotion happy', ['S: A happy, B sad']],
        ['a half-typed list', 'emotion happy by', ['S: A happy, B sad']],
        ['a block in the wrong place', 'emotion happy stage X { touchpoint Y { } }', ['S: A happy, B sad']],
        ['numbers and commas', 'emotion happy, 5 6 7', ['S: A happy, B sad']],
    ])('%s', async (_name, mistake, expected) => {
        expect(await shape(`journey J { stage S {\ntouchpoint A {\n${mistake}\n}\ntouchpoint B { emotion sad }\n} }`)).toEqual(expected);
    });

    test('a block that is never closed', async () => {
        expect(await shape('journey J {\n  stage S {\n    touchpoint A {\n      emotion happy\n    touchpoint B {\n      emotion sad\n    }\n  }\n  stage T {\n    touchpoint C { emotion proud }\n  }\n}'))
            .toEqual(['S: A happy, B sad', 'T: C proud']);
    });

    test('a head without a name', async () => {
        expect(await shape('journey J { stage { touchpoint A { emotion happy } } stage T { touchpoint { } touchpoint C { emotion sad } } }')).toEqual(['T: C sad']);
    });

    test('a journey without braces', async () => {
        expect(await shape('journey J\n  stage S {\n    touchpoint A { emotion happy }\n  }\n')).toEqual(['S: A happy']);
    });
});
