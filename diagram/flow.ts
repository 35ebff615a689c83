import type { Edge, Entry, Journey } from '../language/model/journey.ts';
import { meta, metaStrong, moved, paragraph, run, stack, widthOf, widthOfRuns, type Block } from './block.ts';
import type { Column, Columns } from './columns.ts';
import type { Group, Mark } from './scene.ts';
import { numberText, type Setting } from './setting.ts';
import { closedIn } from './text/bidi.ts';
import { channelLabel, fill } from './words.ts';

/**
 * Ways in, branches and loops round a row of cards. `above` and `below` say how much room they take there;
 * the groups are placed from the top edge of the cards (negative y is above it) once the height of the cards is known.
 */
export interface Flow {
    readonly above: number;
    readonly below: number;
    groups(cardHeight: number): { readonly entries: readonly Group[]; readonly edges: readonly Group[] };
}

const radius = 8;
/** The lowest line above the cards, and the one below them. */
const firstAbove = 20;
const firstBelow = 14;
const mostLongLines = 3;

export function flowOf(journey: Journey, { columns, spans }: Columns, setting: Setting): Flow {
    const byId = new Map(columns.flatMap(column => column.touchpoint ? [[column.touchpoint.id, column] as const] : []));
    const routes = columns.flatMap(from => (from.touchpoint?.leadsTo ?? []).flatMap(edge => {
        const to = edge.to === undefined ? undefined : byId.get(edge.to);
        return to ? [{ edge, from, to, step: to.index - from.index }] : [];
    }));
    const isShort = ({ step }: Route) => step === 1;
    const isUnder = ({ step }: Route) => step === 0 || step === -1;
    const long = routes.filter(route => !isShort(route) && !isUnder(route));
    const entries = new Map<Column, readonly Entry[]>();
    spans.forEach(({ stage, columns: [first] }, index) => {
        const all = index === 0 ? [...journey.entries, ...stage.entries] : stage.entries;
        if (first && all.length > 0) {
            entries.set(first, all);
        }
    });

    const ports = portsOf(columns.length, entries);
    /** How high the gutter is full, for each half of a column. */
    const sky = new Array<number>(2 * columns.length).fill(0);
    const ground = new Array<number>(columns.length).fill(0);
    const planned: Planned[] = [
        ...routes.filter(isShort).map(route => ({ route, out: ports.out(route.from), in: ports.inForward(route.to) })),
        ...long.map(route => ({ route, out: ports.out(route.from), in: route.step > 0 ? ports.inForward(route.to) : ports.inBack(route.to) })),
    ];
    const entryGroups = [...entries].flatMap(([column, all]) => {
        const { groups, height, width } = entryGroupsOf(all, column, Math.min(clearTo(column, columns[column.index + 1], ports, entries) - column.textX - entryIndent, widestEntry), setting);
        sky.fill(height, 2 * column.index, halfOf(columns, column, column.textX + width) + 1);
        return groups;
    });
    const isStub = (plan: Planned) => long.length > mostLongLines && !isShort(plan.route);
    /** x of the lines that come down to each column. */
    const down = Map.groupBy(
        planned.flatMap(plan => [{ at: plan.route.from.index, x: plan.out }, ...isStub(plan) ? [] : [{ at: plan.route.to.index, x: plan.in }]]),
        ({ at }) => at,
    );
    const linesBeside = ({ route: { from, to }, out, in: into }: Planned) =>
        [from, to].flatMap(({ index }) => down.get(index) ?? []).flatMap(({ x }) => x === out || x === into ? [] : [x]);
    const edgeGroups = planned.map(plan => isStub(plan) ? stub(plan, sky, setting) : above(plan, linesBeside(plan), columns, sky, setting));
    const under = routes.filter(isUnder).map(route => below(route, ground, setting));
    const highest = sky.reduce((a, b) => Math.max(a, b), 0);
    return {
        above: highest === 0 ? 16 : highest + 12,
        below: ground.reduce((a, b) => Math.max(a, b), 0),
        groups: cardHeight => ({ entries: entryGroups, edges: [...edgeGroups, ...under.map(draw => draw(cardHeight))] }),
    };
}

