import type { Journey } from '../../language/model/journey.ts';
import { bodyStrong, meta, metaStrong, moved, paragraph, run, signedRun, type Type } from '../block.ts';
import type { Box, Occupied } from '../boxes.ts';
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
    /** Words that lines between stages keep clear of, y from the baseline. */
    readonly words: Occupied;
}

export function groundOf(bands: readonly Band[], spans: readonly Span[], feet: Feet, { rail, end, heads, base, axisY, words }: Ground, setting: Setting): Group {
    return {
        key: 'timeline/ground', x: 0, y: 0, width: end, height: axisY,
        marks: [
            ...bands.flatMap(({ left }) => clearOf(words.between(left - 3, left + 3), heads - base, axisY - 12 - base).map(([from, to]): Mark => ({ kind: 'line', x1: left, y1: base + from, x2: left, y2: base + to, stroke: 'line' }))),
            ...[-2, -1, 1, 2].map((level): Mark => ({ kind: 'line', x1: rail, y1: base - level * unit, x2: end, y2: base - level * unit, stroke: 'line-strong', dash: '1 5' })),
            { kind: 'line', x1: rail - 8, y1: base, x2: end, y2: base, stroke: 'text', strokeWidth: 2 },
            ...spans.length === 0 ? moved(paragraph(setting.words.noFeelings, meta, 300, setting).marks, rail + 8, base - 24) : [],
            ...moved(feet.axis, 0, axisY),
        ],
    };
}

/** What is left of a stretch of y beside some boxes. */
function clearOf(boxes: readonly Box[], from: number, to: number): readonly (readonly [from: number, to: number])[] {
    const pieces: (readonly [number, number])[] = [];
    let at = from;
    for (const { top, bottom } of boxes.toSorted((a, b) => a.top - b.top)) {
        if (top - 2 > at) {
            pieces.push([at, top - 2]);
        }
        at = Math.max(at, bottom + 2);
    }
    return at < to ? [...pieces, [at, to]] : pieces;
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
