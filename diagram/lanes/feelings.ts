import { curvesOf, type Curve, type CurvePoint } from '../../language/model/curve.ts';
import { faces } from '../../language/model/emotion.ts';
import type { Scale, Support } from '../../language/model/journey.ts';
import { badge, badgeOf, findingText } from '../badge.ts';
import { meta, move, paragraph, run, signedRun, stack, widthOf, widthOfRuns, body, type Block, type Type } from '../block.ts';
import { occupied, type Box, type Occupied } from '../boxes.ts';
import { memo } from '../memo.ts';
import type { Column } from '../columns.ts';
import { placeLabel, type LabelText, type PlacedLabel, type Turn } from '../curve-labels.ts';
import { curveLine, type CurveLine } from '../curve-line.ts';
import { faceMarks, faceRadius, feelingRole } from '../faces.ts';
import { personaDashes } from '../persona-dashes.ts';
import type { FindingMark } from '../findings.ts';
import type { Frame, Lane, Row } from '../lane.ts';
import type { Group, Mark } from '../scene.ts';
import { capitalised, numberText, supportIn, type Setting } from '../setting.ts';
import { fill } from '../words.ts';

/** The hero of the map: one curve for each persona, a point for each touchpoint, a gap where nobody wrote a feeling down. */
export const feelingsLane: Lane = {
    id: 'feelings',
    icon: 'smile',
    title: words => words.lanes.feelings,

    draw(frame) {
        const curves = curvesOf(frame.journey);
        const plotted = curves.map((curve, index) => plot(curve, index, curves.length, frame));
        if (plotted.some(it => it.spots.length > 0)) {
            return hero(frame, plotted);
        }
        return frame.columns.some(it => it.touchpoint) ? strip(frame) : undefined;
    },
};

/** CSS px for one level. */
const unit = 48;
const top = -2 * unit;
const bottom = 2 * unit;
/** Room over the highest level and under the lowest, if nothing else asks for more. */
const pad = { above: 64, below: 40 };
const dashes = personaDashes;

interface Spot {
    readonly x: number;
    readonly y: number;
    readonly level: number;
    readonly point: CurvePoint;
    readonly columns: readonly Column[];
    readonly turn: Turn;
    readonly curve: Curve;
}

interface Plot {
    readonly curve: Curve;
    readonly spots: readonly Spot[];
    /** The curve between two gaps. */
    readonly runs: readonly { readonly spots: readonly Spot[]; readonly line: CurveLine }[];
    readonly felt: ReadonlySet<Column>;
}

function plot(curve: Curve, nth: number, count: number, { spans }: Frame): Plot {
    const spread = count < 2 ? 0 : Math.min(36, 80 / (count - 1));
    const shift = (nth - (count - 1) / 2) * spread;
    const byTouchpoint = new Map(curve.points.map(point => [point.touchpoint ?? point.stage, point]));
    const felt = new Set<Column>();
    const runs: Draft[][] = [[]];
    const add = (point: CurvePoint | undefined, columns: readonly Column[]) => {
        if (point?.level === undefined) {
            runs.push([]);
            return;
        }
        const [first, last] = [columns[0]!, columns.at(-1)!];
        columns.forEach(column => felt.add(column));
        runs.at(-1)!.push({ x: (first.middle + last.middle) / 2 + shift, y: -point.level * unit || 0, level: point.level, point, columns });
    };
    for (const { stage, columns } of spans) {
        const own = byTouchpoint.get(stage);
        if (own) {
            add(own, columns);
        } else {
            columns.forEach(column => add(column.touchpoint && byTouchpoint.get(column.touchpoint), [column]));
        }
    }
    const filled = runs.filter(it => it.length > 0).map(drafts => {
        const spots = drafts.map((draft, index): Spot => ({ ...draft, curve, turn: turnOf(drafts, index) }));
        return { spots, line: curveLine(spots) };
    });
    return { curve, spots: filled.flatMap(it => it.spots), runs: filled, felt };
}

