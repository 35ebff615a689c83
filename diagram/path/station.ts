import type { Journey } from '../../language/model/journey.ts';
import { badge, badgeOf, withFinding } from '../badge.ts';
import { meta, moved, paragraph, stack, type Block } from '../block.ts';
import { faceMarks } from '../faces.ts';
import type { Anchor, Group, Mark } from '../scene.ts';
import { supportIn, type Setting } from '../setting.ts';
import { leaveText, restOf, spoken, stationLabel, tied, wayTexts, type Density } from './labels.ts';
import type { RoadPoint } from './road.ts';
import type { Piece, Side } from './side.ts';
import type { Station } from './stations.ts';

/** A station without its place. */
export interface Draft {
    readonly station: Station;
    readonly index: number;
    /** Half of the road there. */
    readonly half: number;
    readonly density: Density;
    readonly journey: Journey;
    readonly setting: Setting;
}

/** Beside a turn there is no more room for words. */
const turnLabelWidth = 102;
const gap = 3;

/** A station on a row: its face on the road, its words `top` under the row. */
export function stationPiece(draft: Draft, x: number, side: Side, width: number, top: number, swing: number): Piece {
    const words = wordsOf(draft, width);
    const half = words.width / 2;
    const middle = Math.min(Math.max(x, side.left + half), side.right - half);
    return {
        box: { left: middle - half, right: middle + half, top, bottom: top + words.height },
        draw: y => groupsOf(draft, words, 'middle', { x, y: y + swing }, { x: middle, y: y + top }),
    };
}

/** A station on a turn: its words stand outside. */
export function stationOnTurn(draft: Draft, way: 1 | -1): { readonly height: number; draw(at: RoadPoint): readonly Group[] } {
    const words = wordsOf(draft, turnLabelWidth);
    const aside = Math.max(draft.half, 23) + 10;
    return {
        height: words.height,
        draw: ({ x, y }) => groupsOf(draft, words, way > 0 ? 'start' : 'end', { x, y }, { x: x + way * aside, y: y - words.height / 2 }),
    };
}

interface Words {
    readonly width: number;
    readonly height: number;
    readonly label: Block & { readonly hint?: string };
    /** What leads away from here, each a thing to be chosen. */
    readonly ways: readonly { readonly block: Block; readonly group: Pick<Group, 'key' | 'target' | 'label' | 'lane' | 'column'> }[];
}

function wordsOf({ station, index, density, journey, setting }: Draft, width: number): Words {
    const label = stationLabel(station, width, density, journey, setting);
    const ways = station.ways.map(way => {
        const lines = wayTexts(way, way.to <= index, setting);
        return {
            block: stack(lines.map(it => paragraph(it, meta, width, setting))),
            group: { key: way.edge.id, target: way.edge.id, label: `${station.thing.label}: ${lines.join(', ')}`, lane: 'edges', column: station.column },
        };
    });
    return {
        label, ways,
        width: Math.max(label.width, ...ways.map(it => it.block.width)),
        height: label.height + ways.reduce((sum, { block }) => sum + block.height + gap, 0),
    };
}

/** The face at one place, the words from another on. */
function groupsOf(draft: Draft, words: Words, anchor: Anchor, face: { readonly x: number; readonly y: number }, text: { readonly x: number; readonly y: number }): readonly Group[] {
    const { station, journey, setting } = draft;
    const { thing, touchpoint, stage, felt, column } = station;
    const marks = facesOf(draft, anchor !== 'middle');
    const box = blockBox(words.label, anchor, text);
    const left = Math.min(box.left, face.x - marks.half);
    const top = Math.min(box.top, face.y - marks.rise);
    const right = Math.max(box.right, face.x + marks.half);
    const bottom = Math.max(box.bottom, face.y + marks.rise);
    let y = text.y + words.label.height + gap;
    return [
        {
            key: touchpoint || stage.touchpoints.length > 0 ? thing.id : `${thing.id}/station`, target: thing.id, lane: 'touchpoints', column,
            label: spoken(thing, felt, [...station.leaving.map(it => leaveText(it, setting)), ...touchpoint ? restOf(touchpoint, setting) : stage.touchpoints.map(it => it.label)], journey, setting),
            ...!touchpoint && stage.touchpoints.length > 0 ? { hint: stage.touchpoints.map(it => it.label).join('\n') } : words.label.hint === undefined ? {} : { hint: words.label.hint },
            x: left, y: top, width: right - left, height: bottom - top,
            marks: [...moved(marks.marks, face.x - left, face.y - top), ...moved(tied(words.label, anchor).marks, text.x - left, text.y - top)],
        },
        ...words.ways.map(({ block, group }): Group => {
            const place = blockBox(block, anchor, { x: text.x, y });
            y += block.height + gap;
            return { ...group, x: place.left, y: place.top, width: block.width, height: block.height, marks: moved(tied(block, anchor).marks, text.x - place.left, 0) };
        }),
    ];
}

