import type { Journey, Persona, Touchpoint } from '../../language/model/journey.ts';
import { badgeOf, withFinding } from '../badge.ts';
import { body, bodyStrong, meta, metaStrong, paragraph, run, signedRun, stack, widthOf, widthOfRuns, type Block, type Type } from '../block.ts';
import { clamped } from '../clamped.ts';
import { feelingRole } from '../faces.ts';
import { feelingWords, scoreText } from '../feeling-text.ts';
import type { FindingMark } from '../findings.ts';
import { memo } from '../memo.ts';
import type { Mark } from '../scene.ts';
import { numberText, type Setting } from '../setting.ts';
import { channelLabel } from '../words.ts';
import type { Density, Sector } from './dial.ts';
import type { Spot } from './plots.ts';

/** What there is to say of a sector. */
export interface SectorText {
    readonly sector: Sector;
    readonly feelings: readonly Feeling[];
    /** Nobody wrote a feeling down, though elsewhere somebody did. */
    readonly isGap: boolean;
    readonly finding?: FindingMark;
    /** For those who hear the picture. */
    readonly spoken: string;
}

/** `spots`: what is felt there, by each persona that feels something. */
export function sectorText(sector: Sector, spots: readonly Spot[], isGap: boolean, journey: Journey, setting: Setting): SectorText {
    const { stage, touchpoint } = sector;
    const finding = touchpoint && badgeOf(touchpoint.id, setting);
    const feelings = spots.map(spot => feelingOf(spot, journey, setting));
    const moments = touchpoint?.moments ?? [];
    const heard = [
        (touchpoint ?? stage).label, ...touchpoint ? [channelsOf(touchpoint, setting)] : [],
        ...feelings.map(({ who, word, number }) => [who, word, number].filter(it => it !== undefined && it !== '').join(' ')),
    ];
    return {
        sector, feelings, isGap, ...finding && { finding },
        spoken: withFinding([
            heard.filter(it => it !== '').join(', '),
            ...moments.map(({ text }) => text === undefined ? setting.words.moment : `${setting.words.moment}: ${text}`),
            ...touchpoint && moments.length > 0 ? [painOf(touchpoint)].filter(it => it !== undefined) : [],
        ], finding, setting),
    };
}

/** A label as it is set: all lines begin at x = 0. */
export interface LabelBlock {
    readonly block: Block;
    /** Width of its first line, beside which a finding stands. */
    readonly firstLine: number;
    /** Whether a part of the writer's text had no room. */
    readonly isCut: boolean;
}

export function labelBlock({ sector: { index, touchpoint }, feelings, isGap, finding }: SectorText, density: Density, setting: Setting): LabelBlock {
    const number = density === 'numbered' ? `${numberText(index + 1, setting)} ` : '';
    const name = touchpoint ? number + touchpoint.label : '';
    const key = [setting.key, density, finding !== undefined, isGap, name, ...feelings.flatMap(it => [it.who, it.word, it.number, it.level]), ...touchpoint ? [channelsOf(touchpoint, setting), touchpoint.moments.length > 0, painOf(touchpoint)] : []].join('\u0001');
    return blocks(key, () => makeBlock(name, touchpoint, feelings, isGap, density, finding !== undefined, setting));
}

const blocks = memo<LabelBlock>(2000);

/** Room for the name, and lines for it. */
const rooms: Readonly<Record<Density, { readonly width: number; readonly lines: number; readonly type: Type }>> = {
    roomy: { width: 150, lines: 3, type: bodyStrong },
    tight: { width: 112, lines: 3, type: metaStrong },
    numbered: { width: 112, lines: 2, type: metaStrong },
};

function makeBlock(name: string, touchpoint: Touchpoint | undefined, feelings: readonly Feeling[], isGap: boolean, density: Density, hasFinding: boolean, setting: Setting): LabelBlock {
    const { lines, type, ...room } = rooms[density];
    const width = room.width + (feelings.some(it => it.persona !== undefined) ? 20 : 0);
    const title = clamped(name, type, width - (hasFinding ? 20 : 0), lines, setting);
    const first = title.marks[0];
    const pain = density === 'roomy' && touchpoint !== undefined && touchpoint.moments.length > 0 ? painOf(touchpoint) : undefined;
    const told = pain === undefined ? undefined : clamped(pain, { ...body, size: 12 }, width, 4, setting);
    const channels = touchpoint && density === 'roomy' ? clamped(channelsOf(touchpoint, setting), meta, width, 2, setting) : undefined;
    return {
        block: stack([
            title,
            ...feelings.map(feeling => feelingBlock(feeling, width, setting)),
            ...isGap ? [paragraph(setting.words.noFeeling, meta, width, setting)] : [],
            ...channels ? [channels] : [],
            ...told ? [told] : [],
        ], 1),
        firstLine: first?.kind === 'text' ? widthOf(first.runs[0]!.text, type, setting) : 0,
        isCut: [title, channels, told].some(it => it?.isCut),
    };
}

export interface Feeling {
    /** The persona, where there are several; the stage, where it stands for its touchpoints. */
    readonly who: string | undefined;
    readonly persona?: Persona;
    readonly word: string;
    readonly number: string;
    readonly level: number;
}

export function feelingOf({ point: { stage, touchpoint, emotions, score }, curve: { persona }, level }: Spot, { scale }: Journey, setting: Setting): Feeling {
    const who = [...touchpoint ? [] : [stage.label], ...persona ? [persona.label] : []];
    return {
        who: who.length === 0 ? undefined : who.join(', '), level, ...persona && { persona },
        word: feelingWords(emotions, setting),
        number: scoreText(score ?? level, scale, setting),
    };
}

/** A name that is cut is cut alike at every touchpoint. */
function feelingBlock({ who, persona, word, number, level }: Feeling, width: number, setting: Setting): Block {
    const type: Type = { size: 12, strong: true, fill: feelingRole(level) };
    const score = signedRun(number, type);
    const felt = [...word === '' ? [] : [run(word, type, setting)], score];
    const name = who === undefined ? undefined : clamped(`${who}:`, meta, who === persona?.label ? longestName : width, 1, setting);
    const runs = [...name ? name.marks.flatMap(it => it.kind === 'text' ? it.runs : []) : [], ...felt];
    if (widthOfRuns(runs, setting) <= width) {
        return oneLine(runs, setting);
    }
    return stack([
        ...name ? [name] : [],
        ...widthOfRuns(felt, setting) <= width ? [oneLine(felt, setting)] : [clamped(word, type, width, 2, setting), oneLine([score], setting)],
    ]);
}

/** CSS px. */
const longestName = 80;

function oneLine(runs: Extract<Mark, { kind: 'text' }>['runs'], setting: Setting): Block {
    return { width: widthOfRuns(runs, setting), height: 16, marks: [{ kind: 'text', x: 0, y: 12, anchor: 'start', runs }] };
}

function channelsOf({ channels }: Touchpoint, { words }: Setting): string {
    return channels.map(it => channelLabel(it, words)).join(words.comma);
}

/** The worst that is known there. */
function painOf({ pains }: Touchpoint): string | undefined {
    return pains.toSorted((a, b) => (b.severity ?? 0) - (a.severity ?? 0))[0]?.text;
}
