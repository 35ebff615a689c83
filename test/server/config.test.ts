import { expect, test } from 'vitest';
import { CompletionRequest, DefinitionRequest, PrepareRenameRequest, RenameRequest, type Diagnostic, type LocationLink } from 'vscode-languageserver-protocol';
import { builtinMethod } from '../../server/protocol/preview.ts';
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

test('the team’s own feelings and channels are offered, gone to, and not renamed', async () => {
    const text = 'channel Web2 journey J { stage S { touchpoint T via TikTok { emotion  } } }';
    const client = await startMemoryClient({ 'a.journey': text, 'journey.config.json': '{ "feelings": { "nostalgic": 1, "happy": 2 }, "channels": { "TikTok": {} } }' });
    const textDocument = { uri: 'file:///maps/a.journey' };
    const at = (word: string) => ({ textDocument, position: { line: 0, character: text.indexOf(word) + word.length } });
    try {
        await client.settled();
        const offered = async (word: string) => {
            const items = await client.connection.sendRequest(CompletionRequest.type, at(word));
            return (Array.isArray(items) ? items : items?.items ?? []).map(({ label, labelDetails, detail }) => `${label} ${labelDetails?.description ?? detail ?? ''}`);
        };
        expect((await offered('emotion ')).filter(it => /^(nostalgic|happy|sad) /.test(it))).toEqual(['nostalgic +1 · good', 'happy +2 · very good', 'sad -1 · bad']);
        expect((await offered('via ')).some(it => it.startsWith('TikTok'))).toBe(true);
        const found = await client.connection.sendRequest(DefinitionRequest.type, at('via Tik'));
        const [place] = found as readonly LocationLink[];
        expect(place!.targetUri).toBe('journey-builtin:/maps/own-channels.journey');
        expect(await client.connection.sendRequest(builtinMethod, { uri: place!.targetUri })).toBe('// The channels of journey.config.json.\n\nchannel TikTok {\n}\n');
        await expect(client.connection.sendRequest(PrepareRenameRequest.type, at('via Tik'))).rejects.toThrow();
        await expect(client.connection.sendRequest(RenameRequest.type, { ...at('channel We'), newName: 'TikTok' })).rejects.toThrow('There is already a channel called “TikTok” in journey.config.json.');
    } finally {
        client.stop();
    }
});

function codes(diagnostics: readonly Diagnostic[] = []): readonly unknown[] {
    return diagnostics.map(({ code }) => code);
}
