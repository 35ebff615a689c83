import type { Journey } from '../../language/model/journey.ts';
import { baselineOf, bodyStrong, meta, metaStrong, moved, paragraph, run, widthOf } from '../block.ts';
import { columnsOf, type Column, type Columns, type Span } from '../columns.ts';
import { headerOf } from '../header.ts';
import { chevronRoom, headsOf, type Heads } from '../heads.ts';
import { findIcon } from '../icons/icons.ts';
import type { Lane, Row } from '../lane.ts';
import { lanesOf } from '../lanes/index.ts';
import { edgeItem, findingItem, momentItem, personaItems, remainingItem, severityItem, supportItems } from '../legend-items.ts';
import { legendOf } from '../legend.ts';
import { mirrored } from '../mirror.ts';
import type { Group, Mark, Part, Scene, SceneLane } from '../scene.ts';
import { numberText, settingOf, type Setting } from '../setting.ts';
import { withOwnKeys } from '../sheet.ts';
import { space } from '../space.ts';
import { tileAt, type Tile } from '../tiles.ts';
import type { LaneChoice, View, ViewOptions } from '../view.ts';
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

function drawIn(available: number, journey: Journey, { stretch = 1, unfolded = new Set(), findings = new Map(), lanes: choice = {}, isLive = false }: ViewOptions): Scene {
    const setting = settingOf(journey, stretch, findings);
    const columns = columnsOf(journey, Math.max(available, leastWidth) - space.rail, setting, isLive ? chevronRoom : 0);
    const header = headerOf(journey, Math.max(available, leastWidth), setting);
    const heads = headsOf(journey, columns, setting, isLive);
    const { rows, folded, lanes } = rowsOf(journey, columns, unfolded, choice, setting);
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
            backdrop,
            ...underTiles(rows, columns, journey, bodyTop, bodyHeight),
            ...tileParts(rows, columns, bodyTop, bodyHeight),
            ...headParts(heads, columns, journey, headsTop),
            railOf(rows, bodyTop, bodyHeight, setting),
            cornerOf(headsTop, heads.height),
            header,
            foot,
        ]),
        lanes,
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

interface Rows {
    readonly rows: readonly PlacedRow[];
    readonly folded: readonly FoldedLane[];
    /** All that have something to show, also those that the reader doesn't want to see. */
    readonly lanes: readonly SceneLane[];
}

interface FoldedLane {
    readonly lane: Lane;
    readonly count: number;
}

function rowsOf(journey: Journey, columns: Columns, unfolded: ReadonlySet<string>, { order, hidden }: LaneChoice, setting: Setting): Rows {
    const rows: PlacedRow[] = [];
    const lanes: SceneLane[] = [];
    const folded: FoldedLane[] = [];
    let y = 0;
    for (const lane of lanesOf(journey, order)) {
        const count = lane.countIfFolded?.(journey);
        if (count !== undefined && !unfolded.has(lane.id)) {
            if (count > 0) {
                folded.push({ lane, count });
                lanes.push({ id: lane.id, title: lane.title(setting.words), state: 'folded', isFoldable: true });
            }
            continue;
        }
        const drawn = lane.draw({ ...columns, journey, setting });
        const isHidden = hidden?.has(lane.id) === true;
        if (drawn) {
            lanes.push({ id: lane.id, title: lane.title(setting.words), state: isHidden ? 'hidden' : 'open', ...count !== undefined && { isFoldable: true } });
        }
        if (drawn && !isHidden) {
            const label = railLabel(lane, setting);
            const row = { ...drawn, height: Math.ceil(Math.max(drawn.height, drawn.baseline - baselineOf(bodyStrong) + label.height + 12)) };
            rows.push({ lane, row, y });
            y += row.height;
        }
    }
    return { rows, folded, lanes };
}

// ---- parts ----

/** What other marks paint with; it must be there whatever is scrolled out of sight. */
const backdrop: Part = {
    key: 'backdrop', role: 'backdrop', x: 0, y: 0, width: 0, height: 0,
    groups: [{ key: 'backdrop/definitions', x: 0, y: 0, width: 0, height: 0, marks: [{ kind: 'definitions' }] }],
};

