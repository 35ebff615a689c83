import type { Journey } from '../../language/model/journey.ts';
import type { Content } from '../sheet.ts';
import type { Group, Mark } from '../scene.ts';
import type { Setting } from '../setting.ts';
import { detourPiece } from './detours.ts';
import { boxAt, dropOf, placeBeside } from './drops.ts';
import { waysIn, type WaysIn } from './entries.ts';
import { densityOf, type Density } from './labels.ts';
import { laneMarks, laneRoom, lanesAlong, lanesOf, type Lane } from './lanes.ts';
import { outcomeHalf, outcomePieces } from './outcome.ts';
import { halfOf, halvesOf, middlePath, plainHalf, radiusOf, roadOf, roadPaths, swingAt, type Narrowing, type Road } from './road.ts';
import { gapBetween, sideOf, type Side } from './side.ts';
import { putSign, type Stretch } from './signs.ts';
import { narrowest, planOf, widest, type Plan, type Slot } from './slots.ts';
import { addLeaveLines, stationOnTurn, stationPiece, type Draft } from './station.ts';
import type { Stations } from './stations.ts';

export interface Layout extends Omit<Content, 'legend'> {
    /** Whether figures stand for those who leave. */
    readonly isPeopled: boolean;
}

/** Everything on the sheet but its frame. `available`: CSS px that it may be wide. */
export function layOut(journey: Journey, all: Stations, available: number | undefined, setting: Setting): Layout {
    const { stations, isCounted } = all;
    const entrance = waysIn([...journey.entries, ...journey.stages[0]?.entries ?? []], journey.trigger, setting);
    const lanes = lanesOf(stations);
    const ends = new Set(lanes.flatMap(({ from, to }) => [from, to]));
    const width = Math.min(widest, Math.max(narrowest, available ?? widest));
    const plan = planOf(stations.map((it, index) => it.detour !== undefined || ends.has(index)), width, entrance.start, { first: stations[0]?.detour !== undefined, last: stations.at(-1)?.detour !== undefined });
    if (stations.length === 0) {
        return { width: 0, height: 0, groups: [], isPeopled: false };
    }
    const density = densityOf(stations.length);
    const places = stations.map((station, index): Place => ({
        station, index, density, journey, setting, half: isCounted ? halfOf(station.arrive) : plainHalf, slot: plan.slots[index]!,
    }));
    const stops = plan.rows.map((): (Place & { readonly x: number })[] => []);
    const turning = new Map<number, Place>();
    for (const place of places) {
        if (place.slot.isTurn) {
            turning.set(place.slot.row, place);
        } else {
            stops[place.slot.row]!.push({ ...place, x: place.slot.x });
        }
    }
    const rows = stops.map((inRow, row): Row => {
        const depth = laneRoom * lanesAlong(row, lanes, plan.slots);
        // Lanes pass by the end of the road too.
        const half = Math.max(inRow[0]!.half + swingRoom, depth > 0 && row === plan.rows.length - 1 ? outcomeHalf : 0);
        return { row, stops: inRow, onTurn: turning.get(row), half, upper: half + (row % 2 === 0 ? depth : 0), lower: half + (row % 2 === 1 ? depth : 0), hasLanesUnder: row % 2 === 1 && depth > 0 };
    });
    return compose({ journey, all, plan, rows, places, lanes, entrance, density, setting });
}

interface Place extends Draft {
    readonly slot: Slot;
}

interface Row {
    readonly row: number;
    readonly stops: readonly (Place & { readonly x: number })[];
    readonly onTurn: Place | undefined;
    /** Half of the road, and its swing. */
    readonly half: number;
    /** The same with the lanes that run beside it. */
    readonly upper: number;
    readonly lower: number;
    readonly hasLanesUnder: boolean;
}

interface Whole {
    readonly journey: Journey;
    readonly all: Stations;
    readonly plan: Plan;
    readonly rows: readonly Row[];
    readonly places: readonly Place[];
    readonly lanes: readonly Lane[];
    readonly entrance: WaysIn;
    readonly density: Density;
    readonly setting: Setting;
}

const swingRoom = 9;
/** Nothing that stands in the bend of a turn goes further beyond the end of its row. */
const intoBend = 30;
const endWords = 104;
/** And so much more where it stands low. */
const lowInBend = 36;
const leastGap: Readonly<Record<Density, number>> = { full: 250, brief: 250, least: 220 };

