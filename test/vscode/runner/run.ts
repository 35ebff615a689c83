// What VS Code calls in the extension host once all suites are loaded.
import { writeFile } from 'node:fs/promises';
import { nothing, sum } from '../../../scripts/lib/counts.ts';
import type { Counts } from '../../../scripts/lib/counts.ts';
import { tests } from './suite.ts';
import type { Test } from './suite.ts';

const timeLimit = 60_000;

/**
 * Runs all tests one after the other and writes the counts at the very end: a host that was ended before has left none.
 * Rejects if a test has failed, so that VS Code's exit code tells as well.
 */
export async function run(): Promise<void> {
    const wanted = process.env['JOURNEY_TEST_NAME'] ?? '';
    let counts = nothing;
    for (const test of tests.filter(({ name }) => name.includes(wanted))) {
        counts = sum([counts, await runTest(test)]);
    }
    const report = process.env['JOURNEY_TEST_REPORT'];
    if (report !== undefined) {
        await writeFile(report, JSON.stringify(counts));
    }
    if (counts.failed > 0) {
        throw new Error(`${counts.failed} failed`);
    }
}

async function runTest(test: Test): Promise<Counts> {
    if (test.isSkipped) {
        console.log(`  - ${test.name}`);
        return { ...nothing, skipped: 1 };
    }
    const start = performance.now();
    const problems = await problemsOf(test);
    const took = `(${Math.round(performance.now() - start)} ms)`;
    if (problems.length === 0) {
        console.log(`  ✓ ${test.name} ${took}`);
        return { ...nothing, passed: 1 };
    }
    console.log(`  ✗ ${test.name} ${took}\n${problems.map(describeProblem).join('\n')}`);
    return { ...nothing, failed: 1 };
}

/** What came after a failed hook tells nothing, but the hooks that clean up run in every case. */
async function problemsOf({ before, body, after }: Test): Promise<unknown[]> {
    const problems: unknown[] = [];
    const attempt = (step: Test['body']) => inTime(step).catch(problem => void problems.push(problem));
    for (const step of [...before, body]) {
        if (problems.length === 0) {
            await attempt(step);
        }
    }
    for (const step of after) {
        await attempt(step);
    }
    return problems;
}

async function inTime(step: Test['body']): Promise<void> {
    const { promise: late, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(new Error(`Not finished after ${timeLimit / 1_000} s.`)), timeLimit);
    try {
        await Promise.race([Promise.resolve().then(step), late]);
    } finally {
        clearTimeout(timer);
    }
}

function describeProblem(problem: unknown): string {
    const text = problem instanceof Error ? problem.stack ?? problem.message : String(problem);
    return text.replaceAll(/^/gm, '      ');
}
