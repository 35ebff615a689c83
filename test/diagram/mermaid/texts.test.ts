import { describe, expect, test } from 'vitest';
import { mermaidIds } from '../../../diagram/mermaid/ids.ts';
import { mermaidTexts } from '../../../diagram/mermaid/index.ts';
import { mermaidLimits } from '../../../diagram/mermaid/limits.ts';
import { emotion, journey, leadsTo, stage, touchpoint } from '../make-journey.ts';
import { journeyOf } from '../../support/language.ts';

const linesOf = (text: string) => text.split('\n').map(it => it.trim()).filter(it => it !== '');

test('a timeline says how long each step takes, how it feels, what decides and what hurts', async () => {
    expect(linesOf(mermaidTexts['mermaid-timeline'](await journeyOf(`
        journey J "Buying: a box" { stage Order { touchpoint Pay { duration 4min emotion frustrated -2 moment "Stays or goes" pain "Asked twice" } touchpoint Wait } stage Empty { } }`)))).toEqual([
        'timeline', 'title Buying#58; a box', 'section Order', 'Pay : 4 min : −2 Frustrated : Moment of truth – Stays or goes : Asked twice', 'Wait', 'section Empty',
    ]);
});

test('what Mermaid would set beside its box of a timeline comes in lines, each with an order of its own', async () => {
    const lines = linesOf(mermaidTexts['mermaid-timeline'](await journeyOf(`journey J { stage S { touchpoint T "پرداخت" { pain "هزینهٔ ارسال تازه در صفحهٔ آخر می‌آید" }
        touchpoint U "The Wohnungsgeberbestätigungsformularvordruckanlage" touchpoint V "A name of many words that can be broken between words" } }`)));
    expect(lines[3]).toMatch(/^پرداخت : \u2067هزینهٔ [^\u2067]*\u2069 <br> \u2067[^\u2067]*می‌آید\u2069$/);
    expect(lines[4]).toMatch(/^The <br> Wohnung/);
    expect(lines[5]).toBe('A name of many words that can be broken between words');
});

describe('a quadrant chart', () => {
    test('has the open opportunities that somebody has estimated, effort first', async () => {
        const lines = linesOf(mermaidTexts.quadrant(await journeyOf(`journey J { stage S { touchpoint T {
            opportunity "A" { impact 5 effort 1 } opportunity "B" { impact 1 effort 5 } opportunity "Done" { impact 1 effort 1 status done } opportunity "Nobody knows" { impact 3 } } } }`)));
        expect(lines.slice(2)).toEqual([
            'title J', 'x-axis "Effort 1" --> "5"', 'y-axis "Impact 1" --> "5"',
            'quadrant-1 "Big bets"', 'quadrant-2 "Quick wins"', 'quadrant-3 "Fill-ins"', 'quadrant-4 "Not now"',
            '"A": [0.1, 0.9]', '"B": [0.9, 0.1]',
        ]);
    });

    test('puts two of one place over each other, within their fifth of the chart, and shortens long names', async () => {
        const lines = linesOf(mermaidTexts.quadrant(await journeyOf(`journey J { stage S { touchpoint T {
            opportunity "A" { impact 3 effort 3 } opportunity "B" { impact 3 effort 3 } opportunity "Beside" { impact 3 effort 5 } opportunity "A long name that would run over the names of its neighbours" { impact 1 effort 1 } } } }`)));
        expect(lines.slice(9)).toEqual(['"A": [0.5, 0.5]', '"B": [0.5, 0.547]', '"A long name that would run…": [0.1, 0.1]', '"Beside": [0.9, 0.5]']);
    });
});

describe('what Mermaid would refuse', () => {
    const steps = (count: number, arrows = 0) => journey('J', [stage('S', Array.from({ length: count }, (_, index) => touchpoint(`T${index}`, {
        emotions: [emotion('so', 1)], leadsTo: Array.from({ length: index === 0 ? arrows : 0 }, () => leadsTo('S/T1')),
    })))]);

    test('is a flowchart that says how many arrows there are, and how many there may be', () => {
        const { arrows } = mermaidLimits;
        expect(linesOf(mermaidTexts.flow(steps(arrows + 1)))).toHaveLength(3 + arrows + 1 + arrows);
        expect(linesOf(mermaidTexts.flow(steps(arrows + 1, 1)))).toEqual([
            'flowchart TB', 'note["This map has 501 touchpoints and needs 501 arrows. Mermaid’s limit is 500. Our own views draw maps of any size."]',
        ]);
    });

    test.each(mermaidIds.filter(it => it !== 'quadrant'))('is a diagram of %s with too many characters', id => {
        const [, said] = linesOf(mermaidTexts[id](journey('J', [stage('S', Array.from({ length: 400 }, (_, index) => touchpoint(`T${index}`, { label: 'x'.repeat(150), emotions: [emotion('so', 1)] })))])));
        expect(said).toMatch(/^note\["This map has 400 touchpoints and needs \d{5} characters\. Mermaid’s limit is 50000\./);
    });

    test.each(mermaidIds)('is nothing that is smaller: %s', id => {
        expect(mermaidTexts[id](steps(60))).not.toContain('limit');
    });
});