/** An arrow from a card to the next one, from the card's own top end corner. */
export function nextArrow(length: number): readonly Mark[] {
    return [
        { kind: 'line', x1: 3, y1: 26, x2: length - 4, y2: 26, stroke: 'flow', strokeWidth: 1.5 },
        { kind: 'path', x: length - 4, y: 26, d: 'M-5-3.5L0 0L-5 3.5', fill: 'none', stroke: 'flow', strokeWidth: 1.5 },
    ];
}

export function edgeText({ when, percent }: Edge, setting: Setting): string | undefined {
    const parts = [
        ...when === undefined ? [] : [closedIn(fill(setting.words.when, { condition: when }), setting.direction)],
        ...percent === undefined ? [] : [numberText(percent, setting, { percent: true })],
    ];
    return parts.length === 0 ? undefined : parts.join(' · ');
}

interface Route {
    readonly edge: Edge;
    readonly from: Column;
    readonly to: Column;
    readonly step: number;
}

interface Planned {
    readonly route: Route;
    readonly out: number;
    readonly in: number;
}

const portStep = 12;
const entryIndent = 24;
const widestEntry = 220;

/** How far the text of an entry may run: over its own column and the next one of its stage, up to where a line comes down. */
function clearTo(column: Column, next: Column | undefined, ports: ReturnType<typeof portsOf>, entries: ReadonlyMap<Column, unknown>): number {
    const end = column.textX + column.textWidth;
    if (ports.used(column) > 0) {
        return end - 6 - portStep * ports.used(column);
    }
    return next === undefined || next.stage !== column.stage || entries.has(next) ? end : ports.first(next) - 8;
}

/** The half column that x, in this column or the next one, lies in. */
function halfOf(columns: readonly Column[], column: Column, x: number): number {
    const next = columns[column.index + 1];
    const at = next && x > column.x + column.width ? next : column;
    return 2 * at.index + (x > at.middle ? 1 : 0);
}

/** Where edges leave and reach a card: never twice the same place, and beside the text of an entry. */
function portsOf(count: number, entries: ReadonlyMap<Column, unknown>) {
    const counts = { out: new Array<number>(count).fill(0), forward: new Array<number>(count).fill(0), right: new Array<number>(count).fill(0) };
    const take = (kind: keyof typeof counts, column: Column) => (counts[kind][column.index] = (counts[kind][column.index] ?? 0) + 1) - 1;
    const edgeOf = (column: Column) => column.textX + column.textWidth - 14 - portStep * take('right', column);
    return {
        out: (column: Column) => entries.has(column) ? edgeOf(column) : column.middle + 24 + portStep * take('out', column),
        inForward: (column: Column) => entries.has(column) ? edgeOf(column) : column.textX + 36 + portStep * take('forward', column),
        inBack: edgeOf,
        /** At the end side of the card. */
        used: (column: Column) => counts.right[column.index] ?? 0,
        /** x of the first line that reaches or leaves a card from above, or where the card ends. */
        first: ({ index, textX, textWidth, middle }: Column) => counts.forward[index] ? textX + 36
            : counts.out[index] ? middle + 24
                : textX + textWidth - (counts.right[index] ? 2 + portStep * counts.right[index]! : 0),
    };
}

