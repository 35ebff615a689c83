import type { CurvePoint } from '../../language/model/curve.ts';
import type { Journey, Stage } from '../../language/model/journey.ts';
import { badge, badgeOf, withFinding } from '../badge.ts';
import { centred, meta, metaStrong, moved, paragraph, run, signedRun, stack, widthOfRuns, type Block, type Type } from '../block.ts';
import type { Box } from '../boxes.ts';
import { clamped, type Clamped } from '../clamped.ts';
import { areaOf } from '../curve-area.ts';
import { curveLine, type CurveLine } from '../curve-line.ts';
import { faceMarks, feelingRole } from '../faces.ts';
import { feelingWords, scoreText } from '../feeling-text.ts';
import { feltRuns } from '../felt-runs.ts';
import type { Group, Mark } from '../scene.ts';
import { supportIn, type Setting } from '../setting.ts';
import { widestWord } from '../text/wrap.ts';
import type { Person } from './people.ts';
import { column, type Piece } from './pieces.ts';
import { headPiece } from './statements.ts';

/** Her journey as a small curve: how it goes for her, and where it is worst. `spare`: CSS px of height that it may take besides its own. */
export function wayPiece(person: Person, journey: Journey, width: number, spare: number, setting: Setting): Piece {
    const key = `${person.persona.id}/way`;
    const plot = plotOf(person, width, Math.min(mostUnit, leastUnit + Math.max(0, spare) / 4), setting);
    const isFelt = plot.runs.length > 0;
    return column([
        headPiece(`${key}/head`, setting.words.persona.way, width, setting, undefined, journey.label),
        isFelt ? chart(key, plot, journey, width, setting) : { height: 20, groups: [{ key: `${key}/empty`, x: 0, y: 0, width, height: 20, marks: paragraph(setting.words.noFeelings, meta, width, setting).marks }] },
    ], 16);
}

interface Spot {
    readonly x: number;
    readonly y: number;
    readonly level: number;
    readonly point: CurvePoint;
    readonly index: number;
}

interface StageSpan {
    readonly stage: Stage;
    readonly x: number;
    readonly width: number;
}

interface Plot {
    readonly step: number;
    /** CSS px for one level. */
    readonly unit: number;
    readonly baseline: number;
    readonly stages: readonly StageSpan[];
    readonly names: readonly Group[];
    /** Between two gaps; their lines are measured from the baseline. */
    readonly runs: readonly { readonly spots: readonly Spot[]; readonly line: CurveLine }[];
}

const leastUnit = 40;
const mostUnit = 72;
const mostRadius = 13;

function plotOf({ persona, curve, stages }: Person, width: number, unit: number, setting: Setting): Plot {
    const counts = stages.map(({ touchpoints }) => Math.max(touchpoints.length, 1));
    const widths = roomsOf(counts, stages.map(({ stage }) => Math.ceil(widestWord(stage.label, metaStrong, setting.stretch, setting.language)) + nameInset), width);
    let x = 0;
    const spans = stages.map(({ stage }, index): StageSpan => {
        const span = { stage, x, width: widths[index]! };
        x += span.width;
        return span;
    });
    const step = widths.reduce((least, room, index) => Math.min(least, room / counts[index]!), width);
    const names = stageNames(`${persona.id}/way`, spans, width, setting);
    const baseline = names.reduce((most, it) => Math.max(most, it.y + it.height), 0) + mostRadius + 10 + 2 * unit;
    let index = 0;
    const runs = feltRuns(curve, stages.map(({ stage, touchpoints }, nth) => ({
        stage,
        places: (touchpoints.length > 0 ? touchpoints : [undefined]).map((touchpoint, place) => ({
            touchpoint, index: index++, x: spans[nth]!.x + (place + 0.5) * spans[nth]!.width / counts[nth]!,
        })),
    })), (point, places): Spot => {
        const [first, last] = [places[0]!, places.at(-1)!];
        return { x: (first.x + last.x) / 2, y: baseline - point.level * unit, level: point.level, point, index: Math.floor((first.index + last.index + 1) / 2) };
    });
    return { step, unit, baseline, stages: spans, names, runs: runs.map(spots => ({ spots, line: curveLine(spots.map(({ x, level }) => ({ x, y: -level * unit }))) })) };
}

