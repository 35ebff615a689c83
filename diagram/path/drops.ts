import { badgeOf, withFinding } from '../badge.ts';
import { bodyStrong, meta, paragraph, stack, type Block } from '../block.ts';
import type { Box } from '../boxes.ts';
import type { Group, Mark } from '../scene.ts';
import { numberText, type Setting } from '../setting.ts';
import { figures } from './figures.ts';
import { leaveText, tied } from './labels.ts';
import { fullHalf } from './road.ts';
import type { Side } from './side.ts';
import type { Leaving, Station } from './stations.ts';

/** People who leave: a way down from the road, figures, and what is said of them. */
export interface Drop {
    readonly station: Station;
    /** Whether there are figures. */
    readonly isPeopled: boolean;
    readonly width: number;
    readonly height: number;
    /** Of the way that leaves the road. */
    readonly strip: number;
    /** Placed about x from `top` on. */
    draw(x: number, top: number): readonly Group[];
}

const arrowHeight = 8;

export function dropOf(station: Station, room: number, setting: Setting): Drop | undefined {
    const { leaving, leave, column, thing } = station;
    if (leaving.length === 0) {
        return undefined;
    }
    const people = figures(leave);
    const crowd = people.height === 0 ? 0 : people.height + 4;
    const blocks = leaving.map(it => textOf(it, room, setting));
    return {
        station, isPeopled: people.height > 0,
        width: Math.max(people.width, 14, ...blocks.map(it => it.width)),
        height: arrowHeight + 8 + crowd + blocks.reduce((sum, block) => sum + block.height + gap, -gap),
        strip: leave > 0 ? Math.max(3, 2 * fullHalf * leave / 100) : 5,
        draw(x, top) {
            let y = top + arrowHeight + 8 + crowd;
            return blocks.map((block, index): Group => {
                const why = leaving[index]!;
                const finding = badgeOf(why.target, setting);
                const upper = index === 0 ? top : y;
                const width = Math.max(block.width, index === 0 ? people.width : 0, 14);
                const group: Group = {
                    key: why.key, target: why.target, lane: 'leave', column,
                    label: withFinding([`${thing.label}: ${leaveText(why, setting)}`], finding, setting),
                    x: x - width / 2, y: upper, width, height: y + block.height - upper,
                    marks: [
                        ...index > 0 ? [] : [
                            { kind: 'path', x: width / 2, y: 0, d: `M-6 0H6L0 ${arrowHeight}z`, fill: 'text-muted' } as const,
                            ...people.marks.map((mark): Mark => mark.kind === 'path' ? { ...mark, x: width / 2, y: arrowHeight + 8 } : mark),
                        ],
                        ...block.marks.map((mark): Mark => mark.kind === 'text' ? { ...mark, x: width / 2, y: mark.y + y - upper } : mark),
                    ],
                };
                y += block.height + gap;
                return group;
            });
        },
    };
}

const gap = 4;

function textOf({ percent, text }: Leaving, room: number, setting: Setting): Block {
    return tied(stack([
        ...percent === undefined ? [] : [paragraph(`${numberText(percent, setting, { percent: true })} ${setting.words.leave}`, bodyStrong, room, setting)],
        ...text === undefined ? percent === undefined ? [paragraph(setting.words.leave, bodyStrong, room, setting)] : [] : [paragraph(text, meta, room, setting)],
    ]), 'middle');
}

/** Where people who leave a station on a row find room: x, and the drop as narrow as it must be. Low in the bend of a turn there is more room than at its top. */
export function placeBeside(station: Station, side: Side, x: number, way: 1 | -1, room: number, top: number, beyond: number, setting: Setting): { readonly drop: Drop; readonly x: number } | undefined {
    for (const width of [150, 110, 84]) {
        const drop = dropOf(station, width, setting);
        if (!drop) {
            return undefined;
        }
        const wanted = Math.min(155, room * 0.42);
        const distances = Array.from({ length: Math.max(1, Math.floor((room - nearest) / 10) + 1) }, (_, index) => nearest + 10 * index);
        const found = distances.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))
            .map(it => x + way * it)
            .find(it => side.isFree(boxAt(drop, it, top), beyond) && side.isFree({ left: it - drop.strip / 2, right: it + drop.strip / 2, top: top - 30, bottom: top }, beyond));
        if (found !== undefined) {
            return { drop, x: found };
        }
    }
    return undefined;
}

const nearest = 56;

export function boxAt({ width, height }: Drop, x: number, top: number): Box {
    return { left: x - width / 2, right: x + width / 2, top, bottom: top + height };
}