function above({ route: { edge, from, to, step }, out, in: into }: Planned, lines: readonly number[], columns: readonly Column[], sky: number[], setting: Setting): Group {
    const isShort = step === 1;
    const words = edgeText(edge, setting) ?? (isShort ? undefined : destination(to, step, setting));
    const clear = isShort ? clearOf(lines, out + 2, to.x + to.width - 6, Math.max(from.textWidth, 120)) : { from: 0, room: Math.min(Math.abs(into - out) - 40, 320) };
    const label = words === undefined ? undefined : paragraph(words, meta, clear.room, setting);
    const [leaves, arrives] = [2 * from.index + (out > from.middle ? 1 : 0), 2 * to.index + (into > to.middle ? 1 : 0)];
    const first = Math.min(leaves, arrives);
    const last = Math.max(leaves, arrives, isShort && label ? halfOf(columns, to, clear.from + label.width) : 0);
    const base = sky.slice(first, last + 1).reduce((a, b) => Math.max(a, b), 0);
    const line = Math.max(firstAbove, base + (isShort ? 8 : 12)) + (isShort || label === undefined ? 0 : Math.max(0, label.height / 2 - 8));
    const top = isShort ? line + (label ? label.height + 4 : 4) : line + (label ? label.height / 2 + 2 : 4);
    sky.fill(top, first, last + 1);

    const x = Math.min(out, into);
    const width = Math.abs(into - out);
    const [start, end, turn] = [out - x, into - x, Math.sign(into - out)];
    const y = top - line;
    const floor = top - 6;
    const marks: Mark[] = [
        {
            kind: 'path', x: 0, y: 0, fill: 'none', stroke: 'flow', dash: '4 3',
            d: `M${start} ${floor}V${y + radius}Q${start} ${y} ${start + radius * turn} ${y}H${end - radius * turn}Q${end} ${y} ${end} ${y + radius}V${top - 5}`,
        },
        arrowHead(end, top - 5),
    ];
    if (label && isShort) {
        marks.push(...haloed(moved(label.marks, clear.from - x, 0)));
    } else if (label) {
        const labelX = turn > 0 ? start + 20 : start - 20 - label.width;
        marks.push({ kind: 'rect', x: labelX - 8, y: y - label.height / 2, width: label.width + 16, height: label.height, fill: 'surface' });
        marks.push(...moved(label.marks, labelX, y - label.height / 2));
    }
    return edgeGroup(edge, from, words, x, -top, width, top, marks);
}

/** Where between `from` and `to` the words of a short way may stand, so that no line comes down through them. */
function clearOf(lines: readonly number[], from: number, to: number, most: number): { readonly from: number; readonly room: number } {
    const between = lines.filter(x => x > from - 4 && x < to).sort((a, b) => a - b);
    const stretches = [from, ...between.map(x => x + 6)].map((start, index) => ({ from: start, room: Math.min((between[index] ?? to + 6) - 6 - start, most) }));
    return stretches.find(it => it.room >= leastRoom) ?? stretches.reduce((widest, it) => it.room > widest.room ? it : widest);
}

const leastRoom = 96;

/** Where many long lines would be a tangle: the beginning of the line, and where it goes. */
function stub({ route: { edge, from, to, step }, out }: Planned, sky: number[], setting: Setting): Group {
    const texts = [edgeText(edge, setting), destination(to, step, setting)].filter(it => it !== undefined);
    const words = texts.join(' · ');
    const label = stack(texts.map(text => paragraph(text, meta, from.textWidth, setting)));
    const base = Math.max(sky[2 * from.index] ?? 0, sky[2 * from.index + 1] ?? 0);
    const line = Math.max(firstAbove, base + 8);
    const top = line + label.height;
    sky.fill(top, 2 * from.index, 2 * from.index + 2);
    const shift = Math.max(0, out - from.textX + label.width - from.textWidth);
    const x = out - shift;
    return edgeGroup(edge, from, words, x, -top, Math.max(label.width, shift), top, [
        { kind: 'path', x: shift, y: label.height + 2, d: `M0 ${line - 8}V0`, fill: 'none', stroke: 'flow', dash: '4 3' },
        { kind: 'path', x: shift, y: label.height + 2, d: 'M-3.5 4L0 0L3.5 4', fill: 'none', stroke: 'flow' },
        ...haloed(label.marks),
    ]);
}

/** A loop back of one step, and one to the card itself, runs under the cards. */
function below({ edge, from, to }: Route, ground: number[], setting: Setting): (cardHeight: number) => Group {
    const isSelf = from === to;
    const out = isSelf ? from.middle + 20 : from.textX + 20;
    const into = isSelf ? from.middle - 20 : to.textX + to.textWidth - 14;
    const depth = Math.max(ground[from.index] ?? 0, ground[to.index] ?? 0);
    const line = depth === 0 ? firstBelow : depth + 10;
    const words = edgeText(edge, setting);
    const label = words === undefined ? undefined : paragraph(words, meta, Math.max(from.textWidth, 120), setting);
    const bottom = line + (label ? label.height + 4 : 0);
    ground[from.index] = bottom;
    ground[to.index] = bottom;
    const start = out - into;
    return cardHeight => edgeGroup(edge, from, words, into, cardHeight + 4, start, bottom - 4, [
        {
            kind: 'path', x: 0, y: 0, fill: 'none', stroke: 'flow', dash: '4 3',
            d: `M${start} 0V${line - 4 - radius}Q${start} ${line - 4} ${start - radius} ${line - 4}H${radius}Q0 ${line - 4} 0 ${line - 4 - radius}V4`,
        },
        { kind: 'path', x: 0, y: 3, d: 'M-3.5 5L0 0L3.5 5', fill: 'none', stroke: 'flow' },
        ...label ? haloed(moved(label.marks, start / 2 - label.width / 2, line)) : [],
    ]);
}

