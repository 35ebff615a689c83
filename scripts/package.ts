import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Builds and packs the extension: `journey-maps-<version>.vsix`, with the bundles and nothing that they are made from. */
const vsce = fileURLToPath(import.meta.resolve('@vscode/vsce/package.json')).replace('package.json', 'vsce');
const build = fileURLToPath(new URL('build.ts', import.meta.url));

for (const command of [[build], [vsce, 'package', '--no-dependencies', '--skip-license', '--allow-missing-repository', '--no-rewrite-relative-links', ...process.argv.slice(2)]]) {
    const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' });
    if (status !== 0) {
        process.exit(status ?? 1);
    }
}
