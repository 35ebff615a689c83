import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { summary } from '../../scripts/lib/counts.ts';
import { countsIn, readCountsOnly, readPlaywright, readVitest } from '../../scripts/lib/reports.ts';

let folder: string;

beforeEach(async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    folder = await mkdtemp(path.join(tmpdir(), 'journey-reports-'));
});

afterEach(async () => {
    vi.restoreAllMocks();
    await rm(folder, { recursive: true });
});

async function counted(text: string, exitCode = 0, read = readCountsOnly): Promise<string> {
    const file = path.join(folder, 'report.json');
    await writeFile(file, text);
    return summary(await countsIn(file, read, exitCode));
}

describe('a report counts', () => {
    test('as the runner inside VS Code writes it', async () => {
        expect(await counted('{ "passed": 3, "failed": 0, "skipped": 0 }')).toBe('3 passed, 0 failed');
    });

    test('as vitest writes it', async () => {
        const report = '{ "numPassedTests": 4, "numFailedTests": 1, "numPendingTests": 2, "numTodoTests": 1 }';
        expect(await counted(report, 1, readVitest)).toBe('3 skipped, 4 passed, 1 failed');
    });

    test('as Playwright writes it, a test that passed at the second try as passed', async () => {
        const report = '{ "stats": { "expected": 5, "unexpected": 1, "flaky": 1, "skipped": 2 } }';
        expect(await counted(report, 1, readPlaywright)).toBe('2 skipped, 6 passed, 1 failed');
    });
});

describe('a suite has failed', () => {
    test('when it left no report', async () => {
        expect(summary(await countsIn(path.join(folder, 'nothing.json'), readCountsOnly, 0))).toBe('0 passed, 1 failed');
    });

    test('when its report was cut off', async () => {
        expect(await counted('{ "passed": 3, ')).toBe('0 passed, 1 failed');
    });

    test('when nothing ran in it', async () => {
        expect(await counted('{ "passed": 0, "failed": 0, "skipped": 2 }')).toBe('2 skipped, 0 passed, 1 failed');
    });

    test('when its exit code says so and its report does not', async () => {
        expect(await counted('{ "passed": 3, "failed": 0, "skipped": 0 }', 1)).toBe('3 passed, 1 failed');
    });
});
