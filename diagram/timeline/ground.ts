import type { Journey } from '../../language/model/journey.ts';
import { bodyStrong, meta, metaStrong, moved, paragraph, run, signedRun, type Type } from '../block.ts';
import { feelingRole } from '../faces.ts';
import { levelText } from '../feeling-text.ts';
import type { Group, Mark } from '../scene.ts';
import type { Setting } from '../setting.ts';
import { unit } from './bars.ts';
import type { Feet } from './feet.ts';
import type { Band } from './heads.ts';
import type { Span } from './spans.ts';

export interface Ground {
    readonly rail: number;
    readonly end: number;
    readonly heads: number;
    readonly base: number;
    readonly axisY: number;
}

export function groundOf(bands: readonly Band[], spans: readonly Span[], feet: Feet, { rail, end, heads, base, axisY }: Ground, setting: Setting): Group {
    return {
        key: 'timeline/ground', x: 0, y: 0, width: end, height: axisY,
        marks: [
            ...bands.map(({ left }): Mark => ({ kind: 'line', x1: left, y1: heads, x2: left, y2: axisY - 12, stroke: 'line' })),
            ...[-2, -1, 1, 2].map((level): Mark => ({ kind: 'line', x1: rail, y1: base - level * unit, x2: end, y2: base - level * unit, stroke: 'line-strong', dash: '1 5' })),
            { kind: 'line', x1: rail - 8, y1: base, x2: end, y2: base, stroke: 'text', strokeWidth: 2 },
            ...spans.length === 0 ? moved(paragraph(setting.words.noFeelings, meta, 300, setting).marks, rail + 8, base - 24) : [],
            ...moved(feet.axis, 0, axisY),
        ],
    };
}

const railType: Type = { ...metaStrong, fill: 'text-muted' };

/** Levels and names of rows at the start side. */
export function railGroup(rail: number, base: number, axisY: number, feet: Feet, { scale }: Journey, setting: Setting): Group {
    const { timeline: words } = setting.words;
    const at = rail - 34;
    const text = (value: string, y: number, type: Type): Mark => ({ kind: 'text', x: at, y, anchor: 'end', runs: [run(value, type, setting)] });
    return {
        key: 'timeline/rail', x: 0, y: 0, width: rail - 20, height: axisY + feet.height,
        marks: [
            ...([2, 1, -1, -2] as const).map((level): Mark => ({ kind: 'text', x: at, y: base - level * unit + 4, anchor: 'end', runs: [signedRun(levelText(level, scale, setting), { size: 12, strong: true, fill: feelingRole(level) })] })),
            text(words.enriched, base - 1.5 * unit + 5, { ...bodyStrong, fill: 'feel+2' }), text(words.poor, base + 1.5 * unit + 5, { ...bodyStrong, fill: 'feel-2' }),
            text(words.baseline, base + 4, railType),
            ...feet.names.map(it => text(it.text, axisY + it.y + 12, it.isStrong ? railType : meta)),
        ],
    };
}

export function railWidth(setting: Setting): number {
    const { timeline: words } = setting.words;
    const widest = [paragraph(words.enriched, bodyStrong, 300, setting), paragraph(words.poor, bodyStrong, 300, setting), ...[words.baseline, words.duration, words.channel, words.balance, words.time].map(it => paragraph(it, railType, 300, setting))];
    return Math.ceil(widest.reduce((most, it) => Math.max(most, it.width), 0)) + 38;
}
