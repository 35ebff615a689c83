import type { Journey } from '../../language/model/journey.ts';
import { badge, badgeOf } from '../badge.ts';
import { meta, moved, paragraph, stack, type Block, type Type } from '../block.ts';
import type { Box } from '../boxes.ts';
import { faceMarks } from '../faces.ts';
import { edgeText } from '../flow.ts';
import type { Group, Mark } from '../scene.ts';
import { supportIn, type Setting } from '../setting.ts';
import { fill } from '../words.ts';
import { detourLabel, leaveText, restOf, spoken, tied } from './labels.ts';
import type { Piece } from './side.ts';
import type { Detour, Station } from './stations.ts';

const half = 70;
const rise = 132;
const radius = 17;
const labelWidth = 190;
const widestText = 124;
const leastText = 70;

/** The loop over a station that some are sent round; `left` and `right` say how far its words may go. */
export function detourPiece(station: Station, detour: Detour, x: number, way: 1 | -1, left: number, right: number, swing: number, journey: Journey, setting: Setting): Piece {
    // People leave on the side that they come from.
    const room = { out: way > 0 ? x - half - left : right - x - half, back: way > 0 ? right - x - half : x - half - left };
    const condition = edgeText(detour.out, setting);
    const label = tied(stack([detourLabel(detour, Math.min(labelWidth, right - left), journey, setting), ...[{ text: condition, at: room.out }, { text: edgeText(detour.back, setting), at: room.back }].flatMap(({ text, at }) => text === undefined || at >= leastText ? [] : [paragraph(text, meta, Math.min(labelWidth, right - left), setting)])]), 'middle');
    const texts = [
        { edge: detour.out, side: -way, block: besideLoop(condition, 'feel-2', room.out, setting), words: condition },
        { edge: detour.back, side: way, block: besideLoop(fill(setting.words.back, { touchpoint: station.thing.label }), 'feel+2', room.back, setting), words: fill(setting.words.back, { touchpoint: station.thing.label }) },
    ] as const;
    const reach = (side: number) => Math.max(label.width / 2, half + 8, ...texts.filter(it => it.side === side && it.block.width > 0).map(it => half + 14 + it.block.width));
    const faceY = swing - rise;
    const labelTop = faceY - radius - 10 - label.height;
    const box: Box = { left: x - reach(-1), right: x + reach(1), top: labelTop, bottom: swing - 20 };
    return {
        box,
        draw: y => [
            ...texts.flatMap(({ edge, side, block, words }): readonly Group[] => block.height === 0 ? [] : [{
                key: edge.id, target: edge.id, lane: 'edges', column: edge === detour.out ? station.column : detour.column, label: `${edge === detour.out ? station.thing.label : detour.touchpoint.label}: ${words}`,
                x: side > 0 ? x + half + 14 : x - half - 14 - block.width, y: y + swing - rise * 0.52 - block.height / 2, width: block.width, height: block.height,
                marks: side > 0 ? block.marks : moved(tied(block, 'end').marks, block.width, 0),
            }]),
            detourGroup(detour, label, x, y + faceY, y + labelTop, journey, setting),
        ],
        under: y => loop(x, y + swing, way),
    };
}

function besideLoop(text: string | undefined, role: 'feel-2' | 'feel+2', room: number, setting: Setting): Block {
    const type: Type = { size: 12, strong: true, fill: role };
    return text === undefined || room < leastText ? { width: 0, height: 0, marks: [] } : paragraph(text, type, Math.min(room - 18, widestText), setting);
}

/** Out in a warm line, back in a cool one, each with its arrow. */
function loop(x: number, y: number, way: 1 | -1): readonly Mark[] {
    const arm = (side: number) => `M${x + side * 10} ${y - 18}C${x + side * 94} ${y - 18} ${x + side * 94} ${y - rise} ${x} ${y - rise}`;
    const dotted = (side: number, stroke: 'feel-2' | 'feel+2'): Mark => ({ kind: 'path', x: 0, y: 0, d: arm(side), fill: 'none', stroke, strokeWidth: 2, dash: '3 5' });
    const arrow = (side: number, goesUp: boolean, fillRole: 'feel-2' | 'feel+2'): Mark => ({ kind: 'path', x: x + side * half, y: y - rise * 0.52, d: goesUp ? 'M-6 5L0-6L6 5z' : 'M-6-5L0 6L6-5z', fill: fillRole });
    return [
        ...[-1, 1].map((side): Mark => ({ kind: 'path', x: 0, y: 0, d: arm(side), fill: 'none', stroke: 'track', strokeWidth: 8 })),
        dotted(-way, 'feel-2'), dotted(way, 'feel+2'), arrow(-way, true, 'feel-2'), arrow(way, false, 'feel+2'),
    ];
}

function detourGroup(detour: Detour, label: Block, x: number, y: number, top: number, journey: Journey, setting: Setting): Group {
    const { touchpoint, felt, column } = detour;
    const width = Math.max(label.width, 2 * radius);
    const finding = badgeOf(touchpoint.id, setting);
    const [only] = felt;
    return {
        key: touchpoint.id, target: touchpoint.id, lane: 'touchpoints', column,
        label: spoken(touchpoint, felt, [...touchpoint.dropOffs.map(it => leaveText(it, setting)), ...restOf(touchpoint, setting)], journey, setting),
        x: x - width / 2, y: top, width, height: y + radius - top,
        marks: [
            ...moved(label.marks, width / 2, 0),
            ...only ? faceMarks(only.level, supportIn(only.support, setting), width / 2, y - top, radius) : [{ kind: 'circle', x: width / 2, y: y - top, r: 10, fill: 'surface', stroke: 'flow', strokeWidth: 2 } as const],
            ...finding ? badge(finding, width / 2 - radius + 2, y - top - radius + 3, 8) : [],
        ],
    };
}