/** From the first row to the last: how far one stands from the next depends on what is between them, and how wide a turn is on how far that is. */
function compose(whole: Whole): Layout {
    const { plan, rows, places, lanes, all, density, entrance } = whole;
    const over = overRows(whole);
    const ys = [Math.max(40, ...over[0]!.pieces.map(({ box }) => -box.top))];
    const under: Side[] = [];
    const turned: ((road: Road) => readonly Group[])[] = [];
    const strips: ((road: Road) => Mark)[] = [];
    const narrowings: ((road: Road) => Narrowing)[] = [];
    let isPeopled = false;
    for (const { row, stops, onTurn, lower, hasLanesUnder } of rows) {
        const { way, to, pitch } = plan.rows[row]!;
        const isLast = row === rows.length - 1;
        const y = ys[row]!;
        const side = sideOf(!isLast && way < 0 ? plan.left - intoBend : 0, !isLast && way > 0 ? plan.right + intoBend : plan.width);
        const dropTop = lower + 38;
        under.push(side);
        side.add({ box: { ...extentOf(plan, row), top: 0, bottom: lower } });
        if (row === 0) {
            side.add({ box: { left: 0, right: entrance.start, top: 0, bottom: Math.max(entrance.bottom, 1) } });
        }
        const before = rows[row - 1]?.onTurn;
        const dropBefore = before && dropOf(before.station, 124, whole.setting);
        if (before && dropBefore) {
            const { to: end, way: wayBefore } = plan.rows[row - 1]!;
            const x = end + wayBefore * (radiusOf(plan, y - ys[row - 1]!) + Math.max(0, before.half - dropBefore.strip / 2));
            isPeopled ||= dropBefore.isPeopled;
            side.add({ box: boxAt(dropBefore, x, dropTop), draw: at => dropBefore.draw(x, at + dropTop) });
            strips.push(road => ({ kind: 'path', x: 0, y: 0, d: `M${x} ${road.onTurn(row - 1).y + 6}V${y + dropTop}`, fill: 'none', stroke: 'track', strokeWidth: dropBefore.strip }));
        }
        const width = Math.min(170, pitch - 18);
        const pieces = stops.map(stop => {
            const swing = swingAt(plan, row, stop.x);
            const piece = stationPiece(stop, stop.x, side, width, hasLanesUnder ? lower + 4 : stop.half + swing + 9, swing);
            side.add(piece);
            return piece;
        });
        stops.forEach(({ station, x, half: halfHere, ...draft }, index) => {
            const next = stops[index + 1];
            const room = next ? Math.abs(next.x - x) : Math.abs(to - x) + (isLast ? -40 : intoBend);
            const placed = placeBeside(station, side, x, way, room, dropTop, isLast ? 0 : lowInBend, whole.setting);
            if (placed) {
                const { drop, x: at } = placed;
                const box = boxAt(drop, at, dropTop);
                const isInBend = box.left < side.left || box.right > side.right;
                side.add({ box: isInBend ? { ...box, bottom: box.bottom + lowInBend } : box, draw: from => drop.draw(at, from + dropTop) });
                strips.push(() => stripMark(at, way, y + swingAt(plan, row, at - way * bend) + halfHere - drop.strip / 2, y + dropTop, drop.strip));
                isPeopled ||= drop.isPeopled;
            } else {
                addLeaveLines({ ...draft, station, half: halfHere }, x, side, width, pieces[index]!.box.bottom + 4);
            }
            if (station.leave > 0) {
                narrowings.push(along => ({ s: along.at(row, placed ? placed.x - way * bend : x + way * 26).s, left: station.arrive - station.leave }));
            }
        });
        if (isLast) {
            side.add(outcomePieces(whole.journey, all, to, swingAt(plan, row, to), laneRoom * lanesAlong(row, lanes, plan.slots), whole.setting).under);
            continue;
        }
        const turning = onTurn && stationOnTurn(onTurn, way);
        ys.push(y + Math.ceil(Math.max(leastGap[density], gapBetween(side, over[row + 1]!), turning ? turning.height + 44 : 0)));
        if (onTurn && turning) {
            const { station } = onTurn;
            turned.push(road => turning.draw(road.onTurn(row)));
            if (station.leave > 0) {
                narrowings.push(road => ({ s: road.onTurn(row).s + 20, left: station.arrive - station.leave }));
            }
        }
    }
    const road = roadOf(plan, ys);
    const halves = all.isCounted ? halvesOf(road.points, narrowings.map(it => it(road))) : road.points.map(() => plainHalf);
    const pieces = rows.flatMap(({ row }) => [...over[row]!.pieces, ...under[row]!.pieces].map(piece => ({ piece, y: ys[row]! })));
    const isOutside = lanes.some(({ from, to }) => places[from]!.slot.row !== places[to]!.slot.row);
    const wide = rows.length > 1 ? plan.width : pieces.reduce((most, { piece: { box } }) => Math.max(most, box.right), 0);
    const size = {
        width: wide + (isOutside ? 24 + 10 * lanes.length : 0),
        height: Math.ceil(ys.at(-1)! + Math.max(...under.at(-1)!.pieces.map(({ box }) => box.bottom)) + 8),
    };
    return {
        ...size, isPeopled,
        under: [{
            key: 'path/road', x: 0, y: 0, ...size,
            marks: [
                ...strips.map(it => it(road)),
                ...roadPaths(road.points, halves).map((d): Mark => ({ kind: 'path', x: 0, y: 0, d, fill: 'track' })),
                { kind: 'path', x: 0, y: 0, d: middlePath(road.points), fill: 'none', stroke: 'surface', strokeWidth: 2, dash: '14 12' },
                ...pieces.flatMap(({ piece, y }) => piece.under?.(y) ?? []),
                ...laneMarks(lanes, plan, road, ys, row => rows[row]!.half, index => places[index]!.half),
            ],
        }],
        groups: [...pieces.flatMap(({ piece, y }) => piece.draw?.(y) ?? []), ...turned.flatMap(it => it(road))],
    };
}

