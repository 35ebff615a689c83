import { curvesOf } from '../../language/model/curve.ts';
import { opportunityStatuses, type Journey, type Support } from '../../language/model/journey.ts';
import { bodyStrong, metaStrong, moved, paragraph, run, type Type } from '../block.ts';
import type { LegendItem } from '../legend.ts';
import { findingItem } from '../legend-items.ts';
import { cardGap, cardGroup, cardHeightOf, edgeOf, leastWidthOf, lowCardGroup, lowCardHeightOf, opportunityText, usualHeightOf, wholeCardGroup } from '../matrix/cards.ts';
import { listOf } from '../matrix/list.ts';
import { isOpen, rankedOf, type Ranked } from '../matrix/ranked.ts';
import { wholeOf } from '../narrow.ts';
import type { Group, Mark, Role } from '../scene.ts';
import { numberText, settingOf, supportIn, type Setting } from '../setting.ts';
import { sheetMargin, sheetOf } from '../sheet.ts';
import { statusMarks } from '../status.ts';
import type { View } from '../view.ts';
import { fill } from '../words.ts';

/** The opportunities by what they would bring and what they would cost, and in which order that puts them. */
export const matrix: View = {
    // Stages that are collapsed say no less of it.
    draw(shown, { width, stretch = 1, findings = new Map() } = {}) {
        const journey = wholeOf(shown);
        const setting = settingOf(journey, stretch, findings);
        const all = rankedOf(journey);
        const open = all.filter(it => isOpen(it) && it.impact !== undefined && it.effort !== undefined);
        const cells = Map.groupBy(all.filter(it => it.impact !== undefined && it.effort !== undefined), it => `${it.impact} ${it.effort}`);
        const crowded = new Set([...cells.values()].filter(it => it.length > 2).flat());
        // Cells with many show numbers: what they stand for has to be listed, done or not.
        const listed = [...open, ...all.filter(it => !isOpen(it) && crowded.has(it))];
        const numbers = new Map(listed.map((it, index) => [it, index + 1]));

        const room = (width ?? fullWidth) - 2 * sheetMargin;
        const grid = gridOf(cells, all, (room - axisRoom) / 5, setting);
        const gridWidth = axisRoom + 5 * grid.width;
        const isBeside = listed.length > 0 && listed.length <= mostBeside && room - gridWidth - 48 >= leastList;
        const chart = chartOf(cells, numbers, grid, setting);
        const strip = stripOf(all.filter(it => it.impact === undefined || it.effort === undefined), chart.height + 32, gridWidth, grid.width, setting);
        const chartHeight = strip ? strip.bottom : chart.height;
        const listWidth = isBeside ? Math.min(room - gridWidth - 48, mostList) : gridWidth;
        const list = listOf(listed, numbers, listWidth, isBeside ? 1 : Math.max(1, Math.floor((gridWidth + 40) / 380)), setting);
        const [listX, listY] = isBeside ? [gridWidth + 48, 0] : [0, chartHeight + 40];
        return sheetOf('matrix', journey, {
            width: isBeside ? listX + listWidth : gridWidth,
            height: Math.max(chartHeight, listed.length > 0 ? listY + list.height : 0) + 8,
            under: [chart.under],
            groups: [...chart.groups, ...strip?.groups ?? [], ...list.groups.map(it => ({ ...it, x: it.x + listX, y: it.y + listY }))],
            sentence: sentenceOf(all, journey, setting),
            legend: [...statusItems(all, setting), ...supportItems(all, setting), ...findingItem(setting)],
        }, setting, width);
    },
};

/** CSS px of a sheet with the list beside the chart. */
const fullWidth = 1440;
/** More than that is taller than the chart. */
const mostBeside = 9;
const leastList = 280;
const mostList = 344;

