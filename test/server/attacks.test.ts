import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import attacks from '../attacks.json' with { type: 'json' };
import { startStdioClient, type StdioClient } from './stdio-client.ts';

/*
 * Hostile files against a server in a process of its own. The corpus is written in stand-in words;
 * `inOurWords` says the same in ours.
 */

const good = 'journey Tea { stage Brew { touchpoint Kettle { emotion happy } } }';

let client: StdioClient;
beforeAll(async () => void (client = await startStdioClient()), 30_000);
afterAll(() => client.stop(), 30_000);

const files = attacks.filter(({ id }) => /^F0(?:0|1|2|3[0-3])/.test(id));

describe('a hostile file', () => {
    test.each(files)('$id $class ends in findings and harms no other', async ({ id, payload, expect: expected }) => {
        const text = inOurWords(expand(payload));
        const uri = `file:///attacks/${id}.journey`;
        const pid = client.process.pid;
        const diagnostics = await client.open(uri, text);
        if (expected.includes('DIAG')) {
            expect(diagnostics.length).toBeGreaterThan(0);
        }
        expect(diagnostics.length).toBeLessThanOrEqual(201);
        const lines = text.split(/\r\n?|\n/);
        expect(diagnostics.filter(it => !isInside(it, lines))).toEqual([]);

        const next = await client.open('file:///attacks/good.journey', good);
        expect(next.filter(it => it.severity === 1)).toEqual([]);
        expect(client.process.pid).toBe(pid);
        expect(client.process.exitCode).toBeNull();
        await client.close('file:///attacks/good.journey');
        await client.close(uri);
    }, 30_000);
});

/** `@gen [[text, count], …]` repeats (`%i` index, `%j` the next), `@bytes` is Base64 of UTF-8. */
function expand(payload: string): string {
    if (payload.startsWith('@gen ')) {
        const parts = JSON.parse(payload.slice(5)) as readonly [string, number][];
        return parts.map(([text, count]) => text.includes('%')
            ? Array.from({ length: count }, (_, index) => text.replaceAll('%i', String(index)).replaceAll('%j', String((index + 1) % count))).join('')
            : text.repeat(count)).join('');
    }
    return payload.startsWith('@bytes') ? Buffer.from(payload.slice(6).trim(), 'base64').toString('utf-8') : payload;
}

function inOurWords(text: string): string {
    const ours = text.replace(/\bstep\b/g, 'touchpoint').replace(/\bphase p\b/g, 'phase P').replace(/touchpoint (s\d+) next (s\d+)/g, 'touchpoint $1 { leads to $2 }').replace(/\bnext\b/g, 'leads to');
    return ours.startsWith('touchpoint s') ? `journey J { stage S {\n${ours}} }` : ours;
}

function isInside({ range: { start, end } }: Diagnostic, lines: readonly string[]): boolean {
    const holds = ({ line, character }: Diagnostic['range']['start']) => line < lines.length && character <= lines[line]!.length;
    return holds(start) && holds(end) && (start.line < end.line || start.line === end.line && start.character <= end.character);
}
