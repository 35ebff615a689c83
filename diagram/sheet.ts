import type { Journey } from '../language/model/journey.ts';
import { badgeOf, cornerBadge, withFinding } from './badge.ts';
import { bodyMuted, meta, moved, paragraph, stack, widthOf, run, type Block, type Type } from './block.ts';
import { legendOf, type LegendItem } from './legend.ts';
import { mirrored } from './mirror.ts';
import { missingIn } from './missing.ts';
import type { Group, Part, Scene, SceneLane } from './scene.ts';
import { dateText, type Setting } from './setting.ts';
import type { ViewId } from './view-ids.ts';
import { fill } from './words.ts';

/** What a view draws, from left to right whatever the direction; 0,0 is the top left corner of the room that the sheet gives it. */
export interface Content {
    readonly width: number;
    readonly height: number;
    /** Under everything, in one piece: bands, rings, roads. */
    readonly under?: readonly Group[];
    /** Placed from the content's own corner; a group with much in it can't be drawn late, so a view makes many. */
    readonly groups: readonly Group[];
    /** One computed sentence on what the picture shows; the scenario where a view has nothing to say. */
    readonly sentence?: string;
    readonly pinned?: Pinned;
    readonly legend: readonly LegendItem[];
    /** Rows or columns that the reader can choose from. */
    readonly lanes?: readonly SceneLane[];
    /** Beside the title or, in a narrow sheet, under it. */
    readonly aside?: Aside;
    /** At the end of the legend; owner and review where a view has nothing to say. */
    readonly note?: string;
}

/**
 * What a preview keeps in sight while the rest scrolls: names of rows at the start side, heads of columns on top.
 * Placed from the content's corner like everything else, and opaque: what scrolls goes under it.
 */
export interface Pinned {
    readonly rail?: { readonly width: number; readonly groups: readonly Group[] };
    readonly heads?: { readonly height: number; readonly groups: readonly Group[] };
}

/** A figure that belongs to the whole picture. */
export interface Aside {
    readonly block: Block;
    /** What a screen reader says. */
    readonly label: string;
}

export const sheetMargin = 48;

/**
 * Every view but the map is a sheet: kicker, title and sentence, the picture, a legend.
 * `available`: CSS px of the window; without it the sheet is as wide as its content.
 */
export function sheetOf(view: ViewId, journey: Journey, content: Content, setting: Setting, available?: number): Scene {
    const width = Math.max(content.width + 2 * sheetMargin, Math.min(leastSheet, Math.max(available ?? leastSheet, leastWidth)));
    const seen = available === undefined ? width : Math.min(width, Math.max(available, leastWidth));
    const sentence = missingIn(journey, setting) ?? content.sentence ?? journey.scenario;
    const header = headerOf(view, journey, sentence, content.aside, seen, setting);
    const left = (width - content.width) / 2;
    const top = header.height + 24;
    const foot = footOf(journey, content, seen, top + content.height + 24, setting);
    const scene: Scene = {
        view,
        direction: 'ltr',
        ...setting.language !== undefined && { language: setting.language },
        title: journey.label,
        description: [setting.words.views[view], sentence].filter(it => it !== undefined).join('. '),
        width,
        height: foot.y + foot.height,
        parts: withOwnKeys([
            {
                key: 'under', role: 'backdrop', x: left, y: top, width: content.width, height: content.height,
                groups: [{ key: 'under/definitions', x: 0, y: 0, width: 0, height: 0, marks: [{ kind: 'definitions' }] }, ...content.under ?? []],
            },
            ...tilesOf(content.groups, left, top, width),
            ...pinnedOf(content, left, top, width, width > seen),
            header,
            foot,
        ]),
        ...content.lanes && { lanes: content.lanes },
    };
    return journey.direction === 'rtl' ? mirrored(scene) : scene;
}

/** Narrower sheets would have titles of many lines; narrower windows are filled. */
const leastSheet = 576;
const leastWidth = 480;

