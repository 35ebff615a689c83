// npm test, once the dependencies are there: runs every step, or those that are named, and adds up what they found.
//
//   build → types → lint → unit → page → vscode → ui → "N passed, N failed"
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { atSignals, endAllTrees } from './children.ts';
import { nothing, oneFailed, onePassed, sum, summary } from './counts.ts';
import type { Counts } from './counts.ts';
import { testResults } from './project.ts';
import { countsIn, readCountsOnly, readPlaywright, readVitest } from './reports.ts';
import type { ReadReport } from './reports.ts';
import { runCommand } from './run-command.ts';

type Step = {
    readonly title: string;
    /** What must have been built before: nothing, or the extension, without which the step has no meaning. */
    readonly tests: 'sources' | 'extension';
    run(rest: readonly string[]): Promise<Counts>;
};

const steps = {
    build: {
        title: 'Build',
        tests: 'sources',
        run: () => command(['scripts/build.ts']),
    },
    types: {
        title: 'Types',
        tests: 'sources',
        run: () => command(['scripts/check.ts']),
    },
    lint: {
        title: 'Lint',
        tests: 'sources',
        run: rest => command(['node_modules/oxlint/bin/oxlint', '--type-aware', ...rest]),
    },
    unit: {
        title: 'Unit tests',
        tests: 'sources',
        run: rest => suite(readVitest, report => ({
            args: [
                'node_modules/vitest/vitest.mjs', 'run',
                '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...rest,
            ],
        })),
    },
    page: {
        title: 'Tests of the preview’s page',
        tests: 'sources',
        run: rest => playwright('test/media/playwright.config.ts', rest),
    },
    vscode: {
        title: 'Tests inside VS Code',
        tests: 'extension',
        run: rest => suite(readCountsOnly, report => ({
            args: ['test/vscode/run.ts', ...rest],
            env: { JOURNEY_TEST_REPORT: report },
        })),
    },
    ui: {
        title: 'Tests of what the user sees',
        tests: 'extension',
        run: rest => playwright('test/ui/playwright.config.ts', rest),
    },
} satisfies Record<string, Step>;

type StepName = keyof typeof steps;

const allSteps = Object.keys(steps) as readonly StepName[];

atSignals(endAllTrees);
process.exitCode = await test(process.argv.slice(2));

/** Takes names of steps; what else is given is passed on to the tools they run. */
async function test(args: readonly string[]): Promise<number> {
    const named = allSteps.filter(name => args.includes(name));
    const rest = args.filter(arg => !named.some(name => name === arg));
    await mkdir(testResults, { recursive: true });
    const counts = await runSteps(named.length === 0 ? allSteps : withBuild(named), rest);
    console.log(`\n${summary(counts)}`);
    return counts.failed > 0 ? 1 : 0;
}

function withBuild(named: readonly StepName[]): readonly StepName[] {
    const tested = named.some(name => steps[name].tests === 'extension');
    return tested && !named.includes('build') ? ['build', ...named] : named;
}

/** Runs every step that can run, also after one that failed. */
async function runSteps(names: readonly StepName[], rest: readonly string[]): Promise<Counts> {
    const results = new Map<StepName, Counts>();
    for (const name of names) {
        results.set(name, await runStep(name, rest, results.get('build') ?? nothing));
    }
    return sum([...results.values()]);
}

async function runStep(name: StepName, rest: readonly string[], build: Counts): Promise<Counts> {
    const step: Step = steps[name];
    console.log(`\n=== ${step.title} ===\n`);
    if (step.tests === 'extension' && build.failed > 0) {
        console.error('Not run, because the build failed.');
        return oneFailed;
    }
    const start = performance.now();
    const counts = await step.run(rest).catch(error => {
        console.error(error instanceof Error ? error.message : error);
        return oneFailed;
    });
    console.log(`\n${step.title}: ${summary(counts)} in ${((performance.now() - start) / 1_000).toFixed(1)} s`);
    return counts;
}

/** A command that has no tests of its own is one check. */
async function command(args: readonly string[]): Promise<Counts> {
    return await runCommand(process.execPath, args) === 0 ? onePassed : oneFailed;
}

type Suite = {
    readonly args: readonly string[];
    readonly env?: Readonly<Record<string, string>>;
};

function playwright(config: string, rest: readonly string[]): Promise<Counts> {
    return suite(readPlaywright, report => ({
        args: ['node_modules/@playwright/test/cli.js', 'test', `--config=${config}`, '--reporter=list,json', ...rest],
        env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    }));
}

/** A command that leaves a report. One of an earlier run must not pass for it. */
async function suite(read: ReadReport, of: (report: string) => Suite): Promise<Counts> {
    const folder = await mkdtemp(path.join(testResults, 'report-'));
    try {
        const report = path.join(folder, 'report.json');
        const { args, env } = of(report);
        const exitCode = await runCommand(process.execPath, args, { env: { ...process.env, ...env } });
        return await countsIn(report, read, exitCode);
    } finally {
        await rm(folder, { recursive: true, force: true });
    }
}