type Draft = Omit<Spot, 'turn' | 'curve'>;

function turnOf(run: readonly Draft[], index: number): Turn {
    const { level } = run[index]!;
    const [before, after] = [run[index - 1]?.level, run[index + 1]?.level];
    const rises = before === undefined ? 0 : Math.sign(level - before);
    const goesOn = after === undefined ? 0 : Math.sign(after - level);
    if (rises === 0 && goesOn === 0) {
        return level < 0 ? 'bottom' : 'top';
    }
    if (rises >= 0 && goesOn <= 0) {
        return 'top';
    }
    return rises <= 0 && goesOn >= 0 ? 'bottom' : rises > 0 ? 'rising' : 'falling';
}

function hero(frame: Frame, plots: readonly Plot[]): Row {
    const { columns, width, setting, journey } = frame;
    const taken = occupied();
    const boxes: Box[] = [];
    const take = (box: Box) => {
        taken.add(box);
        boxes.push(box);
    };
    const spots = plots.flatMap(it => it.spots);
    spots.forEach(({ x, y }) => take({ left: x - 19, right: x + 19, top: y - 19, bottom: y + 19 }));
    const gaps = gapsOf(columns, column => plots.every(({ felt }) => !felt.has(column)), setting);
    gaps.forEach(({ box }) => take(box));
    const ends = plots.length < 2 ? [] : plots.flatMap(it => endOf(it, setting));
    ends.forEach(({ x, y }) => take({ left: x - 11, right: x + 11, top: y - 11, bottom: y + 11 }));

    const lines = plots.flatMap(it => it.runs.map(({ line }) => line)).sort((a, b) => a.from.x - b.from.x);
    const crosses = (box: Box) => linesNear(lines, box.left, box.right, plots.length).some(line => crossesBox(line, box));
    const labels = new Map<Spot, PlacedLabel>();
    for (const spot of [...spots].sort((a, b) => Math.abs(b.level) - Math.abs(a.level))) {
        const text = labelText(spot, frame);
        const placed = placeLabel(spot, spot.turn, text, { left: 2, right: width - 2 }, taken, crosses);
        labels.set(spot, placed);
        take(placed.box);
    }

    const moments = momentsOf(frame, plots, labels, taken);
    const { highest, lowest } = settleMoments(moments, taken, (left, right) => linesNear(lines, left, right, plots.length), boxes.reduce((least, box) => Math.min(least, box.top), top - pad.above + 12), boxes.reduce((most, box) => Math.max(most, box.bottom), bottom + pad.below - 16));
    const base = -highest;
    const height = lowest - highest;
    return {
        height, baseline: 28, isOpen: true,
        rail: [axis(base, setting)],
        under: [
            ...plots.length > 1 ? [] : plots.map(it => tint(it, base, width, height)),
            ground(gaps, base, width, height),
            ...plots.map((it, index) => stroke(it, index, base, width, height)),
        ],
        groups: [
            ...moments.map(moment => drawMoment(moment, base, highest, lowest)),
            ...spots.map(spot => drawSpot(spot, labels.get(spot)!, base, journey.personas.length > 1, setting)),
            ...ends.map(({ x, y, initial, key, column }): Group => ({
                key, column, lane: 'feelings', x: x - 10, y: base + y - 10, width: 20, height: 20,
                marks: [
                    { kind: 'circle', x: 10, y: 10, r: 9.5, fill: 'bubble', stroke: 'line-strong' },
                    { kind: 'text', x: 10, y: 14.5, anchor: 'middle', runs: [run(initial, initialType, setting)] },
                ],
            })),
        ],
    };
}

