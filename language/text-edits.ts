import type { BlockPlace, Edit } from './finding.ts';
import type { TextRange } from './model/journey.ts';

/** A replacement of a piece of text. */
export interface TextChange {
    readonly range: TextRange;
    readonly text: string;
}

/**
 * Makes edits exact. What they add gets lines of its own, indented as its surroundings are and with the
 * line ends of the file; where several things share a line, it joins them there.
 */
export function textChangesOf(edits: readonly Edit[], text: string): readonly TextChange[] {
    const changes = edits.map(edit => textChangeOf(edit, text)).sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
    return changes.reduce<TextChange[]>(withoutOverlap, []);
}

/** Two things that are removed may both want to take the blank line between them. */
function withoutOverlap(changes: TextChange[], change: TextChange): TextChange[] {
    const last = changes.at(-1);
    if (last?.text === '' && change.text === '' && change.range.start < last.range.end) {
        changes[changes.length - 1] = { range: { start: last.range.start, end: Math.max(last.range.end, change.range.end) }, text: '' };
    } else {
        changes.push(change);
    }
    return changes;
}

/** Applies changes that are in order and do not overlap. */
export function applyChanges(changes: readonly TextChange[], text: string): string {
    let [result, last] = ['', 0];
    for (const { range, text: replacement } of changes) {
        result += text.slice(last, range.start) + replacement;
        last = range.end;
    }
    return result + text.slice(last);
}

/** Offset at which the line of an offset begins. */
export function lineStartOf(offset: number, text: string): number {
    let start = offset;
    while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') {
        start--;
    }
    return start;
}

function textChangeOf(edit: Edit, text: string): TextChange {
    switch (edit.kind) {
        case 'replace': return { range: edit.range, text: edit.text };
        case 'add': return edit.into.body ? addInside(edit.into.body, edit, text) : addBlock(edit.into, edit.statement, text);
        case 'before': return before(edit.range, edit.statement, text);
        case 'after': return after(edit.range, edit.statement, text);
        case 'remove': return { range: wholeLines(edit.range, text), text: '' };
    }
}

function addInside(body: TextRange, { into, statement, at: where }: Extract<Edit, { kind: 'add' }>, text: string): TextChange {
    const outer = indentAt(into.range.start, text);
    const inner = outer + (unitIn(text.slice(body.start, body.end), outer) ?? unitOf(text));
    const newline = newlineOf(text);
    if (!/[\r\n]/.test(text.slice(body.start, body.end))) {
        const parts = [text.slice(body.start, body.end).trim(), statement].filter(part => part !== '');
        const lines = where === 'start' ? parts.toReversed() : parts;
        return { range: body, text: hasOwnLines(into.range, text) ? `${newline}${lines.map(line => indented(line, inner, text)).join(newline)}${newline}${outer}` : ` ${lines.map(onOneLine).join(' ')} ` };
    }
    if (where === 'start') {
        const rest = restOfLine(body.start, text);
        return rest !== undefined
            ? { range: at(rest), text: newline + indented(statement, inner, text) }
            : { range: { start: body.start, end: skipBlanks(body.start, text) }, text: newline + indented(statement, inner, text) + newline + inner };
    }
    const end = body.start + text.slice(body.start, body.end).trimEnd().length;
    const rest = text.slice(end, body.end);
    return { range: { start: end, end: body.end }, text: newline + indented(statement, inner, text) + (/[\r\n]/.test(rest) ? rest : newline + outer) };
}

function addBlock({ range, head }: BlockPlace, statement: string, text: string): TextChange {
    if (!hasOwnLines({ start: range.start, end: head.end }, text)) {
        return { range: at(head.end), text: ` { ${onOneLine(statement)} }` };
    }
    const outer = indentAt(range.start, text);
    const newline = newlineOf(text);
    return { range: at(head.end), text: ` {${newline}${indented(statement, outer + unitOf(text), text)}${newline}${outer}}` };
}

function before({ start }: TextRange, statement: string, text: string): TextChange {
    let lineStart = lineStartOf(start, text);
    if (text.slice(lineStart, start).trim() !== '') {
        return { range: at(start), text: `${onOneLine(statement)} ` };
    }
    const indent = text.slice(lineStart, start);
    for (let above = lineAbove(lineStart, text); above !== undefined && /^[ \t]*(?:\/\/|\/\*.*\*\/[ \t]*$)/.test(above.line); above = lineAbove(lineStart, text)) {
        lineStart = above.start;
    }
    const newline = newlineOf(text);
    return { range: at(lineStart), text: indented(statement, indent, text) + newline + newline };
}

