import type { Opportunity } from '../../language/model/journey.ts';
import { badgeOf, cornerBadge, withFinding } from '../badge.ts';
import { lineHeight, meta, metaStrong, moved, paragraph, run, stack, widthOf, type Block, type Type } from '../block.ts';
import { clamped } from '../clamped.ts';
import type { Group, Mark, Stroke } from '../scene.ts';
import { numberText, supportIn, type Setting } from '../setting.ts';
import { sourceText } from '../sources.ts';
import { statusMarks } from '../status.ts';
import { widestWord } from '../text/wrap.ts';
import type { Ranked } from './ranked.ts';

/** Between a card and its cell. */
export const cardGap = 8;

/** What an opportunity rests on is the edge of its card: solid, dashed, dotted. */
export function edgeOf({ source }: Opportunity, isQuickWin: boolean, setting: Setting): Stroke {
    const support = supportIn(source.support, setting);
    return {
        stroke: isQuickWin ? 'opportunity' : 'flow', strokeWidth: isQuickWin ? 2 : 1.25,
        ...support === 'assumed' ? { dash: '5 3' } : support === 'unsourced' ? { dash: '1.5 3' } : {},
    };
}

/** A card of a cell: title, status and owner. What found no room is told to a pointer that rests on it. */
export function cardGroup(ranked: Ranked, place: Place & { readonly height: number }, setting: Setting): Group {
    const { title, state } = cardParts(ranked, place.width, setting);
    return framed(ranked, place, title.isCut || state.isCut, [...moved(title.marks, pad, 10), ...moved(state.marks, pad, place.height - state.height - 10)], setting);
}

/** What such a card needs. */
export function cardHeightOf(ranked: Ranked, width: number, setting: Setting): number {
    const { title, state } = cardParts(ranked, width, setting);
    return 20 + title.height + (state.height > 0 ? 8 + state.height : 0);
}

function cardParts({ opportunity }: Ranked, width: number, setting: Setting) {
    const room = roomIn(width, opportunity, setting);
    const title = clamped(opportunity.text, titleType(opportunity), room, mostLines, setting);
    return { title, state: stateOf(opportunity, room, setting) };
}

/** A card of a cell that holds two: the sign of its status, and the title in small type. */
export function lowCardGroup(ranked: Ranked, place: Place & { readonly height: number }, setting: Setting): Group {
    const { opportunity } = ranked;
    const title = lowTitle(ranked, place.width, setting);
    const sign = opportunity.status === undefined ? [] : statusMarks(opportunity.status, pad + 4, place.height / 2);
    return framed(ranked, place, true, [...sign, ...moved(title.marks, pad + lowIndent(opportunity), (place.height - title.height) / 2)], setting);
}

export function lowCardHeightOf(ranked: Ranked, width: number, setting: Setting): number {
    return 16 + lowTitle(ranked, width, setting).height;
}

function lowTitle(ranked: Ranked, width: number, setting: Setting) {
    const { opportunity } = ranked;
    return clamped(opportunity.text, lowType(opportunity), roomIn(width, opportunity, setting) - lowIndent(opportunity), mostLines, setting);
}

function lowIndent({ status }: Opportunity): number {
    return status === undefined ? 0 : 16;
}

function lowType(opportunity: Opportunity): Type {
    return { ...metaStrong, fill: titleType(opportunity).fill };
}

/** How wide a card, low or not, must be so that no word of its title is broken. */
export function leastWidthOf({ opportunity }: Ranked, isLow: boolean, setting: Setting): number {
    const type = isLow ? lowType(opportunity) : titleType(opportunity);
    return widestWord(opportunity.text, type, setting.stretch, setting.language) + 2 * pad + (isLow ? lowIndent(opportunity) : 0) + (badgeOf(opportunity.id, setting) ? 8 : 0);
}

/** A title of more lines than that is a text, and stands in the list. */
const mostLines = 6;
const usualLines = 3;

