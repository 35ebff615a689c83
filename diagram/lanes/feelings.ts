import { curvesOf } from '../../language/model/curve.ts';
import { faces } from '../../language/model/emotion.ts';
import type { Journey, Scale, Support } from '../../language/model/journey.ts';
import { badge, badgeOf, withFinding } from '../badge.ts';
import { meta, move, moved, paragraph, run, signedRun, stack, widthOf, widthOfRuns, body, type Block, type Type } from '../block.ts';
import { occupied, type Box } from '../boxes.ts';
import type { Column } from '../columns.ts';
import { placeLabel, type LabelText, type PlacedLabel } from '../curve-labels.ts';
import { crossesBox, linesNear } from '../curve-near.ts';
import { plot, unit, type Plot, type Spot } from '../curve-plot.ts';
import { faceMarks, faceRadius, feelingRole } from '../faces.ts';
import { capitalisedFeelings, scoreText } from '../feeling-text.ts';
import type { FindingMark } from '../findings.ts';
import type { Frame, Lane, Row } from '../lane.ts';
import { memo } from '../memo.ts';
import { drawMoment, momentsOf, settleMoments } from '../moments.ts';
import { personaDashes } from '../persona-dashes.ts';
import type { Group, Mark } from '../scene.ts';
import { initialOf, supportIn, type Setting } from '../setting.ts';
import { tileAt, type Tile } from '../tiles.ts';
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

const top = -2 * unit;
const bottom = 2 * unit;
/** Room over the highest level and under the lowest, if nothing else asks for more. */
const pad = { above: 64, below: 40 };
const dashes = personaDashes;

