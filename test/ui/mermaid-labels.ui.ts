// What Mermaid shows of our labels, in a browser: exactly what the writer wrote, on one line.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { MermaidId } from '../../diagram/mermaid/ids.ts';
import { mermaidTexts } from '../../diagram/mermaid/index.ts';
import { mermaidJourney } from '../../diagram/mermaid/journey.ts';
import type { Journey, Stage, Touchpoint } from '../../language/model/journey.ts';
import { root } from '../../scripts/lib/project.ts';
import { journeyOf } from '../support/language.ts';

interface Attack {
    readonly id: string;
    readonly payload: string;
}

const attacks = (JSON.parse(readFileSync(path.join(root, 'test/attacks.json'), 'utf8')) as readonly Attack[])
    .filter(({ id, payload }) => id.startsWith('L') && payload.length < 1000);
const host = 'http://mermaid.test/';

test('Mermaid shows labels of a user journey as they are and runs nothing', async ({ page }) => {
    const crimes = await open(page);
    const plain = await journeyOf('persona P journey J for P { stage S { touchpoint T { emotion +1 } } }');

    for (const { id, payload } of attacks) {
        const text = mermaidJourney(relabelled(plain, payload));
        const shown = await page.evaluate(async ({ text, module }) => {
            const { default: mermaid } = await import(module) as { readonly default: Mermaid };
            mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', journey: { maxLabelWidth: 100_000, useMaxWidth: false } });
            const { svg } = await mermaid.render('m', text);
            const map = document.getElementById('map') ?? document.body;
            map.innerHTML = svg;
            // Section and task stand in a `switch` of HTML and text; labels may be split over lines.
            const labels = (selector: string): string => Array.from(map.querySelectorAll(selector), it => it.textContent ?? '').join('');
            const title = Array.from(map.querySelectorAll('svg > text')).at(-1)?.textContent ?? '';
            return { title, section: labels('.journey-section.section-type-0 ~ switch div.label'), task: labels('.task ~ switch div.label'), actor: labels('text.legend') };
        }, { text, module: `${host}mermaid.esm.min.mjs` });
        const squeeze = (it: string): string => it.replace(/\s+/g, '');
        const expected = squeeze(payload.toWellFormed()).replace(/\p{Cc}/gu, '\ufffd') || '–';
        expect.soft({ id, ...Object.fromEntries(Object.entries(shown).map(([key, it]) => [key, squeeze(it)])) })
            .toEqual({ id, title: expected, section: expected, task: expected, actor: expected });
    }
    expect(crimes).toEqual([]);
});

/** Where each diagram shows labels; without HTML labels, as in the preview, and with them, as on most pages. */
const diagrams: readonly { readonly id: MermaidId; readonly htmlLabels: boolean; readonly selectors: Readonly<Record<string, string>> }[] = [
    { id: 'flow', htmlLabels: false, selectors: { node: '.node .label', stage: '.cluster-label', arrow: '.edgeLabels .label' } },
    { id: 'flow', htmlLabels: true, selectors: { node: '.node .label', stage: '.cluster-label', arrow: '.edgeLabels .label' } },
    { id: 'mermaid-timeline', htmlLabels: false, selectors: { title: 'svg > text', node: '.timeline-node text' } },
    { id: 'quadrant', htmlLabels: false, selectors: { title: '.title text', point: '.data-point text' } },
];