/** A card as high as its words. */
export function wholeCardGroup(ranked: Ranked, place: Place, setting: Setting): Group {
    const { opportunity } = ranked;
    const room = roomIn(place.width, opportunity, setting);
    const title = paragraph(opportunity.text, titleType(opportunity), room, setting);
    const state = stateOf(opportunity, room, setting);
    const height = 20 + title.height + (state.height > 0 ? 10 + state.height : 0);
    return framed(ranked, { ...place, height }, state.isCut, [...moved(title.marks, pad, 10), ...moved(state.marks, pad, height - state.height - 10)], setting);
}

interface Place {
    readonly x: number;
    readonly y: number;
    readonly width: number;
}

function framed(ranked: Ranked, { x, y, width, height }: Place & { readonly height: number }, isShort: boolean, marks: readonly Mark[], setting: Setting): Group {
    const { opportunity, isQuickWin } = ranked;
    const finding = badgeOf(opportunity.id, setting);
    const spoken = opportunityText(ranked, setting);
    return {
        key: opportunity.id, target: opportunity.id, label: withFinding([spoken], finding, setting), ...isShort && { hint: spoken }, x, y, width, height,
        marks: [
            { kind: 'rect', x: 0, y: 0, width, height, radius: 8, fill: 'card', ...edgeOf(opportunity, isQuickWin, setting) },
            ...marks,
            ...finding ? cornerBadge(finding, width - 6, 2, setting) : [],
        ],
    };
}

function roomIn(width: number, { id }: Opportunity, setting: Setting): number {
    return width - 2 * pad - (badgeOf(id, setting) ? 8 : 0);
}

const pad = 12;

export function titleType({ status }: Opportunity): Type {
    return { size: 14, strong: true, fill: status === 'rejected' || status === 'done' ? 'text-muted' : 'text' };
}

/** Height of a card with three lines of any of these titles: no row of the chart is lower. */
export function usualHeightOf(all: readonly Ranked[]): number {
    const line = all.reduce((tallest, { opportunity }) => Math.max(tallest, lineHeight(opportunity.text, titleType(opportunity))), 20);
    return 44 + usualLines * line;
}

/** Status at the start, owner at the end or, where both are too much for a line, over it. */
function stateOf({ status, owner }: Opportunity, room: number, setting: Setting): Block & { readonly isCut: boolean } {
    const word = status === undefined ? '' : setting.words.statuses[status];
    const type: Type = { ...metaStrong, fill: status === 'rejected' || status === 'done' ? 'text-muted' : 'text' };
    const head: Block = status === undefined ? { width: 0, height: 0, marks: [] } : {
        width: 16 + widthOf(word, type, setting), height: 16, marks: [...statusMarks(status, 5, 8), { kind: 'text', x: 16, y: 12, anchor: 'start', runs: [run(word, type, setting)] }],
    };
    if (owner === undefined) {
        return { ...head, isCut: false };
    }
    if (head.width > 0 && head.width + 10 + widthOf(owner, meta, setting) <= room) {
        return { width: room, height: 16, isCut: false, marks: [...head.marks, { kind: 'text', x: room, y: 12, anchor: 'end', runs: [run(owner, meta, setting)] }] };
    }
    const name = clamped(owner, meta, room, 2, setting);
    return { ...stack([name, head], 2), isCut: name.isCut };
}

/** "Show the total, Impact 5, Effort 2, Planned, Checkout". */
export function opportunityText({ opportunity, impact, effort, answers }: Ranked, setting: Setting): string {
    const { words } = setting;
    return [
        opportunity.text, ...estimatesOf(impact, effort, setting),
        ...opportunity.status === undefined ? [] : [words.statuses[opportunity.status]], ...opportunity.owner === undefined ? [] : [opportunity.owner],
        sourceText(opportunity.source, setting), ...answers,
    ].join(words.comma);
}

export function estimatesOf(impact: number | undefined, effort: number | undefined, setting: Setting): readonly string[] {
    const { words } = setting;
    const estimate = (name: string, value: number | undefined) => value === undefined ? [] : [`${name} ${numberText(value, setting)}`];
    return [...estimate(words.impact, impact), ...estimate(words.effort, effort)];
}