/** Stages share the width by their touchpoints; one that needs more for a word of its name has it, as long as there is enough for all. */
function roomsOf(counts: readonly number[], needs: readonly number[], width: number): readonly number[] {
    const grown = new Set<number>();
    for (;;) {
        const left = width - [...grown].reduce((sum, index) => sum + needs[index]!, 0);
        const step = left / Math.max(counts.reduce((sum, count, index) => grown.has(index) ? sum : sum + count, 0), 1);
        const tight = counts.findIndex((count, index) => !grown.has(index) && count * step < needs[index]!);
        if (tight < 0) {
            return counts.map((count, index) => grown.has(index) ? needs[index]! : count * step);
        }
        grown.add(tight);
        if (grown.size === counts.length || left < needs[tight]!) {
            const even = width / counts.reduce((sum, count) => sum + count, 0);
            return counts.map(count => count * even);
        }
    }
}

function chart(key: string, { step, unit, baseline, stages, names, runs }: Plot, journey: Journey, width: number, setting: Setting): Piece {
    const spots = runs.flatMap(it => it.spots);
    const isDense = step < 16;
    const radius = isDense ? 8 : Math.min(mostRadius, 0.42 * step);
    const lowest = spots.reduce((low, it) => it.level < low.level ? it : low);
    const highest = spots.reduce((high, it) => it.level > high.level ? it : high);
    // Where faces would lie on one another, only the turns that matter have one.
    const shown = isDense ? [...new Set([spots[0]!, highest, lowest, spots.at(-1)!])] : spots;
    const label = lowestLabel(lowest, journey, width, setting);
    const labelX = Math.min(Math.max(lowest.x, label.width / 2 + 8), width - label.width / 2 - 8);
    const labelTop = Math.max(lowest.y, baseline) + radius + 5;
    const labelBox = { left: labelX - label.width / 2 - 2, right: labelX + label.width / 2 + 2, top: labelTop, bottom: labelTop + label.height };
    const height = Math.max(baseline + 2 * unit + radius + 12, labelTop + label.height + 10);
    return {
        height,
        groups: [
            { key: `${key}/ground`, x: 0, y: 0, width, height, marks: ground(stages, names.reduce((most, it) => Math.max(most, it.y + it.height), 0) + 4, height, labelBox) },
            ...names,
            { key: `${key}/curve`, x: 0, y: 0, width, height, marks: [...runs.flatMap(run => areas(run, baseline)), { kind: 'line', x1: 0, y1: baseline, x2: width, y2: baseline, stroke: 'text-muted' }, ...runs.flatMap(run => stroke(run, baseline, isDense))] },
            { key: `${key}/lowest`, ...label.hint !== undefined && { hint: label.hint }, x: labelX - label.width / 2, y: labelTop, width: label.width, height: label.height, marks: moved(centred(label).marks, label.width / 2, 0) },
            ...shown.map(spot => face(key, spot, radius, journey, setting)),
        ],
    };
}

/** Bands of the stages, and lines between them that keep clear of words. */
function ground(stages: Plot['stages'], top: number, height: number, label: Box): readonly Mark[] {
    const line = (x: number, from: number, to: number): Mark => ({ kind: 'line', x1: x, y1: from, x2: x, y2: to, stroke: 'line', dash: '2 4' });
    return [
        ...stages.filter((_, index) => index % 2 === 0).map(({ x, width: room }): Mark => ({ kind: 'rect', x, y: 0, width: room, height, fill: 'bubble' })),
        ...stages.slice(1).flatMap(({ x }): readonly Mark[] => x < label.left || x > label.right ? [line(x, top, height)] : [line(x, top, label.top), line(x, label.bottom, height)]),
    ];
}

/** Beside the name of a stage, both sides together. */
const nameInset = 12;
const mostLines = 4;

/** Over their stages, on as many lines as they need; in rows under one another where there is not enough room for the words. */
function stageNames(key: string, spans: readonly StageSpan[], width: number, setting: Setting): readonly Group[] {
    const isTight = spans.some(({ stage, width: room }) => widestWord(stage.label, metaStrong, setting.stretch, setting.language) > room - nameInset);
    const rows = isTight ? inRows(spans, width, setting) : undefined;
    return spans.map(({ stage, x, width: room }, index): Group => {
        const placed = rows?.[index] ?? (room < leastRoom ? undefined : { name: clamped(stage.label, metaStrong, room - nameInset, mostLines, setting), x: x + nameInset / 2, y: 0 });
        return {
            key: `${key}/${stage.id}`, target: stage.id, label: stage.label, ...placed === undefined || placed.name.isCut ? { hint: stage.label } : {},
            x: placed?.x ?? x + nameInset / 2, y: namesTop + (placed?.y ?? 0), width: placed?.name.width ?? Math.max(room - nameInset, 4), height: placed?.name.height ?? 16, marks: placed?.name.marks ?? [],
        };
    });
}

