// What Mermaid shows of our labels, in a browser: exactly what the writer wrote, on one line.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
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

test('Mermaid shows labels as they are and runs nothing', async ({ page }) => {
    const alarms: string[] = [];
    await page.exposeFunction('__pwn', (id: string) => alarms.push(id));
    const strangers: string[] = [];
    await page.route('**/*', route => {
        const url = route.request().url();
        if (!url.startsWith(host)) {
            strangers.push(url);
            return route.abort();
        }
        const file = url.slice(host.length);
        return file === ''
            ? route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Mermaid</title><div id="map"></div>' })
            : route.fulfill({ path: path.join(root, 'node_modules/mermaid/dist', file), contentType: 'text/javascript' });
    });
    await page.goto(host);
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
    expect(alarms).toEqual([]);
    expect(strangers).toEqual([]);
});

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
