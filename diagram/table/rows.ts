import type { Phase, Stage } from '../../language/model/journey.ts';
import { badge, badgeOf, withFinding } from '../badge.ts';
import { bodyItalic, bodyStrong, indented, meta, metaStrong, paragraph, stack, type Block, type Type } from '../block.ts';
import { chevronOf, chevronSize } from '../chevron.ts';
import { findIcon } from '../icons/icons.ts';
import { isCollapsed } from '../narrow.ts';
import type { Group } from '../scene.ts';
import { numberText, type Setting } from '../setting.ts';
import { widestWord } from '../text/wrap.ts';
import { fill } from '../words.ts';
import { columnTitle, type Cells, type ColumnId, type Entry } from './entries.ts';

/** A stage with all that stands in its row. */
export interface StageRow {
    readonly stage: Stage;
    readonly cells: Cells;
    /** That are shown, in the order of reading. */
    readonly columns: readonly ColumnId[];
    /** Where the map has several. */
    readonly phase?: Phase;
    /** Columns of which no more than the first statements are shown. */
    readonly short: ReadonlySet<ColumnId>;
    /** Columns that were opened. */
    readonly open: ReadonlySet<ColumnId>;
    /** Somebody can click. */
    readonly isLive: boolean;
}

export interface DrawnRow {
    readonly height: number;
    /** Placed from the top of the row. */
    readonly groups: readonly Group[];
}

/** In a cell where the others can be opened; a single other takes no more room than saying that it is there. */
const mostEntries = 4;
const entryGap = 10;
const pad = { top: 16, bottom: 20 } as const;
/** From the edge of the table to its first column. */
const edge = 8;
/** Between the columns. */
const gutter = 24;
/** The name of a stage is larger than what stands beside it: their first lines share a baseline. */
const beside = 3;

const stageType: Type = { size: 17, strong: true, fill: 'text' };
const iconRoom = 28;
const chevronRoom = chevronSize + 8;

/** Side by side: `starts` are those of the columns and the end of the last. */
export function wideRow(row: StageRow, starts: readonly number[], setting: Setting): DrawnRow {
    const name = stageGroups(row, starts[0]! + edge, pad.top, starts[1]! - starts[0]! - edge - gutter, setting);
    let lowest = name.bottom;
    const groups = [...name.groups];
    row.columns.forEach((id, index) => {
        const cell = cellGroups(row, id, starts[index + 1]!, pad.top + beside, starts[index + 2]! - starts[index + 1]! - gutter, setting);
        groups.push(...cell.groups);
        lowest = Math.max(lowest, cell.bottom);
    });
    return { height: Math.ceil(lowest + pad.bottom), groups };
}

/** What each of the columns needs so that no word in it is broken, but for words that are broken even in a column of `most`. */
export function needsOf(rows: readonly StageRow[], most: readonly number[], { stretch, language }: Setting): readonly number[] {
    const needs = [
        rows.map(({ stage: { label, icon }, isLive }) => edge + widestWord(label, stageType, stretch, language) + (icon === undefined ? 0 : iconRoom) + (isLive ? chevronRoom : 0)),
        ...(rows[0]?.columns ?? []).map(id => rows.flatMap(({ cells }) => cells[id].map(it => it.need()))),
    ];
    return needs.map((all, index) => all.map(it => Math.ceil(it) + gutter + 1).reduce((need, it) => it > most[index]! ? need : Math.max(need, it), 0));
}

const titleWidth = 116;

/** One under the other, the titles of the columns at the start. */
export function narrowRow(row: StageRow, width: number, setting: Setting): DrawnRow {
    const name = stageGroups(row, edge, pad.top, width - 2 * edge, setting);
    const groups = [...name.groups];
    let y = name.bottom + 12;
    const start = edge + titleWidth + 16;
    for (const id of row.columns) {
        const title = paragraph(columnTitle(id, setting.words), { ...metaStrong, fill: 'text-muted' }, titleWidth, setting);
        const cell = cellGroups(row, id, start, y, width - start - edge, setting);
        groups.push({ key: `${row.stage.id}/${id}`, x: edge, y: y + 2, width: titleWidth, height: title.height, marks: title.marks }, ...cell.groups);
        y = Math.max(y + 2 + title.height, cell.bottom) + 14;
    }
    return { height: Math.ceil(y - 14 + pad.bottom), groups };
}

interface Column {
    readonly groups: readonly Group[];
    readonly bottom: number;
}

