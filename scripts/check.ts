import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Checks the types of every project, in the order of their references. */
const tsc = fileURLToPath(import.meta.resolve('typescript/package.json')).replace('package.json', 'bin/tsc');
process.exitCode = spawnSync(process.execPath, [tsc, '-b', ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1;
