import type { Statement, Support } from '../../language/model/journey.ts';
import { badge, badgeOf, withFinding } from '../badge.ts';
import { body, bodyStrong, indented, lineHeight, meta, moved, paragraph, run, stack, widthOf, type Block, type Type } from '../block.ts';
import type { Mark } from '../scene.ts';
import { numberText, supportIn, type Setting } from '../setting.ts';
import { sourceText, supportMark } from '../sources.ts';
import { fill } from '../words.ts';
import { column, noPiece, pieceOf, type Piece, type Point } from './pieces.ts';

const headlineType: Type = { size: 26, strong: true, fill: 'text' };
const furtherType: Type = { size: 17, strong: true, fill: 'text' };

/** What she wants above all, as a headline; what she wants besides, under it. */
export function goalsPiece(key: string, goals: readonly Statement[], width: number, setting: Setting): Piece {
    const [first, ...others] = goals;
    if (first === undefined) {
        return noPiece;
    }
    const { goal } = setting.words;
    const kicker: Block = {
        width, height: 20,
        marks: [{ kind: 'text', x: 0, y: 14, anchor: 'start', runs: [run(goal, bodyMuted, setting)] }, ...sign(first, widthOf(goal, bodyMuted, setting) + 14, 9.5, setting)],
    };
    return column([
        pieceOf(`${key}/${first.id}`, stack([kicker, paragraph(first.text, headlineType, width, setting)], 4), pointOf(first, goal, setting)),
        ...others.map(it => pieceOf(`${key}/${it.id}`, bulleted(it, furtherType, width, setting), pointOf(it, goal, setting))),
    ], 12);
}

const bodyMuted: Type = { size: 14, strong: true, fill: 'text-muted' };

export type Icon = Pick<Extract<Mark, { kind: 'icon' }>, 'name' | 'stroke'>;

/** A list of statements under its name. */
export function listPiece(key: string, title: string, icon: Icon, statements: readonly Statement[], width: number, setting: Setting): Piece {
    return statements.length === 0 ? noPiece : column([
        headPiece(`${key}/head`, title, width, setting, icon),
        column(statements.map(it => pieceOf(`${key}/${it.id}`, bulleted(it, body, width, setting), pointOf(it, title, setting))), 8),
    ], 10);
}

/** A name over a hairline, with an icon or without. */
export function headPiece(key: string, title: string, width: number, setting: Setting, icon?: Icon, beside?: string): Piece {
    const indent = icon === undefined ? 0 : 28;
    const text = paragraph(title, bodyStrong, width - indent, setting);
    const end = indent + text.width + 14;
    const more = beside === undefined ? undefined : paragraph(beside, { ...body, fill: 'text-muted' }, Math.max(width - end, 120), setting);
    const fits = more !== undefined && more.width <= width - end && more.height <= text.height + 2;
    const height = text.height + (more && !fits ? more.height : 0) + 8;
    return pieceOf(key, {
        width, height,
        marks: [
            ...icon === undefined ? [] : [{ kind: 'icon', x: 0, y: 1, size: 18, ...icon } as const],
            ...moved(text.marks, indent, 0),
            ...more ? moved(more.marks, fits ? end : indent, fits ? 0 : text.height) : [],
            { kind: 'line', x1: 0, y1: height - 0.5, x2: width, y2: height - 0.5, stroke: 'line-strong' },
        ],
    });
}

/** Words that somebody said, behind a rule. */
export function quotePiece(key: string, quote: Statement, width: number, setting: Setting): Piece {
    const text = paragraph(fill(setting.words.quote, { text: quote.text }), { size: 17, italic: true, fill: 'text' }, width - 18, setting);
    const source = quote.source.evidence.length === 0 && quote.source.support === 'unsourced' ? undefined : paragraph(sourceText(quote.source, setting), meta, width - 32, setting);
    const below = indented(source ?? { width: 0, height: 0, marks: [] }, 14, source ? sign(quote, 4, 8, setting) : []);
    const said = stack([text, ...source ? [below] : []], 6);
    return pieceOf(`${key}/${quote.id}`, indented(said, 18, [{ kind: 'rect', x: 0, y: 2, width: 3, height: said.height - 4, fill: 'opportunity' }]), pointOf(quote, setting.words.lanes.quotes, setting));
}

function bulleted(statement: Statement, type: Type, width: number, setting: Setting): Block {
    const middle = lineHeight(statement.text, type) / 2 - (type.size === 17 ? 0.5 : 0);
    return indented(paragraph(statement.text, type, width - 18, setting), 18, sign(statement, 5, middle, setting));
}

/** What a statement rests on; where the linter has something to say, its badge. */
function sign(statement: Statement, x: number, y: number, setting: Setting): readonly Mark[] {
    const finding = badgeOf(statement.id, setting);
    return finding ? badge(finding, x, y, 6) : [supportMark(supportIn(statement.source.support, setting), x, y)];
}

function pointOf(statement: Statement, kind: string, setting: Setting): Point {
    const finding = badgeOf(statement.id, setting);
    const source = sourceText(statement.source, setting);
    return {
        target: statement.id, hint: source,
        label: withFinding([`${kind}: ${statement.text}`, source], finding, setting),
    };
}

/** How much of what is said of her somebody has found out: a figure, and a mark for each statement. */
export function evidencePiece(key: string, statements: readonly Statement[], width: number, setting: Setting): Piece {
    if (statements.length === 0) {
        return noPiece;
    }
    const supports = (['sourced', 'assumed', 'unsourced'] as const).flatMap(support => statements.map(it => supportIn(it.source.support, setting)).filter(it => it === support));
    const sourced = supports.filter(it => it === 'sourced').length;
    const { words } = setting;
    const figure = fill(words.persona.sourced, {
        count: numberText(sourced, setting), all: numberText(supports.length, setting), share: numberText(100 * sourced / supports.length, setting, { percent: true, fraction: 0 }),
    });
    return pieceOf(key, stack([paragraph(words.evidence, bodyStrong, width, setting), paragraph(figure, meta, width, setting), dots(supports, width)], 4));
}

const dotStep = 20;

function dots(supports: readonly Support[], width: number): Block {
    const columns = Math.max(1, Math.floor(width / dotStep));
    const rows = Math.ceil(supports.length / columns);
    return {
        width: Math.min(supports.length, columns) * dotStep, height: rows * dotStep,
        marks: supports.map((support, index) => supportMark(support, 4 + index % columns * dotStep, 10 + Math.floor(index / columns) * dotStep)),
    };
}
