import { findingsOfAll, type CheckedFile, type CheckedFinding, type Format } from '../checked.ts';
import { unsafe } from '../inert.ts';

/** JUnit's XML, which build servers show: a file is a suite, a finding a test that failed. */
export const junit: Format = {
    id: 'junit',
    write(checked) {
        const findings = findingsOfAll(checked);
        const troubles = checked.troubles.map(({ file, message }) =>
            suite(file, 1, { errors: 1 }, `    <testcase name="read" classname="${xml(file)}">\n      <error message="${xml(message)}"/>\n    </testcase>\n`));
        return [
            '<?xml version="1.0" encoding="UTF-8"?>\n',
            `<testsuites name="journey" tests="${findings.length + checked.files.filter(it => it.findings.length === 0).length + troubles.length}" failures="${findings.length}" errors="${troubles.length}">\n`,
            ...checked.files.map(suiteOf),
            ...troubles,
            '</testsuites>\n',
        ].join('');
    },
};

function suiteOf({ name, findings }: CheckedFile): string {
    return findings.length === 0
        ? suite(name, 1, {}, `    <testcase name="check" classname="${xml(name)}"/>\n`)
        : suite(name, findings.length, { failures: findings.length }, findings.map(it => failure(name, it)).join(''));
}

function suite(name: string, tests: number, { failures = 0, errors = 0 }: { readonly failures?: number; readonly errors?: number }, cases: string): string {
    return `  <testsuite name="${xml(name)}" tests="${tests}" failures="${failures}" errors="${errors}">\n${cases}  </testsuite>\n`;
}

function failure(name: string, { rule, level, message, range: { start } }: CheckedFinding): string {
    const place = `${start.line + 1}:${start.character + 1}`;
    return `    <testcase name="${xml(`${rule} ${place}`)}" classname="${xml(name)}">\n      <failure type="${level}" message="${xml(message)}">${xml(`${name}:${place}: ${message}`)}</failure>\n    </testcase>\n`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&apos;', '#': '&#35;' };

function xml(text: string): string {
    return text.replace(/[&<>"']|#(?=#)/g, character => entities[character]!).replace(unsafe, numbered);
}

/** XML has no way to write most control characters, not even by their numbers. */
function numbered(character: string): string {
    const code = character.codePointAt(0)!;
    return code === 9 || code === 10 || code === 13 || code >= 0x7F && !(0xD800 <= code && code <= 0xDFFF) ? `&#${code};` : '\uFFFD';
}
