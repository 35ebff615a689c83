import { meta, metaStrong, moved, options, paragraph, run, widthOf, type Block, type Type } from '../block.ts';
import type { Group, Mark, Role } from '../scene.ts';
import { capitalised, durationText, numberText, type Setting } from '../setting.ts';
import { widestWord } from '../text/wrap.ts';
import { channelLabel, fill } from '../words.ts';
import { openPart } from './bars.ts';
import type { Span } from './spans.ts';
import type { Step } from './steps.ts';
import { timeText } from './times.ts';

/** What stands under the bars: the axis of time, how long each step takes, where it happens, and the balance. Placed from its own top. */
export interface Feet {
    readonly height: number;
    readonly axis: readonly Mark[];
    readonly groups: readonly Group[];
    /** Names of the rows, by where their text begins. */
    readonly names: readonly { readonly text: string; readonly y: number; readonly isStrong: boolean }[];
}

const durationTop = 12;

export function feetOf(steps: readonly Step[], spans: readonly Span[], hasTime: boolean, left: number, end: number, setting: Setting): Feet {
    const { timeline: words } = setting.words;
    const channelTop = hasTime ? durationTop + 18 : 0;
    const hasChannels = steps.some(it => it.touchpoint?.channels.length);
    let depth = hasTime ? durationTop + 18 : 0;
    let taken = left;
    const groups = steps.flatMap((step, index): readonly Group[] => {
        const span = spans[index]!;
        const { middle } = openPart(span);
        const [durationBlock, from] = hasTime ? durationOf(step, span, taken, setting) : [undefined, 0];
        taken = durationBlock ? from + durationBlock.width + 6 : taken;
        const channels = step.touchpoint?.channels.map(it => capitalised(channelLabel(it, setting.words))).join(setting.words.comma) ?? '';
        const channelBlock = channels === '' ? undefined : fits(channels, meta, span.width - 6, 3, setting);
        depth = Math.max(depth, channelBlock ? channelTop + channelBlock.height : 0);
        if (!durationBlock && !channelBlock) {
            return [];
        }
        const x = Math.min(span.x, from || span.x);
        return [{
            key: `${(step.touchpoint ?? step.stage).id}/time`, x, y: 0, width: Math.max(span.width, 1), height: channelTop + (channelBlock?.height ?? 16),
            marks: [
                ...durationBlock ? moved(durationBlock.marks, from - x, durationTop) : [],
                ...channelBlock ? moved(middled(channelBlock), middle - x, channelTop) : [],
            ],
        }];
    });
    const balance = hasTime ? balanceOf(steps, spans, left, end, depth + 26, setting) : undefined;
    return {
        height: balance ? depth + 26 + balance.height : depth,
        axis: hasTime ? axisMarks(spans, left, end) : [],
        groups: [...groups, ...balance?.groups ?? []],
        names: [
            ...hasTime ? [{ text: words.time, y: -6, isStrong: true }, { text: words.duration, y: durationTop, isStrong: false }] : [],
            ...hasChannels ? [{ text: words.channel, y: channelTop, isStrong: false }] : [],
            ...balance ? [{ text: words.balance, y: depth + 27, isStrong: true }] : [],
        ],
    };
}

/** As long as it takes, in the middle or beside what stands before it; in a narrow place only the number. */
function durationOf({ duration }: Step, span: Span, taken: number, setting: Setting): readonly [Block | undefined, number] {
    const { middle } = openPart(span);
    const type: Type = duration ? metaStrong : meta;
    const whole = duration ? durationText(duration, setting) : setting.words.timeline.none;
    const texts = duration ? [whole, numberText(duration.number, setting)] : [whole];
    for (const [index, text] of texts.entries()) {
        const width = widthOf(text, type, setting);
        const from = Math.max(middle - width / 2, taken);
        if (from - (middle - width / 2) <= (index === 0 && duration ? width / 2 : 4) && from + width <= span.x + span.width + (duration && index === 0 && span.width < 20 ? width : 4)) {
            return [{ width, height: 16, marks: [{ kind: 'text', x: 0, y: 12, anchor: 'start', runs: [run(text, type, setting)] }] }, from];
        }
    }
    return [undefined, 0];
}

function axisMarks(spans: readonly Span[], left: number, end: number): readonly Mark[] {
    const line = { stroke: 'flow', strokeWidth: 1.25 } as const;
    const breaks = spans.filter(it => it.isFolded).map(it => it.x + it.width - 31);
    const starts = [left, ...breaks.map(it => it + 4)];
    const ends = [...breaks.map(it => it - 4), end];
    return [
        ...starts.map((x, index): Mark => ({ kind: 'line', x1: x, y1: 0, x2: ends[index]!, y2: 0, ...line })),
        { kind: 'path', x: 0, y: 0, d: [...spans.map(it => it.x), end].map(x => `M${Math.round(10 * x) / 10} -5V5`).join(''), fill: 'none', ...line },
        ...breaks.length === 0 ? [] : [{ kind: 'path', x: 0, y: 0, d: breaks.map(x => `M${x - 6} 7L${x - 1} -7M${x + 1} 7L${x + 6} -7`).join(''), fill: 'none', ...line } as const],
    ];
}