function hero(frame: Frame, plots: readonly Plot[]): Row {
    const { columns, width, tiles, setting, journey } = frame;
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
    const ends = plots.length < 2 ? [] : plots.flatMap(endOf);
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
            ...plots.length > 1 ? [] : plots.flatMap(it => tint(it, base, height, tiles)),
            ...ground(gaps, base, height, tiles),
            ...plots.flatMap((it, index) => stroke(it, index, base, height, tiles)),
        ],
        groups: [
            ...moments.map(moment => drawMoment(moment, base, highest, lowest)),
            ...spots.map(spot => drawSpot(spot, labels.get(spot)!, base, journey, setting)),
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
    const number = signedRun(scoreText(score ?? level, scale, setting), numberType);
    const feelings = capitalisedFeelings(emotions, setting);
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

function drawSpot(spot: Spot, label: PlacedLabel, base: number, journey: Journey, setting: Setting): Group {
    const { point: { emotions, touchpoint, stage }, x, y, columns, curve } = spot;
    const thing = touchpoint ?? stage;
    const [left, upper] = [x - faceRadius.curve, y - faceRadius.curve];
    const finding = emotions.map(it => badgeOf(it.id, setting)).find(it => it !== undefined);
    const spoken = [thing.label, ...journey.personas.length > 1 && curve.persona ? [curve.persona.label] : [], textOf(spot, journey, setting)].join(', ');
    return {
        key: `${thing.id}/point${curve.persona ? `:${curve.persona.name}` : ''}`,
        target: emotions.length === 1 ? emotions[0]!.id : thing.id,
        column: columns[Math.floor((columns.length - 1) / 2)]!.index, lane: 'feelings',
        label: withFinding([spoken], finding, setting),
        ...label.isShort && { hint: textOf(spot, journey, setting) },
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

function textOf({ point: { score, emotions }, level }: Spot, { scale }: Journey, setting: Setting): string {
    return [scoreText(score ?? level, scale, setting), ...emotions.flatMap(({ feeling, text }) => [feeling, text].filter(it => it !== undefined))].join(' ');
}

/** Lines of text are tied to the label's anchor; what else a block holds moves with its width. */
function anchored({ width, marks }: Block, { anchor, x }: PlacedLabel, dx: number, dy: number): readonly Mark[] {
    const isTextAlone = marks.every(mark => mark.kind === 'text');
    const shift = anchor === 'middle' ? -width / 2 : anchor === 'end' ? -width : 0;
    return marks.map(mark => isTextAlone && mark.kind === 'text' ? move({ ...mark, anchor }, x + dx, dy) : move(mark, x + shift + dx, dy));
}

// ---- lines ----

/** What the plot draws in each tile: `marks` of the spots from `first` to `last`, which is the first one of the next tile. */
function inTiles(
    { runs }: Plot, tiles: readonly Tile[], key: string, height: number,
    marks: (run: Plot['runs'][number], first: number, last: number) => readonly Mark[],
): readonly Group[] {
    const drawn = new Map<Tile, Mark[]>();
    for (const run of runs) {
        for (let first = 0, last = 0; first < run.spots.length - 1; first = last) {
            const tile = tileAt(tiles, run.spots[first]!.x);
            for (last = first + 1; last < run.spots.length - 1 && run.spots[last]!.x < tile.to; last++);
            drawn.set(tile, [...drawn.get(tile) ?? [], ...marks(run, first, last)]);
        }
    }
    return [...drawn].map(([{ index, from, to }, all]) => ({ key: `${key}:${index}`, x: from, y: 0, width: to - from, height, marks: moved(all, -from, 0) }));
}

function tint(plot: Plot, base: number, height: number, tiles: readonly Tile[]): readonly Group[] {
    return inTiles(plot, tiles, 'feelings/tint', height, ({ spots, line: { from, to, between } }, first, last) => {
        const fade = `M0${top - 2}H${Math.min(28, (to.x - from.x) / 3)}V${bottom + 2}H0z`;
        return [
            { kind: 'path', x: 0, y: base, d: `${between(first, last)}L${spots[last]!.x},0L${spots[first]!.x},0Z`, fill: { pattern: 'tint' } },
            ...first === 0 ? [{ kind: 'path', x: from.x, y: base, d: fade, fill: { pattern: 'fade' } } as const] : [],
            ...last === spots.length - 1 ? [{ kind: 'path', x: to.x, y: base, d: fade, fill: { pattern: 'fade' }, flipped: true } as const] : [],
        ];
    });
}

function stroke(plot: Plot, index: number, base: number, height: number, tiles: readonly Tile[]): readonly Group[] {
    const dash = dashes[index % dashes.length];
    const { persona } = plot.curve;
    return inTiles(plot, tiles, `feelings/curve${persona ? `:${persona.name}` : ''}`, height, ({ line }, first, last) => [{
        kind: 'path', x: 0, y: base, d: line.between(first, last), fill: 'none', stroke: { pattern: 'feeling' }, strokeWidth: 3, ...dash === undefined ? { cap: 'round' } : { dash },
    }]);
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

/** The baseline, which is broken where nothing is known, and dotted lines for the other levels. */
function ground(gaps: readonly Gap[], base: number, height: number, tiles: readonly Tile[]): readonly Group[] {
    const drawn = new Map(tiles.map(tile => [tile, [] as Mark[]]));
    const at = (x: number) => drawn.get(tileAt(tiles, x))!;
    for (const { from, to } of tiles) {
        // Begun so that the dots of two tiles are as far apart as all others.
        const start = Math.ceil(from / dots.period) * dots.period;
        at(from).push(...faces.filter(face => face !== 0).map((face): Mark =>
            ({ kind: 'line', x1: start, y1: base - face * unit, x2: to, y2: base - face * unit, stroke: 'line', dash: dots.dash })));
    }
    const bare = { stroke: 'line-strong', strokeWidth: 1.5 } as const;
    const solid = (from: number, to: number) => {
        for (let x = from; x < to;) {
            const tile = tileAt(tiles, x);
            const end = tile.to > x ? Math.min(tile.to, to) : to;
            at(x).push({ kind: 'line', x1: x, y1: base, x2: end, y2: base, ...bare });
            x = end;
        }
    };
    let x = 0;
    for (const { from, to, text } of gaps) {
        solid(x, from);
        for (const end of [from, to]) {
            at(end).push({ kind: 'line', x1: end, y1: base - 6, x2: end, y2: base + 6, ...bare });
        }
        at((from + to) / 2).push(...text.marks.map((mark): Mark => mark.kind === 'text'
            ? { ...mark, anchor: 'middle', x: (from + to) / 2, y: mark.y + base - text.height / 2 }
            : mark));
        x = to;
    }
    solid(x, tiles.at(-1)!.to);
    return [...drawn].map(([{ index, from, to }, marks]) => ({ key: `feelings/ground:${index}`, x: from, y: 0, width: to - from, height, marks: moved(marks, -from, 0) }));
}

const dots = { dash: '1 5', period: 6 } as const;

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
function endOf({ curve: { persona }, spots }: Plot) {
    const last = spots.at(-1);
    return persona && last
        ? [{ x: last.x + 34, y: last.y, initial: initialOf(persona.label), key: `feelings/end:${persona.name}`, column: last.columns.at(-1)!.index }]
        : [];
}

const initialType: Type = { size: 12, strong: true, fill: 'stage' };