/** Its name and, under it, its phase and what is felt that is neither good nor bad. */
function stageGroups({ stage, cells, phase, isLive }: StageRow, x: number, y: number, width: number, setting: Setting): Column {
    const icon = stage.icon === undefined ? undefined : findIcon(stage.icon);
    const finding = badgeOf(stage.id, setting);
    const indent = icon === undefined ? 0 : iconRoom;
    const label = paragraph(stage.label, stageType, width - indent - (finding ? 22 : 0) - (isLive ? chevronRoom : 0), setting);
    const name = indented(label, indent, icon === undefined ? [] : [{ kind: 'icon', name: icon, x: 0, y: 2, size: 20, stroke: 'stage' }]);
    const block = stack([name, ...phase ? [indented(paragraph(phase.label, meta, width - indent, setting), indent, [])] : []], 2);
    const neutral = entryGroups(cells.neutral, undefined, stage, x, y + block.height + 12, width, setting);
    return {
        groups: [
            {
                key: stage.id, target: stage.id, lane: stage.id, label: withFinding([[stage.label, ...phase ? [phase.label] : []].join(', ')], finding, setting),
                x, y, width: Math.min(width, block.width + (finding ? 22 : 0)), height: block.height,
                marks: finding ? [...block.marks, ...badge(finding, indent + label.width + 14, 12, 7)] : block.marks,
            },
            ...isLive ? chevronOf(stage, x + indent + label.width + (finding ? 30 : 8), y + 4, { lane: stage.id }) : [],
            ...neutral.groups,
        ],
        bottom: neutral.groups.length === 0 ? y + block.height : neutral.bottom,
    };
}

function cellGroups(row: StageRow, id: ColumnId, x: number, y: number, width: number, setting: Setting): Column {
    const { stage, cells: { [id]: entries }, short, open } = row;
    if (entries.length === 0 && isCollapsed(stage)) {
        // Something may be recorded; it is not shown.
        return { groups: [], bottom: y };
    }
    if (entries.length === 0) {
        const nothing = paragraph(setting.words.table.nothing, { ...bodyItalic, fill: 'text-muted' }, width, setting);
        return { groups: [{ key: `${stage.id}/${id}/nothing`, x, y, width, height: nothing.height, marks: nothing.marks }], bottom: y + nothing.height };
    }
    const isShort = short.has(id) && entries.length > mostEntries + 1;
    const shown = entryGroups(isShort ? entries.slice(0, mostEntries) : entries, id, stage, x, y, width, setting);
    if (!isShort && !open.has(id)) {
        return shown;
    }
    const { words } = setting;
    const text = isShort ? fill(words.table.more, { count: numberText(entries.length - mostEntries, setting) }) : words.table.fewer;
    const block = moreBlock(text, isShort, width, setting);
    return {
        groups: [...shown.groups, {
            key: `${stage.id}/${id}/more`, unfolds: foldId(stage, id), isOpen: !isShort, lane: stage.id, label: `${stage.label}, ${columnTitle(id, words)}: ${text}`,
            x, y: shown.bottom + entryGap, width: block.width, height: block.height, marks: block.marks,
        }],
        bottom: shown.bottom + entryGap + block.height,
    };
}

function moreBlock(text: string, isShort: boolean, width: number, setting: Setting): Block {
    return indented(paragraph(text, meta, width - 18, setting), 18, [{ kind: 'icon', name: isShort ? 'chevron-right' : 'chevron-down', x: 0, y: 2, size: 12, stroke: 'text-muted' }]);
}

/** What a click on the last line of a cell unfolds. */
export function foldId({ id }: Stage, column: ColumnId): string {
    return `table/${column}/${id}`;
}

function entryGroups(entries: readonly Entry[], id: ColumnId | undefined, stage: Stage, x: number, y: number, width: number, setting: Setting): Column {
    let bottom = y - entryGap;
    const title = id === undefined ? setting.words.lanes.feelings : columnTitle(id, setting.words);
    const groups = entries.map((entry): Group => {
        const block = entry.block(width);
        const top = bottom + entryGap;
        bottom = top + block.height;
        return {
            key: entry.id, target: entry.id, lane: stage.id, label: `${title}: ${entry.spoken}`, ...entry.touchpoint !== undefined && { column: entry.touchpoint },
            x, y: top, width: Math.min(Math.max(block.width, 24), width), height: block.height, marks: block.marks,
        };
    });
    return { groups, bottom };
}

/** Titles of the columns over a rule. */
export function headGroups(starts: readonly number[], columns: readonly ColumnId[], setting: Setting): { readonly height: number; readonly groups: readonly Group[] } {
    const titles = [setting.words.table.stage, ...columns.map(id => columnTitle(id, setting.words))];
    const blocks = titles.map((title, index) => paragraph(title, bodyStrong, starts[index + 1]! - starts[index]! - (index === 0 ? edge : 0) - gutter, setting));
    const height = blocks.reduce((most, block) => Math.max(most, block.height), 0) + 14;
    const width = starts.at(-1)!;
    return {
        height,
        groups: [
            ...blocks.map((block, index): Group => ({
                key: `heads/${index}`, x: starts[index]! + (index === 0 ? edge : 0), y: height - 12 - block.height, width: block.width, height: block.height, marks: block.marks,
            })),
            { key: 'heads/rule', x: 0, y: height - 2, width, height: 2, marks: [{ kind: 'line', x1: 0, y1: 1, x2: width, y2: 1, stroke: 'text', strokeWidth: 2 }] },
        ],
    };
}