interface PlacedName {
    readonly name: Clamped;
    readonly x: number;
    readonly y: number;
}

/** Each begins with its stage, in the first row that is free there; the last ones may reach back. Undefined where that would be many rows. */
function inRows(spans: readonly StageSpan[], width: number, setting: Setting): readonly PlacedName[] | undefined {
    const ends: number[] = [];
    const placed: { readonly name: Clamped; readonly x: number; readonly row: number }[] = [];
    for (const { stage, x } of spans) {
        const name = clamped(stage.label, metaStrong, Math.min(longestName, width - nameInset), 2, setting);
        const left = Math.min(x + nameInset / 2, width - nameInset / 2 - name.width);
        const free = ends.findIndex(end => end + nameInset <= left);
        const row = free < 0 ? ends.length : free;
        if (row === mostRows) {
            return undefined;
        }
        ends[row] = left + name.width;
        placed.push({ name, x: left, row });
    }
    const heights = ends.map((_, row) => placed.reduce((tallest, it) => it.row === row ? Math.max(tallest, it.name.height) : tallest, 0));
    return placed.map(({ name, x, row }) => ({ name, x, y: heights.slice(0, row).reduce((sum, it) => sum + it, 0) }));
}

const namesTop = 7;
/** A narrower stage has no name. */
const leastRoom = 36;
const longestName = 150;
const mostRows = 3;

/** A point alone has a face of its own; where only landmarks have one, it is a dot. */
function stroke({ spots, line }: Plot['runs'][number], baseline: number, isDense: boolean): readonly Mark[] {
    const [first] = spots;
    return spots.length > 1
        ? [{ kind: 'path', x: 0, y: baseline, d: line.d, fill: 'none', stroke: 'text', strokeWidth: isDense ? 1.5 : 2.5, cap: 'round' }]
        : isDense && first ? [{ kind: 'circle', x: first.x, y: first.y, r: 2.5, fill: 'text' }] : [];
}

/** What lies between the curve and neutral, better and worse apart. */
function areas({ spots, line }: Plot['runs'][number], baseline: number): readonly Mark[] {
    if (spots.length < 2) {
        return [];
    }
    const { above, below } = areaOf(line, 3);
    return ([['tint+2', above], ['tint-2', below]] as const).filter(([, d]) => d !== '').map(([fill, d]): Mark => ({ kind: 'path', x: 0, y: baseline, fill, d }));
}

function face(key: string, { x, y, level, point, index }: Spot, radius: number, journey: Journey, setting: Setting): Group {
    const { emotions, touchpoint, stage, support } = point;
    const thing = touchpoint ?? stage;
    const finding = emotions.map(it => badgeOf(it.id, setting)).find(it => it !== undefined);
    const spoken = [thing.label, ...wordOf(point, setting), scoreText(point.score ?? level, journey.scale, setting)].join(', ');
    return {
        key: `${key}/${thing.id}/point`, target: emotions.length === 1 ? emotions[0]!.id : thing.id, column: index, lane: key, hint: spoken,
        label: withFinding([spoken], finding, setting),
        x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius,
        marks: [...faceMarks(level, supportIn(support, setting), radius, radius, radius), ...finding ? badge(finding, 2 * radius - 1, 2, Math.min(6, radius)) : []],
    };
}

/** Where it is worst, in words. */
function lowestLabel({ level, point }: Spot, journey: Journey, width: number, setting: Setting): Block & { readonly hint?: string } {
    const type: Type = { size: 12, strong: true, fill: feelingRole(level) };
    const room = Math.min(200, width - 16);
    const runs = [...wordOf(point, setting).map(word => run(word, { size: 12, fill: type.fill }, setting)), signedRun(scoreText(point.score ?? level, journey.scale, setting), type)];
    const feeling: Block = { width: widthOfRuns(runs, setting), height: 16, marks: [{ kind: 'text', x: 0, y: 12, anchor: 'start', runs }] };
    const { label } = point.touchpoint ?? point.stage;
    const name = clamped(label, type, room, 3, setting);
    return { ...stack([name, feeling]), ...name.isCut && { hint: label } };
}

function wordOf({ emotions }: CurvePoint, setting: Setting): readonly string[] {
    const word = feelingWords(emotions, setting);
    return word === '' ? [] : [word];
}
