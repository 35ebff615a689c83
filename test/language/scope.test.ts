import { expect, test } from 'vitest';
import { errors, journeyOf } from '../support/language.ts';

const unknown = async (text: string, others?: Readonly<Record<string, string>>) => (await errors(text, others)).filter(({ rule }) => rule === 'unknown-name').map(({ message }) => /“(.*?)”/.exec(message)![1]);

test('a keyword may be a name wherever a name must stand', async () => {
    const text = `persona goal persona "journey" channel touchpoint evidence survey lane in
        journey stage for goal, "journey" { kind current stage phase { icon link entry touchpoint 5%
            touchpoint emotion by goal via touchpoint { in in "x" leads to emotion emotion happy by goal from survey pain "x" from survey } } }
        journey J { evolves stage }`;
    expect(await errors(text)).toEqual([]);
    expect((await journeyOf(text)).personas.map(({ name }) => name)).toEqual(['goal', 'journey']);
});

test('names are known before and after where they are used', async () => {
    expect(await unknown('journey J for A { stage S { touchpoint T { leads to U } touchpoint U { leads to T } } } persona A')).toEqual([]);
});

test('touchpoints, pains and gains are known in their journey, through phases', async () => {
    expect(await unknown('journey J { phase P { stage S { pain A "x" touchpoint T { gain B "y" } } } stage Z { opportunity "o" { addresses A, B, T } touchpoint U { leads to T leads to A } } }')).toEqual(['T', 'A']);
});

test('the pains of a persona are its own', async () => {
    expect(await unknown('persona M { pain A "x" } journey J { stage S { opportunity "o" { addresses A } } }')).toEqual(['A']);
});

test('sorts have names of their own', async () => {
    expect(await unknown('persona A channel B evidence C lane D journey E { } journey J for B { entry A goal "x" from D evolves C stage S { in E "x" } }')).toEqual(['B', 'A', 'D', 'C', 'E']);
});

test('é is é, however it is typed, in quotes or not', async () => {
    expect(await unknown('persona Re\u0301ne\u0301 persona "Chloe\u0301" journey J for R\u00E9n\u00E9, "Chlo\u00E9", Chlo\u00E9 { }')).toEqual([]);
});

test('every channel that needs no declaration is known, and one’s own wins', async () => {
    expect(await unknown('journey J { stage S { touchpoint T via web, app, email, sms, phone, chat, messenger, social, search, ad, store, mail, event, in-person, kiosk, review-site } }')).toEqual([]);
    const [channel] = (await journeyOf('channel web "Our shop" journey J { stage S { touchpoint T via web } }')).stages[0]!.touchpoints[0]!.channels;
    expect(channel!.label).toBe('Our shop');
});