/** A map in which nobody felt anything that was written down. */
function strip(frame: Frame): Row {
    const { width, setting } = frame;
    const text = paragraph(setting.words.noFeelings, meta, 400, setting);
    const taken = occupied();
    const moments = momentsOf(frame, [], new Map(), taken);
    taken.add({ left: 0, right: width, top: -14, bottom: 14 });
    const { highest, lowest } = settleMoments(moments, taken, () => [], -20, 16);
    const base = -highest;
    const x = frame.columns[0]?.textX ?? 0;
    return {
        height: lowest - highest, baseline: 28, isOpen: true,
        under: [{
            key: 'feelings/ground', x: 0, y: 0, width, height: lowest - highest,
            marks: [
                { kind: 'line', x1: x + text.width + 16, y1: base, x2: width, y2: base, stroke: 'line-strong', strokeWidth: 1.5 },
                ...text.marks.map(mark => move(mark, x, base - text.height / 2)),
            ],
        }],
        groups: moments.map(moment => drawMoment(moment, base, highest, lowest)),
    };
}

// ---- labels ----

function labelText(spot: Spot, { setting, journey }: Frame): LabelText {
    const { point: { score, emotions }, columns, level, curve: { peak, low } } = spot;
    const room = (columns[0]?.textWidth ?? 120) - 4;
    const key = `${setting.key} ${room} ${level} ${score} ${journey.scale.lowest} ${spot.point === peak} ${spot.point === low} ${emotions.map(({ feeling, text }) => `${feeling}\u0001${text}`).join('\u0002')}`;
    return labelTexts(key, () => makeLabel(spot, room, journey.scale, setting));
}

const labelTexts = memo<LabelText>(4000);

function makeLabel(spot: Spot, room: number, scale: Scale, setting: Setting): LabelText {
    const { point: { score, emotions }, level } = spot;
    const numberType: Type = { size: 17, strong: true, fill: feelingRole(level) };
    const number = signedRun(numberText(score ?? level, setting, scale.lowest < 0 ? { signed: true } : {}), numberType);
    const feelings = [...new Set(emotions.flatMap(({ feeling }) => feeling === undefined ? [] : [capitalised(feeling)]))].join(setting.words.comma);
    const short: Block = { width: widthOf(number.text, numberType, setting), height: 20, marks: [{ kind: 'text', x: 0, y: 15, anchor: 'start', runs: [number], halo: true }] };
    const isPeak = spot.curve.peak === spot.point;
    const isLow = spot.curve.low === spot.point;
    const quotes = emotions.flatMap(({ text }) => text === undefined ? [] : [halo(paragraph(fill(setting.words.quote, { text }), quoteType, Math.min(room, 150), setting))]);
    return {
        full: feelings === '' ? short : withWord(short, number, feelings, room, setting),
        short,
        extras: [...isPeak || isLow ? [extreme(isPeak ? 'peak' : 'low', spot.level, setting)] : [], ...quotes],
    };
}

const quoteType: Type = { size: 12, italic: true, fill: 'text-muted' };

function withWord(short: Block, number: ReturnType<typeof signedRun>, word: string, room: number, setting: Setting): Block {
    const runs = [number, run(word, body, setting)];
    const width = widthOfRuns(runs, setting);
    return width <= room
        ? { width, height: 20, marks: [{ kind: 'text', x: 0, y: 15, anchor: 'start', runs, halo: true }] }
        : stack([short, halo(paragraph(word, body, room, setting))]);
}

function extreme(which: 'peak' | 'low', level: number, setting: Setting): Block {
    const role = feelingRole(level);
    const type: Type = { size: 12, strong: true, fill: role };
    const word = setting.words[which];
    return {
        width: 16 + widthOf(word, type, setting), height: 16,
        marks: [
            { kind: 'path', x: 5, y: 8, d: which === 'peak' ? 'M-5 4L0-4L5 4z' : 'M-5-4L0 4L5-4z', fill: role },
            { kind: 'text', x: 16, y: 12, anchor: 'start', runs: [run(word, type, setting)], halo: true },
        ],
    };
}