/** Lines between rows and stages, curves and branches. A branch may reach far out of the tile that it begins in. */
function underTiles(rows: readonly PlacedRow[], { spans, tiles }: Columns, journey: Journey, top: number, height: number): readonly Part[] {
    const groups = new Map<Tile<Column>, Group[]>(tiles.map(tile => [tile, []]));
    for (const { row, y } of rows) {
        for (const group of row.under ?? []) {
            groups.get(tileAt(tiles, group.x))!.push({ ...group, y: group.y + y });
        }
    }
    const stretches = closedStretches(rows);
    const boundaries = Map.groupBy(boundariesOf(spans, journey), ({ x }) => tileAt(tiles, x));
    return tiles.map((tile): Part => {
        const { index, from, to } = tile;
        const lines: readonly Mark[] = [
            ...rows.flatMap(({ row, y }, index): readonly Mark[] => index === 0 || row.continues ? [] : [{ kind: 'line', x1: 0, y1: y + 0.5, x2: to - from, y2: y + 0.5, stroke: 'line' }]),
            ...stretches.flatMap(([upper, lower]) => (boundaries.get(tile) ?? []).map(({ x, isPhase }): Mark =>
                ({ kind: 'line', x1: x - from, y1: upper, x2: x - from, y2: lower, stroke: 'line', ...!isPhase && { dash: '2 4' } }))),
        ];
        const own = groups.get(tile)!;
        const left = own.reduce((least, { x }) => Math.min(least, x), from);
        const right = own.reduce((most, { x, width }) => Math.max(most, x + width), to);
        return {
            key: `under:${index}`, role: 'tile', x: space.rail + left, y: top, width: right - left, height,
            groups: [{ key: `under/lines:${index}`, x: from - left, y: 0, width: to - from, height, marks: lines }, ...own.map(group => ({ ...group, x: group.x - left }))],
        };
    });
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

/** The room that labels may take beside the columns of a tile; there is none beside the sheet. */
const bleed = 160;

function tileParts(rows: readonly PlacedRow[], { tiles, columns, width }: Columns, top: number, height: number): readonly Part[] {
    const tileOf = new Map(tiles.flatMap(tile => tile.columns.map(column => [column.index, tile] as const)));
    const groups = new Map<Tile<Column>, Group[]>(tiles.map(tile => [tile, []]));
    for (const { row, y } of rows) {
        for (const group of row.groups) {
            groups.get(tileOf.get(group.column ?? 0) ?? tiles[0]!)!.push({ ...group, y: group.y + y });
        }
    }
    return columns.length === 0 ? [] : tiles.map((tile): Part => {
        const left = tile.columns[0]!.x - bleed;
        const last = tile.columns.at(-1)!;
        const right = Math.min(last.x + last.width + bleed, width);
        return {
            key: `tile:${tile.index}`, role: 'tile', x: space.rail + left, y: top, width: right - left, height,
            groups: groups.get(tile)!.map(group => ({ ...group, x: group.x - left })),
        };
    });
}

/** In pieces too, each as long as a tile. */
function headParts({ groups, arrows, height, phases }: Heads, { tiles, spans }: Columns, journey: Journey, top: number): readonly Part[] {
    const own = Map.groupBy(groups, ({ x }) => tileAt(tiles, x));
    const boundaries = Map.groupBy(boundariesOf(spans, journey), ({ x }) => tileAt(tiles, x));
    return tiles.map((tile): Part => {
        const { index, from, to } = tile;
        const width = to - from;
        const right = (own.get(tile) ?? []).reduce((most, it) => Math.max(most, it.x + it.width), to);
        return {
            key: `heads:${index}`, role: 'heads', x: space.rail + from, y: top, width: right - from, height,
            groups: [
                {
                    key: `heads/sheet:${index}`, x: 0, y: 0, width, height,
                    marks: [
                        { kind: 'rect', x: 0, y: 0, width, height, fill: 'surface' },
                        { kind: 'line', x1: 0, y1: 0.5, x2: width, y2: 0.5, stroke: 'line-strong' },
                        ...(boundaries.get(tile) ?? []).map(({ x, isPhase }): Mark => isPhase
                            ? { kind: 'line', x1: x - from, y1: 6, x2: x - from, y2: height, stroke: 'line-strong' }
                            : { kind: 'line', x1: x - from, y1: phases + 6, x2: x - from, y2: height, stroke: 'line', dash: '2 4' }),
                        ...arrows.filter(it => it.from < to && it.to > from).flatMap(({ from: start, to: end, y }): readonly Mark[] => [
                            { kind: 'line', x1: Math.max(start - from, 0), y1: y, x2: Math.min(end, to) - from, y2: y, stroke: 'phase', strokeWidth: 1.5 },
                            ...end > to ? [] : [{ kind: 'path', x: end - from, y, d: 'M-5-3.5L0 0L-5 3.5', fill: 'none', stroke: 'phase', strokeWidth: 1.5 } as const],
                        ]),
                    ],
                },
                ...(own.get(tile) ?? []).map(group => ({ ...group, x: group.x - from })),
            ],
        };
    });
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
                ...isOpened && { unfolds: lane.id, isOpen: true, label: lane.title(setting.words) },
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
            key: `fold:${lane.id}`, unfolds: lane.id, isOpen: false, lane: 'folded', label: `${name} ${number}`, x, y, width: groupWidth, height: 16,
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
