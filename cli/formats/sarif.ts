import { pathToFileURL } from 'node:url';
import type { Level } from '../../language/finding.ts';
import { rules } from '../../language/lint/rules/index.ts';
import { findingsOfAll, type Checked, type CheckedFile, type Format } from '../checked.ts';
import { inertJson } from '../inert.ts';

const levels = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const satisfies Readonly<Record<Level, string>>;

/** SARIF 2.1.0, which code scanning services read. */
export const sarif: Format = {
    id: 'sarif',
    write: checked => `${inertJson(logOf(checked))}\n`,
};

/** The log as data; the tests hold it to the types of SARIF. */
export function logOf(checked: Checked) {
    const described = descriptorsOf(checked);
    const indexOf = new Map(described.map(({ id }, index) => [id, index]));
    return {
        version: '2.1.0' as const,
        $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
        runs: [{
            tool: { driver: { name: 'journey', rules: described } },
            columnKind: 'utf16CodeUnits' as const,
            invocations: [{
                executionSuccessful: checked.troubles.length === 0,
                toolExecutionNotifications: checked.troubles.map(({ file, message }) => ({ level: 'error' as const, message: { text: `${file}: ${message}` } })),
            }],
            artifacts: checked.files.map(({ name }) => ({ location: { uri: uriOf(name) } })),
            results: checked.files.flatMap((file, index) => resultsOf(file, index, indexOf)),
        }],
    };
}

function resultsOf({ name, findings }: CheckedFile, index: number, indexOf: ReadonlyMap<string, number>) {
    return findings.map(({ rule, level, message, range: { start, end } }) => ({
        ruleId: rule,
        ruleIndex: indexOf.get(rule)!,
        level: levels[level],
        message: { text: message },
        locations: [{
            physicalLocation: {
                artifactLocation: { uri: uriOf(name), index },
                region: { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 },
            },
        }],
    }));
}

/** Every rule that reported something, with what its page begins with. */
function descriptorsOf(checked: Checked) {
    return [...new Set(findingsOfAll(checked).map(({ rule }) => rule))].toSorted().map(id => {
        const rule = rules.find(it => it.id === id);
        return {
            id,
            ...rule && { shortDescription: { text: rule.summary }, fullDescription: { text: rule.why }, help: { text: `${rule.why} ${rule.source}` }, defaultConfiguration: { level: levels[rule.level] } },
        };
    });
}

/** A relative reference, or a whole one for a file elsewhere. */
function uriOf(name: string): string {
    return name.startsWith('/') || /^[A-Za-z]:/.test(name) ? pathToFileURL(name.toWellFormed()).href : name.toWellFormed().split('/').map(encodeURIComponent).join('/');
}