/** From the road to where it runs down. */
const bend = 46;

function stripMark(x: number, way: 1 | -1, from: number, to: number, width: number): Mark {
    return { kind: 'path', x: 0, y: 0, d: `M${x - way * bend} ${from}C${x - way * 12} ${from} ${x} ${from + 8} ${x} ${to}`, fill: 'none', stroke: 'track', strokeWidth: width };
}

/** What the road takes up of a row, and of the turns at its ends. */
function extentOf({ rows }: Plan, row: number): { readonly left: number; readonly right: number } {
    const { from, to } = rows[row]!;
    return { left: Math.min(from, to) - 2 * intoBend, right: Math.max(from, to) + 2 * intoBend };
}

function overRows(whole: Whole): readonly Side[] {
    const { plan, rows, entrance, journey, all, lanes, setting } = whole;
    const sides = rows.map(({ row, stops, upper }): Side => {
        const { way, to, pitch } = plan.rows[row]!;
        const isLast = row === rows.length - 1;
        const side = sideOf(row > 0 && way > 0 ? plan.left - intoBend : 0, row > 0 && way < 0 ? plan.right + intoBend : plan.width);
        const { left, right } = extentOf(plan, row);
        // Outside a turn that goes down stand the words of its station.
        side.add({ box: { left: isLast || way > 0 ? left : 0, right: isLast || way < 0 ? right : plan.width, top: -upper, bottom: 0 } });
        if (row === 0) {
            side.add({ box: { left: 0, right: entrance.start, top: Math.min(entrance.top, -1), bottom: 0 }, draw: y => entrance.draw(y), under: y => entrance.under(y, stops[0]!.half) });
        }
        for (const { station, x } of stops) {
            if (station.detour) {
                // At the end of the road its outcome is written.
                const end = isLast ? to - way * endWords : undefined;
                const reach = Math.min(pitch / 2, (plan.right - plan.left) / 3) - 6;
                side.add(detourPiece(station, station.detour, x, way, Math.max(side.left, x - reach, way < 0 ? end ?? 0 : 0), Math.min(side.right, x + reach, way > 0 ? end ?? plan.width : plan.width), swingAt(plan, row, x), journey, setting));
            }
        }
        if (isLast) {
            side.add(outcomePieces(journey, all, to, swingAt(plan, row, to), laneRoom * lanesAlong(row, lanes, plan.slots), setting).over);
        }
        return side;
    });
    addSigns(whole, sides);
    return sides;
}

/** A sign for each stage, where its first station is still ahead; where stations are stages, one for each phase. */
function addSigns({ journey, all: { isCollapsed }, plan, places, rows, setting }: Whole, sides: readonly Side[]): void {
    const phases = new Map(journey.phases.filter(({ first, end }) => end > first).map(it => [journey.stages[it.first], it]));
    places.forEach(({ station, slot }, index) => {
        const phase = phases.get(station.stage);
        if (!station.opens || isCollapsed && !phase) {
            return;
        }
        const stretches = stretchesBefore(plan, sides, slot, places[index - 1]?.slot);
        putSign(isCollapsed
            ? { thing: phase!, hasEntries: false, column: station.column }
            : { thing: station.stage, stage: station.stage, ...phase && { phase }, ...station.feltInStage && { felt: station.feltInStage }, hasEntries: station.stage !== journey.stages[0], column: station.column },
        stretches, places[index]!.half, Math.max(...stretches.map(it => rows[it.row]!.upper)) - swingRoom - places[index]!.half, (x, at) => swingAt(plan, at, x), setting);
    });
}

/** Between two stations, on one row or on the ends of two. */
function stretchesBefore({ rows }: Plan, sides: readonly Side[], slot: Slot, before: Slot | undefined): readonly Stretch[] {
    const { from, to, way } = rows[slot.row]!;
    const start = before === undefined ? from + 8 : before.row === slot.row && !before.isTurn ? before.x + way * clear : from;
    const end = slot.isTurn ? to + way * intoTurn : slot.x - way * clear;
    const own: Stretch = { row: slot.row, side: sides[slot.row]!, from: start, to: way * (end - start) > 0 ? end : start };
    if (before === undefined || before.isTurn || before.row === slot.row) {
        return [own];
    }
    const last = rows[before.row]!;
    const first: Stretch = { row: before.row, side: sides[before.row]!, from: before.x + last.way * clear, to: last.to + last.way * intoTurn };
    return last.way * (first.to - first.from) > Math.abs(own.to - own.from) ? [first, own] : [own, first];
}

/** So far a turn is nearly straight. */
const intoTurn = 40;
/** Between a sign and a face. */
const clear = 30;
