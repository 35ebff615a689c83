import { describe, expect, test } from 'vitest';
import { findings, fixed, modelOfText } from '../support/language.ts';
import { markRanges, unmark } from '../support/marks.ts';

/** A text with every mark of one rule, what is said of each, and the text after the first fix of the first. */
interface Case {
    readonly rule: string;
    readonly code: string;
    readonly messages: readonly string[];
    readonly fixed?: string;
}

const inTouchpoint = (fields: string) => `journey J { stage S { touchpoint T { ${fields} } } }`;

const cases: readonly Case[] = [
    // ---- names ----
    { rule: 'unknown-name', code: inTouchpoint('leads to <|Chekout|>').replace('touchpoint T', 'touchpoint Checkout'), messages: ['There is no touchpoint called “Chekout” in this journey. Did you mean “Checkout”?'], fixed: inTouchpoint('leads to Checkout').replace('touchpoint T', 'touchpoint Checkout') },
    { rule: 'unknown-name', code: 'persona Maya journey J for <|Mya|> { }', messages: ['There is no persona called “Mya” here. Did you mean “Maya”?'], fixed: 'persona Maya journey J for Maya { }' },
    { rule: 'unknown-name', code: 'persona "Maya K" journey J for <|"Maya L"|> { }', messages: ['There is no persona called “Maya L” here. Did you mean “Maya K”?'], fixed: 'persona "Maya K" journey J for "Maya K" { }' },
    { rule: 'unknown-name', code: 'journey J { entry <|wbe|> 4% }', messages: ['There is no channel called “wbe” here. Did you mean “web”?'], fixed: 'journey J { entry web 4% }' },
    { rule: 'unknown-name', code: 'journey J { goal "x" from <|Survey|>, <|Calls|> }', messages: ['There is no evidence called “Survey” here.', 'There is no evidence called “Calls” here.'] },
    { rule: 'unknown-name', code: 'journey J { evolves <|Nowhere|> }', messages: ['There is no journey called “Nowhere” here.'] },
    { rule: 'unknown-name', code: inTouchpoint('in <|Data|> "x"'), messages: ['There is no lane called “Data” here.'] },
    { rule: 'unknown-name', code: inTouchpoint('pain Slow "x" opportunity "y" { addresses <|Slwo|> }'), messages: ['There is no pain or gain called “Slwo” in this journey. Did you mean “Slow”?'] },
    { rule: 'unknown-name', code: 'journey A { stage S { touchpoint T } } journey B { stage S { touchpoint U { leads to <|T|> } } }', messages: ['There is no touchpoint called “T” in this journey.'] },

    { rule: 'same-name', code: 'persona <|Maya|> persona <|Maya|> channel Maya', messages: ['There are several personas called “Maya” in this file: give each a name of its own.', 'There are several personas'] },
    { rule: 'same-name', code: 'journey <|J|> { } journey <|J|> { }', messages: ['There are several journeys called “J” in this file', 'There are several journeys'] },
    { rule: 'same-name', code: 'journey J { phase P { stage <|S|> { } } stage <|S|> { } }', messages: ['There are several stages called “S” in this journey', 'There are several stages'] },
    { rule: 'same-name', code: 'journey J { stage A { touchpoint <|T|> } stage B { touchpoint <|T|> touchpoint <|T|> } }', messages: ['There are several touchpoints called “T” in this journey', 'There are several', 'There are several'] },
    { rule: 'same-name', code: inTouchpoint('pain <|P|> "x" gain <|P|> "y"'), messages: ['There are several pains or gains called “P” in this journey', 'There are several'] },
    { rule: 'same-name', code: 'persona <|"é"|> persona <|"e\u0301"|>', messages: ['There are several personas', 'There are several personas'] },
    { rule: 'same-name', code: 'channel web', messages: [] },

    // ---- fields ----
    { rule: 'repeated-field', code: 'journey J { kind current <|kind|> future <|kind|> blueprint }', messages: ['“kind” stands here a second time: a journey has only one, and the first one counts.', '“kind” stands here a second time'], fixed: 'journey J { kind current kind blueprint }' },
    { rule: 'repeated-field', code: 'evidence E { link "a" <|link|> "b" }', messages: ['“link” stands here a second time: a piece of evidence has only one'] },
    { rule: 'repeated-field', code: inTouchpoint('link "a" link "b" note "c" note "d" thought "e" thought "f" need "g" need "h"'), messages: [] },
    { rule: 'repeated-field', code: inTouchpoint('pain "x" severity 1 severity <|2|>'), messages: ['“severity” stands here a second time'] },
    { rule: 'repeated-field', code: 'evidence E ' + inTouchpoint('pain "x" from E <|assumed|>'), messages: ['A pain is either assumed or from evidence: choose one.'] },

    // ---- words ----
    { rule: 'unknown-word', code: 'journey J { kind <|curent|> }', messages: ['“curent” is not a kind of journey. It can be current, future, day-in-the-life or blueprint.'], fixed: 'journey J { kind current }' },
    { rule: 'unknown-word', code: 'channel C { kind <|digitl|> control <|mine|> }', messages: ['“digitl” is not a kind of channel.', '“mine” is not a word for who controls a channel. It can be owned, partner, earned or paid.'], fixed: 'channel C { kind digital control mine }' },
    { rule: 'unknown-word', code: 'evidence E { kind <|suport|> }', messages: ['“suport” is not a kind of evidence.'], fixed: 'evidence E { kind support }' },
    { rule: 'unknown-word', code: inTouchpoint('opportunity "x" { status <|don|> }'), messages: ['“don” is not a status of an opportunity. It can be idea, planned, doing, done or rejected.'] },
    { rule: 'unknown-word', code: inTouchpoint('resource <|"Agents"|> resource "Shop" <|misssing|>'), messages: ['Say whether this resource is available, missing or planned.', '“misssing” is not a word for whether a resource is there.'], fixed: inTouchpoint('resource "Agents" available resource "Shop" misssing') },

    // ---- numbers, days and feelings ----
    { rule: 'out-of-range', code: 'journey J { reviewed <|2026-02-30|> } evidence E { date <|2026-13-01|> }', messages: ['There is no day “2026-02-30” in the calendar', 'There is no day'] },
    { rule: 'out-of-range', code: 'journey J { reviewed 2028-02-29 }', messages: [] },
    { rule: 'out-of-range', code: inTouchpoint('pain "x" severity <|4|> opportunity "y" { impact <|0|> effort <|2.5|> }'), messages: ['A severity is a whole number from 1 to 3.', 'An impact is a whole number from 1 to 5.', 'An effort is a whole number from 1 to 5.'], fixed: inTouchpoint('pain "x" severity 3 opportunity "y" { impact 0 effort 2.5 }') },
    { rule: 'out-of-range', code: 'journey J { entry web <|101%|> metric growth 140% }', messages: ['“101%” is not a share: it lies between 0% and 100%.'] },
    { rule: 'out-of-range', code: inTouchpoint('drop-off <|-5%|> leads to T <|200%|>'), messages: ['“-5%” is not a share', '“200%” is not a share'] },
    { rule: 'out-of-range', code: inTouchpoint('duration <|5minutes|>'), messages: ['“minutes” is not a unit of time here: it can be s, min, h, d or w.'], fixed: inTouchpoint('duration 5min') },
    { rule: 'out-of-range', code: 'journey J { metric wait <|2hours|> target <|3months|> }', messages: ['“hours” is not a unit', '“months” is not a unit'], fixed: 'journey J { metric wait 2h target 3months }' },
    { rule: 'out-of-range', code: 'evidence E { sample <|-4|> }', messages: ['A sample is how many people or cases were looked at: a whole number.'] },
    { rule: 'out-of-range', code: 'journey J { scale <|10 to 1|> }', messages: ['A scale begins with its lowest score and ends with its highest'], fixed: 'journey J { scale 1 to 10 }' },
    { rule: 'out-of-range', code: inTouchpoint('emotion happy <|+3|>'), messages: ['“+3” is outside the scale of this journey, -2 to +2.'], fixed: inTouchpoint('emotion happy +2') },
    { rule: 'out-of-range', code: 'journey J { scale 1 to 10 stage S { emotion <|0|> emotion 10 emotion proud } }', messages: ['“0” is outside the scale of this journey, 1 to 10.'], fixed: 'journey J { scale 1 to 10 stage S { emotion 1 emotion 10 emotion proud } }' },
    { rule: 'feeling-without-score', code: inTouchpoint('emotion <|hapy|>'), messages: ['“hapy” is not one of the feelings with a score of their own: give it one, such as emotion hapy +2. Or did you mean “happy”?'], fixed: inTouchpoint('emotion happy') },
    { rule: 'feeling-without-score', code: inTouchpoint('emotion <|elated|> "Yes" emotion elated +2'), messages: ['“elated” is not one of the feelings with a score of their own'], fixed: inTouchpoint('emotion elated 0 "Yes" emotion elated +2') },
    { rule: 'feeling-without-score', code: inTouchpoint('<|emotion|> "So"'), messages: ['An emotion needs a feeling, a score or both, such as emotion frustrated -2.'] },

    // ---- cycles ----
    { rule: 'cycle', code: inTouchpoint('details <|J|>'), messages: ['A journey can’t be the close-up of one of its own touchpoints.'] },
    { rule: 'cycle', code: 'journey A { stage S { touchpoint T { details <|B|> } } } journey B { stage S { touchpoint T { details <|A|> } touchpoint U { details C } } } journey C { }', messages: ['“B” leads back to “A”', '“A” leads back to “B”'] },
    { rule: 'cycle', code: 'journey A { evolves <|A|> } journey B { evolves A }', messages: ['A journey can’t be the next state of itself.'] },

    // ---- the file ----
    { rule: 'import', code: 'import <|"/etc/passwd"|> import <|"C:/x.journey"|> import <|"https://x.org/a.journey"|>', messages: ['Only files of this workspace can be imported', 'Only files', 'Only files'] },
    { rule: 'import', code: 'import <|"../../x.journey"|> import <|"%2e%2e/x.journey"|>', messages: ['This file is outside the workspace folder', 'There is no file'] },
    { rule: 'import', code: 'import <|"./map.journey"|>\npersona P', messages: ['A file needs no import of itself.'], fixed: 'persona P' },
    { rule: 'missing-dialect', code: 'language <|sw|> persona P', messages: ['There are no Swahili keywords yet; write them in English.'] },
    { rule: 'missing-dialect', code: 'language en-GB persona P', messages: [] },
];

