import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { html } from '../../cli/report/html.ts';
import { markdown } from '../../cli/report/markdown.ts';
import type { Block } from '../../cli/report/blocks.ts';
import { unsafe } from '../../cli/inert.ts';
import { folderOf } from './support.ts';

const tea = `evidence Survey "Tea survey" { kind survey sample 12 }
persona Ann { role "Drinker" }
journey Tea "A cup of tea" for Ann {
    goal "Rest"
    owner "Kitchen"
    metric completion 62% target 80% from Survey
    stage Brew {
        touchpoint Kettle "Waits" {
            emotion impatient -2 "Four minutes!" from Survey
            pain Slow "It takes long" severity 3 from Survey
            pain Loud "It is loud" severity 1 assumed
            pain Hot "It is hot" severity 3 accepted "It is a kettle"
            opportunity "A faster kettle" { addresses Slow impact 4 effort 2 owner "Kitchen" status planned }
            opportunity "Look at it" { addresses Loud }
            opportunity "Boil less" { addresses Slow impact 5 effort 1 owner "Ann" status done }
            opportunity "A silent kettle" { addresses Loud impact 3 effort 1 }
            resource "A thermometer" missing
            resource "Cups" available
        }
        touchpoint Pour { }
    }
    stage Enjoy {
        touchpoint Sip "Sips" { emotion delighted assumed metric wait 4min target 3min metric cups 2 }
        touchpoint Rinse "Rinses" { emotion bored quote "Again?" }
    }
}
`;

test('a map is summed up in Markdown', async () => {
    const folder = folderOf({ 'tea.journey': tea });
    expect(await folder.journey(['report', 'tea.journey'])).toEqual({
        code: 0,
        error: '',
        out: `# A cup of tea

- For “Ann” (Drinker)
- Goal: “Rest”
- Owner: Kitchen

## How it feels

“Ann” begins at “Waits” (impatient, -2) and ends at “Rinses” (bored, -1). The best is “Sips” (delighted, +2), the worst “Waits” (impatient, -2): “Four minutes!”. The steepest fall is from “Sips” to “Rinses”. Of 4 places 1 has no emotion: “Pour”.

## Pains

| Pain | Where | Severity | Rests on | What is done |
| --- | --- | ---: | --- | --- |
| It takes long | Waits | 3 | Tea survey (12) | A faster kettle; Boil less |
| It is hot | Waits | 3 | nothing said | accepted: It is a kettle |
| It is loud | Waits | 1 | assumed | Look at it; A silent kettle |

## Opportunities

| Opportunity | Where | Impact | Effort | Impact / effort | Owner | Status | Addresses |
| --- | --- | ---: | ---: | ---: | --- | --- | --- |
| A silent kettle | Waits | 3 | 1 | 3 | nobody |  | It is loud |
| A faster kettle | Waits | 4 | 2 | 2 | Kitchen | planned | It takes long |
| Look at it | Waits |  |  |  | nobody |  | It is loud |
| Boil less | Waits | 5 | 1 | 5 | Ann | done | It takes long |

## Evidence

29% of the 7 emotions, pains, gains and quotes rest on evidence; 2 are assumed, and of 3 nothing is said.

| Row | Statements | Sourced | Assumed | Unsourced | Share |
| --- | ---: | ---: | ---: | ---: | ---: |
| Emotions | 3 | 1 | 1 | 1 | 33% |
| Pains | 3 | 1 | 1 | 1 | 33% |
| Quotes | 1 | 0 | 0 | 1 | 0% |
| Metrics | 2 | 0 | 0 | 2 | 0% |

## Missing resources

- “A thermometer” at “Waits”

## Metrics

| Metric | Where | Value | Target | Verdict | Rests on |
| --- | --- | ---: | ---: | --- | --- |
| completion | A cup of tea | 62% | 80% | missed | Tea survey (12) |
| wait | Sips | 4min | 3min | missed | nothing said |
| cups | Sips | 2 |  | no target | nothing said |
`,
    });
});

test('an empty journey has a short report, a file without one has none', async () => {
    const folder = folderOf({ 'a.journey': 'journey J { }', 'b.journey': 'persona P', 'c.journey': 'journey J { stage }' });
    expect((await folder.journey(['report', 'a.journey'])).out).toBe('# J\n\n## How it feels\n\nNothing is known of how it feels.\n');
    expect(await folder.journey(['report', 'b.journey'])).toEqual({ code: 2, out: '', error: 'b.journey: There is no journey in this file.\n' });
    expect(await folder.journey(['report', '.'])).toEqual({ code: 2, out: '', error: '.: A report is about one map.\n' });
    expect(await folder.journey(['report', 'd.journey'])).toEqual({ code: 2, out: '', error: 'd.journey: There is no such file.\n' });
    expect(await folder.journey(['report', 'c.journey'])).toMatchObject({ code: 1, error: expect.stringContaining('has errors') as string });
    expect((await folder.journey(['report', '-'], { input: 'journey J { }' })).code).toBe(0);
});

