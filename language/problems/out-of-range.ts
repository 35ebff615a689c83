import type { AstNode } from 'langium';
import { keyOf } from '../dialect.ts';
import type { Finding } from '../finding.ts';
import type { CollectedOn, DropOff, Effort, Entry, Impact, Lasts, LeadsTo, Metric, Pain, Reviewed, Sample, Scale } from '../generated/ast.ts';
import { parseDate, parseNumber, parsePercent, parseValue } from '../quantity.ts';
import { either, rangeOf, replace, wholeOf, type Check, type Checked } from './check.ts';

/** Days that the calendar does not have, units that nobody knows, numbers outside what they can be. */
export const outOfRange: Check = checked => checked.nodes.flatMap(node => {
    const check = checks[node.$type];
    return check ? check(node, checked) : [];
});

const checks: Readonly<Record<string, (node: AstNode, checked: Checked) => readonly Finding[]>> = {
    CollectedOn: node => date(node, (node as CollectedOn).date),
    Reviewed: node => date(node, (node as Reviewed).date),
    Impact: node => grade(node, 'number', (node as Impact).number, 5, 'An impact'),
    Effort: node => grade(node, 'number', (node as Effort).number, 5, 'An effort'),
    Pain: node => grade(node, 'severity', (node as Pain).severity[0], 3, 'A severity'),
    Sample: node => sample(node, (node as Sample).number),
    Entry: node => share(node, (node as Entry).percent),
    LeadsTo: node => share(node, (node as LeadsTo).percent),
    DropOff: node => share(node, (node as DropOff).percent),
    Lasts: (node, checked) => value(node, 'duration', (node as Lasts).duration, checked),
    Metric: (node, checked) => [...value(node, 'value', (node as Metric).value, checked), ...value(node, 'target', (node as Metric).target, checked)],
    Scale: node => scale(node as Scale),
};

function date(node: AstNode, text: string | undefined): readonly Finding[] {
    return text === undefined || parseDate(text) !== undefined ? [] : [error(node, 'date', `There is no day “${text}” in the calendar: write year, month and day, such as 2026-10-01.`)];
}

function grade(node: AstNode, property: string, text: string | undefined, highest: number, what: string): readonly Finding[] {
    const number = text === undefined ? 1 : parseNumber(text);
    if (number !== undefined && Number.isInteger(number) && 1 <= number && number <= highest) {
        return [];
    }
    const nearest = Math.min(Math.max(Math.round(number ?? 1), 1), highest);
    const range = rangeOf(node, property);
    return [{ ...error(node, property, `${what} is a whole number from 1 to ${highest}.`), fixes: [replace(range, `${nearest}`)] }];
}

function sample(node: AstNode, text: string | undefined): readonly Finding[] {
    const number = text === undefined ? 1 : parseNumber(text);
    return number !== undefined && Number.isInteger(number) && number >= 0 ? [] : [error(node, 'number', 'A sample is how many people or cases were looked at: a whole number.')];
}

function share(node: AstNode, text: string | undefined): readonly Finding[] {
    const number = text === undefined ? 0 : parsePercent(text);
    return number !== undefined && 0 <= number && number <= 100 ? [] : [error(node, 'percent', `“${text}” is not a share: it lies between 0% and 100%.`)];
}

function value(node: AstNode, property: string, text: string | undefined, { dialect }: Checked): readonly Finding[] {
    if (text === undefined || parseValue(text, dialect) !== undefined) {
        return [];
    }
    const range = rangeOf(node, property);
    const [, amount = '', word = ''] = /^(.*?)([^\d\u0660-\u0669\u06F0-\u06F9.\u066B+\-\u2212]*)$/su.exec(text) ?? [];
    const units = Object.values<readonly string[]>(dialect.units);
    const unit = units.flat().find(it => it.length > 1 && (word.startsWith(it) || it.startsWith(word))) ?? englishUnit(word);
    return [{
        ...error(node, property, `“${word}” is not a unit of time here: it can be ${either(units.map(words => words[0]!))}.`),
        ...(unit !== undefined && keyOf(dialect.units, unit) !== undefined && { fixes: [replace(range, amount + unit)] }),
    }];
}

/** Units that people write out: 2hours, 3days. */
function englishUnit(word: string): string | undefined {
    return /^(?:(?<s>sec|second)|(?<h>hr|hour)|(?<d>day)|(?<w>week))s?$/i.test(word) ? word[0]!.toLowerCase() : undefined;
}

function scale(node: Scale): readonly Finding[] {
    if (node.lowest === undefined || node.highest === undefined || parseNumber(node.lowest)! < parseNumber(node.highest)!) {
        return [];
    }
    const [lowest, highest] = [rangeOf(node, 'lowest'), rangeOf(node, 'highest')];
    const isSwapped = parseNumber(node.lowest)! > parseNumber(node.highest)!;
    return [{
        rule: 'out-of-range',
        level: 'error',
        message: 'A scale begins with its lowest score and ends with its highest, such as scale 1 to 10.',
        range: { start: lowest.start, end: wholeOf(node).end },
        ...(isSwapped && {
            fixes: [{ title: 'Swap the ends', isSafe: true, edits: [{ kind: 'replace', range: lowest, text: node.highest }, { kind: 'replace', range: highest, text: node.lowest }] }],
        }),
    }];
}

function error(node: AstNode, property: string, message: string): Finding {
    return { rule: 'out-of-range', level: 'error', message, range: rangeOf(node, property) };
}