describe.each(cases)('$rule: $code', ({ rule, code, messages, fixed: result }) => {
    test('is reported where it stands', async () => {
        const { text } = unmark(code);
        const found = (await findings(text)).filter(it => it.rule === rule);
        expect(markRanges(text, found.map(it => it.range))).toBe(code);
        found.forEach(({ message }, index) => expect(message.slice(0, messages[index]!.length)).toBe(messages[index]));
        expect(found).toHaveLength(messages.length);
        if (result !== undefined) {
            expect(fixed(text, found[0]!)).toBe(result);
            expect((await findings(result)).filter(it => it.rule === rule)).toHaveLength(found.length - 1);
        }
    });
});

describe('other files', () => {
    const people = { 'people.journey': 'persona Maya', 'more/lanes.journey': 'lane Data' };

    test('a name that another file defines can be imported', async () => {
        const text = 'journey J for Maya { }';
        const finding = (await findings(text, people)).find(({ rule }) => rule === 'unknown-name');
        expect(finding!.message).toBe('“Maya” is a persona of ./people.journey, which this file does not import.');
        expect(fixed(text, finding!)).toBe('import "./people.journey"\n\njourney J for Maya { }');
        expect((await findings(fixed(text, finding!), people)).filter(({ rule }) => rule === 'unknown-name')).toEqual([]);
    });

    test.each([
        ['language en\njourney J for Maya { }', 'language en\nimport "./people.journey"\njourney J for Maya { }'],
        ['import "./more/lanes.journey"\njourney J for Maya { }', 'import "./more/lanes.journey"\nimport "./people.journey"\njourney J for Maya { }'],
        ['// Mine\r\njourney J for Maya { }', 'import "./people.journey"\r\n\r\n// Mine\r\njourney J for Maya { }'],
        ['\uFEFFjourney J for Maya { }', '\uFEFFimport "./people.journey"\n\njourney J for Maya { }'],
    ])('and the import stands with the others: %j', async (text, expected) => {
        const finding = (await findings(text, people)).find(({ rule }) => rule === 'unknown-name');
        expect(fixed(text, finding!)).toBe(expected);
    });

    test('a file that is not there, with the one that is', async () => {
        const text = 'import "./peple.journey"\njourney J for Maya { }';
        const finding = (await findings(text, people)).find(({ rule }) => rule === 'import');
        expect(finding!.message).toBe('There is no file “./peple.journey” here. Did you mean “./people.journey”?');
        expect(fixed(text, finding!)).toContain('import "./people.journey"\n');
    });

    test('an import stands before the definitions', async () => {
        const text = 'persona Tom\n\nimport "./people.journey"\njourney J for Maya { }\n';
        const finding = (await findings(text, people)).find(({ rule }) => rule === 'import');
        expect(finding!.message).toBe('Imports stand at the top of a file, before everything else.');
        expect(fixed(text, finding!)).toBe('import "./people.journey"\n\npersona Tom\n\njourney J for Maya { }\n');
    });

    test('a definition of one’s own wins over an imported one', async () => {
        const text = 'import "./people.journey"\npersona Maya "Mine" journey J for Maya { }';
        expect((await findings(text, people)).filter(({ level }) => level === 'error')).toEqual([]);
        expect((await modelOfText(text, people)).journeys[0]!.personas[0]!.label).toBe('Mine');
    });

    test('imports may form a circle, and are not passed on', async () => {
        const text = 'import "./b.journey" persona A journey J for B, C { }';
        const found = await findings(text, { 'b.journey': 'import "./map.journey" import "./c.journey" persona B journey K for A { }', 'c.journey': 'persona C' });
        expect(found.filter(({ level }) => level === 'error').map(({ message }) => message)).toEqual(['“C” is a persona of ./c.journey, which this file does not import.']);
    });
});

