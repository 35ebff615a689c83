import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { findChromium, installChromium } from '../../scripts/install/chromium.ts';
import { launchOptions } from '../../scripts/lib/embedded/browser.ts';
import { testResults } from '../../scripts/lib/project.ts';

await installChromium();

/** The page of the preview alone, without VS Code: a test takes a second. */
export default defineConfig({
    testDir: '.',
    testMatch: '**/*.page.ts',
    outputDir: path.join(testResults, 'media'),
    fullyParallel: true,
    // A browser and an editor on a machine that others use too may miss a moment once; twice is a failure.
    retries: process.env['CI'] ? 1 : 0,
    forbidOnly: Boolean(process.env['CI']),
    workers: 1,
    timeout: 60_000,
    expect: { timeout: 15_000 },
    use: { viewport: { width: 800, height: 500 }, colorScheme: 'light', locale: 'en-US', launchOptions: launchOptions(findChromium()) },
});
