import type { Level } from '../../language/finding.ts';
import type { Format } from '../checked.ts';
import { inert } from '../inert.ts';

const commands: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };

/** For GitHub Actions: workflow commands that annotate the changed lines. */
export const github: Format = {
    id: 'github',
    write: ({ files, troubles }) => [...files.flatMap(({ name, findings }) => findings.map(({ rule, level, message, range: { start, end } }) => {
        const properties = {
            file: name,
            line: start.line + 1,
            // Columns are taken only where a place is in one line.
            ...end.line === start.line ? { endLine: end.line + 1, col: start.character + 1, endColumn: Math.max(end.character, start.character + 1) } : { endLine: end.line + 1 },
            title: `journey: ${rule}`,
        };
        return `::${commands[level]} ${Object.entries(properties).map(([key, value]) => `${key}=${property(`${value}`)}`).join(',')}::${data(message)}\n`;
    })), ...troubles.map(({ file, message }) => `::error title=journey::${data(`${file}: ${message}`)}\n`)].join(''),
};

function data(text: string): string {
    return inert(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function property(text: string): string {
    return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