function sentenceOf(all: readonly Ranked[], journey: Journey, setting: Setting): string {
    const words = setting.words.matrix;
    if (all.length === 0) {
        return words.none;
    }
    const low = curvesOf(journey)[0]?.low;
    const place = low?.touchpoint ?? low?.stage;
    const pains = new Set(place?.pains.map(it => it.id));
    const atLow = all.filter(it => isOpen(it) && (it.at === place?.id || it.opportunity.addresses.some(id => pains.has(id))));
    return [
        fill(words.count, { count: numberText(all.length, setting), quick: numberText(all.filter(it => it.isQuickWin && isOpen(it)).length, setting) }),
        ...place && atLow.length > 0 ? [fill(words.atLow, { touchpoint: place.label, count: numberText(atLow.length, setting) })] : [],
    ].join(' ');
}

// ---- chart ----

const axisRoom = 72;
const leastCell = 132;
const mostCell = 176;
/** For a word that can't be broken. */
const widestCell = 224;
const top = 26;
const levels = [1, 2, 3, 4, 5] as const;

type Cells = ReadonlyMap<string, readonly Ranked[]>;
type Level = typeof levels[number];

interface Grid {
    /** Of every cell. */
    readonly width: number;
    /** Of the row of each impact. */
    readonly heights: Readonly<Record<Level, number>>;
}

/** Cells are equally wide, and wide enough for the words of their titles; a row is as high as its fullest cell. */
function gridOf(cells: Cells, all: readonly Ranked[], share: number, setting: Setting): Grid {
    const inside = [...cells.values()].filter(it => it.length <= 2);
    const need = inside.reduce((most, cell) => cell.reduce((wider, it) => Math.max(wider, leastWidthOf(it, cell.length === 2, setting)), most), 0) + 2 * cardGap;
    const width = Math.max(Math.floor(Math.min(Math.max(share, leastCell), mostCell)), Math.min(Math.ceil(need), widestCell));
    const usual = usualHeightOf(all) + 2 * cardGap;
    const height = (impact: Level) => levels.reduce((tallest, effort) => Math.max(tallest, neededBy(cells.get(`${impact} ${effort}`) ?? [], width - 2 * cardGap, setting)), usual);
    return { width, heights: { 1: height(1), 2: height(2), 3: height(3), 4: height(4), 5: height(5) } };
}

function neededBy(inside: readonly Ranked[], width: number, setting: Setting): number {
    const [first] = inside;
    return first === undefined || inside.length > 2 ? 0
        : inside.length === 1 ? cardHeightOf(first, width, setting) + 2 * cardGap
            : 2 * inside.reduce((tallest, it) => Math.max(tallest, lowCardHeightOf(it, width, setting)), 0) + 3 * cardGap;
}

