import { curvesOf, type CurvePoint } from '../../language/model/curve.ts';
import type { Journey, Statement, Touchpoint } from '../../language/model/journey.ts';
import { badgeOf, findingText } from '../badge.ts';
import { centred, metaStrong, moved, paragraph } from '../block.ts';
import { actionLook, actionText, drawAction, spokenFeelings, type ActionStyle, type Felt } from '../blueprint/action.ts';
import { drawFurther, drawStatement, furtherText, heightOf, statementText, type CardLook } from '../blueprint/cards.ts';
import { drawChain, isLoose, linksOf, type Stop } from '../blueprint/chains.ts';
import { headsOf, wordsBlock, type Heads } from '../blueprint/heads.ts';
import { labelIndent, labelWidth, layoutOf, rowPad, stackGap, type LaidRow, type Layout } from '../blueprint/layout.ts';
import { lines, statementRows, type StatementRow } from '../blueprint/rows.ts';
import { inset, railWidth, spansOf, type Span, type Step } from '../blueprint/steps.ts';
import { findingItem, levelItems, momentItem, supportItemsOf } from '../legend-items.ts';
import type { LegendItem } from '../legend.ts';
import { plainText } from '../plain-statement.ts';
import type { Group, Mark } from '../scene.ts';
import { capitalised, numberText, settingOf, type Setting } from '../setting.ts';
import { sheetMargin, sheetOf } from '../sheet.ts';
import type { View } from '../view.ts';
import { channelLabel, fill } from '../words.ts';

/** What people do, step by step, and who and what stands behind each step, down to what they never see. */
export const blueprint: View = {
    draw(journey, { width, stretch = 1, findings = new Map() } = {}) {
        const setting = settingOf(journey, stretch, findings);
        const spans = spansOf(journey, width === undefined ? undefined : width - 2 * sheetMargin, setting);
        const felt = feltIn(journey);
        const style: ActionStyle = { hasFeelings: [...felt.values()].some(all => all.length > 0), scale: journey.scale };
        const heads = headsOf(journey, spans, felt, style, setting);
        const layout = layoutOf(journey, spans, felt, style, heads.height, setting);
        const picture: Picture = { journey, spans, felt, style, heads, layout, setting, lowest: lowestOf(journey, spans) };
        const { cards, stops } = cardsOf(picture);
        const { chains, hasLoose, hasLowest } = chainsOf(picture, stops);
        const last = spans.at(-1);
        const end = Math.max(last === undefined ? 0 : last.x + last.width, 480);
        const sentence = sentenceOf(picture);
        return sheetOf('blueprint', journey, {
            width: end,
            height: layout.height,
            under: [underOf(picture, end)],
            groups: [...chains, ...cards, ...gapOf(picture, stops)],
            ...sentence !== undefined && { sentence },
            pinned: { rail: { width: railWidth, groups: railOf(picture) }, heads },
            legend: legendOf(picture, { hasLoose, hasLowest }),
        }, setting, width);
    },
};

interface Picture {
    readonly journey: Journey;
    readonly spans: readonly Span[];
    /** By the touchpoint or, where a stage's own feeling stands for it, the stage. */
    readonly felt: ReadonlyMap<string, readonly Felt[]>;
    readonly style: ActionStyle;
    readonly heads: Heads;
    readonly layout: Layout;
    readonly setting: Setting;
    readonly lowest: Step | undefined;
}

function feltIn(journey: Journey): ReadonlyMap<string, readonly Felt[]> {
    const felt = new Map<string, Felt[]>();
    for (const { points, persona } of curvesOf(journey)) {
        for (const point of points) {
            if (point.level === undefined) {
                continue;
            }
            const { id } = point.touchpoint ?? point.stage;
            const item: Felt = { point: { ...point, level: point.level }, ...persona && { persona } };
            felt.set(id, felt.get(id) ?? []).get(id)!.push(item);
        }
    }
    return felt;
}

/** The column of the lowest point of all, if it is a bad one. */
function lowestOf(journey: Journey, spans: readonly Span[]): Step | undefined {
    let lowest: CurvePoint | undefined;
    for (const { low } of curvesOf(journey)) {
        lowest = low !== undefined && (low.level ?? 0) < Math.min(lowest?.level ?? 0, 0) ? low : lowest;
    }
    const touchpoint = lowest?.touchpoint;
    return touchpoint && spans.flatMap(it => it.steps).find(it => it.touchpoint === touchpoint);
}

