import { feelingsOf } from '../../language/model/emotion.ts';
import type { Journey, Source } from '../../language/model/journey.ts';
import { meta, moved, paragraph, signedRun, stack, widthOf, widthOfRuns, type Block, type Type } from '../block.ts';
import { meet, type Box, type Occupied } from '../boxes.ts';
import { feelingRole } from '../faces.ts';
import { capitalisedFeelings, feelingLine, scoreText } from '../feeling-text.ts';
import type { Anchor, Group, Role, TextRun } from '../scene.ts';
import { capitalised, numberText, supportIn, type Setting } from '../setting.ts';
import { fill } from '../words.ts';
import type { Density } from './grid.ts';
import type { Line, Spot } from './points.ts';
import { roleOf } from './signs.ts';

/** What may be used for words; y counts from the baseline. */
export interface Room extends Box {
    readonly taken: Occupied;
    /** Whether a curve runs through a box. */
    readonly crosses: (box: Box) => boolean;
    readonly density: Density;
    /** Names stand at the ends of lines where there are several. */
    readonly isNamed: boolean;
}

/**
 * Words at the points that say most: what was said at the lowest, the highest, how it ends, other turns, and ways that not
 * everybody goes. Each is there only where it finds a place that is clear of everything else.
 */
export function notesOf(lines: readonly Line[], room: Room, journey: Journey, setting: Setting): readonly Group[] {
    const [lead] = lines;
    const groups: Group[] = [];
    const noted = new Set<Spot>();
    const put = (spot: Spot, kind: string, line: Line, block: Block, sides: readonly Side[]) => {
        const place = sides.map(side => placeAt(spot, side, block)).find(({ box }) => isClear(box, room));
        if (place) {
            room.taken.add(place.box);
            noted.add(spot);
            groups.push(noteGroup(spot, kind, line, place, block));
        }
    };
    if (lead?.low) {
        const card = [cardOf(lead.low, true, journey, setting), cardOf(lead.low, false, journey, setting)].map(it => placeCard(lead.low!, it, lead, room)).find(it => it !== undefined);
        if (card) {
            room.taken.add(card.box);
            noted.add(lead.low);
            groups.push(cardGroup(lead.low, card));
        } else {
            put(lead.low, 'low', lead, feelingBlock([setting.words.low, capitalisedFeelings(lead.low.point.emotions, setting).toLocaleLowerCase(setting.language)].filter(it => it !== '').join(setting.words.comma), lead.low, journey, setting), ['below', ...sidesOf(lead.low)]);
        }
    }
    if (lead?.high) {
        put(lead.high, 'high', lead, stack([line(setting.words.curve.highest, lead.high.level, setting), ...quotesOf(lead.high, setting)], 1), sidesOf(lead.high));
    }
    for (const it of lines) {
        const end = it.spots.at(-1);
        if (end) {
            put(end, 'end', it, endOf(end, it, noted, room.isNamed, journey, setting), ['after', 'after-low', 'above', 'below', 'before']);
        }
    }
    if (lead && (room.density === 'roomy' || room.density === 'small')) {
        const turns = lead.spots.filter(it => it.turn !== 'passing' && !noted.has(it)).sort((a, b) => Math.abs(b.level) - Math.abs(a.level));
        for (const spot of turns) {
            const text = capitalisedFeelings(spot.point.emotions, setting);
            put(spot, 'turn', lead, stack([feelingBlock(text, spot, journey, setting), ...quotesOf(spot, setting)], 1), sidesOf(spot));
        }
        conditionsOf(lead, journey, setting).filter(({ spot }) => !noted.has(spot)).forEach(({ spot, block }) => put(spot, 'when', lead, block, spot.turn === 'bottom' ? ['below', 'above'] : ['above', 'below']));
    }
    return groups;
}

/** What is written about the end of a curve, for who makes room for it. */
export function endWidth(lines: readonly Line[], isNamed: boolean, journey: Journey, setting: Setting): number {
    return lines.reduce((widest, it) => {
        const end = it.spots.at(-1);
        return end && end !== it.low && end !== it.high || isNamed && end ? Math.max(widest, end.r + beside + endOf(end, it, new Set(), isNamed, journey, setting).width + 4) : widest;
    }, 0);
}

// ---- texts ----

function strong(fill: Role): Type {
    return { size: 12, strong: true, fill };
}

function line(text: string, level: number, setting: Setting): Block {
    return paragraph(text, strong(feelingRole(level)), textRoom, setting);
}

const textRoom = 148;

/** "Proud +1": the number is a line's own, so that its sign stays before it. */
function feelingBlock(text: string, { point, level }: Spot, { scale }: Journey, setting: Setting): Block {
    return feelingLine(text, scoreText(point.score ?? level, scale, setting), strong(feelingRole(level)), 2 * textRoom, setting, textRoom);
}

function quotesOf({ point: { emotions } }: Spot, setting: Setting): readonly Block[] {
    const text = emotions.find(it => it.text !== undefined)?.text;
    return text === undefined ? [] : [paragraph(fill(setting.words.quote, { text }), { size: 12, italic: true, fill: 'text' }, textRoom, setting)];
}