function edgeGroup(edge: Edge, from: Column, words: string | undefined, x: number, y: number, width: number, height: number, marks: readonly Mark[]): Group {
    return {
        key: edge.id, target: edge.id, column: from.index, lane: 'touchpoints', x, y, width, height, marks,
        label: [from.touchpoint?.label, words].filter(it => it !== undefined).join(': '),
    };
}

function destination(to: Column, step: number, { words }: Setting): string {
    return fill(step < 0 ? words.back : words.ahead, { touchpoint: to.touchpoint?.label ?? '' });
}

function arrowHead(x: number, y: number): Mark {
    return { kind: 'path', x, y, d: 'M-3.5-5L0 0L3.5-5', fill: 'none', stroke: 'flow' };
}

function haloed(marks: readonly Mark[]): readonly Mark[] {
    return marks.map(mark => mark.kind === 'text' ? { ...mark, halo: true } : mark);
}

function entryGroupsOf(entries: readonly Entry[], column: Column, room: number, setting: Setting): { readonly groups: readonly Group[]; readonly height: number; readonly width: number } {
    const blocks = entries.map(entry => entries.length === 1 ? wayIn(entry, room, setting) : oneOfMany(entry, room, setting));
    const height = blocks.reduce((sum, block) => sum + block.height, 0) + 6;
    let y = -height - 1;
    const groups = blocks.map((block, index): Group => {
        const entry = entries[index]!;
        const group: Group = {
            key: entry.id, target: entry.id, column: column.index, lane: 'touchpoints', label: entryText(entry, setting),
            x: column.textX, y, width: entryIndent + block.width, height: block.height,
            marks: [
                ...moved(block.marks, entryIndent, 0),
                ...index > 0 ? [] : [
                    { kind: 'line', x1: 14, y1: 2, x2: 14, y2: height - 4, stroke: 'text-muted' } as const,
                    { kind: 'path', x: 14, y: height - 4, d: 'M-3.5-5L0 0L3.5-5', fill: 'none', stroke: 'text-muted' } as const,
                ],
            ],
        };
        y += block.height;
        return group;
    });
    return { groups, height, width: entryIndent + blocks.reduce((widest, block) => Math.max(widest, block.width), 0) };
}

function wayIn(entry: Entry, room: number, setting: Setting): Block {
    const name = entry.text ?? (entry.channel && channelLabel(entry.channel, setting.words));
    const runs = entry.percent === undefined
        ? []
        : [run(numberText(entry.percent, setting, { percent: true }), metaStrong, setting), run(setting.words.enter, meta, setting)];
    return stack([
        ...runs.length === 0 ? [] : [{ width: widthOfRuns(runs, setting), height: 16, marks: [{ kind: 'text', x: 0, y: 12, anchor: 'start', runs } as const] }],
        ...name === undefined ? [] : [paragraph(name, meta, room, setting)],
    ]);
}

function oneOfMany(entry: Entry, room: number, setting: Setting): Block {
    const name = entry.text ?? (entry.channel ? channelLabel(entry.channel, setting.words) : '');
    if (entry.percent === undefined) {
        return paragraph(name, meta, room, setting);
    }
    const share = run(numberText(entry.percent, setting, { percent: true }), metaStrong, setting);
    const indent = widthOf(share.text, metaStrong, setting) + 5;
    const block = paragraph(name, meta, Math.max(room - indent, 40), setting);
    return {
        width: indent + block.width, height: Math.max(block.height, 16),
        marks: [{ kind: 'text', x: 0, y: 12, anchor: 'start', runs: [share] }, ...moved(block.marks, indent, 0)],
    };
}

function entryText({ percent, channel, text }: Entry, setting: Setting): string {
    return [percent === undefined ? '' : numberText(percent, setting, { percent: true }), setting.words.enter, channel ? channelLabel(channel, setting.words) : '', text ?? ''].filter(it => it !== '').join(' ');
}
