import './node-version.ts';
import { buffer } from 'node:stream/consumers';
import { ask } from './ask.ts';
import type { Console } from './console.ts';
import { run } from './run.ts';

const stop = new AbortController();
process.once('SIGINT', () => {
    stop.abort();
    // Whatever does not listen ends as usual.
    process.once('SIGINT', () => process.exit(130));
    setTimeout(() => process.exit(130), 500).unref();
});
// A reader such as `head` may have enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

const { stdin, stdout, stderr, env } = process;
const terminal: Console = {
    cwd: process.cwd(),
    hasColours: stdout.isTTY && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb',
    out: text => void stdout.write(text),
    error: text => void stderr.write(text),
    raw: content => void stdout.write(content),
    readInput: () => buffer(stdin),
    ...stderr.isTTY && { progress: (line: string) => void stderr.write(`\r\x1b[K${line}`) },
    // Nothing is written before the last answer, so there is nothing to tidy up.
    ...stdin.isTTY && stdout.isTTY && { ask: question => ask(question, stdin, stdout).catch(() => process.exit(130)) },
    stop: stop.signal,
};

process.exitCode = await run(process.argv.slice(2), terminal);
