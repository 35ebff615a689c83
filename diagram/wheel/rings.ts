import type { Scale } from '../../language/model/journey.ts';
import { meta, metaStrong, signedRun } from '../block.ts';
import { levelText } from '../feeling-text.ts';
import type { Group, Mark } from '../scene.ts';
import type { Setting } from '../setting.ts';
import { arcTo, bandPath, levelStep, opening, placeAt, pointText, type Band, type Dial, type Sector } from './dial.ts';
import type { Plot } from './plots.ts';
import type { PhaseArc } from './ring-words.ts';

/** Everything that lies still under curves and faces: the bands of phases and stages, the levels, the scale at 12 o'clock. */
export function ringsOf(dial: Dial, phases: readonly PhaseArc[], scale: Scale, setting: Setting): Group {
    const levels = [-2, -1, 1, 2].map((level): Mark => ({ ...stroke, d: circle(dial.ring + level * levelStep), stroke: 'line' }));
    return {
        key: 'wheel/rings', x: 0, y: 0, width: 0, height: 0,
        marks: [
            ...dial.sectors.length === 0 ? [] : levels,
            ...phases.map(({ from, to }): Mark => ({ kind: 'path', x: 0, y: 0, d: piece(from, to, dial.phases), fill: 'structure' })),
            ...dial.stages.map(({ from, to }): Mark => ({ kind: 'path', x: 0, y: 0, d: piece(from, to, dial.stageBand), fill: 'bubble', stroke: 'line' })),
            ...dial.stages.slice(1).map(({ from }): Mark => ({ ...stroke, d: `M${pointText(from, dial.stageBand.to + 4)}L${pointText(from, dial.ring + 2 * levelStep + 8)}`, stroke: 'line-strong' })),
            ...dial.sectors.length === 0 ? [] : scaleMarks(dial, scale, setting),
        ],
    };
}

const stroke = { kind: 'path', x: 0, y: 0, fill: 'none' } as const;

function circle(radius: number): string {
    return `M${pointText(opening, radius)}${arcTo(opening, 360 - opening, radius)}`;
}

/** A band with a hair of surface at either end. */
function piece(from: number, to: number, band: Band): string {
    const hair = Math.min(0.5 * 180 / Math.PI * 3 / band.to, (to - from) / 4);
    return bandPath(from + hair, to - hair, band);
}

/** Where nobody wrote a feeling down, there is nothing to be better or worse than. */
function neutralRing(dial: Dial, gaps: readonly Sector[]): readonly Mark[] {
    const half = dial.sector / 2;
    const stretches: (readonly [from: number, to: number])[] = [];
    const ends: number[] = [];
    let from = opening;
    let open = true;
    for (const { angle } of gaps) {
        if (angle - half - from > 0.01) {
            stretches.push([from, angle - half]);
            ends.push(angle - half);
            open = true;
        }
        from = angle + half;
        open = from < 360 - opening - 0.01;
        if (open) {
            ends.push(from);
        }
    }
    if (open && dial.sectors.length > 0) {
        stretches.push([from, 360 - opening]);
    }
    return [
        ...stretches.map(([start, end]): Mark => ({ ...stroke, d: `M${pointText(start, dial.ring)}${arcTo(start, end, dial.ring)}`, stroke: 'text-muted', strokeWidth: 1.5, dash: '1.5 4.5' })),
        ...gaps.length === dial.sectors.length ? [] : ends.filter((end, index) => ends[index + 1] !== end && ends[index - 1] !== end)
            .map((end): Mark => ({ ...stroke, d: `M${pointText(end, dial.ring - 6)}L${pointText(end, dial.ring + 6)}`, stroke: 'text-muted' })),
    ];
}

function scaleMarks(dial: Dial, scale: Scale, setting: Setting): readonly Mark[] {
    const arrow = (dial.stageBand.from + dial.stageBand.to) / 2;
    return [
        ...[-2, -1, 0, 1, 2].map((level): Mark => ({
            kind: 'text', ...placeAt(0, dial.ring + level * levelStep - 4), anchor: 'middle',
            runs: [signedRun(levelText(level, scale, setting), level === 0 ? metaStrong : meta)],
        })),
        { kind: 'path', x: 0, y: -arrow, d: 'M-5-6L6 0L-5 6z', fill: 'text-muted' },
    ];
}

/** Curves, and between them and the ring what is better or worse than neutral. */
export function curveGroups(dial: Dial, plots: readonly Plot[], gaps: readonly Sector[]): readonly Group[] {
    const isDense = dial.density === 'numbered';
    const group = (key: string, marks: readonly Mark[]): Group => ({ key, x: 0, y: 0, width: 0, height: 0, marks });
    return [
        ...plots.length > 1 ? [] : plots.map(plot => group('wheel/area', areas(dial, plot, isDense))),
        group('wheel/neutral', neutralRing(dial, gaps)),
        ...plots.map((plot, nth) => group(`wheel/curve${plot.curve.persona ? `:${plot.curve.persona.name}` : ''}`, lines(dial, plot, nth, isDense ? 1.5 : 2.5))),
    ];
}

/** How each persona's line is drawn, here and in the legend. */
export const curveStyles = [
    { stroke: 'text', cap: 'round' },
    { stroke: 'second', dash: '6 4' },
    { stroke: 'text-muted', dash: '1.5 4.5', cap: 'round' },
] as const;

function lines(dial: Dial, { runs }: Plot, nth: number, strokeWidth: number): readonly Mark[] {
    return runs.filter(({ spots }) => spots.length > 1).map((run): Mark => ({
        ...stroke, ...curveStyles[nth % curveStyles.length]!, strokeWidth,
        d: `M${samplesOf(dial, run).map(({ angle, level }) => pointText(angle, dial.ring + level * levelStep)).join('L')}`,
    }));
}

function areas(dial: Dial, { runs }: Plot, isDense: boolean): readonly Mark[] {
    return runs.filter(({ spots }) => spots.length > 1).flatMap(run => {
        const samples = samplesOf(dial, run);
        const [first, last] = [samples[0]!.angle, samples.at(-1)!.angle];
        return ([1, -1] as const).filter(sign => samples.some(({ level }) => level * sign > 0)).map((sign): Mark => ({
            kind: 'path', x: 0, y: 0, fill: isDense ? sign > 0 ? 'tint+1' : 'tint-1' : sign > 0 ? 'tint+2' : 'tint-2',
            d: `M${pointText(first, dial.ring)}L${samples.map(({ angle, level }) => pointText(angle, dial.ring + sign * Math.max(0, sign * level) * levelStep)).join('L')}L${pointText(last, dial.ring)}${arcTo(last, first, dial.ring)}Z`,
        }));
    });
}

/** Straight pieces of a degree at most look round. */
function samplesOf({ sector }: Dial, { spots, line }: Plot['runs'][number]): readonly { readonly angle: number; readonly level: number }[] {
    const step = Math.min(1, sector / 6);
    return spots.flatMap(({ angle, level }, index) => {
        const next = spots[index + 1];
        const pieces = next ? Math.ceil((next.angle - angle) / step) : 0;
        return [{ angle, level }, ...Array.from({ length: Math.max(0, pieces - 1) }, (_, nth) => {
            const at = angle + (next!.angle - angle) * (nth + 1) / pieces;
            return { angle: at, level: line.heightAt(at) ?? level };
        })];
    });
}
