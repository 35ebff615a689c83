import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { buildExtension } from '../../scripts/lib/bundles.ts';
import { withProgress } from '../../scripts/lib/progress.mjs';
import { root } from '../../scripts/lib/project.ts';
import { measureCheck } from './check.ts';
import { measureEdits, measureRulesWhileTyping, measureStart } from './edits.ts';
import { misses, tablesOf, type Figure } from './figure.ts';
import { measurePictures, measureViews } from './pictures.ts';
import { measureDearestRule, measureRules } from './rules.ts';
import { measurePackage, measureSizes } from './sizes.ts';

// npm run bench [-- --json] [-- edits start pictures views sizes package]: what things cost, as medians and ratios.
// Milliseconds are those of the machine that runs it; the goals are set for ratios and sizes.
const isJson = process.argv.includes('--json');
const wanted = process.argv.slice(2).filter(it => !it.startsWith('--'));
const folder = await mkdtemp(path.join(tmpdir(), 'journey-bench-'));
const dist = path.join(folder, 'dist');
const server = path.join(dist, 'node/server.cjs');
const bareServer = path.join(folder, 'bare-server.cjs');
const linkOnly = path.join(folder, 'link-only.cjs');

const topics = {
    edits: { title: 'Typing', measure: () => measureEdits(server, bareServer) },
    rules: { title: 'Checking by the rules', measure: async () => [...await measureRules(), ...await measureDearestRule(folder), ...await measureRulesWhileTyping(server, bareServer, folder)] },
    start: { title: 'Starting', measure: () => measureStart(server, bareServer) },
    check: { title: 'Checking many maps', measure: () => measureCheck(path.join(dist, 'cli.mjs'), linkOnly, folder) },
    pictures: { title: 'Drawing', measure: measurePictures },
    views: { title: 'Looking', measure: measureViews },
    sizes: { title: 'Weighing', measure: () => measureSizes(dist) },
    package: { title: 'Packing', measure: pack },
} as const;

/** Whatever can't be measured here is left out of the table, and said. */
function notMeasured(error: unknown): readonly Figure[] {
    console.error(error);
    return [];
}

async function pack(): Promise<readonly Figure[]> {
    const vsix = path.join(folder, 'journey-maps.vsix');
    const { status } = spawnSync(process.execPath, [path.join(root, 'scripts/package.ts'), '--out', vsix], { stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) {
        throw new Error('The extension could not be packed.');
    }
    return measurePackage(vsix);
}

try {
    await withProgress('Building', async () => {
        await buildExtension({ outdir: dist });
        const others = { 'test/bench/bare-server.ts': bareServer, 'test/bench/link-only.ts': linkOnly };
        await Promise.all(Object.entries(others).map(([from, outfile]) => build({
            absWorkingDir: root, entryPoints: [from], outfile, bundle: true, minify: true, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'warning',
        })));
    });
    const figures: Figure[] = [];
    for (const [name, { title, measure }] of Object.entries(topics)) {
        if (wanted.length === 0 || wanted.includes(name)) {
            figures.push(...await withProgress(title, measure).catch(notMeasured));
        }
    }
    const machine = { node: process.version, cpus: cpus().length, model: cpus()[0]?.model ?? '', load: loadavg()[0] };
    console.log(isJson ? JSON.stringify({ machine, figures: figures.map(figure => ({ ...figure, missed: misses(figure) })) }, undefined, 2) : `${tablesOf(figures)}\n`);
} finally {
    await rm(folder, { recursive: true, force: true });
}