const kicker: Type = { size: 12, strong: true, fill: 'text-muted' };
const title: Type = { size: 26, strong: true, fill: 'text' };

function headerOf(view: ViewId, journey: Journey, sentence: string | undefined, aside: Aside | undefined, width: number, setting: Setting): Part {
    const { words } = setting;
    const whole = width - 2 * sheetMargin;
    const isBeside = aside !== undefined && whole - aside.block.width >= leastBeside;
    const room = isBeside ? whole - aside.block.width - 40 : whole;
    const kind = journey.kind === undefined || words.kinds[journey.kind] === words.views[view] ? [] : [words.kinds[journey.kind]];
    const finding = badgeOf(journey.id, setting);
    const label = paragraph(journey.label, title, room - (finding ? 56 : 0), setting);
    const lines = stack([
        paragraph([words.views[view], ...kind].join(' · '), kicker, room, setting),
        finding ? { ...label, marks: [...label.marks, ...cornerBadge(finding, label.width + (finding.count < 2 ? 24 : 36), 17, setting)] } : label,
        ...sentence === undefined ? [] : [paragraph(sentence, bodyMuted, Math.min(room, longestLine), setting)],
    ], 4);
    const asideY = isBeside ? 28 : 28 + lines.height + 20;
    const height = Math.max(28 + lines.height, aside ? asideY + aside.block.height : 0) + 8;
    return {
        key: 'header', role: 'header', x: 0, y: 0, width, height,
        groups: [
            { key: 'header/sheet', x: 0, y: 0, width, height, marks: [{ kind: 'rect', x: 0, y: 0, width, height, fill: 'surface' }] },
            {
                key: 'header/title', target: journey.id, label: withFinding([words.views[view], journey.label, ...sentence === undefined ? [] : [sentence]], finding, setting),
                x: sheetMargin, y: 28, width: room, height: lines.height, marks: lines.marks,
            },
            ...aside ? [{
                key: 'header/aside', target: journey.id, label: aside.label,
                x: isBeside ? width - sheetMargin - aside.block.width : sheetMargin, y: asideY, width: aside.block.width, height: aside.block.height, marks: aside.block.marks,
            }] : [],
        ],
    };
}

/** Of what stands beside an aside. */
const leastBeside = 420;

/** Longer lines are hard to read. */
const longestLine = 720;

function footOf(journey: Journey, { legend: items, note }: Content, width: number, top: number, setting: Setting): Part {
    const text = note ?? reviewOf(journey, setting);
    const noteWidth = widthOf(text, meta, setting);
    const beside = width - noteWidth - sheetMargin;
    const legend = legendOf(items, width, sheetMargin, setting);
    const endOfLegend = items.reduce((sum, item) => sum + item.signWidth + 6 + widthOf(item.text, meta, setting) + 26, sheetMargin);
    const isBeside = endOfLegend <= beside;
    const noteBlock = paragraph(text, meta, width - 2 * sheetMargin, setting);
    const noteTop = isBeside ? 16 : legend.height === 0 ? 16 : legend.height - 8;
    const height = text === '' || isBeside ? Math.max(legend.height, 52) : noteTop + noteBlock.height + 16;
    return {
        key: 'legend', role: 'legend', x: 0, y: top, width, height,
        groups: [
            { key: 'legend/sheet', x: 0, y: 0, width, height, marks: [
                { kind: 'rect', x: 0, y: 0, width, height, fill: 'surface' },
                { kind: 'line', x1: sheetMargin, y1: 0.5, x2: width - sheetMargin, y2: 0.5, stroke: 'line' },
            ] },
            ...legend.group ? [legend.group] : [],
            ...text === '' ? [] : [{
                key: 'legend/note', x: 0, y: 0, width, height,
                marks: isBeside
                    ? [{ kind: 'text', x: width - sheetMargin, y: 28, anchor: 'end', runs: [run(text, meta, setting)] } as const]
                    : moved(noteBlock.marks, sheetMargin, noteTop),
            }],
        ],
    };
}