test.each([
    ['journey J { stage S { touchpoint "Check out" { leads to Check out } } }'],
    ['journey J { stage S { touchpoint T { emotion very happy } } }'],
    ['journey J { stage S { touchpoint T { opportunity "x" { status } } } }'],
    ['journey J for Maya K { }'],
    ['journey J { metric wait 5 minutes }'],
])('a mistake of the syntax has no consequences: %s', async text => {
    expect((await findings(text)).filter(({ level }) => level === 'error').map(({ rule }) => rule)).toEqual(['syntax']);
});

test('a mistake in the next line is another one', async () => {
    const found = await findings('journey J { stage S { touchpoint T {\nemotion elated\nemtion happy\n} } }');
    expect(found.filter(({ level }) => level === 'error').map(({ rule }) => rule)).toEqual(['syntax', 'feeling-without-score']);
});

test('a second statement points at the first', async () => {
    const { text, ranges } = unmark('journey J { <|kind current|> kind future }');
    const finding = (await findings(text)).find(({ rule }) => rule === 'repeated-field');
    expect(finding!.related).toEqual([{ uri: 'file:///maps/map.journey', range: ranges[0], message: 'The first “kind” is here.' }]);
});

test('the same name points from each to the other', async () => {
    const { text, ranges } = unmark('persona <|A|> persona <|A|>');
    const found = (await findings(text)).filter(({ rule }) => rule === 'same-name');
    expect(found.map(({ related }) => related![0]!.range)).toEqual([ranges[1], ranges[0]]);
    expect(fixed(text, found[1]!)).toBe('persona A persona A2');
});

test('what is said belongs to a thing in the picture', async () => {
    const found = await findings('journey J { stage S { touchpoint T { emotion elated pain P "x" severity 9 leads to Nowhere } } }');
    expect(found.filter(({ level }) => level === 'error').map(({ target, journey }) => [journey, target])).toEqual([
        ['J', 'S/T/emotion:1'], ['J', 'S/T/pain:P'], ['J', 'S/T/leads-to:1'],
    ]);
});
