import type { Touchpoint } from '../language/model/journey.ts';
import { badgeOf, cornerBadge, withFinding } from './badge.ts';
import { bodyMuted, bodyStrong, indented, meta, moved, paragraph, run, stack, widthOf, type Block, type Type } from './block.ts';
import type { FindingMark } from './findings.ts';
import { nextArrow } from './flow.ts';
import { channelIcon } from './icons/channel-icon.ts';
import { findIcon } from './icons/icons.ts';
import { memo } from './memo.ts';
import { isStandIn } from './narrow.ts';
import type { Mark } from './scene.ts';
import { capitalised, durationText, numberText, type Setting } from './setting.ts';
import { space } from './space.ts';
import { joined } from './text/bidi.ts';
import { channelLabel, fill } from './words.ts';

/** How many of a hundred who set out come here, and how many of them go no further. */
export interface Passage {
    readonly arrive: number;
    readonly leave: number;
}

/** What all cards of a row agree on, so that their labels stand on one line. */
export interface CardStyle {
    readonly hasChannels: boolean;
    readonly hasSeveralPersonas: boolean;
}

/** A card measured: what hangs from its top and what stands on its foot. */
export interface Card {
    readonly top: Block;
    readonly foot: Block;
    readonly height: number;
    /** The line that leads to the close-up; its place is left free in `top`. */
    readonly closeUp?: Block & { readonly y: number };
}

export function cardOf(touchpoint: Touchpoint, width: number, passage: Passage | undefined, style: CardStyle, setting: Setting): Card {
    const key = `${width} ${passage?.arrive} ${passage?.leave} ${style.hasChannels} ${style.hasSeveralPersonas} ${setting.key} ${contentOf(touchpoint)}`;
    return cards(key, () => layOut(touchpoint, width, passage, style, setting));
}

const cards = memo<Card>(4000);

/** All of a touchpoint that stands on its card, as a key. */
function contentOf({ label, icon, details, duration, channels, actions, dropOffs, personas }: Touchpoint): string {
    return [
        label, icon, details, duration?.text, duration?.unit,
        ...channels.map(it => `${it.label}\u0002${it.name}\u0002${it.icon}\u0002${it.kind}`), '',
        ...actions.map(it => it.text), '',
        ...dropOffs.map(({ percent, text }) => `${percent}\u0002${text}`), '',
        ...personas.map(it => it.label),
    ].join('\u0001');
}

function layOut(touchpoint: Touchpoint, width: number, passage: Passage | undefined, style: CardStyle, setting: Setting): Card {
    const inner = width - space.cardPad - endPad;
    const closeUp = closeUpLine(touchpoint, inner, setting);
    const top = isStandIn(touchpoint) ? countOf(touchpoint, inner, setting) : stack([
        channelLine(touchpoint, inner, style, setting),
        stack([
            paragraph(touchpoint.label, bodyStrong, inner, setting),
            ...touchpoint.actions.map(action => paragraph(action.text, bodyMuted, inner, setting)),
        ], 2),
        stack([...facts(touchpoint, inner, style, setting), ...closeUp ? [{ ...closeUp, marks: [] }] : []], 2),
    ], 5);
    const foot = stack([
        ...touchpoint.dropOffs.map(({ percent, text }) => stack([
            ...percent === undefined ? [] : [leaveLine(percent, inner, setting)],
            ...text === undefined ? [] : [paragraph(text, meta, inner, setting)],
        ])),
        ...passage ? [passageBar(passage, width - 2 * space.cardPad)] : [],
    ], 6);
    return {
        top, foot, height: space.cardPad + top.height + (foot.height > 0 ? foot.height + 12 : 0) + (passage ? 10 : space.cardPad),
        ...closeUp && { closeUp: { ...closeUp, y: space.cardPad + top.height - closeUp.height } },
    };
}

/** The card, drawn at 0,0: taller than it need be where its row is. `arrow` is how far the next card is. */
export function drawCard(card: Card, touchpoint: Touchpoint, width: number, height: number, hasBar: boolean, arrow: number | undefined, setting: Setting): readonly Mark[] {
    const finding = badgeOf(touchpoint.id, setting);
    const last = drawn.get(card);
    const key = `${width} ${height} ${hasBar} ${arrow} ${finding?.level} ${finding?.count}`;
    if (last?.key === key) {
        return last.marks;
    }
    const marks = [...cardMarks(card, width, height, hasBar, finding, setting), ...arrow === undefined ? [] : moved(nextArrow(arrow), width, 0)];
    drawn.set(card, { key, marks });
    return marks;
}

const drawn = new WeakMap<Card, { readonly key: string; readonly marks: readonly Mark[] }>();

function cardMarks({ top, foot }: Card, width: number, height: number, hasBar: boolean, finding: FindingMark | undefined, setting: Setting): readonly Mark[] {
    return [
        { kind: 'rect', x: 0.5, y: 0.5, width: width - 1, height: height - 1, radius: 8, fill: 'card', stroke: 'line-strong' },
        ...moved(top.marks, space.cardPad, space.cardPad),
        ...moved(foot.marks, space.cardPad, height - foot.height - (hasBar ? 10 : space.cardPad)),
        ...finding ? cornerBadge(finding, width - 6, 2, setting) : [],
    ];
}

