import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { previewStylesheet } from '../../diagram/themes/stylesheet.ts';
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
    const browser = await startBrowser(await installChromium());
    try {
        const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
        const css = await readFile(path.join(root, 'media/preview.css'), 'utf8');
        await page.addStyleTag({ content: `${css}\n${previewStylesheet()}` });
        await page.addScriptTag({ content: await script() });
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
