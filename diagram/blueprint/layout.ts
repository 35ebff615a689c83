import type { Journey, Statement } from '../../language/model/journey.ts';
import { body, bodyStrong, meta, paragraph, stack, type Block } from '../block.ts';
import type { Setting } from '../setting.ts';
import { actionText, feelingsBlock, feelingsRoom, type ActionStyle, type Felt } from './action.ts';
import { cardPad, inset, railWidth, type Span, type Step } from './steps.ts';
import { furtherText, heightOf, statementText } from './cards.ts';
import { laneOf, lines, rows, type StatementRow } from './rows.ts';

export interface LaidRow {
    readonly row: StatementRow | 'actions';
    readonly id: StatementRow['id'] | 'actions';
    readonly top: number;
    readonly height: number;
    /** Of every card, but for those of a step's further actions. */
    readonly cardHeight: number;
    readonly isEmpty: boolean;
    /** Name of the row, and what it is. */
    readonly label: Block;
    /** y of the line over it. */
    readonly line?: number;
}

export interface Layout {
    readonly rows: readonly LaidRow[];
    readonly height: number;
    /** In the cards of the actions, over the text. */
    readonly feelingsRoom: number;
}

/** Between two cards of one cell. */
export const stackGap = 8;
/** Over the first row and under the last, and between a row and the band of a line. */
export const rowPad = 12;
const band = 40;
/** Between what they see and what they do, no line stands. */
const evidenceGap = 24;

export function layoutOf(journey: Journey, spans: readonly Span[], felt: ReadonlyMap<string, readonly Felt[]>, style: ActionStyle, top: number, hidden: ReadonlySet<string>, setting: Setting): Layout {
    const steps = spans.flatMap(it => it.steps);
    const feelings = steps.reduce((most, { touchpoint, width }) => touchpoint === undefined ? most
        : Math.max(most, feelingsRoom(feelingsBlock(felt.get(touchpoint.id) ?? [], width - 2 * inset, touchpoint.moments.length > 0, style, setting))), 0);
    const laid: LaidRow[] = [];
    let y = top + rowPad;
    for (const row of rows) {
        const measured = row === 'actions' ? measureActions(steps, feelings, setting) : measureStatements(row, spans, setting);
        const id = row === 'actions' ? row : row.id;
        if (row !== 'actions' && (row.id === 'artifacts' && measured.height === 0 || hidden.has(laneOf(row.id)))) {
            continue;
        }
        const label = labelOf(row, journey, measured.height === 0, setting);
        const over = id === 'artifacts' || id === 'actions' ? laid.length === 0 ? 0 : evidenceGap : band + 2 * rowPad;
        const height = Math.ceil(Math.max(measured.height, label.height));
        laid.push({
            row, id, top: y + over, height, cardHeight: measured.cardHeight, isEmpty: measured.height === 0, label,
            ...id in lines && { line: y + rowPad + band / 2 },
        });
        y += over + height;
    }
    return { rows: laid, height: y + rowPad, feelingsRoom: feelings };
}

interface Measured {
    readonly height: number;
    readonly cardHeight: number;
}

function measureStatements({ of }: StatementRow, spans: readonly Span[], setting: Setting): Measured {
    let cardHeight = 0;
    let most = 0;
    const measure = (statements: readonly Statement[], width: number) => {
        for (const statement of statements) {
            cardHeight = Math.max(cardHeight, heightOf(statementText(statement, width - 2 * inset, setting)));
        }
        return statements.length;
    };
    for (const { stage, width, steps } of spans) {
        const shared = measure(of(stage), width);
        most = Math.max(most, shared, ...steps.map(({ touchpoint, width: own }) => shared + (touchpoint ? measure(of(touchpoint), own) : 0)));
    }
    return { cardHeight, height: most === 0 ? 0 : most * (cardHeight + stackGap) - stackGap };
}

function measureActions(steps: readonly Step[], feelings: number, setting: Setting): Measured {
    let cardHeight = 0;
    let further = 0;
    for (const { touchpoint, width } of steps) {
        if (touchpoint) {
            cardHeight = Math.max(cardHeight, actionText(touchpoint, width - 2 * inset, setting).height + feelings + 2 * cardPad);
            further = Math.max(further, touchpoint.actions.slice(1).reduce((sum, action) => sum + stackGap + heightOf(furtherText(action, width - 2 * inset, setting)), 0));
        }
    }
    return { cardHeight, height: cardHeight + further };
}

/** From the start of the content to the names of its rows. */
export const labelIndent = 12;
export const labelWidth = railWidth - 2 * labelIndent;

function labelOf(row: StatementRow | 'actions', { personas }: Journey, isEmpty: boolean, setting: Setting): Block {
    const { words } = setting;
    const about = row === 'actions' ? personas.map(it => it.label).join(words.comma) : words.blueprint.about[row.id];
    return stack([
        paragraph(row === 'actions' ? words.blueprint.actions : row.title(words), bodyStrong, labelWidth, setting),
        ...about === '' ? [] : [paragraph(about, meta, labelWidth, setting)],
        ...isEmpty ? [paragraph(words.blueprint.nothing, { ...body, size: 12, italic: true, fill: 'text-muted' }, labelWidth, setting)] : [],
    ], 2);
}
