import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { limits } from '../../language/limits.ts';
import { modelOf } from '../../language/models.ts';
import { findingsIn } from '../../language/validator.ts';
import corpus from '../attacks.json' with { type: 'json' };
import { createWorkspace, parse, uriOf } from '../support/language.ts';

/** Far beyond what any of them takes; a quadratic step would take minutes. */
const patience = 60_000;
const valid = 'journey Tea { stage Brew { touchpoint Kettle { emotion happy } } }';

/** Files that hurt a careless reader, with the corpus's stand-in keywords put into ours. */
const attacks = corpus.filter(({ class: kind }) => kind.startsWith('file.')).map(({ id, payload, expect: promise }) => ({ id, text: inOurWords(textOf(payload)), promise }));

describe.each(attacks)('$id', ({ id, text, promise }) => {
    test(`is read: ${promise.slice(0, 60)}`, async () => {
        const document = await parse(text);
        const findings = findingsIn(document);
        expect(document.diagnostics!.length).toBeLessThanOrEqual(limits.findings + 1);
        expect(findings.filter(({ range: { start, end } }) => !(0 <= start && start <= end && end <= text.length))).toEqual([]);
        if (promise.includes('DIAG') && !harmless.has(id)) {
            expect(findings.filter(({ level }) => level === 'error')).not.toEqual([]);
        }
        // Whatever it was, the next file is read as if nothing had been.
        const next = await parse(valid);
        expect(next.parseResult.parserErrors).toEqual([]);
        expect(modelOf(next).journeys[0]!.stages[0]!.touchpoints).toHaveLength(1);
    }, patience);
});

describe('a flood', () => {
    test('of broken lines is listed up to a limit, with the number of the others', async () => {
        const { diagnostics } = await parse('touchpoint touchpoint "x" }\n'.repeat(5000));
        expect(diagnostics).toHaveLength(limits.findings + 1);
        expect(diagnostics!.at(-1)!.message).toMatch(/^\d+ more findings are not listed/);
    }, patience);

    test('of blocks in blocks is one error, and what came before is on the map', async () => {
        const document = await parse(`${valid.slice(0, -1)} ${'phase p {\n'.repeat(400)}`);
        expect(findingsIn(document).map(({ message }) => message)).toContainEqual(expect.stringContaining('nested more than'));
        expect(modelOf(document).journeys[0]!.stages[0]!.touchpoints[0]!.emotions).toHaveLength(1);
    });

    test('of mistakes leaves what is good', async () => {
        const document = await parse(`journey J { stage S {\n${'    emtion ( 7 ] } stage {\n'.repeat(3000)} touchpoint Last { emotion happy } } }`);
        expect(findingsIn(document).length).toBeGreaterThan(1000);
        expect(modelOf(document).journeys).toHaveLength(1);
    }, patience);
});

describe('work grows in line with the text', () => {
    const inStage = (lines: string) => `journey J { stage S {\n${lines}} }`;
    const floods: Readonly<Record<string, (size: number) => string>> = {
        'names that lead to the next': size => inStage(lines(size, (i, j) => `touchpoint s${i} { leads to s${j} }`)),
        'names that lead nowhere': size => inStage(lines(size, i => `touchpoint s${i} { leads to x${i} }`)),
        'the same name': size => inStage(lines(size, () => 'touchpoint a "x"')),
        'the same definition': size => lines(size, () => 'persona Maya'),
        'a chain of close-ups that comes back': size => lines(size / 10, (i, j) => `journey s${i} { stage S { touchpoint T { details s${j === size / 10 ? 0 : j} } } }`),
        'broken lines': size => lines(size, () => 'touchpoint touchpoint "x" }'),
        'misspelt words': size => inStage(lines(size, () => 'emtion happy')),
        'unclosed texts': size => inStage(lines(size, () => 'barrier "so { }')),
        'unclosed blocks': size => lines(size, i => `journey j${i} {`),
        'repeated fields': size => `journey J {\n${lines(size, () => 'kind current')}}`,
        'braces that close nothing': size => '}\n'.repeat(size),
        'odd characters': size => '€ ? '.repeat(size),
    };

    test.each(Object.entries(floods))('%s', async (_name, flood) => {
        // A quadratic step makes ten times the text a hundred times the work; what is measured here varies by less.
        await time(flood(500));
        const [some, many] = [await time(flood(500)), await time(flood(5_000))];
        expect(many).toBeLessThan(Math.max(some, 15) * 40);
    }, patience);

    async function time(text: string): Promise<number> {
        const start = process.cpuUsage();
        await parse(text);
        const { user, system } = process.cpuUsage(start);
        return (user + system) / 1000;
    }
});