function reviewOf({ owner, reviewed }: Journey, setting: Setting): string {
    return [
        ...owner === undefined ? [] : [fill(setting.words.owner, { owner })],
        ...reviewed === undefined ? [] : [fill(setting.words.reviewed, { date: dateText(reviewed, setting) })],
    ].join(' · ');
}

/** Air over heads that stick to the top of a window. */
const headsAir = 8;

function pinnedOf({ height, pinned: { rail, heads } = {} }: Content, left: number, top: number, sheetWidth: number, scrolls: boolean): readonly Part[] {
    const railEnd = left + (rail?.width ?? 0);
    const railTop = top + (heads?.height ?? 0);
    const headsHeight = headsAir + (heads?.height ?? 0);
    const sheet = (key: string, width: number, partHeight: number): Group =>
        ({ key: `${key}/sheet`, x: 0, y: 0, width, height: partHeight, marks: [{ kind: 'rect', x: 0, y: 0, width, height: partHeight, fill: 'surface' }] });
    const placed = (groups: readonly Group[], x: number, y: number) => groups.map(group => ({ ...group, x: group.x + x, y: group.y + y }));
    return [
        ...heads ? [{
            key: 'heads', role: 'heads', x: 0, y: top - headsAir, width: sheetWidth, height: headsHeight,
            groups: [sheet('heads', sheetWidth, headsHeight), ...placed(heads.groups, left, headsAir)],
        } as const] : [],
        ...rail ? [{
            key: 'rail', role: 'rail', x: 0, y: railTop, width: railEnd, height: top + height - railTop,
            groups: [...scrolls ? [shade(railEnd, top + height - railTop)] : [], sheet('rail', railEnd, top + height - railTop), ...placed(rail.groups, left, top - railTop)],
        } as const] : [],
        ...rail && heads ? [{ key: 'corner', role: 'corner', x: 0, y: top - headsAir, width: railEnd, height: headsHeight, groups: [sheet('corner', railEnd, headsHeight)] } as const] : [],
    ];
}

/** Something lies under the rail: its edge shows it. */
function shade(x: number, height: number): Group {
    return { key: 'rail/shade', x: 0, y: 0, width: x, height, marks: [{ kind: 'path', x, y: 0, d: `M0 0H10V${height}H0z`, fill: { pattern: 'shade' } }] };
}

/** What is far off screen is drawn later: groups are kept in squares of this size, each in that of its corner. */
const square = 1200;

function tilesOf(groups: readonly Group[], left: number, top: number, sheetWidth: number): readonly Part[] {
    const squares = new Map<string, Group[]>();
    for (const group of groups) {
        const key = `tile:${Math.floor(group.x / square)}:${Math.floor(group.y / square)}`;
        squares.set(key, [...squares.get(key) ?? [], group]);
    }
    return [...squares].map(([key, inside]): Part => {
        const x = inside.reduce((least, it) => Math.min(least, it.x), Infinity) - bleed;
        const y = inside.reduce((least, it) => Math.min(least, it.y), Infinity) - bleed;
        return {
            key, role: 'tile', x: left + x, y: top + y,
            width: Math.min(inside.reduce((most, it) => Math.max(most, it.x + it.width), -Infinity) + bleed, sheetWidth - left) - x,
            height: inside.reduce((most, it) => Math.max(most, it.y + it.height), -Infinity) + bleed - y,
            groups: inside.map(group => ({ ...group, x: group.x - x, y: group.y - y })),
        };
    });
}

/** Room for what reaches out of a group's box; there is none beside the sheet. */
const bleed = 32;

/** Two touchpoints of one name are an error in the text and two groups in the picture. */
export function withOwnKeys(parts: readonly Part[]): readonly Part[] {
    const seen = new Map<string, number>();
    const ownKey = (group: Group): Group => {
        const count = (seen.get(group.key) ?? 0) + 1;
        seen.set(group.key, count);
        return count === 1 ? group : { ...group, key: `${group.key}~${count}` };
    };
    return parts.map(part => ({ ...part, groups: part.groups.map(ownKey) }));
}
