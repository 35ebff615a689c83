import { EmptyFileSystem, URI } from 'langium';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openMaps } from '../../cli/maps.ts';
import { costsOf } from '../../cli/timing.ts';
import { lintInputOf } from '../../language/lint/input.ts';
import { lint } from '../../language/lint/lint.ts';
import { rules } from '../../language/lint/rules/index.ts';
import { modelOf } from '../../language/models.ts';
import { createLanguage } from '../../language/services.ts';
import { root } from '../../scripts/lib/project.ts';
import { median, type Figure } from './figure.ts';
import { linesIn, mapOfLines } from './maps.ts';

const sizes = [1_000, 10_000] as const;
const rounds = 9;

/** What the dearest rule costs of all, in the examples and as many generated maps. */
export async function measureDearestRule(folder: string): Promise<readonly Figure[]> {
    const generated = path.join(folder, 'generated');
    await mkdir(generated, { recursive: true });
    await Promise.all(Array.from({ length: 20 }, (_, index) => writeFile(path.join(generated, `gifts-${index}.journey`), mapOfLines(100 + 20 * index))));
    const maps = await openMaps({ wanted: ['examples', generated], cwd: root, readInput: async () => new Uint8Array() });
    const costs = [...costsOf(maps)].sort(([, a], [, b]) => b - a);
    const all = costs.reduce((sum, [, cost]) => sum + cost, 0);
    const [[dearest, cost]] = costs as [[string, number]];
    const common = { topic: 'Dearest rule', column: `${maps.asked.length} maps` };
    return [
        { ...common, row: 'all rules', value: all, unit: 'ms' },
        { ...common, row: `${dearest}, of all`, value: cost / all, unit: '×', goal: 0.1 },
    ];
}

/** What all rules together cost, and how it grows with the text. */
export async function measureRules(): Promise<readonly Figure[]> {
    const topic = 'All rules';
    const texts = sizes.map(mapOfLines);
    const times: number[][] = texts.map(() => []);
    for (let round = -2; round < rounds; round++) {
        for (const [index, text] of texts.entries()) {
            const time = await timeOf(text);
            if (round >= 0) {
                times[index]!.push(time);
            }
        }
    }
    const [small, large] = times.map(median) as [number, number];
    const [few, many] = texts.map(linesIn) as [number, number];
    return [
        { topic, row: 'together', column: `${few.toLocaleString('en')} lines`, value: small, unit: 'ms' },
        { topic, row: 'together', column: `${many.toLocaleString('en')} lines`, value: large, unit: 'ms' },
        { topic, row: 'exponent of growth', column: `${many.toLocaleString('en')} lines`, value: Math.log(large / small) / Math.log(many / few), unit: '', goal: 1.2 },
    ];
}

/** A document of its own each time: what is kept for each linking has to be found again. */
async function timeOf(text: string): Promise<number> {
    const { shared, journey } = createLanguage(EmptyFileSystem);
    const document = shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse('file:///bench/gifts.journey'));
    shared.workspace.LangiumDocuments.addDocument(document);
    await shared.workspace.DocumentBuilder.build([document], { validation: false });
    modelOf(document);
    const start = performance.now();
    lint(rules, lintInputOf(document, journey, '2026-11-21'));
    return performance.now() - start;
}