function endOf(end: Spot, it: Line, noted: ReadonlySet<Spot>, isNamed: boolean, journey: Journey, setting: Setting): Block {
    const name = isNamed && it.curve.persona ? [paragraph(it.curve.persona.label, { size: 14, strong: true, fill: roleOf(it) }, textRoom, setting)] : [];
    const feeling = capitalisedFeelings(end.point.emotions, setting);
    return stack([
        ...name,
        ...noted.has(end) ? [] : it.isLead
            ? [feelingBlock(it.spots.length === 1 ? feeling : fill(setting.words.curve.end, { feeling: feeling.toLocaleLowerCase(setting.language) }).trim(), end, journey, setting)]
            : feeling === '' ? [] : [paragraph(feeling, { size: 12, fill: roleOf(it) }, textRoom, setting)],
    ]);
}

/** Points that people come to only under a condition. */
function conditionsOf(lead: Line, { stages }: Journey, setting: Setting): readonly { readonly spot: Spot; readonly block: Block }[] {
    const spots = new Map(lead.spots.map(spot => [(spot.point.touchpoint ?? spot.point.stage).id, spot]));
    return stages.flatMap(stage => stage.touchpoints.flatMap(({ leadsTo }) => leadsTo.flatMap(({ to, when }) => {
        const spot = to === undefined ? undefined : spots.get(to);
        return spot && when !== undefined ? [{ spot, block: paragraph(capitalised(fill(setting.words.when, { condition: when })), meta, 120, setting) }] : [];
    })));
}

// ---- places ----

type Side = 'after' | 'after-low' | 'after-high' | 'before' | 'before-low' | 'before-high' | 'above' | 'below';

const beside = 8;

function sidesOf({ turn }: Spot): readonly Side[] {
    return turn === 'bottom'
        ? ['below', 'after-low', 'before-low', 'after', 'before']
        : ['above', 'after-high', 'before-high', 'after', 'before'];
}

interface Place {
    readonly box: Box;
    readonly anchor: Anchor;
}

function placeAt({ x, y, r }: Spot, side: Side, { width, height }: Block): Place {
    if (side === 'above' || side === 'below') {
        const top = side === 'above' ? y - r - 5 - height : y + r + 5;
        return { anchor: 'middle', box: { left: x - width / 2, right: x + width / 2, top, bottom: top + height } };
    }
    const top = side.endsWith('-high') ? y + 6 - height : side.endsWith('-low') ? y - 6 : y - height / 2;
    return side.startsWith('after')
        ? { anchor: 'start', box: { left: x + r + beside, right: x + r + beside + width, top, bottom: top + height } }
        : { anchor: 'end', box: { left: x - r - beside - width, right: x - r - beside, top, bottom: top + height } };
}

function isClear(box: Box, { left, right, top, bottom, taken, crosses }: Room): boolean {
    const isInside = box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom;
    return isInside && !meet(box, { left, right, top: -3, bottom: 3 }) && taken.isFree(box) && !crosses(box);
}

function noteGroup({ point, steps }: Spot, kind: string, { curve: { persona } }: Line, { box, anchor }: Place, { width, marks }: Block): Group {
    const x = anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0;
    return {
        key: `${(point.touchpoint ?? point.stage).id}/${kind}${persona ? `:${persona.name}` : ''}`, column: steps[0]!.index,
        x: box.left, y: box.top, width, height: box.bottom - box.top,
        marks: marks.map(mark => mark.kind === 'text' ? { ...mark, anchor, x, halo: true } : mark),
    };
}

// ---- the card of the lowest point ----

const cardRoom = 316;
const cardPad = 14;

function cardOf(spot: Spot, isWhole: boolean, journey: Journey, setting: Setting): Block {
    const { words } = setting;
    const { point: { touchpoint, stage, emotions, score }, level } = spot;
    const type = strong(feelingRole(level));
    const number = signedRun(scoreText(score ?? level, journey.scale, setting), type);
    const title = [fill(words.curve.lowest, { touchpoint: (touchpoint ?? stage).label }), ...feelingsOf(emotions)].join(words.comma);
    const pain = [...(touchpoint ?? stage).pains].sort((a, b) => (b.severity ?? 0) - (a.severity ?? 0))[0];
    const said = emotions.find(it => it.text !== undefined)?.text ?? touchpoint?.quotes[0]?.text;
    const block = stack([
        followed(paragraph(title, type, cardRoom - widthOfRuns([number], setting) - 6, setting), number, setting),
        ...isWhole && said !== undefined ? [paragraph(fill(words.quote, { text: said }), { size: 17, strong: true, fill: 'text' }, cardRoom, setting)] : [],
        ...isWhole ? [stack([
            ...pain ? [paragraph(pain.text, { size: 12, fill: 'text' }, cardRoom, setting)] : [],
            groundsOf([...emotions.map(it => it.source), ...pain ? [pain.source] : []], setting),
        ], 2)] : [],
    ], 6);
    return { ...block, width: block.width + 2 * cardPad, height: block.height + 2 * cardPad - 4 };
}

