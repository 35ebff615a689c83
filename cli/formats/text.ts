import type { Level } from '../../language/finding.ts';
import { counted, countsByLevel, findingsOfAll, type CheckedFile, type CheckedFinding, type Format } from '../checked.ts';
import { painter, type Colour, type Paint } from '../colour.ts';
import { excerpt } from '../excerpt.ts';
import { inert } from '../inert.ts';

/** For people: each finding with the piece of the map that it is about. */
export const text: Format = {
    id: 'text',
    write(checked, { hasColours }) {
        const paint = painter(hasColours);
        const findings = findingsOfAll(checked);
        return [
            ...checked.files.flatMap(file => linesOf(file, paint)),
            summaryOf(checked.files, findings, paint),
        ].map(it => `${it}\n`).join('');
    },
};

/** More of one file help nobody: the rest is counted. */
const mostOfFile = 200;

const colours: Readonly<Record<Level, Colour>> = { error: 'red', warning: 'yellow', information: 'blue', hint: 'dim' };

function linesOf(file: CheckedFile, paint: Paint): readonly string[] {
    const lines = file.text.split(/\r\n|\n|\r/);
    const rest = file.findings.length - mostOfFile;
    return [
        ...file.findings.slice(0, mostOfFile).map(finding => {
            const { start, end } = finding.range;
            const place = `${inert(file.name)}:${start.line + 1}:${start.character + 1}`;
            const line = lines[start.line] ?? '';
            const { source, marks } = excerpt(line, start.character, end.line === start.line ? end.character : line.length);
            const number = `${start.line + 1}`;
            const gutter = paint('dim', `${' '.repeat(number.length)} |`);
            return [
                `${paint('bold', place)} ${paint(colours[finding.level], finding.level)} ${paint('dim', finding.rule)}`,
                `  ${inert(finding.message)}`,
                `${paint('dim', `${number} |`)} ${source}`.trimEnd(),
                `${gutter} ${paint(colours[finding.level], marks)}`,
                '',
            ].join('\n');
        }),
        ...rest > 0 ? [`${inert(file.name)}: ${rest} more findings are not listed. Mend the first ones and they will show.\n`] : [],
    ];
}

function summaryOf(files: readonly CheckedFile[], findings: readonly CheckedFinding[], paint: Paint): string {
    if (findings.length === 0) {
        return files.length === 0 ? 'Nothing was checked.' : paint('green', `Nothing to say about ${counted(files.length, 'file')}.`);
    }
    const touched = files.filter(it => it.findings.length > 0).length;
    const all = files.length === touched ? '' : ` of ${files.length}`;
    return paint('bold', `${counted(findings.length, 'finding')} in ${counted(touched, 'file')}${all}: ${countsByLevel(findings)}.`);
}
