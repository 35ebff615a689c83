import type { Finding } from '../finding.ts';
import { ignoreComment } from './ignore.ts';
import { groups, type AnyRule } from './rule.ts';

const levels = { error: 'Error', warning: 'Warning', information: 'Information', hint: 'Hint' } as const;

/** The manual page of a rule; `findingsIn` says what it, or all rules, find in an example. */
export async function pageOf(rule: AnyRule, findingsIn: (text: string) => Promise<readonly Finding[]>): Promise<string> {
    const reported: string[] = [];
    let isSafe = false;
    for (const { code, fixed, because } of rule.bad) {
        const text = withoutMarks(code);
        const own = (await findingsIn(text)).filter(finding => finding.rule === rule.id);
        isSafe ||= own.some(({ fixes }) => fixes?.[0]?.isSafe === true);
        reported.push([
            ...because === undefined ? [] : [because],
            journey(text),
            ...own.length === 0 ? [] : [own.map(({ message, range }) => `> line ${text.slice(0, range.start).split('\n').length}: ${message}`).join('\n>\n')],
            ...fixed === undefined ? [] : [`Quick fix “${own[0]?.fixes?.[0]?.title}”:`, journey(withoutMarks(fixed))],
        ].join('\n\n'));
    }
    return `${[
        `# ${rule.id}`,
        rule.summary,
        `${levels[rule.level]} · ${rule.group}${hasFix(rule) ? ` · has a quick fix${isSafe ? ' that is safe: “mend everything” and `--fix` apply it' : ''}` : ''}`,
        '## Why',
        rule.why,
        rule.source,
        ...rule.options ? [
            '## Thresholds',
            ['| name | default | meaning |', '| --- | ---: | --- |', ...Object.entries(rule.options).map(([name, { value, meaning }]) => `| \`${name}\` | ${value} | ${meaning} |`)].join('\n'),
        ] : [],
        '## Reported',
        reported.join('\n\n---\n\n'),
        '## Not reported',
        ...rule.good.map(it => typeof it === 'string' ? journey(it) : `${it.because}\n\n${journey(it.code)}`),
        '## Silence it',
        'On the line before what is reported, with the reason:',
        journey(ignoreComment(rule.id, '…')),
        'Or turn it off for all maps of a folder, in `journey.config.json`: `"rules": { "' + rule.id + '": "off" }`. The light bulb does both.',
    ].join('\n\n')}\n`;
}

/** The list of all rules by group. */
export function indexPageOf(rules: readonly AnyRule[]): string {
    return `${[
        '# Rules',
        'What the method advises, checked while you write. Each rule has a page with its reason, its source and examples.',
        ...groups.flatMap(group => {
            const ofGroup = rules.filter(rule => rule.group === group);
            return ofGroup.length === 0 ? [] : [
                `## ${group}`,
                ['| rule | level | what holds | quick fix |', '| --- | --- | --- | --- |', ...ofGroup.map(rule => `| [${rule.id}](${rule.id}.md) | ${levels[rule.level]} | ${rule.summary} | ${hasFix(rule) ? 'yes' : ''} |`)].join('\n'),
            ];
        }),
        '## Silence a rule in one place',
        'Write why on the line before. Further comments and blank lines may stand between. Without a reason nothing is silenced, and a comment that silences nothing is reported as `useless-ignore`; “mend everything” and `--fix` remove it, once the file has no errors.',
        journey('journey Tea {\n    stage Brew {\n        touchpoint Kettle {\n            // journey-ignore low-without-cause: we watch kettles next week\n            emotion impatient assumed\n        }\n    }\n}'),
    ].join('\n\n')}\n`;
}

function hasFix(rule: AnyRule): boolean {
    return rule.bad.some(({ fixed }) => fixed !== undefined);
}

function withoutMarks(code: string): string {
    return code.replace(/<\||\|>/g, '');
}

/** What nobody sees is shown by its number. */
function journey(text: string): string {
    const shown = text.replace(/[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|(?<!\u{1F3F4}[\u{E0020}-\u{E007E}]*)[\u{E0020}-\u{E007F}]/gu, it => `⟨U+${it.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}⟩`);
    return `\`\`\`journey\n${shown.trimEnd()}\n\`\`\``;
}
