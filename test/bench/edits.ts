import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { configName } from '../../language/config/config.ts';
import { rules } from '../../language/lint/rules/index.ts';
import { startEditor, type Editor } from './editor.ts';
import { median, type Figure } from './figure.ts';
import { linesIn, mapOfLines, placeToType } from './maps.ts';

const sizes = [
    { lines: 100, edits: 60, bursts: 9 },
    { lines: 1_000, edits: 40, bursts: 7 },
    { lines: 10_000, edits: 16, bursts: 5 },
] as const;
const warmUp = 30;

/** From a keystroke to the findings, over stdio: our server beside Langium's own with the same grammar, in turns. */
export async function measureEdits(ours: string, bare: string): Promise<readonly Figure[]> {
    const figures: Figure[] = [];
    for (const size of sizes) {
        const text = mapOfLines(size.lines);
        const editors = [await startEditor(ours, text, placeToType(text)), await startEditor(bare, text, placeToType(text))] as const;
        const [own, other] = await inTurns(editors, size.edits);
        const bursts: number[] = [];
        for (let count = 0; count < size.bursts; count++) {
            bursts.push(await editors[0].burst(20, 8));
        }
        await Promise.all(editors.map(editor => editor.stop()));
        const burst = median(bursts);
        const common = { topic: 'Edit → diagnostics', column: `${linesIn(text).toLocaleString('en')} lines` };
        figures.push(
            { ...common, row: 'Journey Maps', value: own, unit: 'ms' },
            { ...common, row: 'bare Langium', value: other, unit: 'ms' },
            { ...common, row: 'of bare Langium’s time', value: own / other, unit: '×', ...size.lines === 1_000 && { goal: 1.5 } },
            { ...common, row: 'after a burst of 20 edits', value: burst, unit: 'ms' },
            { ...common, row: 'of one edit’s time', value: burst / own, unit: '×', goal: 3 },
        );
    }
    return figures;
}

/** What the rules add to the time from a keystroke to the findings: our server with all of them, with none, and Langium's own, in turns. */
export async function measureRulesWhileTyping(ours: string, bare: string, folder: string): Promise<readonly Figure[]> {
    const quiet = path.join(folder, 'no-rules');
    await mkdir(quiet, { recursive: true });
    await writeFile(path.join(quiet, configName), JSON.stringify({ rules: Object.fromEntries(rules.map(({ id }) => [id, 'off'])) }));
    const text = mapOfLines(1_000);
    const place = placeToType(text);
    const editors = [await startEditor(ours, text, place), await startEditor(ours, text, place, quiet), await startEditor(bare, text, place)] as const;
    const [all, none, other] = await inTurns(editors, 60);
    await Promise.all(editors.map(editor => editor.stop()));
    const common = { topic: 'Edit → diagnostics, by rules', column: `${linesIn(text).toLocaleString('en')} lines` };
    return [
        { ...common, row: `all ${rules.length} rules`, value: all, unit: 'ms' },
        { ...common, row: 'no rule', value: none, unit: 'ms' },
        { ...common, row: 'added, of bare Langium’s time', value: (all - none) / other, unit: '×', goal: 0.5 },
    ];
}

/** From the start of the process to the findings of the first file. */
export async function measureStart(ours: string, bare: string): Promise<readonly Figure[]> {
    const text = mapOfLines(1_000);
    const [own, other]: [number[], number[]] = [[], []];
    for (let count = 0; count < 5; count++) {
        for (const [server, times] of [[ours, own], [bare, other]] as const) {
            const editor = await startEditor(server, text, placeToType(text));
            times.push(editor.firstDiagnostics);
            await editor.stop();
        }
    }
    const common = { topic: 'Start → first diagnostics', column: `${linesIn(text).toLocaleString('en')} lines` };
    return [
        { ...common, row: 'Journey Maps', value: median(own), unit: 'ms' },
        { ...common, row: 'bare Langium', value: median(other), unit: 'ms' },
    ];
}

/** What an edit takes in each of the editors. */
async function inTurns<const T extends readonly Editor[]>(editors: T, edits: number): Promise<{ readonly [Each in keyof T]: number }> {
    const times: number[][] = editors.map(() => []);
    for (let count = 0; count < warmUp + edits; count++) {
        for (const [index, editor] of editors.entries()) {
            const time = await editor.edit();
            if (count >= warmUp) {
                times[index]!.push(time);
            }
        }
    }
    return times.map(median) as { [Each in keyof T]: number };
}
