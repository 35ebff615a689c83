import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { median, type Figure } from './figure.ts';
import { linesIn, mapOfLines } from './maps.ts';

const count = 1_000;
const rounds = 5;

/** A run of `journey check` over many maps beside runs that only read, parse and link them, in turns. All are whole processes. */
export async function measureCheck(journey: string, linkOnly: string, folder: string): Promise<readonly Figure[]> {
    const maps = path.join(folder, 'maps');
    const lines = await writeMaps(maps);
    const [check, bare, own]: [number[], number[], number[]] = [[], [], []];
    for (let round = 0; round < rounds; round++) {
        check.push(timeOf([journey, 'check', '--format', 'json'], maps, 1));
        bare.push(timeOf([linkOnly, 'bare', maps], maps, 0));
        own.push(timeOf([linkOnly, 'own', maps], maps, 0));
    }
    const common = { topic: 'journey check', column: `${count.toLocaleString('en')} maps of ${lines} lines` };
    return [
        { ...common, row: 'Journey Maps', value: median(check), unit: 'ms' },
        { ...common, row: 'bare Langium, parse and link only', value: median(bare), unit: 'ms' },
        { ...common, row: 'of bare Langium’s time', value: median(check) / median(bare), unit: '×', goal: 2 },
        { ...common, row: 'of our own parsing and linking', value: median(check) / median(own), unit: '×', goal: 2 },
    ];
}

/** Every map has names of its own; answers how many lines each has. */
async function writeMaps(folder: string): Promise<number> {
    await mkdir(folder, { recursive: true });
    const text = mapOfLines(100);
    for (let number = 1; number <= count; number++) {
        await writeFile(path.join(folder, `gifts-${number}.journey`), text.replaceAll('GiftBox', `Gift${number}Box`));
    }
    return linesIn(text);
}

function timeOf(args: readonly string[], cwd: string, code: number): number {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
    const took = performance.now() - start;
    if (status !== code) {
        throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
    }
    return took;
}
