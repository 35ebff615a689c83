import { parse, type MemberNode, type ObjectNode, type StringNode, type ValueNode } from '@humanwhocodes/momoa';
import type { Finding, Level } from '../finding.ts';
import { isWord } from '../lexer.ts';
import type { AnyRule } from '../lint/rule.ts';
import { uselessIgnoreRule } from '../lint/useless-ignore.ts';
import { channelKinds, controls, type TextRange } from '../model/journey.ts';
import { nearest } from '../nearest.ts';
import { defaultConfig, settableLevels, type Config, type OwnChannel } from './config.ts';

/** Longer ones would take their time, and no folder is called that. */
const longestGlob = 200;

export interface ReadConfig {
    readonly config: Config;
    /** What is wrong with the file. Whatever is right in it counts, unless it can't be read at all. */
    readonly problems: readonly Finding[];
}

type Report = (node: { readonly range?: readonly number[] }, message: string, level?: Level) => void;

/** Reads `journey.config.json`. Never throws. */
export function readConfig(text: string, rules: readonly AnyRule[]): ReadConfig {
    const problems: Finding[] = [];
    const report: Report = ({ range: [start = 0, end = 0] = [] }, message, level = 'warning') => {
        problems.push({ rule: 'config', level, message, range: { start, end } });
    };
    let root: ValueNode;
    try {
        // A byte-order mark is no part of the JSON; places stay what they are.
        root = parse(text.replace(/^\uFEFF/, ' '), { mode: 'json', ranges: true }).body;
    } catch (error) {
        const range = placeOf(error, text);
        const { line, column } = positionOf(range.start, text);
        report({ range: [range.start, range.end] }, `This is no JSON: it can’t be read from line ${line}, column ${column} on, and nothing of it counts.`, 'error');
        return { config: defaultConfig, problems };
    }
    return { config: configIn(root, rules, report), problems };
}

function configIn(root: ValueNode, rules: readonly AnyRule[], report: Report): Config {
    const parts = partsOf(root, 'The settings', ['$schema', 'rules', 'feelings', 'channels', 'exclude'], 'setting', report);
    return {
        lint: lintIn(parts.get('rules'), rules, report),
        feelings: feelingsIn(parts.get('feelings'), report),
        channels: channelsIn(parts.get('channels'), report),
        exclude: globsIn(parts.get('exclude'), report),
    };
}

// ---- rules ----

function lintIn(node: ValueNode | undefined, rules: readonly AnyRule[], report: Report): Config['lint'] {
    const byId = new Map<string, Pick<AnyRule, 'options'>>([...rules.map(rule => [rule.id, rule] as const), [uselessIgnoreRule.id, {}]]);
    const levels = new Map<string, Level | 'off'>();
    const options = new Map<string, Readonly<Record<string, number>>>();
    for (const [id, setting] of partsOf(node, '“rules”', [...byId.keys()], 'rule', report)) {
        if (setting.type !== 'Object') {
            setLevel(id, setting);
            continue;
        }
        const known = byId.get(id)!.options ?? {};
        const own = new Map<string, number>();
        for (const [name, value] of partsOf(setting, `“${id}”`, ['level', ...Object.keys(known)], `option of “${id}”`, report)) {
            if (name === 'level') {
                setLevel(id, value);
            } else {
                const number = numberIn(value, `“${name}” of “${id}”`, { lowest: 0 }, report);
                if (number !== undefined) {
                    own.set(name, number);
                }
            }
        }
        options.set(id, Object.fromEntries(own));
    }
    return { levels: Object.fromEntries(levels), options: Object.fromEntries(options) };

    function setLevel(id: string, value: ValueNode): void {
        const level = oneOf(settableLevels, value, `The level of “${id}”`, report);
        if (level !== undefined) {
            levels.set(id, level);
        }
    }
}

// ---- words of the team's own ----

function feelingsIn(node: ValueNode | undefined, report: Report): Config['feelings'] {
    const feelings = new Map<string, number>();
    for (const { name, value } of membersOf(node, '“feelings”', report)) {
        if (!isWord(name.value)) {
            report(name, `A feeling is one word: ${quoted(name.value)} could not be written in a map.`);
            continue;
        }
        const level = numberIn(value, `The score of ${quoted(name.value)}`, { lowest: -2, highest: 2 }, report);
        if (level !== undefined) {
            feelings.set(name.value, level);
        }
    }
    return feelings;
}