function halo(block: Block): Block {
    return { ...block, marks: block.marks.map(mark => mark.kind === 'text' ? { ...mark, halo: true } : mark) };
}

function drawSpot(spot: Spot, label: PlacedLabel, base: number, hasPersonas: boolean, setting: Setting): Group {
    const { point: { emotions, touchpoint, stage }, x, y, columns, curve } = spot;
    const thing = touchpoint ?? stage;
    const [left, upper] = [x - faceRadius.curve, y - faceRadius.curve];
    const finding = emotions.map(it => badgeOf(it.id, setting)).find(it => it !== undefined);
    const spoken = [thing.label, ...hasPersonas && curve.persona ? [curve.persona.label] : [], textOf(spot, setting)].join(', ');
    return {
        key: `${thing.id}/point${curve.persona ? `:${curve.persona.name}` : ''}`,
        target: emotions.length === 1 ? emotions[0]!.id : thing.id,
        column: columns[Math.floor((columns.length - 1) / 2)]!.index, lane: 'feelings',
        label: finding ? `${spoken}. ${findingText(finding, setting)}` : spoken,
        ...label.isShort && { hint: textOf(spot, setting) },
        x: left, y: base + upper, width: 2 * faceRadius.curve, height: 2 * faceRadius.curve,
        marks: spotMarks(spot, supportIn(spot.point.support, setting), label, finding),
    };
}

/** Face and label from the top left corner of the face; the same object for the same face with the same label in the same place. */
function spotMarks({ x, y, level }: Spot, support: Support, label: PlacedLabel, finding: FindingMark | undefined): readonly Mark[] {
    const [left, upper] = [x - faceRadius.curve, y - faceRadius.curve];
    const [first] = label.blocks;
    const key = `${level} ${support} ${label.anchor} ${label.isShort} ${label.side} ${Math.round(100 * (label.x - left))} ${Math.round(100 * (first!.y - upper))} ${finding?.level}`;
    const known = drawn.get(label.text)?.get(key);
    if (known) {
        return known;
    }
    const marks = [
        ...faceMarks(level, support, faceRadius.curve, faceRadius.curve, faceRadius.curve),
        ...finding ? badge(finding, faceRadius.curve + 13, faceRadius.curve - 12, 7) : [],
        ...label.blocks.flatMap(({ block, y: blockY }) => anchored(block, label, -left, blockY - upper)),
    ];
    drawn.set(label.text, (drawn.get(label.text) ?? new Map<string, readonly Mark[]>()).set(key, marks));
    return marks;
}

const drawn = new WeakMap<LabelText, Map<string, readonly Mark[]>>();

function textOf({ point: { score, emotions }, level }: Spot, setting: Setting): string {
    return [numberText(score ?? level, setting, { signed: true }), ...emotions.flatMap(({ feeling, text }) => [feeling, text].filter(it => it !== undefined))].join(' ');
}

/** Lines of text are tied to the label's anchor; what else a block holds moves with its width. */
function anchored({ width, marks }: Block, { anchor, x }: PlacedLabel, dx: number, dy: number): readonly Mark[] {
    const isTextAlone = marks.every(mark => mark.kind === 'text');
    const shift = anchor === 'middle' ? -width / 2 : anchor === 'end' ? -width : 0;
    return marks.map(mark => isTextAlone && mark.kind === 'text' ? move({ ...mark, anchor }, x + dx, dy) : move(mark, x + shift + dx, dy));
}

// ---- lines ----

function tint({ runs }: Plot, base: number, width: number, height: number): Group {
    const marks = runs.flatMap(({ spots, line: { d, from, to } }): readonly Mark[] => {
        if (spots.length < 2) {
            return [];
        }
        const fade = `M0${top - 2}H${Math.min(28, (to.x - from.x) / 3)}V${bottom + 2}H0z`;
        const area = { kind: 'path', x: 0, y: base, d: `${d}L${to.x},0L${from.x},0Z`, fill: { pattern: 'tint' } } as const;
        return [
            area,
            { kind: 'path', x: from.x, y: base, d: fade, fill: { pattern: 'fade' } },
            { kind: 'path', x: to.x, y: base, d: fade, fill: { pattern: 'fade' }, flipped: true },
        ];
    });
    return { key: 'feelings/tint', x: 0, y: 0, width, height, marks };
}

