import type { Channel, Journey, Touchpoint } from '../../language/model/journey.ts';
import { badgeOf, withFinding } from '../badge.ts';
import { bodyItalic, bodyStrong, meta, paragraph, stack, type Block, type Type } from '../block.ts';
import { clamped } from '../clamped.ts';
import { feelingRole } from '../faces.ts';
import { feelingLine, scoreText } from '../feeling-text.ts';
import { edgeText } from '../flow.ts';
import type { Anchor, Mark } from '../scene.ts';
import { capitalised, numberText, type Setting } from '../setting.ts';
import { channelLabel, fill } from '../words.ts';
import type { Detour, Felt, Leaving, Station, Way } from './stations.ts';

/** What of a station is written beside it. */
export type Density = 'full' | 'brief' | 'least';

export function densityOf(stations: number): Density {
    return stations <= 16 ? 'full' : stations <= 28 ? 'brief' : 'least';
}

/** A block of text alone, with every line tied to `anchor` at x = 0. */
export function tied(block: Block, anchor: Anchor): Block {
    return { ...block, marks: block.marks.map((mark): Mark => mark.kind === 'text' ? { ...mark, anchor } : mark) };
}

/** `hint`: all of what is cut short in it. */
export function stationLabel(station: Station, width: number, density: Density, journey: Journey, setting: Setting): Block & { readonly hint?: string } {
    const { touchpoint, stage, felt } = station;
    const isWhole = touchpoint === undefined && stage.touchpoints.length > 0;
    const name: Type = density === 'least' && !isWhole ? { size: 12, strong: true, fill: 'text' } : bodyStrong;
    const quotes = density === 'full' ? felt.filter(it => it.isLow).flatMap(it => it.quotes.slice(0, 1)) : [];
    const said = quotes.map(text => clamped(fill(setting.words.quote, { text }), bodyItalic, width, mostQuoteLines, setting));
    const cut = [
        ...felt.flatMap(({ persona }) => persona && shortName(persona.label, feelingType, setting) !== persona.label ? [persona.label] : []),
        ...quotes.filter((_, index) => said[index]!.isCut),
    ];
    const block = stack([
        ...touchpoint || isWhole ? [paragraph(station.thing.label, name, width, setting)] : [],
        ...feelingLines(felt, width, journey, setting),
        ...isWhole ? [paragraph(`${setting.words.lanes.touchpoints} ${numberText(stage.touchpoints.length, setting)}`, meta, width, setting)] : [],
        ...touchpoint && touchpoint.channels.length > 0 && density !== 'least' ? [channels(touchpoint.channels, width, setting)] : [],
        ...said,
    ]);
    return { ...block, ...cut.length > 0 && { hint: cut.join('\n') } };
}

/** More would be a pillar under the road. */
const mostQuoteLines = 8;

export function detourLabel({ touchpoint, felt }: Detour, width: number, journey: Journey, setting: Setting): Block {
    return stack([
        paragraph(touchpoint.label, bodyStrong, width, setting),
        ...feelingLines(felt, width, journey, setting),
        ...touchpoint.channels.length > 0 ? [channels(touchpoint.channels, width, setting)] : [],
        ...touchpoint.dropOffs.map(it => paragraph(leaveText(it, setting), meta, width, setting)),
    ]);
}

function channels(all: readonly Channel[], width: number, setting: Setting): Block {
    return paragraph(all.map(it => capitalised(channelLabel(it, setting.words))).join(setting.words.comma), meta, width, setting);
}

/** A line for each who feels something: "curious +1", with a name where there are several. */
function feelingLines(felt: readonly Felt[], width: number, journey: Journey, setting: Setting): readonly Block[] {
    return felt.map(it => {
        const type: Type = { ...feelingType, fill: feelingRole(it.level) };
        const words = [...it.persona ? [shortName(it.persona.label, type, setting)] : [], ...it.feelings.length > 0 ? [it.feelings.join(setting.words.comma)] : []].join(': ');
        return feelingLine(words, scoreText(it.score, journey.scale, setting), type, width, setting);
    });
}

const feelingType: Type = { size: 12, strong: true, fill: 'text' };

/** A name that is too long to stand before every feeling, cut alike everywhere. */
function shortName(label: string, type: Type, setting: Setting): string {
    const [mark] = clamped(label, type, longestName, 1, setting).marks;
    return mark?.kind === 'text' ? mark.runs.map(it => it.text).join('') : label;
}

/** CSS px. */
const longestName = 88;

export function leaveText({ percent, text }: Omit<Leaving, 'key' | 'target'>, setting: Setting): string {
    return [...percent === undefined ? [] : [`${numberText(percent, setting, { percent: true })} ${setting.words.leave}`], ...text === undefined ? [] : [text]].join(' · ') || setting.words.leave;
}

/** Where a way leads, and who takes it. */
export function wayTexts({ edge, label }: Way, isBack: boolean, setting: Setting): readonly string[] {
    const condition = edgeText(edge, setting);
    return [fill(isBack ? setting.words.back : setting.words.ahead, { touchpoint: label }), ...condition === undefined ? [] : [condition]];
}

/** What a screen reader says of a station or a detour. */
export function spoken(thing: { readonly id: string; readonly label: string }, felt: readonly Felt[], more: readonly string[], journey: Journey, setting: Setting): string {
    const finding = badgeOf(thing.id, setting);
    return withFinding([
        [thing.label, ...felt.map(it => [...it.persona ? [it.persona.label] : [], ...it.feelings, scoreText(it.score, journey.scale, setting), ...it.quotes].join(' '))].join(', '),
        ...more,
    ], finding, setting);
}

/** What is said of a touchpoint and has no room on the road. */
export function restOf({ actions, moments, pains }: Touchpoint, setting: Setting): readonly string[] {
    return [...actions.map(it => it.text), ...moments.map(it => it.text === undefined ? setting.words.moment : `${setting.words.moment}: ${it.text}`), ...pains.map(it => it.text)];
}