function chartOf(cells: Cells, numbers: ReadonlyMap<Ranked, number>, grid: Grid, setting: Setting): { readonly under: Group; readonly groups: readonly Group[]; readonly height: number } {
    const { words } = setting;
    const heightOf = (least: Level, most: Level) => levels.reduce((sum, level) => sum + (level < least || level > most ? 0 : grid.heights[level]), 0);
    const [gridWidth, gridHeight] = [5 * grid.width, heightOf(1, 5)];
    const bottom = top + gridHeight;
    const name = (text: string, x: number, y: number, anchor: 'start' | 'end', fillRole: Role): Mark => ({ kind: 'text', x, y, anchor, runs: [run(text, { ...bodyStrong, fill: fillRole }, setting)] });
    const block = (impact: Level, effort: Level) => ({ x: axisRoom + (effort - 1) * grid.width, y: bottom - heightOf(1, impact) });
    /** Four cells, of which this one is the first and the highest. */
    const four = (impact: 5 | 2, effort: Level) => ({ ...block(impact, effort), width: 2 * grid.width, height: impact === 5 ? heightOf(4, 5) : heightOf(1, 2) });
    const corner = (impact: 5 | 2, effort: Level): Mark => ({ kind: 'rect', ...four(impact, effort), fill: 'rail' });
    const impact = paragraph(words.impact, bodyStrong, axisRoom - 6, setting);
    const number: Type = { ...metaStrong, fill: 'text-muted' };
    const axis = { stroke: 'text-muted', fill: 'none' } as const;
    const effortWidth = paragraph(words.effort, bodyStrong, 200, setting).width;
    const effortY = bottom + 62;
    const marks: readonly Mark[] = [
        corner(5, 4), corner(2, 1), corner(2, 4),
        ...levels.slice(1).flatMap((level): readonly Mark[] => [
            { kind: 'line', x1: block(1, level).x, y1: top, x2: block(1, level).x, y2: bottom, stroke: 'line' },
            { kind: 'line', x1: axisRoom, y1: top + heightOf(level, 5), x2: axisRoom + gridWidth, y2: top + heightOf(level, 5), stroke: 'line' },
        ]),
        { kind: 'rect', x: axisRoom, y: top, width: gridWidth, height: gridHeight, fill: 'none', stroke: 'line-strong' },
        { kind: 'rect', ...four(5, 1), fill: 'surface' },
        { kind: 'rect', ...four(5, 1), radius: 8, fill: 'opportunity', opacity: 0.1 },
        { kind: 'rect', ...four(5, 1), radius: 8, fill: 'none', stroke: 'opportunity', strokeWidth: 1.5 },
        name(words.matrix.quickWins, axisRoom + 2, top - 9, 'start', 'opportunity'),
        name(words.matrix.bigBets, axisRoom + gridWidth - 2, top - 9, 'end', 'text-muted'),
        name(words.matrix.fillIns, axisRoom + 2, bottom + 40, 'start', 'text-muted'),
        name(words.matrix.notNow, axisRoom + gridWidth - 2, bottom + 40, 'end', 'text-muted'),
        ...levels.flatMap((level): readonly Mark[] => [
            { kind: 'text', x: axisRoom - 20, y: block(level, 1).y + grid.heights[level] / 2 + 4, anchor: 'middle', runs: [run(numberText(level, setting), number, setting)] },
            { kind: 'text', x: block(1, level).x + grid.width / 2, y: bottom + 18, anchor: 'middle', runs: [run(numberText(level, setting), number, setting)] },
        ]),
        ...moved(impact.marks, 0, top),
        { kind: 'line', x1: 16, y1: top + impact.height + 14, x2: 16, y2: bottom, ...axis },
        { kind: 'path', x: 16, y: top + impact.height + 10, d: 'M-4 6L0 0L4 6', ...axis },
        { kind: 'text', x: axisRoom, y: effortY, anchor: 'start', runs: [run(words.effort, bodyStrong, setting)] },
        { kind: 'line', x1: axisRoom + effortWidth + 12, y1: effortY - 5, x2: axisRoom + gridWidth - 2, y2: effortY - 5, ...axis },
        { kind: 'path', x: axisRoom + gridWidth, y: effortY - 5, d: 'M-6-4L0 0L-6 4', ...axis },
    ];
    const height = effortY + 8;
    const groups = levels.toReversed().flatMap(impactLevel => levels.flatMap(effortLevel => {
        const { x, y } = block(impactLevel, effortLevel);
        return cellGroups(cells.get(`${impactLevel} ${effortLevel}`) ?? [], x, y, { width: grid.width, height: grid.heights[impactLevel] }, numbers, setting)
            .map((group, index): Group => ({ ...group, lane: `impact:${impactLevel}`, column: effortLevel * 1000 + index }));
    }));
    return { under: { key: 'matrix/chart', x: 0, y: 0, width: axisRoom + gridWidth, height, marks }, groups, height };
}

