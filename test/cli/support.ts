import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from '../../cli/run.ts';

export interface Folder {
    readonly path: string;
    read(name: string): string;
    write(name: string, text: string | Uint8Array): void;
    /** Runs `journey` in the folder, in this process. */
    journey(args: readonly string[], options?: { readonly input?: string | Uint8Array; readonly hasColours?: boolean; readonly answers?: readonly string[]; readonly progress?: string[]; readonly stop?: AbortSignal; readonly cwd?: string }): Promise<Ran>;
}

export interface Ran {
    readonly code: number;
    readonly out: string;
    readonly error: string;
}

/** A folder on the disk with these files; it goes with the test. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>> = {}): Folder {
    const folder = mkdtempSync(path.join(tmpdir(), 'journey-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const write = (name: string, text: string | Uint8Array) => {
        mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
        writeFileSync(path.join(folder, name), text);
    };
    Object.entries(files).forEach(([name, text]) => write(name, text));
    return {
        path: folder,
        write,
        read: name => readFileSync(path.join(folder, name), 'utf8'),
        async journey(args, { input = '', hasColours = false, answers, progress, stop = new AbortController().signal, cwd = '.' } = {}) {
            let [out, error] = ['', ''];
            const left = [...answers ?? []];
            const code = await run(args, {
                cwd: path.join(folder, cwd),
                hasColours,
                out: text => { out += text; },
                raw: content => { out += typeof content === 'string' ? content : Buffer.from(content).toString('latin1'); },
                error: text => { error += text; },
                readInput: async () => typeof input === 'string' ? new TextEncoder().encode(input) : input,
                ...progress && { progress: line => void progress.push(line) },
                ...answers && { ask: async question => { out += question; return left.shift() ?? ''; } },
                stop,
            });
            return { code, out, error };
        },
    };
}

/** A map that nothing is to be said about, but for what is put in. */
export function map(stage = 'touchpoint Kettle via web { emotion delighted assumed }'): string {
    return `language en

persona Ann {
    role "Tea drinker"
    goal "A cup of tea"
    need "Rest"
}

journey Tea "A cup of tea" for Ann {
    stage Brew {
        ${stage}
    }
}
`;
}
