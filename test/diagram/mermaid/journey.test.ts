import { describe, expect, test } from 'vitest';
import { escapeLabel } from '../../../diagram/mermaid/escape-label.ts';
import { mermaidJourney } from '../../../diagram/mermaid/journey.ts';
import { journeyOf } from '../../support/language.ts';
import attacks from '../../attacks.json' with { type: 'json' };

async function mermaid(text: string): Promise<readonly string[]> {
    return mermaidJourney(await journeyOf(text)).split('\n').map(it => it.trim()).filter(it => it !== '');
}

describe('a journey in Mermaid', () => {
    test('has a section per stage, a task per touchpoint, and scores from 1 to 5', async () => {
        expect(await mermaid(`
            persona Maya
            journey Box "Buying a box" for Maya {
                stage Order { touchpoint Pay { emotion angry } touchpoint Wait { emotion +0.5 emotion 0 } }
                stage Receive { touchpoint Open { emotion delighted } }
            }`)).toEqual([
            'journey', 'title Buying a box',
            'section Order', 'Pay: 1: Maya', 'Wait: 3.3: Maya',
            'section Receive', 'Open: 5: Maya',
        ]);
    });

    test('says where no feeling was recorded, in the map\'s language', async () => {
        expect(await mermaid('journey J { stage S { touchpoint T } }')).toContain('T: 3: No feeling recorded');
        expect(await mermaid('journey J { stage قدم { touchpoint خرید { emotion +1 } touchpoint پرداخت } }')).toContain('پرداخت: 3: احساسی ثبت نشده');
    });

    test('gives personas who feel differently a task each', async () => {
        expect(await mermaid(`
            persona Maya  persona Ben  persona "Li, the third"
            journey J for Maya, Ben, "Li, the third" { stage S { touchpoint T { emotion -1 by Maya  emotion -1 by "Li, the third"  emotion +2 by Ben } touchpoint U by Ben { emotion +1 } } }
        `)).toEqual(['journey', 'title J', 'section S', 'T: 2: Maya, Li#44; the third', 'T: 5: Ben', 'U: 4: Ben']);
    });

    test('has a task for a stage that stands for itself', async () => {
        expect(await mermaid('journey J { stage S { emotion +1 touchpoint T } stage Empty { } }'))
            .toEqual(['journey', 'title J', 'section S', 'S: 4', 'T: 3: No feeling recorded', 'section Empty', 'Empty: 3: No feeling recorded']);
    });
});

describe('a label', () => {
    test.each([
        ['Pay: now; #1', 'Pay#58; now#59; #35;1'], ['two\r\n  lines', 'two lines'], ['journey', '#106;ourney'], ['Title', '#84;itle'], ['Section', '#83;ection'],
        ['a --- b', 'a #45;#45;#45; b'], ['', '–'], ['a\u0000\ud800', 'a#65533;#65533;'], ['ﬂ°35¶ß', '#64258;#176;35#182;ß'], ['Straße, «ok» — 10%', 'Straße#44; «ok» — 10#37;'],
    ])('%j is written %j', (label, text) => {
        expect(escapeLabel(label)).toBe(text);
    });

    test.each(attacks.filter(it => it.id.startsWith('L')))('of $id: nothing is left that Mermaid reads', ({ payload }) => {
        const withoutEntities = escapeLabel(payload).replace(/#\d+;/g, '');
        expect(withoutEntities).not.toMatch(/[#;:,%<>&"{}`$\\@=\n\r]|--/);
        expect(withoutEntities).not.toMatch(/^(?:journey|title|section|acc)/i);
    });
});
