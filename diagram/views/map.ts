import type { Journey } from '../../language/model/journey.ts';
import { baselineOf, bodyStrong, meta, metaStrong, moved, paragraph, run, widthOf } from '../block.ts';
import { columnsOf, type Column, type Columns, type Span } from '../columns.ts';
import { headerOf } from '../header.ts';
import { headsOf, type Heads } from '../heads.ts';
import { findIcon } from '../icons/icons.ts';
import type { Lane, Row } from '../lane.ts';
import { lanesOf } from '../lanes/index.ts';
import { edgeItem, findingItem, momentItem, personaItems, remainingItem, severityItem, supportItems } from '../legend-items.ts';
import { legendOf } from '../legend.ts';
import { mirrored } from '../mirror.ts';
import type { Group, Mark, Part, Scene } from '../scene.ts';
import { numberText, settingOf, type Setting } from '../setting.ts';
import { withOwnKeys } from '../sheet.ts';
import { space } from '../space.ts';
import type { View, ViewOptions } from '../view.ts';
import { fill } from '../words.ts';

/** The main view: stages side by side, one row for each kind of thing that the journey says of them. */
export const map: View = {
    draw: (journey, options = {}) => options.width === undefined ? drawSheet(journey, options) : drawIn(options.width, journey, options),
};

/** As wide as it likes to be, and its header with it. */
function drawSheet(journey: Journey, options: ViewOptions): Scene {
    const columns = journey.stages.reduce((sum, { touchpoints }) => sum + Math.max(touchpoints.length, 1), 0);
    const width = Math.max(space.rail + columns * space.column + (2 * journey.stages.length + 3) * space.stagePad, leastSheet);
    const scene = drawIn(width, journey, options);
    return scene.width > width ? drawIn(scene.width, journey, options) : scene;
}

const leastSheet = 960;

function drawIn(available: number, journey: Journey, { stretch = 1, unfolded = new Set(), findings = new Map() }: ViewOptions): Scene {
    const setting = settingOf(journey, stretch, findings);
    const columns = columnsOf(journey, Math.max(available, leastWidth) - space.rail, setting);
    const header = headerOf(journey, Math.max(available, leastWidth), setting);
    const heads = headsOf(journey, columns, setting);
    const { rows, folded } = rowsOf(journey, columns, unfolded, setting);
    const bodyHeight = rows.reduce((sum, { row }) => sum + row.height, 0);
    const headsTop = header.height;
    const bodyTop = headsTop + heads.height;
    const foot = footOf(journey, folded, header.width, bodyTop + bodyHeight, setting);
    const scene: Scene = {
        view: 'map',
        direction: 'ltr',
        ...setting.language !== undefined && { language: setting.language },
        title: journey.label,
        description: descriptionOf(journey, setting),
        width: space.rail + columns.width,
        height: bodyTop + bodyHeight + foot.height,
        parts: withOwnKeys([
            backdropOf(rows, columns, journey, bodyTop, bodyHeight),
            ...tilesOf(rows, columns, bodyTop, bodyHeight),
            headsPart(heads, columns, journey, headsTop),
            railOf(rows, bodyTop, bodyHeight, setting),
            cornerOf(headsTop, heads.height),
            header,
            foot,
        ]),
    };
    return journey.direction === 'rtl' ? mirrored(scene) : scene;
}

/** Under this a header cannot be read. */
const leastWidth = 480;

interface PlacedRow {
    readonly lane: Lane;
    readonly row: Row;
    /** From the top of the rows. */
    readonly y: number;
}

interface FoldedLane {
    readonly lane: Lane;
    readonly count: number;
}

function rowsOf(journey: Journey, columns: Columns, unfolded: ReadonlySet<string>, setting: Setting): { readonly rows: readonly PlacedRow[]; readonly folded: readonly FoldedLane[] } {
    const rows: PlacedRow[] = [];
    const folded: FoldedLane[] = [];
    let y = 0;
    for (const lane of lanesOf(journey)) {
        const count = lane.countIfFolded?.(journey);
        if (count !== undefined && !unfolded.has(lane.id)) {
            if (count > 0) {
                folded.push({ lane, count });
            }
            continue;
        }
        const drawn = lane.draw({ ...columns, journey, setting });
        if (drawn) {
            const label = railLabel(lane, setting);
            const row = { ...drawn, height: Math.ceil(Math.max(drawn.height, drawn.baseline - baselineOf(bodyStrong) + label.height + 12)) };
            rows.push({ lane, row, y });
            y += row.height;
        }
    }
    return { rows, folded };
}

// ---- parts ----

