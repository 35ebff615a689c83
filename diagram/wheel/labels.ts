import { badge } from '../badge.ts';
import { meta, run, widthOf } from '../block.ts';
import { occupied, type Box, type Occupied } from '../boxes.ts';
import type { Anchor, Group, Mark } from '../scene.ts';
import { numberText, type Setting } from '../setting.ts';
import { placeAt, type Dial, type Sector } from './dial.ts';
import { labelBlock, type LabelBlock, type SectorText } from './label-texts.ts';
import type { Spot } from './plots.ts';

/** A label in its place around the wheel. */
export interface PlacedLabel {
    readonly text: SectorText;
    readonly set: LabelBlock;
    readonly anchor: Anchor;
    readonly box: Box;
    /** How far it had to go out to be clear of its neighbours. */
    readonly shift: number;
}

/**
 * Labels at the ends of their spokes. Those at the sides are placed first; the nearer one stands to 12 or 6 o'clock,
 * the less room is left between spokes, and the further out it goes.
 */
export function placeLabels(texts: readonly SectorText[], numbers: readonly Box[], dial: Dial, setting: Setting): readonly PlacedLabel[] {
    const taken = occupied();
    numbers.forEach(box => taken.add(box));
    const steepness = ({ sector }: SectorText) => Math.abs(placeAt(sector.angle, 1).y);
    return [...texts].sort((a, b) => steepness(a) - steepness(b)).map(text => {
        const placed = place(text, labelBlock(text, dial.density, setting), dial, taken);
        taken.add(placed.box);
        bendOf(placed, dial).forEach(({ x2, y1, y2 }) => taken.add({ left: x2 - 1, right: x2 + 1, top: Math.min(y1, y2), bottom: Math.max(y1, y2) }));
        return placed;
    });
}

/** Between two labels. */
const gap = 5;
const badgeRoom = 20;

function place(text: SectorText, set: LabelBlock, dial: Dial, taken: Occupied): PlacedLabel {
    const { sector, finding } = text;
    const { block } = set;
    const { x: sin, y } = placeAt(sector.angle, 1);
    const cos = -y;
    const isAlone = Math.abs(sin) < 1e-6 || dial.rim * dial.sector * Math.PI / 180 >= block.width + 12;
    const anchor: Anchor = Math.abs(sin) < 0.22 && isAlone ? 'middle' : sin > 0 ? 'start' : 'end';
    const beside = finding ? badgeRoom : 0;
    const at = placeAt(sector.angle, dial.rim);
    const width = block.width + (anchor === 'middle' ? 2 : 1) * beside;
    const left = anchor === 'start' ? at.x : anchor === 'end' ? at.x - width : at.x - width / 2;
    const centre = at.y - 0.45 * cos * block.height;
    const out = cos >= 0 ? -1 : 1;
    for (let shift = 0; ; shift += 4) {
        const top = centre - block.height / 2 + out * shift;
        const box = { left, right: left + width, top, bottom: top + block.height };
        if (taken.isFree({ left: box.left - gap, right: box.right + gap, top: box.top - gap, bottom: box.bottom + gap })) {
            return { text, set, anchor, box, shift };
        }
    }
}

export function drawLabel({ text: { sector, finding, spoken }, set: { block, firstLine, isCut }, anchor, box }: PlacedLabel): Group {
    const width = box.right - box.left;
    const x = anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2;
    const thing = sector.touchpoint ?? sector.stage;
    const badgeX = anchor === 'start' ? firstLine + 11 : anchor === 'end' ? width - firstLine - 11 : (width + firstLine) / 2 + 11;
    return {
        key: sector.touchpoint ? `${thing.id}/label` : `${thing.id}/feeling`, target: thing.id, column: sector.index, label: spoken,
        ...isCut && { hint: spoken },
        x: box.left, y: box.top, width, height: box.bottom - box.top,
        marks: [
            ...block.marks.map((mark): Mark => mark.kind === 'text' ? { ...mark, anchor, x } : mark),
            ...finding ? badge(finding, badgeX, 9, 7) : [],
        ],
    };
}

/** The spoke from a face to its label, in the wheel's own coordinates. */
export function leaderOf(label: PlacedLabel, spots: readonly Spot[], dial: Dial): readonly Mark[] {
    const { sector } = label.text;
    const own = spots.filter(it => it.home === sector && Math.abs(it.angle - sector.angle) < 0.01);
    const start = own.length > 0 ? Math.max(...own.map(it => it.radius)) + dial.face + 4 : dial.ring + 10;
    const end = spokeEnd(dial);
    const [from, to] = [placeAt(sector.angle, start), placeAt(sector.angle, end)];
    const line = { kind: 'line', stroke: 'line-strong' } as const;
    return [
        ...end - start < 3 ? [] : [{ ...line, x1: from.x, y1: from.y, x2: to.x, y2: to.y }],
        ...bendOf(label, dial).map((bend): Mark => ({ ...line, ...bend })),
    ];
}

function spokeEnd({ rim }: Dial): number {
    return rim - 6;
}

/** A label that went out further is tied to its spoke by a line up or down. */
function bendOf({ text: { sector }, anchor, box, shift }: PlacedLabel, dial: Dial): readonly { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }[] {
    const { x, y } = placeAt(sector.angle, spokeEnd(dial));
    const isAbove = y < 0;
    const edge = isAbove ? box.bottom + 3 : box.top - 3;
    const foot = anchor === 'middle' ? (box.left + box.right) / 2 : anchor === 'start' ? Math.max(x, box.left + 2) : Math.min(x, box.right - 2);
    return shift < 8 || (isAbove ? edge >= y : edge <= y) ? [] : [{ x1: x, y1: y, x2: foot, y2: edge }];
}

/** The numbers of touchpoints that are named in the list under the wheel. */
export function numberBox({ index, angle }: Sector, dial: Dial, setting: Setting): Box {
    const { x, y } = placeAt(angle, dial.numbers);
    const half = widthOf(numberText(index + 1, setting), meta, setting) / 2 + 1;
    return { left: x - half, right: x + half, top: y - 7, bottom: y + 7 };
}

export function drawNumber({ sector, spoken }: SectorText, { left, right, top, bottom }: Box, setting: Setting): Group {
    const thing = sector.touchpoint ?? sector.stage;
    return {
        key: `${thing.id}/label`, target: thing.id, column: sector.index, label: spoken, hint: spoken, x: left, y: top, width: right - left, height: bottom - top,
        marks: [{ kind: 'text', x: (right - left) / 2, y: 11, anchor: 'middle', runs: [run(numberText(sector.index + 1, setting), meta, setting)] }],
    };
}
