import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
    test: {
        include: ['test/**/*.test.ts'],
        // A net for what hangs, wide enough for machines that are slow and shared; no test measures time by it.
        testTimeout: 120_000,
        hookTimeout: 120_000,
        // Commands and servers that run in a process of their own find their sources compiled.
        env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/node', import.meta.url)) },
        // Nothing keeps state that another file could see, and loading the language anew for each file is most of the work.
        isolate: false,
        maxWorkers: '100%',
    },
});