// ---- cards ----

function cardsOf(picture: Picture): { readonly cards: readonly Group[]; readonly stops: ReadonlyMap<Step, readonly Stop[]> } {
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

const places = { artifacts: 0, actions: 1, frontstage: 2, backstage: 3, support: 4 } as const;

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
        label: [`${row.title(setting.words)}: ${plainText(statement, setting)}`, ...finding ? [findingText(finding, setting)] : []].join('. '),
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
        label: [`${words.blueprint.actions}: ${first?.text ?? touchpoint.label}`, ...name === '' ? [] : [name], ...spokenFeelings(felt, style, setting), ...finding ? [findingText(finding, setting)] : []].join('. '),
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
            label: [`${words.blueprint.actions}: ${action.text}`, ...own ? [findingText(own, setting)] : []].join('. '),
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
            x: x + width - (finding ? finding.count < 2 ? 42 : 62 : 26), y: top + 15, width: 14, height: 14,
            marks: [{ kind: 'path', x: 7, y: 7, d: 'M0-7L7 0L0 7L-7 0z', fill: 'moment' }],
        });
    }
    return groups;
}

// ---- what runs between the cards ----

/** What the legend has to explain. */
interface LinkKinds {
    readonly hasLoose: boolean;
    readonly hasLowest: boolean;
}

function chainsOf({ spans, layout, lowest }: Picture, stops: ReadonlyMap<Step, readonly Stop[]>): { readonly chains: readonly Group[] } & LinkKinds {
    const actions = layout.rows.find(it => it.id === 'actions')!;
    const steps = spans.flatMap(it => it.steps).filter(it => it.touchpoint !== undefined);
    const nextOf = new Map(steps.slice(1).map((next, index) => [steps[index]!, { x: next.x + inset, y: actions.top + actions.cardHeight / 2 }]));
    const chains: Group[] = [];
    let [hasLoose, hasLowest] = [false, false];
    for (const span of spans) {
        for (const [step, links] of linksOf(span, stops, lowest)) {
            const chain = drawChain(step, links, step === lowest, nextOf.get(step));
            chains.push(...chain ? [chain] : []);
            hasLoose ||= links.some(isLoose);
            hasLowest ||= step === lowest && links.length > 0;
        }
    }
    return { chains, hasLoose, hasLowest };
}

/** Where several steps in a row have nobody in front, that is said once. */
function gapOf({ spans, layout, setting }: Picture, stops: ReadonlyMap<Step, readonly Stop[]>): readonly Group[] {
    const front = layout.rows.find(it => it.id === 'frontstage');
    if (front === undefined || front.isEmpty) {
        return [];
    }
    const isBare = (step: Step | undefined) => step?.touchpoint !== undefined && !stops.get(step)!.some(({ row }) => row === places.frontstage);
    for (const { steps } of spans) {
        const first = steps.findIndex((step, index) => isBare(step) && isBare(steps[index + 1]));
        const [before, after] = [steps[first], steps[first + 1]];
        if (before && after) {
            const width = after.middle - before.middle - 24;
            const block = wordsBlock(setting.words.blueprint.nothing, width, setting);
            return [{
                key: 'frontstage/nothing', x: before.middle + 12, y: front.top + (front.cardHeight - block.height) / 2, width, height: block.height,
                marks: moved(centred(block).marks, width / 2, 0),
            }];
        }
    }
    return [];
}

// ---- what lies under the cards, and beside them ----

function shadesOf({ rows }: Layout, x: number, width: number): readonly Mark[] {
    return rows.filter(({ id }) => id === 'backstage' || id === 'support')
        .map(({ top, height }): Mark => ({ kind: 'rect', x, y: top - rowPad, width, height: height + 2 * rowPad, fill: 'rail' }));
}

const dash = { pattern: '6 5', length: 11 } as const;

function lineMark(x1: number, x2: number, y: number, isSolid: boolean): Mark {
    return { kind: 'line', x1, y1: y, x2, y2: y, ...isSolid ? { stroke: 'text', strokeWidth: 2 } : { stroke: 'flow', strokeWidth: 1.5, dash: dash.pattern } };
}

function underOf({ spans, layout, heads }: Picture, end: number): Group {
    return {
        key: 'under/rows', x: 0, y: 0, width: end, height: layout.height,
        marks: [
            ...shadesOf(layout, 0, end),
            ...spans.slice(1).map(({ x }): Mark => ({ kind: 'line', x1: x, y1: heads.height + 4, x2: x, y2: layout.height, stroke: 'line-strong', dash: '1 5' })),
            ...layout.rows.flatMap(({ id, line }) => line === undefined ? [] : [lineMark(railWidth, end, line, isSolid(id))]),
        ],
    };
}

