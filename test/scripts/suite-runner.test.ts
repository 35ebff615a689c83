// The runner of the suites inside VS Code, without VS Code.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { run } from '../vscode/runner/run.ts';
import * as suite from '../vscode/runner/suite.ts';

let folder: string;

beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'journey-suite-'));
    vi.stubEnv('JOURNEY_TEST_REPORT', path.join(folder, 'report.json'));
    vi.spyOn(console, 'log').mockReturnValue();
    suite.tests.length = 0;
});

afterEach(async () => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true });
});

async function report(): Promise<unknown> {
    return JSON.parse(await readFile(path.join(folder, 'report.json'), 'utf8'));
}

test('a suite that passes says so at its end', async () => {
    suite.test('works', () => {});
    suite.test.skip('is not run', () => expect.unreachable());
    await run();
    expect(await report()).toEqual({ passed: 1, failed: 0, skipped: 1 });
});

test('a suite that fails is counted and rejected, and the rest of it still runs', async () => {
    suite.test('throws', () => {
        throw new Error('as it should');
    });
    suite.test('rejects', () => Promise.reject(new Error('as it should')));
    suite.test('works', () => {});
    await expect(run()).rejects.toThrow('2 failed');
    expect(await report()).toEqual({ passed: 1, failed: 2, skipped: 0 });
});

test('hooks run around each test of their group, those that clean up also after a failure', async () => {
    const calls: string[] = [];
    suite.describe('outer', () => {
        suite.beforeEach(() => void calls.push('+outer'));
        suite.afterEach(() => void calls.push('-outer'));
        suite.describe('inner', () => {
            suite.beforeEach(() => void calls.push('+inner'));
            suite.afterEach(() => void calls.push('-inner'));
            suite.test('fails', () => {
                calls.push('test');
                throw new Error('as it should');
            });
        });
    });
    suite.test('outside', () => void calls.push('outside'));
    await expect(run()).rejects.toThrow('1 failed');
    expect(calls.join(' ')).toBe('+outer +inner test -inner -outer outside');
});

test('only the tests whose name has the words that were given run', async () => {
    vi.stubEnv('JOURNEY_TEST_NAME', 'preview › opens');
    suite.describe('the preview', () => {
        suite.test('opens', () => {});
        suite.test('closes', () => expect.unreachable());
    });
    await run();
    expect(await report()).toEqual({ passed: 1, failed: 0, skipped: 0 });
});

test('a test that never ends fails', async () => {
    vi.useFakeTimers();
    suite.test('hangs', () => new Promise<void>(() => {}));
    const ended = expect(run()).rejects.toThrow('1 failed');
    await vi.advanceTimersByTimeAsync(120_000);
    vi.useRealTimers();
    await ended;
});
