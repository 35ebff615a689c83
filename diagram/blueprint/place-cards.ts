import type { Statement, Touchpoint } from '../../language/model/journey.ts';
import { badgeOf, withFinding } from '../badge.ts';
import { plainText } from '../plain-statement.ts';
import type { Group } from '../scene.ts';
import { capitalised } from '../setting.ts';
import { channelLabel } from '../words.ts';
import { actionLook, actionText, drawAction, spokenFeelings } from './action.ts';
import { drawFurther, drawStatement, furtherText, heightOf, statementText, type CardLook } from './cards.ts';
import type { Stop } from './chains.ts';
import { stackGap, type LaidRow } from './layout.ts';
import type { Picture } from './picture.ts';
import type { StatementRow } from './rows.ts';
import { inset, type Span, type Step } from './steps.ts';

/** All cards, row by row, and where they stand in each column. */
export function cardsOf(picture: Picture): { readonly cards: readonly Group[]; readonly stops: ReadonlyMap<Step, readonly Stop[]> } {
    const { spans, layout } = picture;
    const stops = new Map<Step, Stop[]>(spans.flatMap(({ steps }) => steps.map(step => [step, []])));
    const cards: Group[] = [];
    for (const laid of layout.rows) {
        for (const span of spans) {
            cards.push(...laid.row === 'actions' ? actionsIn(span, laid, stops, picture) : statementsIn(span, laid, laid.row, stops, picture));
        }
    }
    return { cards, stops };
}

/** Places of the rows among all rows. */
export const places = { artifacts: 0, actions: 1, frontstage: 2, backstage: 3, support: 4 } as const;

/** Those of the whole stage over all its columns, and under them those of each touchpoint. */
function statementsIn({ stage, x, width, steps }: Span, laid: LaidRow, row: StatementRow, stops: ReadonlyMap<Step, Stop[]>, picture: Picture): readonly Group[] {
    const { lowest } = picture;
    const step = laid.cardHeight + stackGap;
    const shared = row.of(stage);
    const groups = shared.map((statement, nth) =>
        statementCard(statement, row, x + inset, laid.top + nth * step, width - 2 * inset, laid.cardHeight, steps[0]!.index, lowest !== undefined && steps.includes(lowest), picture));
    for (const column of steps) {
        const own = column.touchpoint ? row.of(column.touchpoint) : [];
        const ownTop = laid.top + shared.length * step;
        groups.push(...own.map((statement, nth) =>
            statementCard(statement, row, column.x + inset, ownTop + nth * step, column.width - 2 * inset, laid.cardHeight, column.index, column === lowest, picture)));
        const count = shared.length + own.length;
        if (count > 0) {
            stops.get(column)!.push({
                row: places[row.id], top: laid.top, bottom: laid.top + count * step - stackGap, startsShared: shared.length > 0, endsShared: own.length === 0,
            });
        }
    }
    return groups;
}

function statementCard(statement: Statement, row: StatementRow, x: number, y: number, width: number, height: number, column: number, isLowest: boolean, { setting }: Picture): Group {
    const finding = badgeOf(statement.id, setting);
    const look: CardLook = {
        fill: row.id === 'artifacts' ? 'none' : 'card',
        stroke: isLowest ? 'pain' : 'line-strong',
        strokeWidth: isLowest ? 1.5 : 1,
        ...row.id === 'artifacts' && { dash: '4 3' },
    };
    return {
        key: statement.id, target: statement.id, column, lane: row.id,
        label: withFinding([`${row.title(setting.words)}: ${plainText(statement, setting)}`], finding, setting),
        ...statementText(statement, width, setting).isCut && { hint: statement.text },
        x, y, width, height, marks: drawStatement(statement, width, height, look, finding, setting),
    };
}

function actionsIn({ steps }: Span, laid: LaidRow, stops: ReadonlyMap<Step, Stop[]>, picture: Picture): readonly Group[] {
    return steps.flatMap((step): readonly Group[] => {
        const { touchpoint } = step;
        if (touchpoint === undefined) {
            return [];
        }
        const groups = actionCards(touchpoint, step, laid, picture);
        const last = groups.findLast(it => it.lane === 'actions')!;
        stops.get(step)!.push({ row: places.actions, top: laid.top, bottom: last.y + last.height, startsShared: false, endsShared: false });
        return groups;
    });
}

function actionCards(touchpoint: Touchpoint, step: Step, { top, cardHeight }: LaidRow, { felt: all, style, layout, lowest, setting }: Picture): readonly Group[] {
    const { words } = setting;
    const felt = all.get(touchpoint.id) ?? [];
    const look = actionLook(felt, step === lowest);
    const [x, width] = [step.x + inset, step.width - 2 * inset];
    const finding = badgeOf(touchpoint.id, setting);
    const [first, ...further] = touchpoint.actions;
    const name = [...first === undefined ? [] : [touchpoint.label], ...touchpoint.channels.map(it => capitalised(channelLabel(it, words)))].join(words.comma);
    const hint = [...actionText(touchpoint, width, setting).isCut ? [first?.text ?? touchpoint.label] : [], ...name === '' ? [] : [name]].join('\n');
    const groups: Group[] = [{
        key: touchpoint.id, target: touchpoint.id, column: step.index, lane: 'actions',
        label: withFinding([`${words.blueprint.actions}: ${first?.text ?? touchpoint.label}`, ...name === '' ? [] : [name], ...spokenFeelings(felt, style, setting)], finding, setting),
        ...hint !== '' && { hint },
        x, y: top, width, height: cardHeight, marks: drawAction(touchpoint, felt, width, cardHeight, layout.feelingsRoom, look, style, finding, setting),
    }];
    let y = top + cardHeight + stackGap;
    for (const action of further) {
        const text = furtherText(action, width, setting);
        const height = heightOf(text);
        const own = badgeOf(action.id, setting);
        groups.push({
            key: action.id, target: action.id, column: step.index, lane: 'actions',
            label: withFinding([`${words.blueprint.actions}: ${action.text}`], own, setting),
            ...text.isCut && { hint: action.text },
            x, y, width, height, marks: drawFurther(action, width, height, look, own, setting),
        });
        y += height + stackGap;
    }
    const [moment] = touchpoint.moments;
    if (moment) {
        const said = [words.moment, ...touchpoint.moments.flatMap(({ text }) => text === undefined ? [] : [text])].join(': ');
        groups.push({
            key: moment.id, target: moment.id, column: step.index, lane: 'moments', label: said, hint: said,
            x: x + width - (finding ? finding.count < 2 ? 44 : 64 : 26), y: top + 15, width: 14, height: 14,
            marks: [{ kind: 'path', x: 7, y: 7, d: 'M0-7L7 0L0 7L-7 0z', fill: 'moment' }],
        });
    }
    return groups;
}
