import path from 'node:path';
import { buildExtension } from './lib/bundles.ts';
import { root } from './lib/project.ts';

/** Makes `dist/`: everything that is shipped. `--watch` keeps it fresh, `--development` leaves it readable. */
const isWatching = process.argv.includes('--watch');
await buildExtension({ outdir: path.join(root, 'dist'), isWatching, isDevelopment: isWatching || process.argv.includes('--development') });