function stroke({ runs, curve: { persona } }: Plot, index: number, base: number, width: number, height: number): Group {
    const dash = dashes[index % dashes.length];
    return {
        key: `feelings/curve${persona ? `:${persona.name}` : ''}`, x: 0, y: 0, width, height,
        marks: runs.flatMap(({ line: { d } }): readonly Mark[] => d === '' ? [] : [{
            kind: 'path', x: 0, y: base, d, fill: 'none', stroke: { pattern: 'feeling' }, strokeWidth: 3, ...dash === undefined ? { cap: 'round' } : { dash },
        }]),
    };
}

interface Gap {
    readonly from: number;
    readonly to: number;
    readonly text: Block;
    readonly box: Box;
}

/** Runs of columns in which nobody feels anything. */
function gapsOf(columns: readonly Column[], isGap: (column: Column) => boolean, setting: Setting): readonly Gap[] {
    const runs: Column[][] = [];
    columns.forEach((column, index) => {
        if (!isGap(column)) {
            return;
        }
        const before = columns[index - 1];
        if (before && isGap(before)) {
            runs.at(-1)!.push(column);
        } else {
            runs.push([column]);
        }
    });
    return runs.map(run => {
        const [from, to] = [run[0]!.x + 10, run.at(-1)!.x + run.at(-1)!.width - 10];
        const text = paragraph(setting.words.noFeeling, meta, run.length > 1 ? to - from - 40 : Math.min(84, to - from - 24), setting);
        const middle = (from + to) / 2;
        return { from, to, text, box: { left: middle - text.width / 2, right: middle + text.width / 2, top: -text.height / 2, bottom: text.height / 2 } };
    });
}

function ground(gaps: readonly Gap[], base: number, width: number, height: number): Group {
    const bare = { stroke: 'line-strong', strokeWidth: 1.5 } as const;
    const marks: Mark[] = faces.filter(face => face !== 0).map(face =>
        ({ kind: 'line', x1: 0, y1: base - face * unit, x2: width, y2: base - face * unit, stroke: 'line', dash: '1 5' }));
    let x = 0;
    for (const { from, to, text } of gaps) {
        marks.push(
            { kind: 'line', x1: x, y1: base, x2: from, y2: base, ...bare },
            ...[from, to].map((end): Mark => ({ kind: 'line', x1: end, y1: base - 6, x2: end, y2: base + 6, ...bare })),
            ...text.marks.map((mark): Mark => mark.kind === 'text'
                ? { ...mark, anchor: 'middle', x: (from + to) / 2, y: mark.y + base - text.height / 2 }
                : mark),
        );
        x = to;
    }
    marks.push({ kind: 'line', x1: x, y1: base, x2: width, y2: base, ...bare });
    return { key: 'feelings/ground', x: 0, y: 0, width, height, marks };
}

function axis(base: number, setting: Setting): Group {
    return {
        key: 'feelings/axis', lane: 'feelings', x: 0, y: 0, width: 160, height: base + bottom + 12,
        marks: faces.flatMap((face): readonly Mark[] => [
            ...faceMarks(face, 'assumed', 140, base - face * unit, faceRadius.axis),
            { kind: 'text', x: 124, y: base - face * unit + 4, anchor: 'end', runs: [run(setting.words.faces[face], meta, setting)] },
        ]),
    };
}

