import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { describe, expect, test } from 'vitest';
import { rules } from '../../language/lint/rules/index.ts';
import { builtinMethod } from '../../server/protocol/preview.ts';
import { withRulePage } from '../../server/rule-pages.ts';
import { startMemoryClient } from './memory-client.ts';
import { workspaceOf } from './support.ts';

describe('a diagnostic', () => {
    test('links to the page of its rule, and the page is there', async () => {
        const client = await startMemoryClient({ 'a.journey': '// journey-ignore missing-kind: a sketch\njourney Tea { foo }' });
        try {
            const diagnostics = (await client.settled())['a.journey']!;
            expect(diagnostics.map(it => [it.code, it.codeDescription?.href])).toEqual(expect.arrayContaining([
                ['missing-goal', 'journey-builtin:/rules/missing-goal.md'],
                ['useless-ignore', 'journey-builtin:/rules/README.md'],
                ['syntax', undefined],
            ]));
            const page = (uri: string) => client.connection.sendRequest(builtinMethod, { uri });
            expect(await page('journey-builtin:/rules/missing-goal.md')).toContain('> line 1: The journey “Tea” has no goal: say what the customer wants to reach.');
            expect(await page('journey-builtin:/rules/README.md')).toContain('[missing-goal](missing-goal.md)');
            for (const uri of ['journey-builtin:/rules/nothing.md', 'file:///rules/missing-goal.md', 'journey-builtin:/../rules/missing-goal.md']) {
                expect(await page(uri)).toBeNull();
            }
        } finally {
            client.stop();
        }
    });

    test.each(rules.map(({ id }) => id))('of %s has a link', code => {
        const diagnostic: Diagnostic = { source: 'journey', code, message: '', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };
        expect(withRulePage(diagnostic).codeDescription).toEqual({ href: `journey-builtin:/rules/${code}.md` });
        expect(withRulePage({ ...diagnostic, source: 'another' })).not.toHaveProperty('codeDescription');
    });

    test('names places in other files', async () => {
        const { document } = await workspaceOf({
            'a.journey': '<|>import "./b.journey"\njourney Next { kind future evolves Tea stage Brew { touchpoint Kettle } }', 'b.journey': '// Today.\njourney Tea { stage Brew { touchpoint Kettle } }',
        });
        expect(document.diagnostics!.find(it => it.code === 'no-delta')!.relatedInformation).toEqual([{
            message: 'This is the journey it evolves.', location: { uri: 'file:///maps/b.journey', range: { start: { line: 1, character: 0 }, end: { line: 1, character: 11 } } },
        }]);
    });

    test('names what a name could mean, and what leads back', async () => {
        const { document } = await workspaceOf({
            'a.journey': '<|>journey A for Maya { evolves B }\njourney B { evolves A }', 'b.journey': '// Who.\npersona Maya',
        });
        const places = (code: string) => document.diagnostics!.filter(it => it.code === code).map(it => it.relatedInformation!.map(({ location: { uri, range } }) => `${uri} ${range.start.line}:${range.start.character}`));
        expect(places('unknown-name')).toEqual([['file:///maps/b.journey 1:8']]);
        expect(places('cycle')).toEqual([['file:///maps/a.journey 1:8'], ['file:///maps/a.journey 0:8']]);
    });

    test('says that something has no use, so that it is shown faded', async () => {
        const { document } = await workspaceOf('persona Ben\n// journey-ignore missing-goal: a sketch\njourney Tea { goal "G" }');
        expect(document.diagnostics!.filter(it => it.tags?.includes(1)).map(it => it.code)).toEqual(['unused-definition', 'useless-ignore']);
    });
});