function backdropOf(rows: readonly PlacedRow[], { width, spans }: Columns, journey: Journey, top: number, height: number): Part {
    const lines: Mark[] = rows.flatMap(({ row, y }, index): readonly Mark[] =>
        index === 0 || row.continues ? [] : [{ kind: 'line', x1: 0, y1: y + 0.5, x2: width, y2: y + 0.5, stroke: 'line' }]);
    for (const [from, to] of closedStretches(rows)) {
        lines.push(...boundariesOf(spans, journey).map(({ x, isPhase }): Mark =>
            ({ kind: 'line', x1: x, y1: from, x2: x, y2: to, stroke: 'line', ...!isPhase && { dash: '2 4' } })));
    }
    return {
        key: 'backdrop', role: 'backdrop', x: space.rail, y: top, width, height,
        groups: [
            { key: 'backdrop/definitions', x: 0, y: 0, width, height, marks: [{ kind: 'definitions' }] },
            { key: 'backdrop/lines', x: 0, y: 0, width, height, marks: lines },
            ...rows.flatMap(({ row, y }) => (row.under ?? []).map(group => ({ ...group, y: group.y + y }))),
        ],
    };
}

/** From and to of the rows that the lines between stages run through without a break. */
function closedStretches(rows: readonly PlacedRow[]): readonly (readonly [from: number, to: number])[] {
    const stretches: [number, number][] = [];
    for (const { row, y } of rows) {
        const last = stretches.at(-1);
        if (row.isOpen) {
            continue;
        }
        if (last && last[1] === y) {
            last[1] = y + row.height;
        } else {
            stretches.push([y, y + row.height]);
        }
    }
    return stretches;
}

function boundariesOf(spans: readonly Span[], { phases }: Journey): readonly { readonly x: number; readonly isPhase: boolean }[] {
    const edges = new Set(phases.flatMap(({ first, end }) => [first, end]));
    return spans.slice(1).map(({ x }, index) => ({ x: x + 0.5, isPhase: edges.has(index + 1) }));
}

/** Columns in a tile, and the room that labels may take beside them. */
const tileColumns = 8;
const bleed = 160;

/** Tiles end where a stage ends, unless a stage is very long. */
function tilesOf(rows: readonly PlacedRow[], { columns }: Columns, top: number, height: number): readonly Part[] {
    const runs: Column[][] = [];
    for (const column of columns) {
        const last = runs.at(-1);
        const isFull = last !== undefined && (last.length >= tileColumns + 4 || last.length >= tileColumns - 2 && last.at(-1)!.stage !== column.stage);
        if (last === undefined || isFull) {
            runs.push([column]);
        } else {
            last.push(column);
        }
    }
    const tileOf = new Map(runs.flatMap((run, index) => run.map(column => [column.index, index] as const)));
    const groups: Group[][] = runs.map(() => []);
    for (const { row, y } of rows) {
        for (const group of row.groups) {
            groups[tileOf.get(group.column ?? 0) ?? 0]!.push({ ...group, y: group.y + y });
        }
    }
    return runs.map((run, index): Part => {
        const left = run[0]!.x - bleed;
        const right = run.at(-1)!.x + run.at(-1)!.width + bleed;
        return {
            key: `tile:${index}`, role: 'tile', x: space.rail + left, y: top, width: right - left, height,
            groups: groups[index]!.map(group => ({ ...group, x: group.x - left })),
        };
    });
}

function headsPart({ groups, height, phases }: Heads, { width, spans }: Columns, journey: Journey, top: number): Part {
    const lines = boundariesOf(spans, journey).map(({ x, isPhase }): Mark => isPhase
        ? { kind: 'line', x1: x, y1: 6, x2: x, y2: height, stroke: 'line-strong' }
        : { kind: 'line', x1: x, y1: phases + 6, x2: x, y2: height, stroke: 'line', dash: '2 4' });
    return {
        key: 'heads', role: 'heads', x: space.rail, y: top, width, height,
        groups: [
            {
                key: 'heads/sheet', x: 0, y: 0, width, height,
                marks: [
                    { kind: 'rect', x: 0, y: 0, width, height, fill: 'surface' },
                    { kind: 'line', x1: 0, y1: 0.5, x2: width, y2: 0.5, stroke: 'line-strong' },
                    ...lines,
                ],
            },
            ...groups,
        ],
    };
}

function cornerOf(top: number, height: number): Part {
    return { key: 'corner', role: 'corner', x: 0, y: top, width: space.rail, height, groups: [{ key: 'corner/sheet', x: 0, y: 0, width: space.rail, height, marks: [
        ...railSheet(height), { kind: 'line', x1: 0, y1: 0.5, x2: space.rail, y2: 0.5, stroke: 'line-strong' },
    ] }] };
}

function railSheet(height: number): readonly Mark[] {
    return [
        { kind: 'rect', x: 0, y: 0, width: space.rail, height, fill: 'rail' },
        { kind: 'path', x: space.rail, y: 0, d: `M0 0H10V${height}H0z`, fill: { pattern: 'shade' } },
        { kind: 'line', x1: space.rail - 0.5, y1: 0, x2: space.rail - 0.5, y2: height, stroke: 'line-strong' },
    ];
}

