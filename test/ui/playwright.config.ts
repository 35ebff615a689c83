import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { findChromium } from '../../scripts/install/chromium.ts';
import { launchOptions } from '../../scripts/lib/embedded/browser.ts';
import { testResults } from '../../scripts/lib/project.ts';

const second = 1_000;

export default defineConfig({
    testDir: '.',
    testMatch: '**/*.ui.ts',
    globalSetup: './prepare.ts',
    outputDir: path.join(testResults, 'ui'),
    fullyParallel: true,
    // A browser and an editor on a machine that others use too may miss a moment once; twice is a failure.
    retries: process.env['CI'] ? 1 : 0,
    forbidOnly: Boolean(process.env['CI']),
    // Each worker is a browser, a server and an extension host.
    workers: Math.max(1, Math.floor(availableParallelism() / 2)),
    timeout: 180 * second,
    expect: { timeout: 30 * second },
    use: {
        viewport: { width: 1400, height: 900 },
        colorScheme: 'light',
        locale: 'en-US',
        actionTimeout: 45 * second,
        navigationTimeout: 90 * second,
        screenshot: 'only-on-failure',
        trace: 'retain-on-failure',
        launchOptions: launchOptions(findChromium()),
    },
});