function after({ start, end }: TextRange, statement: string, text: string): TextChange {
    const rest = restOfLine(end, text);
    if (rest === undefined) {
        return { range: at(end), text: ` ${onOneLine(statement)}` };
    }
    const indent = indentAt(start, text);
    const isFirst = lineStartOf(start, text) + indent.length === start;
    return { range: at(rest), text: newlineOf(text) + indented(statement, isFirst ? indent : indent + unitOf(text), text) };
}

/** Whether nothing but a comment shares the lines of a range. */
function hasOwnLines({ start, end }: TextRange, text: string): boolean {
    return text.slice(lineStartOf(start, text), start).trim() === '' && restOfLine(end, text) !== undefined;
}

/** Where the line of an offset ends, or undefined where more than a comment follows in it. */
function restOfLine(offset: number, text: string): number | undefined {
    const rest = /[ \t]*(?:\/\/[^\r\n]*|\/\*(?:(?!\*\/)[^\r\n])*\*\/[ \t]*)?(?=[\r\n]|$)/y;
    rest.lastIndex = offset;
    return rest.test(text) ? rest.lastIndex : undefined;
}

function skipBlanks(offset: number, text: string): number {
    let end = offset;
    while (text[end] === ' ' || text[end] === '\t') {
        end++;
    }
    return end;
}

function lineAbove(lineStart: number, text: string): { readonly start: number; readonly line: string } | undefined {
    if (lineStart === 0) {
        return undefined;
    }
    const end = lineStart - (text.startsWith('\r\n', lineStart - 2) ? 2 : 1);
    const start = lineStartOf(end, text);
    return { start, line: text.slice(start, end) };
}

/** The indent that the first statement of a body has more than its block. */
function unitIn(body: string, outer: string): string | undefined {
    const first = /(?:\r\n?|\n)([ \t]*)\S/.exec(body)?.[1];
    return first !== undefined && first.length > outer.length && first.startsWith(outer) ? first.slice(outer.length) : undefined;
}

/** The indent of the first indented line of a file. */
function unitOf(text: string): string {
    return /^(\t| {2,8})[^\s*]/m.exec(text)?.[1] ?? '    ';
}

/** The white space that the line of an offset begins with. */
function indentAt(offset: number, text: string): string {
    const lineStart = lineStartOf(offset, text);
    return text.slice(lineStart, Math.min(skipBlanks(lineStart, text), offset));
}

/** Lines of a statement in the indent of their place; the indent inside of them is written as four spaces. */
function indented(statement: string, indent: string, text: string): string {
    const unit = unitOf(text);
    return statement.split('\n').map(line => line === '' ? line : indent + line.replace(/^(?: {4})+/, inner => unit.repeat(inner.length / 4))).join(newlineOf(text));
}

function onOneLine(statement: string): string {
    return statement.replace(/\s*\n\s*/g, ' ');
}

function newlineOf(text: string): string {
    return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** Whether a line is the last one of a block, or of the file. */
function isEnd(lineStart: number, text: string): boolean {
    const first = skipBlanks(lineStart, text);
    return first === text.length || text[first] === '}';
}

/**
 * A range with the lines it stands alone on, or with the white space before it where it shares its line.
 * Of the blank lines around it one goes too, so that none are left in pairs, nor at the end of a block.
 */
function wholeLines({ start, end }: TextRange, text: string): TextRange {
    // A byte-order mark stays.
    const lineStart = Math.max(lineStartOf(start, text), text.startsWith('\uFEFF') ? 1 : 0);
    const isFirst = text.slice(lineStart, start).trim() === '';
    const lineEnd = /[ \t]*(\r\n|\n|\r|$)/y;
    lineEnd.lastIndex = end;
    if (!isFirst || !lineEnd.test(text)) {
        const blanks = /[ \t]*$/.exec(text.slice(isFirst ? start : lineStart, start))![0].length;
        return { start: start - blanks, end };
    }
    const next = lineEnd.lastIndex;
    const above = lineAbove(lineStart, text);
    const isBlankAbove = above === undefined || above.line.trim() === '';
    if (above !== undefined && isBlankAbove && isEnd(next, text)) {
        return { start: above.start, end: next };
    }
    lineEnd.lastIndex = next;
    return { start: lineStart, end: isBlankAbove && next < text.length && lineEnd.test(text) ? lineEnd.lastIndex : next };
}

function at(offset: number): TextRange {
    return { start: offset, end: offset };
}