/** One card, two low ones, or numbers that the list explains: a scale of five steps has no place between them. */
function cellGroups(inside: readonly Ranked[], x: number, y: number, { width, height }: { readonly width: number; readonly height: number }, numbers: ReadonlyMap<Ranked, number>, setting: Setting): readonly Group[] {
    const room = width - 2 * cardGap;
    const [first, second] = inside;
    if (first && inside.length === 1) {
        return [cardGroup(first, { x: x + cardGap, y: y + cardGap, width: room, height: height - 2 * cardGap }, setting)];
    }
    if (first && second && inside.length === 2) {
        const low = (height - 3 * cardGap) / 2;
        return [first, second].map((it, index) => lowCardGroup(it, { x: x + cardGap, y: y + cardGap + index * (low + cardGap), width: room, height: low }, setting));
    }
    const step = discStep(inside.length, room, height - 2 * cardGap);
    const perRow = Math.max(1, Math.floor(room / step));
    const rows = Math.ceil(inside.length / perRow);
    return inside.toSorted((a, b) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0)).map((it, index): Group => {
        const [column, row] = [index % perRow, Math.floor(index / perRow)];
        const r = step / 2 - 3;
        const inRow = row === rows - 1 ? inside.length - row * perRow : perRow;
        const left = x + width / 2 + (column - (inRow - 1) / 2) * step - r;
        const upper = y + height / 2 + (row - (rows - 1) / 2) * step - r;
        const spoken = opportunityText(it, setting);
        const number = numberText(numbers.get(it) ?? 0, setting);
        return {
            key: it.opportunity.id, target: it.opportunity.id, label: spoken, hint: spoken, x: left, y: upper, width: 2 * r, height: 2 * r,
            marks: [
                { kind: 'circle', x: r, y: r, r, fill: 'card', ...edgeOf(it.opportunity, it.isQuickWin, setting) },
                ...r < 9 ? [] : [{ kind: 'text', x: r, y: r + 4, anchor: 'middle', runs: [run(number, { ...metaStrong, fill: isOpen(it) ? it.isQuickWin ? 'opportunity' : 'text' : 'text-muted' }, setting)] } as const],
            ],
        };
    });
}

/** The largest discs of which so many fit into a cell. */
function discStep(count: number, width: number, height: number): number {
    for (let step = 36; step > 8; step -= 2) {
        if (Math.floor(width / step) * Math.floor(height / step) >= count) {
            return step;
        }
    }
    return Math.sqrt(width * height / count);
}

/** What nobody has estimated has no place in the chart, and is not left out. */
function stripOf(all: readonly Ranked[], y: number, width: number, cellWidth: number, setting: Setting): { readonly groups: readonly Group[]; readonly bottom: number } | undefined {
    if (all.length === 0) {
        return undefined;
    }
    const title = paragraph(setting.words.matrix.unestimated, { size: 14, strong: true, fill: 'text' }, width, setting);
    const perRow = Math.max(1, Math.floor((width + cardGap) / (cellWidth + cardGap)));
    const room = Math.floor((width - (perRow - 1) * cardGap) / perRow);
    const groups: Group[] = [{
        key: 'matrix/unestimated', x: 0, y, width, height: title.height + 6,
        marks: [...title.marks, { kind: 'line', x1: 0, y1: title.height + 5.5, x2: width, y2: title.height + 5.5, stroke: 'line-strong' }],
    }];
    let bottom = y + title.height + 16;
    for (let first = 0; first < all.length; first += perRow) {
        const row = all.slice(first, first + perRow).map((it, index) => ({ ...wholeCardGroup(it, { x: index * (room + cardGap), y: bottom, width: room }, setting), lane: 'unestimated', column: first + index }));
        groups.push(...row);
        bottom += row.reduce((tallest, { height }) => Math.max(tallest, height), 0) + cardGap;
    }
    return { groups, bottom };
}

// ---- legend ----

function statusItems(all: readonly Ranked[], { words }: Setting): readonly LegendItem[] {
    return opportunityStatuses.filter(status => all.some(it => it.opportunity.status === status))
        .map(status => ({ sign: statusMarks(status, 6, 0), signWidth: 12, text: words.statuses[status] }));
}

function supportItems(all: readonly Ranked[], setting: Setting): readonly LegendItem[] {
    const supports: readonly Support[] = ['sourced', 'assumed', 'unsourced'];
    return supports.flatMap(support => {
        const found = all.find(it => supportIn(it.opportunity.source.support, setting) === support);
        return found ? [{ sign: [{ kind: 'rect', x: 0, y: -8, width: 24, height: 16, radius: 4, fill: 'none', ...edgeOf(found.opportunity, false, setting) } as const], signWidth: 24, text: setting.words.support[support] }] : [];
    });
}