test('several personas have a curve each', async () => {
    const folder = folderOf({ 'a.journey': 'persona A persona B journey J for A, B { stage S { touchpoint T { emotion happy by A emotion sad by B } touchpoint U { emotion sad by A } touchpoint V { emotion proud by A } } }' });
    const { out } = await folder.journey(['report', 'a.journey']);
    expect(out).toContain('“A” begins at “T” (happy, +1) and ends at “V” (proud, +2). The best is “V” (proud, +2), the worst “U” (sad, -1).');
    expect(out).toContain('“B” is felt at one place only: “T” (sad, -1).');
});

test('the report is written where it is asked for, and replaces nothing unasked', async () => {
    const folder = folderOf({ 'a.journey': tea, 'there.md': 'mine', 'target.md': 'mine' });
    symlinkSync('target.md', path.join(folder.path, 'link.md'));
    expect(await folder.journey(['report', 'a.journey', '-o', 'a.html'])).toEqual({ code: 0, out: '', error: '' });
    expect(folder.read('a.html')).toMatch(/^<!DOCTYPE html>/);
    expect(await folder.journey(['report', 'a.journey', '-o', 'there.md'])).toEqual({ code: 2, out: '', error: 'there.md: It is there already and was left as it is.\n' });
    expect(folder.read('there.md')).toBe('mine');
    expect((await folder.journey(['report', 'a.journey', '-o', 'there.md', '--force'])).code).toBe(0);
    expect(folder.read('there.md')).toMatch(/^# A cup of tea/);
    expect((await folder.journey(['report', 'a.journey', '-o', 'link.md', '--force'])).code).toBe(2);
    expect(folder.read('target.md')).toBe('mine');
    expect((await folder.journey(['report', 'a.journey', '-o', 'a.journey', '--force'])).code).toBe(2);
    expect(folder.read('a.journey')).toBe(tea);
    expect((await folder.journey(['report', 'a.journey', '-o', 'no/such/folder.md'])).error).toContain('it is not there');
});

test('what is quoted from a right-to-left map keeps its direction', async () => {
    const folder = folderOf({ 'a.journey': 'journey J "خرید" { stage S { touchpoint T "دیدن" { emotion happy } } }' });
    expect((await folder.journey(['report', 'a.journey', '--format', 'html'])).out).toContain('“<bdi>دیدن</bdi>”');
});

const attacks = (JSON.parse(readFileSync(new URL('../attacks.json', import.meta.url), 'utf8')) as readonly { readonly id: string; readonly payload: string }[])
    .filter(({ id, payload }) => id.startsWith('L') && !payload.startsWith('@')).map(({ payload }) => payload);

function blocksWith(text: string): readonly Block[] {
    return [{ kind: 'heading', level: 1, text }, { kind: 'paragraph', text }, { kind: 'list', items: [text] }, { kind: 'table', columns: [{ title: text }], rows: [[text]] }];
}

test('no text of a map is markup in the page', () => {
    const plain = html(blocksWith('x')).replaceAll('x', '');
    const tagsOf = (page: string) => [...page.matchAll(/<[^>]*>/g)].map(it => it[0]).filter(it => !/^<\/?bdi>$/.test(it));
    for (const payload of attacks) {
        const page = html(blocksWith(payload));
        expect(tagsOf(page), payload).toEqual(tagsOf(html(blocksWith('x'))));
        expect([...page.matchAll(unsafe)].map(it => it[0]).filter(it => it !== '\n'), payload).toEqual([]);
    }
    expect(plain).toContain('default-src \'none\'');
});

test('no text of a map is markup in Markdown', () => {
    expect(attacks.length).toBeGreaterThan(50);
    for (const payload of [...attacks, '# a', '1. a', '- a', '[a](javascript:alert(1))', '<img src=x>', '&lt;b&gt;', '![a](https://example.org/x.png)', '```', 'a | b', '---', '@somebody', 'www.example.org', '~~a~~']) {
        const lines = markdown(blocksWith(payload)).trimEnd().split('\n');
        expect(lines.filter(it => it.startsWith('|')), payload).toHaveLength(3);
        expect(lines, payload).toHaveLength(9);
        for (const line of lines.filter(it => !/^\| -+:? \|$/.test(it))) {
            expect(line.replace(/^(# |- |\| )/, '').replace(/ \|$/, ''), payload).not.toMatch(/(?<!\\)(?:\\\\)*[<`*_[\]|@]|^[#+>]|^\d+[.)] |https?:|www\./);
        }
        expect([...lines.join('').matchAll(unsafe)].map(it => it[0]), payload).toEqual([]);
    }
});