function isSolid(id: LaidRow['id']): boolean {
    return id in lines && lines[id as keyof typeof lines].isSolid;
}

function railOf({ layout, heads, setting }: Picture): readonly Group[] {
    const top = heads.height;
    return [
        { key: 'rail/shades', x: 0, y: top, width: railWidth, height: layout.height - top, marks: moved(shadesOf(layout, 0, railWidth), 0, -top) },
        ...layout.rows.flatMap(({ id, label, top: y, height, cardHeight, line }): readonly Group[] => {
            const air = Math.min(Math.max((Math.max(cardHeight, 0) - label.height) / 2, 0), rowPad);
            return [
                ...line === undefined ? [] : [lineName(id as keyof typeof lines, line, setting)],
                { key: `rail/${id}`, lane: id, x: 0, y, width: railWidth, height, marks: moved(label.marks, labelIndent, air) },
            ];
        }),
    ];
}

/** The name of a line stands in it, at its start. */
function lineName(id: keyof typeof lines, y: number, setting: Setting): Group {
    const { name, isSolid: solid } = lines[id];
    const text = paragraph(name(setting.words), solid ? metaStrong : { ...metaStrong, fill: 'text-muted' }, labelWidth, setting);
    const start = labelIndent + text.width + 10;
    const from = railWidth - Math.max(0, Math.floor((railWidth - start) / dash.length)) * dash.length;
    return {
        key: `rail/line-${id}`, x: 0, y: y - text.height / 2, width: railWidth, height: text.height,
        marks: [...moved(text.marks, labelIndent, 0), ...from < railWidth ? [lineMark(solid ? start : from, railWidth, text.height / 2, solid)] : []],
    };
}

// ---- in words ----

const longestChain = 160;

function sentenceOf({ spans, lowest, setting }: Picture): string | undefined {
    const { words } = setting;
    const steps = spans.flatMap(it => it.steps).filter(it => it.touchpoint !== undefined);
    const behindOf = ({ touchpoint, stage }: Step) => statementRows.filter(it => it.id !== 'artifacts').flatMap(({ of }) => [...of(stage), ...touchpoint ? of(touchpoint) : []]);
    const count = steps.filter(step => behindOf(step).length > 0).length;
    if (count === 0) {
        return steps.length === 0 ? undefined : words.blueprint.none;
    }
    const parts = [fill(words.blueprint.behind, { count: numberText(count, setting), all: numberText(steps.length, setting) })];
    if (lowest?.touchpoint) {
        const chain = behindOf(lowest).map(it => it.text).join(words.comma);
        if (chain.length <= longestChain) {
            parts.push(fill(chain === '' ? words.blueprint.lowestBare : words.blueprint.lowest, { touchpoint: lowest.touchpoint.label, chain }));
        }
    }
    return parts.join(' ');
}

function legendOf({ journey, spans, felt, style, setting }: Picture, { hasLoose, hasLowest }: LinkKinds): readonly LegendItem[] {
    const { words } = setting;
    const shown = spans.flatMap(({ stage, steps }) => [stage, ...steps.flatMap(({ touchpoint }) => touchpoint ?? [])])
        .flatMap(thing => statementRows.flatMap(({ of }) => of(thing)).filter(it => it.source.support !== 'unsourced'));
    const feelings = [...felt.values()].flat().map(({ point }) => ({ source: { support: point.support, evidence: [] } }));
    return [
        ...style.hasFeelings ? levelItems(setting) : [],
        ...supportItemsOf([...shown, ...feelings], setting),
        ...momentItem(journey, setting),
        ...hasLowest ? [{ sign: [{ kind: 'line', x1: 0, y1: 0, x2: 28, y2: 0, stroke: 'pain', strokeWidth: 2 } as const], signWidth: 28, text: words.blueprint.chain }] : [],
        ...hasLoose ? [{ sign: [{ kind: 'line', x1: 1, y1: 0, x2: 28, y2: 0, stroke: 'flow', strokeWidth: 1.75, dash: '0.1 5', cap: 'round' } as const], signWidth: 28, text: words.blueprint.passed }] : [],
        ...findingItem(setting),
    ];
}
