import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dialects } from '../language/dialect.ts';

/**
 * Writes what is made from the language: the parser's grammar and types, the colours, the manual's table of words, the schema of exported maps.
 * All of it is committed, and a test tells when it is not fresh.
 */
const langium = fileURLToPath(new URL('../node_modules/langium-cli/bin/langium.js', import.meta.url));
const { status } = spawnSync(process.execPath, [langium, 'generate'], { stdio: 'inherit' });
if (status !== 0) {
    process.exit(status ?? 1);
}

// Only now: it reads the grammar that was just written.
const { generatedFiles } = await import('./generate/generated-files.ts');
for (const [path, content] of Object.entries(generatedFiles(dialects, path => readFileSync(path, 'utf-8')))) {
    writeFileSync(path, content);
}