/** The initial of a persona stands at the end of its curve. */
function endOf({ curve: { persona }, spots }: Plot, setting: Setting) {
    const last = spots.at(-1);
    void setting;
    return persona && last
        ? [{ x: last.x + 34, y: last.y, initial: initialOf(persona.label), key: `feelings/end:${persona.name}`, column: last.columns.at(-1)!.index }]
        : [];
}

export function initialOf(label: string): string {
    return capitalised([...label.trim()][0] ?? '');
}

const initialType: Type = { size: 12, strong: true, fill: 'stage' };

/** Those of the lines, ordered by where they begin, that can reach under a box. */
function linesNear(lines: readonly CurveLine[], left: number, right: number, curves: number): readonly CurveLine[] {
    let [low, high] = [0, lines.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if (lines[middle]!.from.x < right) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return lines.slice(Math.max(0, low - 2 * curves), low).filter(({ to }) => to.x > left);
}

function crossesBox(line: CurveLine, box: Box): boolean {
    for (let x = box.left; x <= box.right; x += 6) {
        const y = line.heightAt(x);
        if (y !== undefined && y > box.top + 1 && y < box.bottom - 1) {
            return true;
        }
    }
    return false;
}

// ---- moments of truth ----

interface Moment {
    readonly column: Column;
    readonly x: number;
    readonly edge: 'top' | 'bottom';
    /** Where the dotted line ends at the face; absent where nothing is felt. */
    readonly face?: number;
    readonly side: 'before' | 'after';
    readonly text: Block;
    readonly target: string;
    readonly label: string;
}

const diamond = 9;
const aside = 16;
/** A text may run on over the next column, where that has no moment of its own. */
const momentWidth = 150;

function momentsOf({ columns, setting, width }: Frame, plots: readonly Plot[], labels: ReadonlyMap<Spot, PlacedLabel>, taken: Occupied): readonly Moment[] {
    const spotOf = new Map(plots.flatMap(({ spots }) => spots.flatMap(spot => spot.columns.map(column => [column, spot] as const))).toReversed());
    const moments: Moment[] = [];
    /** Right end of the last text at either edge. */
    const ends = { top: -Infinity, bottom: -Infinity };
    for (const column of columns) {
        const all = column.touchpoint?.moments ?? [];
        if (all.length === 0) {
            continue;
        }
        const spot = spotOf.get(column);
        const x = momentX(column, spot);
        const edge = spot ? edgeOf(spot, x, labels, taken) : 'top';
        const [before, after] = [spotOf.get(columns[column.index - 1]!)?.level, spotOf.get(columns[column.index + 1]!)?.level];
        const next = columns[column.index + 1];
        const room = next?.touchpoint?.moments.length
            ? momentX(next, spotOf.get(next)) - x - 2 * aside - diamond
            : Math.max(column.width - 2 * aside - diamond, momentWidth);
        const textIn = (most: number) => stack([
            paragraph(setting.words.moment, { size: 12, strong: true, fill: 'moment' }, most, setting),
            ...all.flatMap(({ text }) => text === undefined ? [] : [paragraph(text, body, most, setting)]),
        ], 2);
        const rooms = { before: Math.min(room, x - aside - Math.max(4, ends[edge] + 8)), after: Math.min(room, width - 4 - x - aside) };
        const wanted = columns[column.index - 1] && (edge === 'top' ? (before ?? -3) <= (after ?? -3) : (before ?? 3) >= (after ?? 3)) ? 'before' : 'after';
        const side = rooms[wanted] >= room || rooms[wanted] >= rooms[wanted === 'before' ? 'after' : 'before'] ? wanted : wanted === 'before' ? 'after' : 'before';
        const text = textIn(Math.max(rooms[side], 40));
        ends[edge] = side === 'before' ? x + diamond : x + aside + text.width;
        moments.push({
            column, x, edge, side, text, ...spot && { face: spot.y },
            target: all[0]!.id,
            label: [column.touchpoint?.label, setting.words.moment, ...all.map(it => it.text)].filter(it => it !== undefined).join(', '),
        });
    }
    return moments;
}

/** The edge opposite to the label of the point, unless a label or face of another persona is in the way, and none is on the other. */
function edgeOf(spot: Spot, x: number, labels: ReadonlyMap<Spot, PlacedLabel>, taken: Occupied): 'top' | 'bottom' {
    const near = taken.between(x - 2, x + 2);
    const isFree = { top: near.every(box => box.bottom > spot.y - 19 + 1), bottom: near.every(box => box.top < spot.y + 19 - 1) };
    const edge = labels.get(spot)?.side === 'above' ? 'bottom' : 'top';
    const other = edge === 'top' ? 'bottom' : 'top';
    return isFree[edge] || !isFree[other] ? edge : other;
}

function momentX({ middle }: Column, spot: Spot | undefined): number {
    return spot?.columns.length === 1 ? spot.x : middle;
}

/** Moves the edges of the lane out until no moment meets what stands at the curve. */
function settleMoments(
    moments: readonly Moment[], taken: Occupied, linesBetween: (left: number, right: number) => readonly CurveLine[], highest: number, lowest: number,
): { readonly highest: number; readonly lowest: number } {
    let [first, last] = [highest - 12, lowest + 16];
    for (const { x, edge, side, text } of moments) {
        const [left, right] = side === 'before' ? [x - aside - text.width - 4, x + diamond + 4] : [x - diamond - 4, x + aside + text.width + 4];
        const near = taken.between(left, right);
        const heights = linesBetween(left, right).flatMap(line => heightsIn(line, left, right));
        if (edge === 'top') {
            const ceiling = near.reduce((least, box) => Math.min(least, box.top), heights.reduce((a, b) => Math.min(a, b - 4), 0));
            first = Math.min(first, ceiling - 6 - text.height - 18);
        } else {
            const floor = near.reduce((most, box) => Math.max(most, box.bottom), heights.reduce((a, b) => Math.max(a, b + 4), 0));
            last = Math.max(last, floor + 6 + text.height + 16);
        }
    }
    return { highest: Math.floor(first), lowest: Math.ceil(last) };
}

function heightsIn(line: CurveLine, left: number, right: number): readonly number[] {
    if (line.to.x < left || line.from.x > right) {
        return [];
    }
    const heights: number[] = [];
    for (let x = left; x <= right; x += 8) {
        const y = line.heightAt(x);
        if (y !== undefined) {
            heights.push(y);
        }
    }
    return heights;
}

function drawMoment({ column, x, edge, face, side, text, target, label }: Moment, base: number, highest: number, lowest: number): Group {
    const centre = edge === 'top' ? 26 : lowest - highest - 26;
    const left = side === 'before' ? x - aside - text.width : x - diamond;
    const textTop = edge === 'top' ? 18 : lowest - highest - 16 - text.height;
    const upper = Math.min(textTop, centre - diamond);
    const width = aside + text.width + diamond;
    const at = x - left;
    return {
        key: target, target, column: column.index, lane: 'feelings', label,
        x: left, y: upper, width, height: Math.max(textTop + text.height, centre + diamond) - upper,
        marks: [
            ...face === undefined ? [] : [{
                kind: 'line', x1: at, y1: centre - upper + (edge === 'top' ? 10 : -10), x2: at, y2: base + face - upper + (edge === 'top' ? -18 : 18),
                stroke: 'moment', strokeWidth: 1.5, dash: '2 4',
            } as const],
            { kind: 'path', x: at, y: centre - upper, d: `M0-${diamond}L${diamond} 0L0 ${diamond}L-${diamond} 0z`, fill: 'moment' },
            ...text.marks.map(mark => mark.kind === 'text'
                ? { ...mark, anchor: side === 'before' ? 'end' as const : 'start' as const, x: side === 'before' ? text.width : at + aside, y: mark.y + textTop - upper, halo: true as const }
                : mark),
        ],
    };
}
