import { lowestPointOf, type CurvePoint } from '../../language/model/curve.ts';
import type { Journey, Stage, Support } from '../../language/model/journey.ts';
import { findingItem, levelItems } from '../legend-items.ts';
import type { LegendItem } from '../legend.ts';
import type { Group, Mark } from '../scene.ts';
import { numberText, settingOf, supportIn, type Setting } from '../setting.ts';
import { sheetMargin, sheetOf } from '../sheet.ts';
import { supportMark } from '../sources.ts';
import { cellsOf, columnIds, columnTitle, laneOf, severitySquares, type ColumnId } from '../table/entries.ts';
import { foldId, headGroups, narrowRow, needsOf, wideRow, type StageRow } from '../table/rows.ts';
import type { View } from '../view.ts';
import { fill } from '../words.ts';

/** Stages one under the other: what people need there, what lifts them, what drags them down and what stands in their way. */
export const table: View = {
    draw(journey, { width, stretch = 1, findings = new Map(), unfolded = new Set<string>(), isLive = false, lanes: { hidden = new Set<string>() } = {} } = {}) {
        const setting = settingOf(journey, stretch, findings);
        const columns = columnIds.filter(it => !hidden.has(laneOf(it)));
        const rows = rowsOf(journey, columns, isLive ? unfolded : undefined, setting);
        const shares = [shareOfStage, ...columns.map(it => shareOf[it])];
        const total = width === undefined ? sum(shares) : Math.min(Math.max(width - 2 * sheetMargin, least), widest);
        const fitted = fit(total, shares, needsOf(rows, shares.map(it => it * mostOfShare), setting));
        const isNarrow = width !== undefined && (width < narrow || fitted === undefined);
        const starts = startsOf(fitted ?? shares);
        const heads = isNarrow || rows.length === 0 ? undefined : headGroups(starts, columns, setting);
        const lowest = lowestPointOf(journey);
        const groups: Group[] = [];
        const under: Mark[] = [];
        let y = heads?.height ?? 0;
        for (const row of rows) {
            const drawn = isNarrow ? narrowRow(row, total, setting) : wideRow(row, starts, setting);
            if (row.stage === lowest?.stage) {
                under.push(...lowestMarks(0, y, total, drawn.height));
            }
            groups.push(...drawn.groups.map(group => ({ ...group, y: group.y + y })));
            y += drawn.height;
            under.push({ kind: 'line', x1: 0, y1: y, x2: total, y2: y, stroke: row === rows.at(-1) ? 'text-muted' : 'line', strokeWidth: row === rows.at(-1) ? 1 : 1.5 });
        }
        const sentence = sentenceOf(rows, lowest, setting);
        return sheetOf('table', journey, {
            width: total, height: y, groups,
            under: [{ key: 'under/rows', x: 0, y: 0, width: total, height: y, marks: under }],
            ...sentence !== undefined && { sentence },
            ...heads && { pinned: { heads } },
            lanes: columnIds.map(id => ({ id: laneOf(id), title: columnTitle(id, setting.words), state: hidden.has(laneOf(id)) ? 'hidden' : 'open', isFixed: true })),
            legend: legendOf(rows, lowest, journey, setting),
        }, setting, width);
    },
};

/** Under this a table has blocks instead of columns, as it has where a column is too narrow for a word. */
const narrow = 900;
/** Widths of the columns that print best; a window shares out its own in the same way. */
const shareOfStage = 200;
const shareOf = { needs: 272, positive: 272, negative: 272, barriers: 328 } as const;
/** How far a column shrinks for the words of others, and grows for its own. */
const leastOfShare = 0.56;
const leastOfStage = 0.8;
const mostOfShare = 1.3;
const least = 384;
const widest = 1600;

