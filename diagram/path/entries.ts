import type { Entry } from '../../language/model/journey.ts';
import { badgeOf, withFinding } from '../badge.ts';
import { bodyStrong, meta, metaStrong, paragraph, run, stack, type Block } from '../block.ts';
import { clamped, type Clamped } from '../clamped.ts';
import { channelIcon } from '../icons/channel-icon.ts';
import { findIcon } from '../icons/icons.ts';
import { round } from '../round.ts';
import type { Group, Mark } from '../scene.ts';
import { capitalised, numberText, type Setting } from '../setting.ts';
import { channelLabel, fill } from '../words.ts';

/** The ways in: what stands beside them, and the streams that become the road. Placed from the height of the road. */
export interface WaysIn {
    /** x where the road begins. */
    readonly start: number;
    readonly top: number;
    readonly bottom: number;
    draw(y: number): readonly Group[];
    under(y: number, half: number): readonly Mark[];
}

const textWidth = 128;
const streamStart = 140;
const roadStart = 248;
const apart = 20;
const thin = 6;

/** What sets people going stands over the ways in; where nobody says how they come, the road begins with it, or at once. */
export function waysIn(entries: readonly Entry[], trigger: string | undefined, setting: Setting): WaysIn {
    if (entries.length > 0) {
        return under(trigger, streams(entries, setting), setting);
    }
    const block = triggerBlock(trigger ?? '', setting);
    const start = trigger === undefined ? 40 : streamStart + 8;
    return {
        start, top: -block.height / 2, bottom: block.height / 2,
        draw: y => trigger === undefined ? [] : [triggerGroup(trigger, block, y - block.height / 2)],
        under: (y, half) => [{ kind: 'circle', x: start, y, r: half, fill: 'track' }],
    };
}

function under(trigger: string | undefined, ways: WaysIn, setting: Setting): WaysIn {
    if (trigger === undefined) {
        return ways;
    }
    const block = triggerBlock(trigger, setting);
    const top = ways.top - apart - block.height;
    return { ...ways, top, draw: y => [triggerGroup(trigger, block, y + top), ...ways.draw(y)] };
}

function triggerBlock(trigger: string, setting: Setting): Clamped {
    return clamped(trigger, bodyStrong, textWidth, 6, setting);
}

function triggerGroup(trigger: string, { width, height, marks, isCut }: Clamped, y: number): Group {
    return { key: 'trigger', x: 0, y, width, height, ...isCut && { hint: trigger }, marks };
}

function streams(entries: readonly Entry[], setting: Setting): WaysIn {
    const known = entries.reduce((sum, { percent }) => sum + (percent ?? 0), 0);
    const isComplete = known > 99 || entries.some(it => it.percent === undefined);
    const ways: readonly { readonly percent: number | undefined; readonly block: Block; readonly entry?: Entry }[] = [
        ...entries.map(entry => ({ entry, percent: entry.percent, block: entryBlock(entry, setting) })),
        ...isComplete ? [] : [{ percent: 100 - known, block: othersBlock(100 - known, setting) }],
    ];
    const height = ways.reduce((sum, { block }) => sum + block.height + apart, -apart);
    const tops: number[] = [];
    ways.reduce((top, { block }) => (tops.push(top), top + block.height + apart), -height / 2);
    return {
        start: roadStart, top: -height / 2, bottom: height / 2,
        draw: y => ways.map(({ entry, block }, index): Group => {
            const finding = entry && badgeOf(entry.id, setting);
            return {
                key: entry?.id ?? 'entries/others', ...entry && { target: entry.id, lane: 'entries', column: 0, label: withFinding([entryText(entry, setting)], finding, setting) },
                x: 0, y: y + tops[index]!, width: Math.max(block.width, 16), height: block.height, marks: block.marks,
            };
        }),
        under: (y, half) => {
            const scale = 2 * half / Math.max(known, 100);
            const widths = ways.map(({ percent }) => percent === undefined ? thin : Math.max(percent * scale, 2));
            const all = widths.reduce((sum, it) => sum + it, 0);
            let at = Math.max(-all / 2, -half);
            const shrink = Math.min(1, 2 * half / all);
            return ways.map((_, index): Mark => {
                const width = widths[index]! * shrink;
                const from = y + tops[index]! + 10;
                const to = y + at + width / 2;
                at += width;
                const middle = (streamStart + roadStart) / 2;
                return { kind: 'path', x: 0, y: 0, d: `M${streamStart} ${round(from, 1)}C${middle + 12} ${round(from, 1)} ${middle - 12} ${round(to, 1)} ${roadStart + 2} ${round(to, 1)}`, fill: 'none', stroke: 'track', strokeWidth: width };
            });
        },
    };
}

function entryBlock(entry: Entry, setting: Setting): Block {
    const { channel, percent, text } = entry;
    const icon = channel && (findIcon(channelIcon(channel)) ?? 'circle');
    const share = percent === undefined ? undefined : numberText(percent, setting, { percent: true });
    const name = channel && capitalised(channelLabel(channel, setting.words));
    const first: Block = share === undefined
        ? { width: 16, height: icon ? 20 : 0, marks: [] }
        : { width: textWidth, height: 20, marks: [{ kind: 'text', x: icon ? 24 : 0, y: 14, anchor: 'start', runs: [run(share, bodyStrong, setting)] }] };
    return stack([
        { ...first, marks: [...icon ? [{ kind: 'icon', name: icon, x: 0, y: 2, size: 16, stroke: 'stage' } as const] : [], ...first.marks] },
        ...name === undefined ? [] : [paragraph(name, metaStrong, textWidth, setting)],
        ...text === undefined ? [] : [paragraph(text, meta, textWidth, setting)],
    ]);
}

/** What the shares that are written leave over. */
function othersBlock(percent: number, setting: Setting): Block {
    return paragraph(fill(setting.words.path.others, { percent: numberText(percent, setting, { percent: true }) }), meta, textWidth, setting);
}

function entryText({ percent, channel, text }: Entry, setting: Setting): string {
    return [percent === undefined ? '' : numberText(percent, setting, { percent: true }), setting.words.enter, channel ? channelLabel(channel, setting.words) : '', text ?? ''].filter(it => it !== '').join(' ');
}
