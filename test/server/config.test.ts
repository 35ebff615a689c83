import { expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { startMemoryClient } from './memory-client.ts';

test('journey.config.json counts in the editor, its mistakes show in it, and a change counts at once', async () => {
    const client = await startMemoryClient({ 'a.journey': 'journey J { }', 'journey.config.json': '{ "rules": { "missing-goal": "off", "stale-revew": "off" } }' });
    try {
        let found = await client.settled();
        expect(codes(found['a.journey'])).not.toContain('missing-goal');
        expect(codes(found['a.journey'])).toContain('stale-review');
        expect(found['journey.config.json']).toEqual([{
            range: { start: { line: 0, character: 36 }, end: { line: 0, character: 49 } }, severity: 2, code: 'config', source: 'journey',
            message: 'There is no rule called “stale-revew”. Did you mean “stale-review”?',
        }]);

        client.writeFile('journey.config.json', '{ "rules": { "stale-review": "error" }, "feelings": { "nostalgic": 1 } }');
        client.open('b.journey', 'journey K { stage S { touchpoint T { emotion nostalgic } } }');
        found = await client.settled();
        expect(codes(found['a.journey'])).toContain('missing-goal');
        expect(found['a.journey']!.find(({ code }) => code === 'stale-review')!.severity).toBe(1);
        expect(codes(found['b.journey'])).not.toContain('feeling-without-score');
        expect(found['journey.config.json']).toEqual([]);

        client.writeFile('journey.config.json', '{ "exclude": ["a.journey"] ');
        found = await client.settled();
        expect(codes(found['journey.config.json'])).toEqual(['config']);
        expect(codes(found['b.journey'])).toContain('feeling-without-score');

        client.writeFile('journey.config.json', '{ "exclude": ["a.journey"] }');
        expect((await client.settled())['a.journey']).toEqual([]);

        client.writeFile('journey.config.json', undefined);
        expect(codes((await client.settled())['a.journey'])).toContain('missing-goal');
    } finally {
        client.stop();
    }
});

function codes(diagnostics: readonly Diagnostic[] = []): readonly unknown[] {
    return diagnostics.map(({ code }) => code);
}