/** Widths that make up `total`, shared out so that each column has what it needs; undefined where there is not enough for all. */
function fit(total: number, shares: readonly number[], needs: readonly number[]): readonly number[] | undefined {
    const wanted = needs.map((need, index) => Math.max(need, shares[index]! * (index === 0 ? leastOfStage : leastOfShare)));
    const widths: (number | undefined)[] = shares.map(() => undefined);
    for (;;) {
        const scale = (total - sum(widths.map(it => it ?? 0))) / sum(shares.filter((_, index) => widths[index] === undefined));
        const tooNarrow = shares.findIndex((share, index) => widths[index] === undefined && wanted[index]! > share * scale);
        if (tooNarrow < 0) {
            return shares.map((share, index) => widths[index] ?? share * scale);
        }
        if (sum(wanted) > total) {
            return undefined;
        }
        widths[tooNarrow] = wanted[tooNarrow]!;
    }
}

function startsOf(widths: readonly number[]): readonly number[] {
    return [0, ...widths.map((_, index) => Math.round(sum(widths.slice(0, index + 1))))];
}

function sum(numbers: readonly number[]): number {
    return numbers.reduce((a, b) => a + b, 0);
}

/** Nothing is left out unless somebody can click for the rest. */
function rowsOf(journey: Journey, columns: readonly ColumnId[], unfolded: ReadonlySet<string> | undefined, setting: Setting): readonly StageRow[] {
    const phases = journey.phases.length < 2 ? [] : journey.phases;
    const phaseOf = new Map(phases.flatMap(phase => journey.stages.slice(phase.first, phase.end).map(stage => [stage, phase] as const)));
    let first = 0;
    return journey.stages.map((stage): StageRow => {
        const cells = cellsOf(stage, first, journey, setting);
        first += stage.touchpoints.length;
        const open = new Set(columnIds.filter(id => unfolded?.has(foldId(stage, id))));
        const phase = phaseOf.get(stage);
        return { stage, cells, columns, open, isLive: unfolded !== undefined, short: new Set(unfolded === undefined ? [] : columnIds.filter(id => !open.has(id))), ...phase && { phase } };
    });
}

/** A tint, and an edge for where paper shows no tint. */
function lowestMarks(x: number, y: number, width: number, height: number): readonly Mark[] {
    return [
        { kind: 'rect', x, y, width, height, fill: 'rail' },
        { kind: 'rect', x, y, width: 3, height, fill: 'pain' },
    ];
}

function sentenceOf(rows: readonly StageRow[], lowest: { readonly stage: Stage } | undefined, setting: Setting): string | undefined {
    if (rows.length === 0) {
        return undefined;
    }
    const { table: words } = setting.words;
    const count = (id: 'positive' | 'negative' | 'barriers') => numberText(sum(rows.map(({ cells }) => cells[id].length)), setting);
    return [
        fill(words.sentence, { positive: count('positive'), negative: count('negative'), barriers: count('barriers') }),
        ...lowest ? [fill(words.lowestIn, { stage: lowest.stage.label })] : [],
    ].join(' ');
}

function legendOf(rows: readonly StageRow[], lowest: CurvePoint | undefined, journey: Journey, setting: Setting): readonly LegendItem[] {
    const { words } = setting;
    const feelings = rows.some(({ cells }) => cells.positive.length + cells.negative.length + cells.neutral.length > 0);
    const found = new Set<Support>(rows.flatMap(({ cells }) => Object.values(cells).flat()).map(({ source }) => supportIn(source.support, setting)));
    const hasSeverity = rows.some(({ stage }) => [stage, ...stage.touchpoints].some(it => it.pains.some(pain => pain.severity !== undefined)));
    return [
        ...feelings ? levelItems(journey, setting) : [],
        ...(['sourced', 'assumed', 'unsourced'] as const).filter(it => found.has(it)).map((support): LegendItem => ({ sign: [supportMark(support, 4, 0)], signWidth: 8, text: words.support[support] })),
        ...hasSeverity ? [{ sign: severitySquares(2, 0), signWidth: 26, text: words.legend.severity }] : [],
        ...lowest ? [{
            sign: [...lowestMarks(0, -8, 22, 16), { kind: 'rect', x: 0.5, y: -7.5, width: 21, height: 15, fill: 'none', stroke: 'line-strong' } as const], signWidth: 22, text: words.table.lowest,
        }] : [],
        ...findingItem(setting),
    ];
}
