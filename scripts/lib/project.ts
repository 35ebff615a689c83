// Where things are, for the scripts and the tests that start a VS Code.
import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder of the project. */
export const root = path.resolve(import.meta.dirname, '../..');

/** What is downloaded or made once and kept between runs: a VS Code, its profile. Never in git. */
export const cache = cacheFolder();

/** What a run of the tests leaves to look at. Never in git. */
export const testResults = path.join(root, 'test-results');

/** A folder of the repository where there is one, else the one that outlives the clone on a machine that tests many. */
function cacheFolder(): string {
    const local = path.join(root, '.vscode-test');
    const kept = process.env['JOURNEY_CACHE'];
    return !kept || existsSync(local) ? local : path.resolve(kept);
}
