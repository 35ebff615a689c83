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

async function inTurns(editors: readonly [Editor, Editor], edits: number): Promise<readonly [number, number]> {
    const [own, other]: [number[], number[]] = [[], []];
    for (let count = 0; count < warmUp + edits; count++) {
        for (const [editor, times] of [[editors[0], own], [editors[1], other]] as const) {
            const time = await editor.edit();
            if (count >= warmUp) {
                times.push(time);
            }
        }
    }
    return [median(own), median(other)];
}
