import { groups, type AnyRule } from '../../language/lint/rule.ts';
import { rules as allRules } from '../../language/lint/rules/index.ts';
import { nearest } from '../../language/nearest.ts';
import { painter } from '../colour.ts';
import { WrongUse, type Console } from '../console.ts';
import type { JourneyCommand } from './command.ts';

export const rules: JourneyCommand = {
    id: 'rules',
    define(command, run) {
        command
            .description('List the rules, or tell all about one.')
            .argument('[id]', 'a rule, such as missing-goal')
            .action(async (id: string | undefined) => {
                await run(async console => {
                    console.out(id === undefined ? listOf(console) : pageOf(ruleOf(id), console));
                    return 0;
                });
            });
    },
};

function listOf({ hasColours }: Console): string {
    const paint = painter(hasColours);
    const width = Math.max(...allRules.map(({ id }) => id.length));
    return groups.map(group => {
        const ofGroup = allRules.filter(rule => rule.group === group);
        return [paint('bold', group), ...ofGroup.map(({ id, level, summary }) => `  ${paint('cyan', id.padEnd(width))}  ${level.padEnd(11)}  ${summary}`), ''].map(it => `${it}\n`).join('');
    }).join('');
}

function pageOf({ id, level, group, summary, why, source, options = {}, good, bad }: AnyRule, { hasColours }: Console): string {
    const paint = painter(hasColours);
    const indented = (text: string) => text.trimEnd().split('\n').map(line => `    ${line}`.trimEnd()).join('\n');
    const fixed = bad.find(it => it.fixed !== undefined)?.fixed;
    const [reported] = bad;
    const [accepted] = good.map(it => typeof it === 'string' ? it : it.code);
    return `${[
        `${paint('bold', id)}: ${summary}`,
        `${level}, ${group}${fixed === undefined ? '' : ', has a quick fix'}`,
        why,
        source,
        ...Object.entries(options).map(([name, { value, meaning }]) => `${paint('cyan', name)} (${value}): ${meaning}`),
        ...reported ? [`Reported:\n\n${indented(withoutMarks(reported.code))}`] : [],
        ...accepted === undefined ? [] : [`Not reported:\n\n${indented(accepted)}`],
    ].join('\n\n')}\n`;
}

function ruleOf(id: string): AnyRule {
    const rule = allRules.find(it => it.id === id);
    if (!rule) {
        const guess = nearest(id, allRules.map(it => it.id));
        throw new WrongUse(`There is no rule called “${id}”.${guess === undefined ? ' journey rules lists them all.' : ` Did you mean “${guess}”?`}`);
    }
    return rule;
}

function withoutMarks(code: string): string {
    return code.replace(/<\||\|>/g, '');
}