function blockBox({ width, height }: Block, anchor: Anchor, { x, y }: { readonly x: number; readonly y: number }) {
    const left = anchor === 'middle' ? x - width / 2 : anchor === 'start' ? x : x - width;
    return { left, right: left + width, top: y, bottom: y + height };
}

/** Faces about 0,0, one for each who feels something, along the road. */
function facesOf({ station: { felt, touchpoint, thing }, density, setting }: Draft, isUpright: boolean): { readonly half: number; readonly rise: number; readonly marks: readonly Mark[] } {
    const radius = felt.length === 0 ? 10 : felt.length > 1 ? 15 : density === 'least' ? 16 : felt[0]!.isLow ? 23 : 20;
    const step = 2 * radius + 4;
    const from = -step * (felt.length - 1) / 2;
    const length = radius - Math.min(from, 0);
    const [half, rise] = isUpright ? [radius, length] : [length, radius];
    const finding = badgeOf(thing.id, setting);
    const hasMoment = touchpoint?.moments.length;
    return {
        half: half + 4, rise: rise + 4,
        marks: [
            ...felt.flatMap(({ level, support }, index) => faceMarks(level, supportIn(support, setting), isUpright ? 0 : from + index * step, isUpright ? from + index * step : 0, radius)),
            ...felt.length === 0 ? emptyFace(radius) : [],
            ...hasMoment ? [{ kind: 'path', x: half - radius * 0.25, y: radius * 0.2 - rise, d: 'M0-9L9 0L0 9L-9 0z', fill: 'moment', stroke: 'surface', strokeWidth: 2 } as const] : [],
            ...finding ? badge(finding, radius * 0.25 - half, radius * 0.2 - rise, 8) : [],
        ],
    };
}

/** A station where nobody wrote down what is felt. */
function emptyFace(r: number): readonly Mark[] {
    return [{ kind: 'circle', x: 0, y: 0, r: r + 3, fill: 'surface' }, { kind: 'circle', x: 0, y: 0, r, fill: 'surface', stroke: 'flow', strokeWidth: 2 }];
}

/** Who leaves, in words alone, under the words of a station: where there is no room for people. */
export function addLeaveLines({ station, setting }: Draft, x: number, side: Side, width: number, top: number): void {
    let y = top;
    for (const why of station.leaving) {
        const block = tied(paragraph(leaveText(why, setting), { ...meta, strong: true }, width, setting), 'middle');
        const left = Math.min(Math.max(x - block.width / 2, side.left), side.right - block.width);
        const boxFrom = (at: number) => ({ left, right: left + block.width, top: at, bottom: at + block.height });
        while (!side.isFree(boxFrom(y)) && y < top + 2000) {
            y += 8;
        }
        const box = boxFrom(y);
        const finding = badgeOf(why.target, setting);
        side.add({
            box,
            draw: row => [{
                key: why.key, target: why.target, lane: 'leave', column: station.column, x: left, y: row + box.top, width: block.width, height: block.height,
                label: withFinding([`${station.thing.label}: ${leaveText(why, setting)}`], finding, setting),
                marks: moved(block.marks, block.width / 2, 0),
            }],
        });
    }
}