/** A paragraph with a number after its last line. */
function followed(block: Block, number: TextRun, setting: Setting): Block {
    const last = block.marks.at(-1);
    return last?.kind !== 'text' ? block : {
        ...block, width: Math.max(block.width, widthOfRuns([...last.runs, number], setting)), marks: [...block.marks.slice(0, -1), { ...last, runs: [...last.runs, number] }],
    };
}

/** The evidence with the size of its samples or, without any, that it is assumed or has no source. */
function groundsOf(sources: readonly Source[], setting: Setting): Block {
    const { words } = setting;
    const evidence = new Map(sources.flatMap(it => it.evidence.map(evidence => [evidence.name, evidence] as const)));
    const named = [...evidence.values()].map(({ label, sample }) => sample === undefined ? label : fill(words.curve.sample, { evidence: label, sample: numberText(sample, setting) }));
    const texts = named.length > 0 ? named : [capitalised(words.support[supportIn(sources[0]?.support ?? 'unsourced', setting)])];
    const onOneLine = texts.join(' · ');
    return widthOf(onOneLine, meta, setting) <= cardRoom ? paragraph(onOneLine, meta, cardRoom, setting) : stack(texts.map(text => paragraph(text, meta, cardRoom, setting)));
}

interface Card {
    readonly box: Box;
    readonly block: Block;
}

/** Beside the point, on the side with less to cover, as near as there is room; over the baseline only where there is none under it. */
function placeCard(spot: Spot, block: Block, lead: Line, room: Room): Card | undefined {
    const { x, y, r } = spot;
    const low = (side: -1 | 1) => lead.spots.filter(it => it !== spot && it.y > 0 && Math.sign(it.x - x) === side && Math.abs(it.x - x) < block.width + 120).length;
    const sides: readonly (-1 | 1)[] = low(-1) <= low(1) ? [-1, 1] : [1, -1];
    const levels = [...tops(room.bottom - 6 - block.height, 12), ...tops(-12 - block.height, room.top)];
    let best: Card | undefined;
    let least = Infinity;
    for (const side of sides) {
        for (const gap of [24, 36, 52, 72, 100, 136]) {
            const left = side < 0 ? x - r - gap - block.width : x + r + gap;
            for (const top of levels) {
                const box = { left, right: left + block.width, top, bottom: top + block.height };
                const far = gap + Math.max(0, top - y, y - box.bottom) + (side === sides[0] ? 0 : 30);
                if (far < Math.min(least, farthest) && isClear(grown(box, 6), room) && isSeen(spot, box, room)) {
                    best = { box, block };
                    least = far;
                }
            }
        }
    }
    return best;
}

/** Further away, a card is no longer about the point. */
const farthest = 340;

/** Whether nothing stands between a card and its point. */
function isSeen(spot: Spot, box: Box, { taken, crosses }: Room): boolean {
    const { from, to } = leaderOf(spot, box);
    const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 6);
    return Array.from({ length: steps }, (_, index) => index / steps).every(share => {
        const [x, y] = [from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share];
        const dot = { left: x - 3, right: x + 3, top: y - 4, bottom: y + 4 };
        return Math.hypot(x - spot.x, y - spot.y) < spot.r + 10 || taken.isFree(dot) && !crosses(dot);
    });
}

/** The line from a card to its point. */
function leaderOf({ x, y, r }: Spot, box: Box) {
    const from = { x: box.right < x ? box.right : box.left, y: Math.min(Math.max(y, box.top + 16), box.bottom - 16) };
    const length = Math.hypot(x - from.x, y - from.y);
    const reach = (length - r * 17 / 14 - 4) / length;
    return { from, to: { x: from.x + (x - from.x) * reach, y: from.y + (y - from.y) * reach } };
}

function tops(from: number, to: number): readonly number[] {
    const step = 8;
    return Array.from({ length: Math.max(0, Math.floor((from - to) / step) + 1) }, (_, index) => from - index * step);
}

function grown({ left, right, top, bottom }: Box, by: number): Box {
    return { left: left - by, right: right + by, top: top - by, bottom: bottom + by };
}

function cardGroup(spot: Spot, { box, block }: Card): Group {
    const { level, point, steps } = spot;
    const role = feelingRole(level);
    const [width, height] = [box.right - box.left, box.bottom - box.top];
    const { from, to } = leaderOf(spot, box);
    const thing = point.touchpoint ?? point.stage;
    const texts = block.marks.flatMap((mark): readonly string[] => mark.kind === 'text' ? [mark.runs.map(it => it.text).join(' ')] : []);
    return {
        key: `${thing.id}/low`, target: thing.id, column: steps[0]!.index, lane: 'feelings', label: texts.join(' '),
        x: box.left, y: box.top, width, height,
        marks: [
            { kind: 'line', x1: from.x - box.left, y1: from.y - box.top, x2: to.x - box.left, y2: to.y - box.top, stroke: role },
            { kind: 'rect', x: 0, y: 0, width, height, radius: 8, fill: 'card', stroke: role, strokeWidth: 1.5 },
            ...moved(block.marks, cardPad, cardPad - 3),
        ],
    };
}