for (const { id, htmlLabels, selectors } of diagrams) {
    test(`Mermaid shows labels of the diagram ${id} as they are and runs nothing, ${htmlLabels ? 'with' : 'without'} HTML labels`, async ({ page }) => {
        const crimes = await open(page);
        for (let first = 0; first < attacks.length; first += together) {
            const some = attacks.slice(first, first + together);
            const journey = await withLabels(some.map(it => it.payload));
            const shown = await page.evaluate(async ({ text, module, htmlLabels, selectors }) => {
                const { default: mermaid } = await import(module) as { readonly default: Mermaid };
                mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', htmlLabels, suppressErrorRendering: true });
                const { svg } = await mermaid.render('m', text);
                const map = document.getElementById('map') ?? document.body;
                map.innerHTML = svg;
                return Object.fromEntries(Object.entries(selectors).map(([name, selector]) => [name, Array.from(map.querySelectorAll(selector), it => it.textContent ?? '')]));
            }, { text: mermaidTexts[id](journey), module: `${host}mermaid.esm.min.mjs`, htmlLabels, selectors });
            for (const [name, texts] of Object.entries(shown)) {
                const expected = name === 'title' ? [visible(journey.label)] : some.map(({ payload }) => visible(name === 'arrow' ? `if ${payload}` : payload));
                const found = texts.map(visible).filter(it => it !== '');
                // Names of points are shortened.
                const isOf = (it: string, whole: string) => it === whole || id === 'quadrant' && it.endsWith('…') && whole.startsWith(it.slice(0, -1));
                expect.soft({ name, missing: expected.filter(whole => !found.some(it => isOf(it, whole))) }).toEqual({ name, missing: [] });
                expect.soft({ name, strange: found.filter(it => !expected.some(whole => isOf(it, whole))) }).toEqual({ name, strange: [] });
            }
        }
        expect(crimes).toEqual([]);
    });
}

/** A diagram for each label would take minutes. */
const together = 12;

/** What a label looks like: without white space, without what keeps directions and takes texts apart, with the signs that stand for others. */
function visible(text: string): string {
    return text.toWellFormed().replace(/[\s\u2060\u2066-\u2069◆]+/g, '').replace(/\p{Cc}|\p{Noncharacter_Code_Point}/gu, '\ufffd')
        .replaceAll('"', '”').replaceAll('＆', '&').replaceAll('‹', '<').replaceAll('›', '>') || '–';
}

/** A journey that says nothing but these, each as a stage, a touchpoint, a way in, a condition, a way out, a pain and an opportunity. */
async function withLabels(labels: readonly string[]): Promise<Journey> {
    const plain = await journeyOf(`language en journey J { stage S {
        entry social "E" touchpoint T { pain "P" opportunity "O" { impact 4 effort 2 } moment leads to T when "W" drop-off 5% "D" } } }`);
    const stage = plain.stages[0]!;
    return {
        ...plain,
        stages: labels.map((label, index): Stage => ({
            ...stage, id: `S${index}`, label,
            entries: stage.entries.map(it => ({ ...it, text: label })),
            touchpoints: stage.touchpoints.map((it): Touchpoint => ({
                ...it, id: `S${index}/T`, label, moments: [],
                pains: it.pains.map(each => ({ ...each, text: label })), opportunities: it.opportunities.map(each => ({ ...each, text: label, impact: 1 + index % 5 })),
                leadsTo: it.leadsTo.map(each => ({ ...each, to: `S${index}/T`, when: label })), dropOffs: it.dropOffs.map(({ id, origin }) => ({ id, origin, text: label })),
            })),
        })),
    };
}

/** A page with nothing but Mermaid. The list it gives grows with each script that ran and each stranger that was asked. */
async function open(page: Page): Promise<readonly string[]> {
    const crimes: string[] = [];
    await page.exposeFunction('__pwn', (id: string) => crimes.push(id));
    await page.route('**/*', route => {
        const url = route.request().url();
        if (!url.startsWith(host)) {
            crimes.push(url);
            return route.abort();
        }
        const file = url.slice(host.length);
        return file === ''
            ? route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Mermaid</title><div id="map"></div>' })
            : route.fulfill({ path: path.join(root, 'node_modules/mermaid/dist', file), contentType: 'text/javascript' });
    });
    await page.goto(host);
    return crimes;
}

interface Mermaid {
    initialize(config: object): void;
    render(id: string, text: string): Promise<{ readonly svg: string }>;
}

function relabelled(journey: Journey, label: string): Journey {
    const personas = journey.personas.map(it => ({ ...it, label }));
    return {
        ...journey, label, personas,
        stages: journey.stages.map((stage): Stage => ({ ...stage, label, touchpoints: stage.touchpoints.map((it): Touchpoint => ({ ...it, label })) })),
    };
}
