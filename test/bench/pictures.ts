import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { previewStylesheet } from '../../diagram/themes/stylesheet.ts';
import { viewIds } from '../../diagram/view-ids.ts';
import { installChromium } from '../../scripts/install/chromium.ts';
import { startBrowser } from '../../scripts/lib/embedded/browser.ts';
import { root } from '../../scripts/lib/project.ts';
import { median, type Figure } from './figure.ts';
import { mapOf, placeToType, tasksOf } from './maps.ts';
import type { BenchPage, PictureTimes } from './page.ts';

const sizes = [
    { touchpoints: 10, rounds: 9, warmUp: 6 },
    { touchpoints: 100, rounds: 7, warmUp: 5 },
    { touchpoints: 1_000, rounds: 3, warmUp: 1 },
] as const;

/** The same tasks as Mermaid's, which is what the goals are about; and a map with all that Mermaid has no words for. */
const kinds = [
    { topic: 'Text → picture, the same tasks', textOf: tasksOf, isJudged: true },
    { topic: 'Text → picture, a whole map beside its tasks alone in Mermaid', textOf: (touchpoints: number) => mapOf({ touchpoints }), isJudged: false },
] as const;

/** From the text to a picture in a browser's page: ours beside Mermaid's of the same journey, in turns. */
export async function measurePictures(): Promise<readonly Figure[]> {
    return inPage(async page => {
        const figures: Figure[] = [];
        for (const { topic, textOf, touchpoints, rounds, warmUp, isJudged: isGoal } of kinds.flatMap(kind => sizes.map(size => ({ ...kind, ...size })))) {
            const text = textOf(touchpoints);
            const mermaidText = await page.evaluate(text => (globalThis as unknown as { bench: BenchPage }).bench.toMermaid(text), text);
            const [own, other]: [PictureTimes[], number[]] = [[], []];
            for (let round = 0; round < warmUp + rounds; round++) {
                const times = await page.evaluate(([text, place]) => (globalThis as unknown as { bench: BenchPage }).bench.drawOurs(text, place), [text, placeToType(text)] as const);
                const time = await page.evaluate(text => (globalThis as unknown as { bench: BenchPage }).bench.drawMermaid(text), mermaidText);
                if (round >= warmUp) {
                    own.push(times);
                    other.push(time);
                }
            }
            const [first, edit, mermaid] = [median(own.map(it => it.first)), median(own.flatMap(it => it.edits)), median(other)];
            const common = { topic, column: `${touchpoints.toLocaleString('en')} touchpoints` };
            const isJudged = isGoal && touchpoints > 10;
            figures.push(
                { ...common, row: 'first picture', value: first, unit: 'ms' },
                { ...common, row: 'off screen, in idle time', value: median(own.map(it => it.rest)), unit: 'ms' },
                { ...common, row: 'after an edit of a label', value: edit, unit: 'ms' },
                { ...common, row: 'Mermaid’s journey', value: mermaid, unit: 'ms' },
                { ...common, row: 'first, of Mermaid’s time', value: first / mermaid, unit: '×', ...isJudged && { goal: 1 / 3 } },
                { ...common, row: 'edit, of Mermaid’s time', value: edit / mermaid, unit: '×', ...isJudged && { goal: 1 / 10 } },
                { ...common, row: 'sent for the edit', value: median(own.map(it => it.bytes)), unit: 'bytes' },
            );
        }
        return figures;
    });
}

/** Every view of the same tasks beside Mermaid's journey, and a map that is ten times as large as anything Mermaid draws. */
export async function measureViews(): Promise<readonly Figure[]> {
    return inPage(async page => {
        const bench = <Name extends keyof BenchPage>(name: Name, ...given: Parameters<BenchPage[Name]>) => page.evaluate(([name, given]) =>
            ((globalThis as unknown as { bench: Record<string, (...given: readonly unknown[]) => unknown> }).bench[name]!)(...given), [name, given] as const) as ReturnType<BenchPage[Name]>;
        const text = tasksOf(1_000);
        const mermaidText = await bench('toMermaid', text);
        const figures: Figure[] = [];
        const column = '1,000 tasks';
        const mermaidTimes: number[] = [];
        for (let round = 0; round < 4; round++) {
            mermaidTimes.push(await bench('drawMermaid', mermaidText));
        }
        const mermaid = median(mermaidTimes.slice(1));
        const mermaidFrames = await bench('frames');
        for (const id of viewIds) {
            const [files, edits]: [number[], number[]] = [[], []];
            for (let round = 0; round < 4; round++) {
                files.push(await bench('drawFile', text, id));
            }
            edits.push(...(await bench('drawOurs', text, placeToType(text), id)).edits);
            figures.push(
                { topic: 'Views: model → SVG, of Mermaid’s time', row: id, column, value: median(files.slice(1)) / mermaid, unit: '×', goal: 1 / 10 },
                { topic: 'Views: edit → painted, of Mermaid’s time', row: id, column, value: median(edits) / mermaid, unit: '×', goal: 1 / 10 },
            );
        }
        const large = tasksOf(10_000);
        const { first } = await bench('drawOurs', large, placeToType(large), 'map');
        const { pan, zoom } = await bench('frames');
        const topic = 'A map of 10,000 touchpoints';
        return [
            ...figures,
            { topic, row: 'first picture', column: '', value: first, unit: 'ms', goal: 3_000 },
            { topic, row: 'a frame while panning', column: '', value: pan, unit: 'ms', goal: 1000 / 30 },
            { topic, row: 'a frame while zooming', column: '', value: zoom, unit: 'ms', goal: 1000 / 30 },
            { topic, row: 'a frame of Mermaid’s 1,000 tasks while panning', column: '', value: mermaidFrames.pan, unit: 'ms' },
        ];
    });
}

async function inPage<T>(measure: (page: Page) => Promise<T>): Promise<T> {
    const browser = await startBrowser(await installChromium());
    try {
        const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
        const css = await readFile(path.join(root, 'media/preview.css'), 'utf8');
        await page.addStyleTag({ content: `${css}\n${previewStylesheet()}` });
        await page.addScriptTag({ content: await script() });
        return await measure(page);
    } finally {
        await browser.close();
    }
}

async function script(): Promise<string> {
    const { outputFiles: [file] } = await build({
        absWorkingDir: root, entryPoints: ['test/bench/page.ts'], bundle: true, write: false, minify: true, platform: 'browser', format: 'iife', target: 'es2023', logLevel: 'warning',
    });
    return file!.text;
}
