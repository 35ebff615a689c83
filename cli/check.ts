import type { Finding } from '../language/finding.ts';
import { allFixed } from '../language/lint/fix-all.ts';
import { findingsIn } from '../language/validator.ts';
import type { Checked, CheckedFile } from './checked.ts';
import type { Console, Trouble } from './console.ts';
import { shown } from './find-maps.ts';
import { openMaps, type AskedMap, type Maps } from './maps.ts';
import { inert } from './inert.ts';
import { replaceText } from './write-text.ts';

/** Everything there is to say about maps and about the settings that count for them. */
export async function check(wanted: readonly string[], console: Console): Promise<{ readonly checked: Checked; readonly maps: Maps }> {
    const progress = progressOf(console);
    const maps = await openMaps({ wanted, cwd: console.cwd, readInput: () => console.readInput(), onProgress: progress.tell });
    progress.end();
    return { maps, checked: await checkedOf(maps, console) };
}

/** Mends what is safe to mend and writes it. */
export async function checkAndFix(wanted: readonly string[], console: Console): Promise<{ readonly checked: Checked; readonly maps: Maps }> {
    const { maps } = await check(wanted, console);
    const troubles: Trouble[] = [];
    for (const map of maps.asked) {
        const problem = map.file === undefined || isBroken(map) ? undefined : await fix(map, map.file, maps, console);
        if (problem !== undefined) {
            troubles.push({ file: map.name, message: problem });
        }
    }
    const checked = await checkedOf(maps, console);
    return { maps, checked: { ...checked, troubles: [...checked.troubles, ...troubles] } };
}

async function fix(map: AskedMap, file: string, maps: Maps, console: Console): Promise<string | undefined> {
    const before = map.document.textDocument.getText();
    const after = await allFixed(before, findingsOf(map, maps), async text => {
        await maps.write(map, text);
        return findingsOf(map, maps);
    });
    const problem = after === before ? undefined : replaceText(file, before, after);
    if (problem !== undefined || after === before) {
        await maps.write(map, before);
    } else {
        await maps.write(map, after);
        console.error(`Mended ${inert(map.name)}.\n`);
    }
    return problem;
}

async function checkedOf(maps: Maps, { cwd }: Console): Promise<Checked> {
    const configs = new Set(await Promise.all(maps.asked.map(({ document }) => maps.configs.configFor(document.uri))));
    const settings = [...configs].flatMap(it => it ? [{ name: shown(it.uri.fsPath, cwd), textDocument: it.textDocument, problems: it.problems }] : []);
    return {
        files: [
            ...settings.map(({ name, textDocument, problems }) => fileOf(name, problems.filter(({ level }) => level !== 'error'), textDocument)).filter(({ findings }) => findings.length > 0),
            ...maps.asked.map(map => fileOf(map.name, findingsOf(map, maps), map.document.textDocument)),
        ],
        troubles: [
            ...maps.troubles,
            ...settings.flatMap(({ name, problems }) => problems.filter(({ level }) => level === 'error').map(({ message }) => ({ file: name, message }))),
        ],
    };
}

function findingsOf({ document }: AskedMap, { shared }: Maps): readonly Finding[] {
    return findingsIn(shared.workspace.LangiumDocuments.getDocument(document.uri) ?? document);
}

function isBroken({ document: { parseResult: { lexerErrors, parserErrors } } }: AskedMap): boolean {
    return lexerErrors.length + parserErrors.length > 0;
}

function fileOf(name: string, findings: readonly Finding[], textDocument: AskedMap['document']['textDocument']): CheckedFile {
    return {
        name,
        text: textDocument.getText(),
        findings: findings.toSorted((a, b) => a.range.start - b.range.start).map(({ rule, level, message, range, fixes }) => ({
            rule, level, message, range: { start: textDocument.positionAt(range.start), end: textDocument.positionAt(range.end) }, fixable: fixes !== undefined && fixes.length > 0,
        })),
    };
}

/** Somebody who waits for more than a second is told how far it is. */
function progressOf({ progress }: Console): { tell(doing: string, done: number, all: number): void; end(): void } {
    const start = performance.now();
    let last: number | undefined;
    return {
        tell(doing, done, all) {
            const now = performance.now();
            if (progress && now - start > 1000 && now - (last ?? 0) > 100) {
                last = now;
                progress(`${doing} ${done} of ${all} …`);
            }
        },
        end() {
            if (last !== undefined) {
                progress?.('');
            }
        },
    };
}
