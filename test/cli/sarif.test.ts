import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import type { Log } from 'sarif';
import { expect, test } from 'vitest';
import type { Checked } from '../../cli/checked.ts';
import { logOf, sarif } from '../../cli/formats/sarif.ts';
import { folderOf } from './support.ts';

const checked: Checked = {
    files: [
        { name: 'maps/a b,c:d.journey', text: 'journey J\n', findings: [{ rule: 'syntax', level: 'error', message: 'a "b" <c> & 100%\nnext', range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, fixable: false }] },
        { name: 'fine.journey', text: '', findings: [] },
    ],
    troubles: [{ file: 'x.journey', message: 'There is no such file.' }],
};

test('findings are results, with their rules and places', () => {
    // The compiler holds it to the types that are made from the schema.
    const log: Log = logOf(checked);
    const [run] = log.runs;
    expect(log.version).toBe('2.1.0');
    expect(run!.tool.driver.rules!.map(({ id }) => id)).toEqual(['syntax']);
    expect(run!.results).toEqual([{
        ruleId: 'syntax', ruleIndex: 0, level: 'error', message: { text: 'a "b" <c> & 100%\nnext' },
        locations: [{ physicalLocation: { artifactLocation: { uri: 'maps/a%20b%2Cc%3Ad.journey', index: 0 }, region: { startLine: 1, startColumn: 1, endLine: 2, endColumn: 1 } } }],
    }]);
    expect(run!.invocations![0]).toEqual({ executionSuccessful: false, toolExecutionNotifications: [{ level: 'error', message: { text: 'x.journey: There is no such file.' } }] });
    expect(reasonsAgainst(log)).toEqual([]);
});

test('whatever is found follows the schema of 2.1.0', async () => {
    const folder = folderOf({
        'outside.journey': 'journey {',
        'team/journey.config.json': '{ "rules": { "missing-gaol": "off", "too-few-stages": "error", "empty-stage": "hint" } }',
        'team/maps/a b,c:d #1.journey': 'journey Tea "A cup of tea" {\r\n\tstage Brew {\r\n\t}\r\n}\r\n',
        'team/نقشه.journey': 'language fa\nسفر چای { مرحله دم { } }',
        'team/binary.journey': new Uint8Array([0x50, 0, 0xFF]),
    });
    const ran = await folder.journey(['check', '--format', 'sarif', '.', path.join(folder.path, 'outside.journey'), 'missing.journey'], { cwd: 'team' });
    expect(ran.code).toBe(2);
    const log = JSON.parse(ran.out) as Log;
    expect(reasonsAgainst(log)).toEqual([]);
    const [{ results = [], artifacts = [], tool, invocations = [] }] = log.runs as [Log['runs'][number]];
    expect(new Set(results.map(({ level }) => level))).toEqual(new Set(['error', 'warning', 'note']));
    expect(invocations[0]!.toolExecutionNotifications!.map(({ message }) => message.text)).toEqual([
        'missing.journey: There is no such file.', 'binary.journey: It is no text in UTF-8, so it can’t be a map.',
    ]);
    for (const { locations, ruleIndex, ruleId } of results) {
        const { index, uri } = locations![0]!.physicalLocation!.artifactLocation!;
        expect(artifacts[index!]!.location!.uri).toBe(uri);
        expect(tool.driver.rules![ruleIndex!]!.id).toBe(ruleId);
    }
});

test('every example, and nothing at all, follow it too', async () => {
    const folder = folderOf();
    const { out } = await folder.journey(['check', '--format', 'sarif', '.'], { cwd: path.relative(folder.path, new URL('../../examples', import.meta.url).pathname) });
    expect((JSON.parse(out) as Log).runs[0]!.artifacts!.length).toBeGreaterThan(10);
    expect(reasonsAgainst(JSON.parse(out))).toEqual([]);
    expect(reasonsAgainst(JSON.parse(sarif.write({ files: [], troubles: [] }, { hasColours: false })))).toEqual([]);
});

test('a log that is none is refused', () => {
    const log = logOf(checked);
    const [run] = log.runs;
    const [result] = run!.results;
    for (const broken of [
        { ...log, version: '2.0.0' },
        { ...log, runs: [{ ...run, tool: {} }] },
        { ...log, runs: [{ ...run, results: [{ ...result, level: 'information' }] }] },
        { ...log, runs: [{ ...run, results: [{ ...result, message: {} }] }] },
        { ...log, runs: [{ ...run, results: [{ ...result, locations: [{ physicalLocation: { artifactLocation: { uri: 'a b.journey' } } }] }] }] },
        { ...log, runs: [{ ...run, results: [{ ...result, locations: [{ physicalLocation: { region: { startLine: 0 } } }] }] }] },
        { ...log, runs: [{ ...run, results: [{ ...result, ruleIndex: -2 }] }] },
    ]) {
        expect(reasonsAgainst(broken), JSON.stringify(broken)).not.toEqual([]);
    }
});

const isUri = (text: string) => !/[^\w\-.~:/?#[\]@!$&'()*+,;=%]|%(?![\dA-F]{2})/i.test(text) && URL.canParse(text, 'file:///');

/** The schema is of draft 4, which differs from what Ajv reads in the name of its id only. */
const { $schema: _, id, ...schema } = JSON.parse(readFileSync(new URL('./sarif-schema/sarif-2.1.0-rtm.5.json', import.meta.url), 'utf8')) as Record<string, unknown>;
const accepts = new Ajv({
    strictTypes: false, unicodeRegExp: false, allErrors: true,
    formats: { 'uri': (text: string) => isUri(text) && URL.canParse(text), 'uri-reference': isUri, 'date-time': (text: string) => !Number.isNaN(Date.parse(text)) },
}).compile({ ...schema, $id: String(id) });

function reasonsAgainst(log: unknown): readonly string[] {
    accepts(log);
    return (accepts.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