test('a chain of 3,000 close-ups that comes back is an error at each of them', async () => {
    const size = 3000;
    const document = await parse(lines(size, (i, j) => `journey s${i} { stage S { touchpoint T { details s${j % size} } } }`));
    expect(findingsIn(document).filter(({ rule }) => rule === 'cycle')).toHaveLength(size);
}, patience);

test('a mistake after a million lines is reported on the last', async () => {
    const { diagnostics } = await parse(`${'\n'.repeat(1_000_000)}journey J { stage S { touchpoint a { leads to nosuch } } }`);
    expect(diagnostics!.find(({ code }) => code === 'unknown-name')!.range.start.line).toBe(1_000_000);
}, patience);

test('a file that is not text says so once', async () => {
    const findings = findingsIn(await parse('\uFFFDj\0o\0u\0r\0n\0e\0y\0'));
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('UTF-8')]);
});

test('each mark of a merge is one error', async () => {
    const findings = findingsIn(await parse(`<<<<<<< HEAD\n${valid}\n=======\n>>>>>>> main\n`)).filter(({ rule }) => rule === 'syntax');
    expect(findings.map(({ message }) => message.slice(0, 30))).toEqual(new Array(3).fill('Two versions of this text were'));
});

test('a byte-order mark is no character of the map', async () => {
    const document = await parse(`\uFEFF${valid}`);
    expect(findingsIn(document).filter(({ level }) => level === 'error')).toEqual([]);
    expect(modelOf(document).journeys[0]!.origin.range.start).toBe(1);
});

test('names from the depths of JavaScript are names', async () => {
    const document = await parse('persona constructor persona __proto__ journey hasOwnProperty for constructor, __proto__ { stage toString { touchpoint valueOf { emotion constructor } } }');
    expect(modelOf(document).personas.map(({ name }) => name)).toEqual(['constructor', '__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(findingsIn(document).filter(({ rule }) => rule === 'feeling-without-score')).toHaveLength(1);
});

test('a bad file changes nothing for another', async () => {
    const workspace = await createWorkspace({ 'good.journey': valid, 'bad.journey': '}'.repeat(5000) });
    const good = JSON.stringify(workspace.document('good.journey').diagnostics);
    await workspace.write({ 'bad.journey': 'phase p {\n'.repeat(5000) });
    expect(good).toBeDefined();
    expect(JSON.stringify(workspace.document('good.journey').diagnostics)).toBe(good);
    expect(workspace.shared.workspace.LangiumDocuments.hasDocument(uriOf('bad.journey'))).toBe(true);
}, patience);

/** Attacks that are no mistake in our language, or whose bytes the reader of files has replaced. */
const harmless = new Set(['F020', 'F024']);

function lines(size: number, line: (index: number, next: number) => string): string {
    return Array.from({ length: size }, (_, index) => `${line(index, index + 1)}\n`).join('');
}

/** `@gen [[text, count], …]` repeats, with %i for the index and %j for the next; `@bytes` is base64. */
function textOf(payload: string): string {
    if (payload.startsWith('@gen ')) {
        const parts = JSON.parse(payload.slice(5)) as [string, number][];
        return parts.map(([text, count]) => Array.from({ length: count }, (_, index) => text.replaceAll('%i', `${index}`).replaceAll('%j', `${index + 1}`)).join('')).join('');
    }
    return payload.startsWith('@bytes ') ? Buffer.from(payload.slice(7), 'base64').toString() : payload;
}

function inOurWords(text: string): string {
    return text.replaceAll('step ', 'touchpoint ').replaceAll(' next ', ' leads to ').replaceAll(' cond ', ' when ');
}