interface Share {
    readonly key: string;
    readonly seconds: number;
    readonly text: string;
    readonly role: Role;
}

const barHeight = 20;
const waitWidth = 150;

/** How much of the time lifts and how much weighs; what is folded stands apart, and what nobody timed is not in it. */
function balanceOf(steps: readonly Step[], spans: readonly Span[], left: number, end: number, top: number, setting: Setting): { readonly height: number; readonly groups: readonly Group[] } {
    const { timeline: words } = setting.words;
    const sums = sumsOf(steps, spans);
    const shares: readonly Share[] = [
        { key: 'above', seconds: sums.above, text: words.above, role: 'feel+2' as const }, { key: 'level', seconds: sums.level, text: words.level, role: 'feel0' as const },
        { key: 'below', seconds: sums.below, text: words.below, role: 'feel-2' as const }, { key: 'unfelt', seconds: sums.unfelt, text: words.unfelt, role: 'line-strong' as const },
    ].filter(it => it.seconds > 0);
    const whole = shares.reduce((sum, it) => sum + it.seconds, 0);
    const room = end - left - (sums.folded > 0 ? waitWidth + 8 : 0);
    let x = left;
    let under = 0;
    let taken = -Infinity;
    const place = (share: Omit<Share, 'role'> & { readonly role?: Role }, width: number): Group => {
        const text = fill(share.text, { time: timeText(share.seconds, setting) });
        const isDark = share.role !== undefined && share.role !== 'line-strong';
        const type: Type = { size: 12, strong: true, fill: isDark ? 'surface' : 'text' };
        const wide = widthOf(text, type, setting);
        const isInside = wide + 16 <= width;
        const textX = isInside ? x + 8 : Math.max(Math.min(x, end - wide), taken);
        if (!isInside) {
            taken = textX + wide + 16;
            under = 20;
        }
        const group: Group = {
            key: `balance/${share.key}`, x: Math.min(x, textX), y: top, width: Math.max(width, wide), height: barHeight,
            marks: moved([
                share.role === undefined
                    ? { kind: 'rect', x: 0.75, y: 0.75, width: width - 1.5, height: barHeight - 1.5, radius: 2, fill: 'none', stroke: 'flow', strokeWidth: 1.5, dash: '4 3' }
                    : { kind: 'rect', x: 0, y: 0, width: Math.max(width - 2, 1), height: barHeight, radius: 2, fill: share.role },
                { kind: 'text', x: textX - x, y: isInside ? 14 : barHeight + 14, anchor: 'start', runs: [run(text, isInside ? type : { ...type, fill: 'text' }, setting)] },
            ], Math.max(0, x - textX), 0),
        };
        x += width;
        return group;
    };
    const groups = shares.map(share => place(share, Math.max(whole > 0 ? room * share.seconds / whole : 0, 3)));
    if (sums.folded > 0) {
        x = shares.length > 0 ? end - waitWidth : left;
        groups.push(place({ key: 'wait', seconds: sums.folded, text: words.wait }, waitWidth));
    }
    return { height: groups.length === 0 ? 0 : barHeight + under, groups };
}

export interface Sums {
    readonly above: number;
    readonly level: number;
    readonly below: number;
    readonly unfelt: number;
    readonly folded: number;
}

/** Seconds by what is felt in them. */
export function sumsOf(steps: readonly Step[], spans: readonly Span[]): Sums {
    const sums = { above: 0, level: 0, below: 0, unfelt: 0, folded: 0 };
    steps.forEach(({ duration, felt, ofStage }, index) => {
        const level = (felt ?? ofStage)?.level;
        const kind = spans[index]!.isFolded ? 'folded' : level === undefined ? 'unfelt' : level > 0 ? 'above' : level < 0 ? 'below' : 'level';
        sums[kind] += duration?.seconds ?? 0;
    });
    return sums;
}

function fits(text: string, type: Type, width: number, lines: number, setting: Setting): Block | undefined {
    const { language, stretch } = options(setting);
    const block = width < 24 || widestWord(text, type, stretch, language) > width ? undefined : paragraph(text, type, width, setting);
    return block && block.marks.length <= lines ? block : undefined;
}

function middled({ marks }: Block): readonly Mark[] {
    return marks.map(mark => mark.kind === 'text' ? { ...mark, anchor: 'middle' } : mark);
}
