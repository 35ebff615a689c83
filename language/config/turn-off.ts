import { parse, type MemberNode, type ObjectNode, type ValueNode } from '@humanwhocodes/momoa';
import type { TextChange } from '../text-edits.ts';

/** The text of a new `journey.config.json` in which one rule is off. */
export function configWithout(rule: string): string {
    return `{\n  "rules": {\n    ${JSON.stringify(rule)}: "off"\n  }\n}\n`;
}

/** The change of a `journey.config.json` that turns a rule off, laid out as the file is; undefined where it can't be read. */
export function turnOff(rule: string, text: string): TextChange | undefined {
    const root = rootOf(text);
    if (root?.type !== 'Object') {
        return undefined;
    }
    const rules = valueOf('rules', root);
    if (!rules) {
        return addMember(root, 'rules', inner => `{${inner.newline}${inner.indent}${JSON.stringify(rule)}: "off"${inner.newline}${inner.outer}}`, text);
    }
    if (rules.type !== 'Object') {
        return undefined;
    }
    const setting = valueOf(rule, rules);
    if (!setting) {
        return addMember(rules, rule, () => '"off"', text);
    }
    const level = setting.type === 'Object' ? valueOf('level', setting) : setting;
    return level ? { range: rangeOf(level), text: '"off"' } : addMember(setting as ObjectNode, 'level', () => '"off"', text);
}

function rootOf(text: string): ValueNode | undefined {
    try {
        return parse(text.replace(/^\uFEFF/, ' '), { mode: 'json', ranges: true }).body;
    } catch {
        return undefined;
    }
}

/** Of members with the same name the last one counts. */
function valueOf(name: string, { members }: ObjectNode): ValueNode | undefined {
    return (members as readonly MemberNode[]).findLast(it => it.name.type === 'String' && it.name.value === name)?.value;
}

interface Inner {
    readonly newline: string;
    /** Of the members of the value. */
    readonly indent: string;
    /** Of the member. */
    readonly outer: string;
}

/** A member after the others of an object, or the first one; on a line of its own where they are, or where there is none. */
function addMember(object: ObjectNode, name: string, valueWith: (inner: Inner) => string, text: string): TextChange {
    const { start, end } = rangeOf(object);
    const last = object.members.at(-1);
    const lineIndent = /[ \t]*/y;
    lineIndent.lastIndex = Math.max(text.lastIndexOf('\n', start), text.lastIndexOf('\r', start)) + 1;
    const around = lineIndent.exec(text)![0];
    const newline = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
    const unit = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';
    const memberStart = last ? rangeOf(last).start : start;
    const before = /\s*$/.exec(text.slice(start + 1, memberStart))![0];
    const isOnLines = /[\r\n]/.test(last ? before : text.trim());
    const outer = last && isOnLines ? before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1) : around + unit;
    const member = `${JSON.stringify(name)}: ${valueWith(isOnLines ? { newline, indent: outer + unit, outer } : { newline: ' ', indent: '', outer: '' })}`;
    if (!last) {
        return { range: { start: start + 1, end: end - 1 }, text: isOnLines ? `${newline}${outer}${member}${newline}${around}` : ` ${member} ` };
    }
    const at = rangeOf(last).end;
    return { range: { start: at, end: at }, text: `,${isOnLines ? newline + outer : ' '}${member}` };
}

function rangeOf({ range }: { readonly range?: readonly number[] }): { readonly start: number; readonly end: number } {
    return { start: range![0]!, end: range![1]! };
}