/** "Checkout, Web. Fills in the address twice." */
export function cardText(touchpoint: Touchpoint, setting: Setting): string {
    const finding = badgeOf(touchpoint.id, setting);
    return withFinding([
        [touchpoint.label, ...touchpoint.channels.map(it => channelLabel(it, setting.words))].join(', '),
        ...touchpoint.actions.map(it => it.text),
        ...touchpoint.dropOffs.map(({ percent, text }) => [percent === undefined ? '' : `${numberText(percent, setting, { percent: true })} ${setting.words.leave}`, text ?? ''].join(' ').trim()),
    ], finding, setting);
}

/** Text may come nearer to the end of its card than to the start: ragged lines leave room enough. */
const endPad = 8;
const iconSize = 14;
const iconStep = 18;

function channelLine({ channels, icon }: Touchpoint, width: number, { hasChannels }: CardStyle, setting: Setting): Block {
    const own = icon === undefined ? undefined : findIcon(icon);
    if (channels.length === 0 && own === undefined) {
        return { width: 0, height: hasChannels ? 16 : 0, marks: [] };
    }
    const shown = channels.slice(0, 3).map(channel => findIcon(channelIcon(channel)) ?? 'circle');
    const text = joined(channels.map(it => capitalised(channelLabel(it, setting.words))), setting.words.comma, setting.direction);
    const room = width - shown.length * iconStep - 2 - (own ? iconStep : 0);
    const block = indented(
        paragraph(text, meta, room, setting), shown.length * iconStep + 2,
        shown.map((name, index): Mark => ({ kind: 'icon', name, x: index * iconStep, y: 1, size: iconSize, stroke: 'text-muted' })),
    );
    return {
        ...block, height: Math.max(block.height, 16),
        marks: own ? [...block.marks, { kind: 'icon', name: own, x: width - iconSize, y: 1, size: iconSize, stroke: 'stage' }] : block.marks,
    };
}

function facts(touchpoint: Touchpoint, width: number, { hasSeveralPersonas }: CardStyle, setting: Setting): readonly Block[] {
    const { words } = setting;
    return [
        ...hasSeveralPersonas && touchpoint.personas.length > 0 ? [factLine('user', fill(words.by, { personas: joined(touchpoint.personas.map(it => it.label), words.comma, setting.direction) }), width, setting)] : [],
        ...touchpoint.duration ? [factLine('clock', durationText(touchpoint.duration, setting), width, setting)] : [],
    ];
}

function closeUpLine({ details }: Touchpoint, width: number, setting: Setting): Block | undefined {
    return details === undefined ? undefined : factLine('search', fill(setting.words.closeUp, { journey: details }), width, setting);
}

function factLine(icon: string, text: string, width: number, setting: Setting): Block {
    return indented(paragraph(text, meta, width - iconStep, setting), iconStep, [
        { kind: 'icon', name: findIcon(icon) ?? 'circle', x: 0, y: 2, size: 12, stroke: 'text-muted' },
    ]);
}

/** Of a collapsed stage: how many touchpoints there are. */
function countOf({ name }: Touchpoint, width: number, setting: Setting): Block {
    return stack([
        indented(paragraph(name, bodyStrong, 40, setting), 22, [{ kind: 'icon', name: 'app-window', x: 0, y: 2, size: 16, stroke: 'text-muted' }]),
        paragraph(setting.words.lanes.touchpoints, meta, width, setting),
    ], 2);
}

const leaveType: Type = { size: 12, strong: true, fill: 'pain' };

function leaveLine(percent: number, width: number, setting: Setting): Block {
    const text = `${numberText(percent, setting, { percent: true })} ${setting.words.leave}`;
    const end = widthOf(text, leaveType, setting);
    return {
        width: Math.min(end + 16, width), height: 16,
        marks: [
            { kind: 'text', x: 0, y: 12, anchor: 'start', runs: [run(text, leaveType, setting)] },
            { kind: 'path', x: end + 7, y: 4, d: 'M0 0L7 7M1.5 7.5H7.5V1.5', fill: 'none', stroke: 'pain', strokeWidth: 1.5 },
        ],
    };
}

function passageBar({ arrive, leave }: Passage, width: number): Block {
    const stay = width * (arrive - leave) / 100;
    const gone = width * leave / 100;
    return {
        width, height: 4,
        marks: [
            { kind: 'rect', x: 0, y: 0, width, height: 4, radius: 2, fill: 'track' },
            ...stay > 0 ? [{ kind: 'rect', x: 0, y: 0, width: Math.max(stay, 2), height: 4, radius: 2, fill: 'phase' } as const] : [],
            ...gone > 2 ? [
                { kind: 'rect', x: stay + 1, y: -2, width: gone - 1, height: 8, radius: 2, fill: 'card' } as const,
                { kind: 'rect', x: stay + 1.5, y: -2, width: gone - 2, height: 8, radius: 2, fill: { pattern: 'hatch' } } as const,
            ] : [],
        ],
    };
}

