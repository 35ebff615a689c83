import type { BlockPlace, Edit } from './finding.ts';
import type { TextRange } from './model/journey.ts';

/** A replacement of a piece of text. */
export interface TextChange {
    readonly range: TextRange;
    readonly text: string;
}

const step = '    ';

/** Makes edits exact: indents what they add as its surroundings are indented, and keeps the file's line ends. */
export function textChangesOf(edits: readonly Edit[], text: string): readonly TextChange[] {
    return edits.map(edit => textChangeOf(edit, text)).sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

/** Applies changes that do not overlap. */
export function applyChanges(changes: readonly TextChange[], text: string): string {
    return changes.toReversed().reduce((result, { range, text: replacement }) => result.slice(0, range.start) + replacement + result.slice(range.end), text);
}

function textChangeOf(edit: Edit, text: string): TextChange {
    switch (edit.kind) {
        case 'replace': return { range: edit.range, text: edit.text };
        case 'add': return edit.into.body ? addInside(edit.into.body, edit, text) : addBlock(edit.into, edit.statement, text);
        case 'after': return { range: at(edit.range.end), text: newlineOf(text) + indented(edit.statement, indentAt(edit.range.start, text), text) };
        case 'remove': return { range: wholeLines(edit.range, text), text: '' };
    }
}

function addInside(body: TextRange, { into, statement, at: where }: Extract<Edit, { kind: 'add' }>, text: string): TextChange {
    const outer = indentAt(into.range.start, text);
    const inner = outer + unitOf(body, outer, text);
    const newline = newlineOf(text);
    const isOneLine = !/[\r\n]/.test(text.slice(body.start, body.end));
    if (isOneLine) {
        const parts = [text.slice(body.start, body.end).trim(), statement].filter(part => part !== '');
        const lines = where === 'start' ? parts.toReversed() : parts;
        return { range: body, text: newline + lines.map(line => indented(line, inner, text)).join(newline) + newline + outer };
    }
    if (where === 'start') {
        return { range: at(body.start), text: newline + indented(statement, inner, text) };
    }
    const end = body.start + text.slice(body.start, body.end).trimEnd().length;
    const rest = text.slice(end, body.end);
    return { range: { start: end, end: body.end }, text: newline + indented(statement, inner, text) + (/[\r\n]/.test(rest) ? rest : newline + outer) };
}

function addBlock({ range, head }: BlockPlace, statement: string, text: string): TextChange {
    const outer = indentAt(range.start, text);
    const newline = newlineOf(text);
    return { range: at(head.end), text: ` {${newline}${indented(statement, outer + step, text)}${newline}${outer}}` };
}

/** The indent that the first statement of the block has more than the block itself. */
function unitOf(body: TextRange, outer: string, text: string): string {
    const first = /(?:\r\n?|\n)([ \t]*)\S/.exec(text.slice(body.start, body.end))?.[1];
    return first !== undefined && first.length > outer.length && first.startsWith(outer) ? first.slice(outer.length) : step;
}

/** The white space that the line of an offset begins with. */
function indentAt(offset: number, text: string): string {
    const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
    return /^[ \t]*/.exec(text.slice(lineStart, offset))![0];
}

function indented(statement: string, indent: string, text: string): string {
    return statement.split('\n').map(line => line === '' ? line : indent + line).join(newlineOf(text));
}

function newlineOf(text: string): string {
    return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** A range with the line it stands alone on, or with the white space before it where it shares its line. */
function wholeLines({ start, end }: TextRange, text: string): TextRange {
    const before = /[ \t]*$/.exec(text.slice(0, start))![0].length;
    const after = /^[ \t]*(\r\n|\n|\r|$)?/.exec(text.slice(end))!;
    const standsAlone = start - before === 0 || /[\r\n]/.test(text[start - before - 1]!);
    return standsAlone && after[1] !== undefined ? { start: start - before, end: end + after[0].length } : { start: start - before, end };
}

function at(offset: number): TextRange {
    return { start: offset, end: offset };
}