const railIndent = 44;

function railLabel(lane: Lane, setting: Setting) {
    return paragraph(lane.title(setting.words), bodyStrong, space.rail - railIndent - 10, setting);
}

function railOf(rows: readonly PlacedRow[], top: number, height: number, setting: Setting): Part {
    const labels = rows.flatMap(({ lane, row, y }, index): readonly Group[] => {
        const label = railLabel(lane, setting);
        const isOpened = lane.countIfFolded !== undefined;
        const upper = row.baseline - baselineOf(bodyStrong);
        return [
            {
                key: `rail/${lane.id}`, lane: lane.id, x: 0, y, width: space.rail, height: row.height,
                ...isOpened && { unfolds: lane.id, label: lane.title(setting.words) },
                marks: [
                    ...index === 0 ? [] : [{ kind: 'line', x1: 16, y1: 0.5, x2: space.rail, y2: 0.5, stroke: 'line' } as const],
                    { kind: 'icon', name: isOpened ? 'chevron-down' : findIcon(lane.icon) ?? 'circle', x: 20, y: upper + 1, size: 16, stroke: 'stage' },
                    ...moved(label.marks, railIndent, upper),
                ],
            },
            ...(row.rail ?? []).map(group => ({ ...group, y: group.y + y })),
        ];
    });
    return {
        key: 'rail', role: 'rail', x: 0, y: top, width: space.rail, height,
        groups: [{ key: 'rail/sheet', x: 0, y: 0, width: space.rail, height, marks: railSheet(height) }, ...labels],
    };
}

/** Folded lanes by name and number, and the legend under them. */
function footOf(journey: Journey, folded: readonly FoldedLane[], width: number, top: number, setting: Setting): Part {
    const fold = foldedGroups(folded, width, setting);
    const legend = legendOf([
        ...supportItems(journey, setting), ...severityItem(journey, setting), ...momentItem(journey, setting), ...edgeItem(journey, setting),
        ...remainingItem(journey, setting), ...findingItem(setting), ...personaItems(journey),
    ], width, space.margin, setting);
    const height = fold.height + legend.height;
    return {
        key: 'legend', role: 'legend', x: 0, y: top, width, height,
        groups: [
            {
                key: 'legend/sheet', x: 0, y: 0, width, height,
                marks: [
                    { kind: 'rect', x: 0, y: 0, width, height, fill: 'surface' },
                    ...fold.height > 0 ? [...railSheet(fold.height), { kind: 'line', x1: 16, y1: 0.5, x2: width, y2: 0.5, stroke: 'line' } as const] : [],
                    { kind: 'line', x1: 0, y1: fold.height + 0.5, x2: width, y2: fold.height + 0.5, stroke: 'line-strong' },
                ],
            },
            ...fold.groups,
            ...legend.group ? [{ ...legend.group, y: fold.height }] : [],
        ],
    };
}

function foldedGroups(folded: readonly FoldedLane[], width: number, setting: Setting): { readonly groups: readonly Group[]; readonly height: number } {
    let x: number = space.rail + space.margin;
    let y = 10;
    const groups = folded.map(({ lane, count }): Group => {
        const name = lane.title(setting.words);
        const number = numberText(count, setting);
        const nameWidth = widthOf(name, meta, setting);
        const groupWidth = 18 + nameWidth + 6 + widthOf(number, metaStrong, setting);
        if (x + groupWidth > width - space.margin && x > space.rail + space.margin) {
            x = space.rail + space.margin;
            y += 24;
        }
        const group: Group = {
            key: `fold:${lane.id}`, unfolds: lane.id, lane: 'folded', label: `${name} ${number}`, x, y, width: groupWidth, height: 16,
            marks: [
                { kind: 'icon', name: 'chevron-right', x: 0, y: 2, size: 12, stroke: 'text-muted' },
                { kind: 'text', x: 18, y: 12, anchor: 'start', runs: [run(name, meta, setting)] },
                { kind: 'text', x: 18 + nameWidth + 6, y: 12, anchor: 'start', runs: [run(number, metaStrong, setting)] },
            ],
        };
        x += groupWidth + 24;
        return group;
    });
    return { groups, height: groups.length === 0 ? 0 : y + 26 };
}

function descriptionOf(journey: Journey, setting: Setting): string {
    const count = (value: number) => numberText(value, setting);
    return [
        fill(setting.words.description, { stages: count(journey.stages.length), touchpoints: count(journey.stages.reduce((sum, it) => sum + it.touchpoints.length, 0)) }),
        journey.scenario,
        ...journey.goals.map(({ text }) => `${setting.words.goal}: ${text}`),
    ].filter(it => it !== undefined).join(' ');
}