function channelsIn(node: ValueNode | undefined, report: Report): readonly OwnChannel[] {
    return membersOf(node, '“channels”', report).map(({ name, value }) => {
        const about = `The channel ${quoted(name.value)}`;
        const parts = partsOf(value, about, ['label', 'kind', 'icon', 'owner', 'control'], 'setting of a channel', report);
        const text = (key: string) => parts.has(key) ? textIn(parts.get(key)!, `“${key}” of ${quoted(name.value)}`, report) : undefined;
        const icon = text('icon');
        if (icon !== undefined && !isWord(icon)) {
            report(parts.get('icon')!, `An icon is one word, such as camera: ${quoted(icon)} is none.`);
        }
        return {
            name: name.value,
            ...optional('label', text('label')),
            ...optional('kind', parts.has('kind') ? oneOf(channelKinds, parts.get('kind')!, `“kind” of ${quoted(name.value)}`, report) : undefined),
            ...optional('icon', icon !== undefined && isWord(icon) ? icon : undefined),
            ...optional('owner', text('owner')),
            ...optional('control', parts.has('control') ? oneOf(controls, parts.get('control')!, `“control” of ${quoted(name.value)}`, report) : undefined),
        };
    }).filter(({ name }) => name !== '');
}

function globsIn(node: ValueNode | undefined, report: Report): readonly string[] {
    if (node === undefined) {
        return [];
    }
    if (node.type !== 'Array') {
        report(node, '“exclude” is a list of patterns, such as ["drafts/**"].');
        return [];
    }
    return node.elements.flatMap(({ value }) => {
        const glob = textIn(value, 'A pattern of “exclude”', report);
        if (glob !== undefined && (glob === '' || glob.length > longestGlob)) {
            report(value, `A pattern of “exclude” has 1 to ${longestGlob} characters.`);
            return [];
        }
        return glob ?? [];
    });
}

// ---- JSON ----

/** The members of an object that have a known name. */
function partsOf(node: ValueNode | undefined, about: string, names: readonly string[], noun: string, report: Report): ReadonlyMap<string, ValueNode> {
    const parts = new Map<string, ValueNode>();
    for (const { name, value } of membersOf(node, about, report)) {
        if (names.includes(name.value)) {
            parts.set(name.value, value);
        } else {
            const guess = nearest(name.value, names);
            report(name, `There is no ${noun} called ${quoted(name.value)}.${guess === undefined ? '' : ` Did you mean “${guess}”?`}`);
        }
    }
    return parts;
}

function membersOf(node: ValueNode | undefined, about: string, report: Report): readonly { readonly name: StringNode; readonly value: ValueNode }[] {
    if (node === undefined) {
        return [];
    }
    if (node.type !== 'Object') {
        report(node, `${about} must be in braces: { … }.`);
        return [];
    }
    return lastOfEach(node, report);
}

/** Of members with the same name the last one counts, as everywhere in JSON. */
function lastOfEach({ members }: ObjectNode, report: Report): readonly { readonly name: StringNode; readonly value: ValueNode }[] {
    const byName = new Map<string, { readonly name: StringNode; readonly value: ValueNode }>();
    for (const { name, value } of members as readonly (MemberNode & { readonly name: StringNode })[]) {
        if (byName.has(name.value)) {
            report(name, `${quoted(name.value)} is set twice: the last one counts.`);
        }
        byName.set(name.value, { name, value });
    }
    return [...byName.values()];
}

function oneOf<T extends string>(words: readonly T[], node: ValueNode, about: string, report: Report): T | undefined {
    const word = node.type === 'String' ? words.find(it => it === node.value) : undefined;
    if (word === undefined) {
        const guess = node.type === 'String' ? nearest(node.value, words) : undefined;
        report(node, `${about} is one of ${words.join(', ')}.${guess === undefined ? '' : ` Did you mean “${guess}”?`}`);
    }
    return word;
}

function textIn(node: ValueNode, about: string, report: Report): string | undefined {
    if (node.type === 'String') {
        return node.value;
    }
    report(node, `${about} is a text in quotes.`);
    return undefined;
}

function numberIn(node: ValueNode, about: string, { lowest, highest = Infinity }: { readonly lowest: number; readonly highest?: number }, report: Report): number | undefined {
    if (node.type === 'Number' && Number.isFinite(node.value) && lowest <= node.value && node.value <= highest) {
        return node.value;
    }
    report(node, highest === Infinity ? `${about} is a number of ${lowest} or more.` : `${about} is a number from ${lowest} to ${highest}.`);
    return undefined;
}

/** Where the parser gave up: it knows no place where the text ends too early, or nests too deep. */
function placeOf(error: unknown, text: string): TextRange {
    const { offset, message } = error as { readonly offset?: number; readonly message: string };
    const start = offset === undefined || message.startsWith('Unexpected end') ? text.length : offset;
    return { start, end: Math.min(start + 1, text.length) };
}

function positionOf(offset: number, text: string): { readonly line: number; readonly column: number } {
    const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
    return { line: lines.length, column: lines.at(-1)!.length + 1 };
}

/** A name as it is shown: a long one is cut. */
function quoted(name: string): string {
    return `“${name.length > 40 ? `${name.slice(0, 39)}…` : name}”`;
}

function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
    return value === undefined ? {} : { [key]: value } as { readonly [P in K]: V };
}
