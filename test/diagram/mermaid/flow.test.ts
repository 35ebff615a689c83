import { describe, expect, test } from 'vitest';
import { escapeText } from '../../../diagram/mermaid/escape-text.ts';
import { mermaidFlow } from '../../../diagram/mermaid/flow.ts';
import { journeyOf } from '../../support/language.ts';

async function flow(text: string): Promise<readonly string[]> {
    return mermaidFlow(await journeyOf(text)).split('\n').map(it => it.trim()).filter(it => it !== '');
}

describe('a journey as a flowchart', () => {
    test('frames the touchpoints of a stage and goes from one to the next, from stage to stage at their frames', async () => {
        expect(await flow('journey J { stage Order { touchpoint Pay touchpoint Wait } stage Receive { touchpoint Open { moment "Likes it" } } }')).toEqual([
            'flowchart TB',
            'subgraph s0["Order"]', 't0["Pay"]', 't1["Wait"]', 'end',
            'subgraph s1["Receive"]', 't2{{"◆ Open"}}', 'end',
            't0 --> t1', 's0 --> s1',
        ]);
    });

    test('a stage without touchpoints is a step of its own', async () => {
        expect(await flow('journey J { stage A { touchpoint B } stage C { } stage D { touchpoint E } }')).toEqual([
            'flowchart TB', 'subgraph s0["A"]', 't0["B"]', 'end', 't1["C"]', 'subgraph s2["D"]', 't2["E"]', 'end', 's0 --> t1', 't1 --> s2',
        ]);
    });

    test('begins at the ways in, with the share of each', async () => {
        const lines = await flow('journey J { entry social stage A { touchpoint B } stage C { entry search 30% "Searches for us" touchpoint D } }');
        expect(lines.slice(-4)).toEqual(['e0(["Social"])', 'e0 --> s0', 'e1(["Searches for us"])', 'e1 -->|"30%"| s1']);
    });

    test('has branches and loops as dotted arrows, and a cross where people leave', async () => {
        const lines = await flow('journey J { stage A { touchpoint B { leads to D when "it rains" 8% } touchpoint C { leads to B drop-off 30% "Gives up" drop-off 5% } touchpoint D } }');
        expect(lines.slice(lines.indexOf('t1 --> t2') + 1)).toEqual([
            't0 -.->|"if it rains · 8%"| t2', 't1 -.-> t0',
            't1x0(["Gives up"])', 't1 --x|"30%"| t1x0', 't1x1(["leave"])', 't1 --x|"5%"| t1x1',
            'classDef leaves stroke-dasharray:4 3', 'class t1x0,t1x1 leaves',
        ]);
    });

    test('keeps numbers in their place beside words that run from right to left', async () => {
        const lines = await flow('journey سفر { stage قدم { touchpoint خرید { leads to پرداخت when "باران" 8% } touchpoint پرداخت } }');
        expect(lines.at(-1)).toBe('t0 -.->|"\u2067اگر باران · \u20668%\u2069\u2069"| t1');
    });
});

describe('a text between quotation marks', () => {
    test.each([
        ['40% · “ok”; a: b', '40% · “ok”; a: b'], ['say "no"', 'say ”no”'], ['a < b && c', 'a #lt; b #amp;#amp; c'], ['&lt;', '#amp;lt;'], ['#35;', '#\u206035;'], ['# 1', '# 1'],
        ['%%{init}', '%\u2060%{init}'], ['a\\nb', 'a\\\u2060nb'], ['`x`', '\u2060`x`'], ['$$x$$', '$\u2060$x$\u2060$'], ['fa:fa-car', 'fa:\u2060fa-car'],
        ['direction LR', 'direction\u2060 LR'], ['two\r\nlines', 'two lines'], ['', '–'], ['a\u0000\ud800', 'a\ufffd\ufffd'], ['style: x', 'styl\u2060e: x'], ['a\\N', 'a\\\u2060N'], ['https://example.org/a-long-address?a=1&b=2', 'https://example.org/a-long-address?a=1＆b=2'],
    ])('%j is written %j', (text, escaped) => {
        expect(escapeText(text)).toBe(escaped);
    });
});
