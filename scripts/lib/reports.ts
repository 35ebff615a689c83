// What the test runners say about themselves in a file, for the sum at the end.
import { readFile } from 'node:fs/promises';
import { nothing, oneFailed, sum } from './counts.ts';
import type { Counts } from './counts.ts';

/** Reads the part of a runner's report that counts. */
export type ReadReport = (report: unknown) => Counts;

/**
 * The counts in a report, and one failure more where the report doesn't account for the runner's exit code. A runner
 * that left no report, or one in which nothing ran, has failed whatever its exit code says.
 */
export async function countsIn(file: string, read: ReadReport, exitCode: number): Promise<Counts> {
    const counts = await readCounts(file, read);
    if (counts === undefined || counts.passed + counts.failed === 0) {
        console.error('No proof that these tests have run.');
        return sum([counts ?? nothing, oneFailed]);
    }
    return exitCode !== 0 && counts.failed === 0 ? sum([counts, oneFailed]) : counts;
}

async function readCounts(file: string, read: ReadReport): Promise<Counts | undefined> {
    try {
        return read(JSON.parse(await readFile(file, 'utf8')));
    } catch {
        return undefined;
    }
}

export const readVitest: ReadReport = report => {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report as Record<string, number>;
    return {
        passed: numPassedTests ?? 0,
        failed: numFailedTests ?? 0,
        skipped: (numPendingTests ?? 0) + (numTodoTests ?? 0),
    };
};

export const readPlaywright: ReadReport = report => {
    const { expected, unexpected, flaky, skipped } = (report as { stats: Record<string, number> }).stats;
    // Playwright names the ones that needed a second try; they passed.
    return { passed: (expected ?? 0) + (flaky ?? 0), failed: unexpected ?? 0, skipped: skipped ?? 0 };
};

/** The runner inside VS Code writes counts as they are. */
export const readCountsOnly: ReadReport = report => report as Counts;
