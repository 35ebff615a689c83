import type { Metric } from '../language/model/journey.ts';
import { meta, moved, paragraph, run, stack, widthOf, widthOfRuns, type Block, type Type } from './block.ts';
import type { Mark, Role } from './scene.ts';
import { capitalised, valueText, type Setting } from './setting.ts';
import { sourceLine } from './sources.ts';
import { amountOf, barEndOf, verdictOf, type Verdict } from './verdict.ts';
import { fill } from './words.ts';

/** A metric: name and verdict, value and target, a bar, and what it rests on. */
export function metricBlock(metric: Metric, width: number, setting: Setting): Block {
    const barWidth = Math.min(width, 180);
    return stack([
        withVerdict(metric, Math.min(width, barWidth), setting),
        figure(metric, width, setting),
        bar(metric, barWidth, verdictOf(metric)),
        sourceLine(metric.source, width, setting, metric.id),
    ], 0);
}

/** Value and target on one line, on two where there is no room for both. */
export function figure({ value, target }: Metric, width: number, setting: Setting): Block {
    if (value === undefined) {
        return { width: 0, height: 0, marks: [] };
    }
    const text = valueText(value, setting);
    const goal = target && fill(setting.words.target, { value: valueText(target, setting) });
    const runs = [run(text, valueType, setting), ...goal === undefined ? [] : [run(goal, meta, setting)]];
    const all = widthOfRuns(runs, setting) + 4;
    if (all <= width) {
        const valueWidth = widthOf(text, valueType, setting);
        return {
            width: all, height: 26,
            marks: [
                { kind: 'text', x: 0, y: 18, anchor: 'start', runs: runs.slice(0, 1) },
                ...goal === undefined ? [] : [{ kind: 'text', x: valueWidth + 8, y: 18, anchor: 'start', runs: runs.slice(1) } as const],
            ],
        };
    }
    return stack([paragraph(text, valueType, width, setting), ...goal === undefined ? [] : [paragraph(goal, meta, width, setting)]]);
}

/** What was measured, in the room up to the most that matters; a tick stands at the target. */
export function bar(metric: Metric, width: number, verdict: Verdict | undefined): Block {
    const { value, target } = metric;
    if (value === undefined || target === undefined && value.kind !== 'percent' && value.kind !== 'ratio') {
        return { width: 0, height: 0, marks: [] };
    }
    const end = barEndOf(metric);
    const at = (amount: number) => width * Math.min(Math.max(amount / end, 0), 1);
    const colour: Role = verdict === 'met' ? 'gain' : 'stage';
    const tick = target && target.kind === value.kind ? at(amountOf(target)) : undefined;
    const length = at(amountOf(value));
    return {
        width, height: 20,
        marks: [
            { kind: 'rect', x: 0, y: 7, width, height: 6, radius: 3, fill: 'track' },
            ...length > 0 ? [{ kind: 'rect', x: 0, y: 7, width: Math.max(length, 6), height: 6, radius: 3, fill: colour } as const] : [],
            ...tick === undefined ? [] : tickMarks(Math.min(Math.max(tick, 1), width - 1)),
        ],
    };
}

/** "target met" for those who hear the picture. */
export function verdictText(metric: Metric, { words }: Setting): string {
    const verdict = verdictOf(metric);
    return verdict === undefined ? '' : words[verdict];
}

const valueType: Type = { size: 17, strong: true, fill: 'text' };

function tickMarks(x: number): readonly Mark[] {
    return [
        { kind: 'rect', x: x - 2.5, y: 3, width: 5, height: 14, fill: 'surface' },
        { kind: 'rect', x: x - 1, y: 3, width: 2, height: 14, fill: 'text' },
    ];
}

function withVerdict(metric: Metric, width: number, setting: Setting): Block {
    const verdict = verdictOf(metric);
    const name = capitalised(metric.name);
    if (verdict === undefined) {
        return paragraph(name, meta, width, setting);
    }
    const type: Type = { size: 12, strong: true, fill: verdict === 'met' ? 'gain' : 'pain' };
    const word = setting.words[verdict];
    const wordWidth = widthOf(word, type, setting) + 15;
    const block = { width: wordWidth, height: 16, marks: [
        { kind: 'path', x: 4.5, y: 8, d: signs[verdict], upright: true, fill: 'none', stroke: type.fill, strokeWidth: 2 } as const,
        { kind: 'text', x: 13, y: 12, anchor: 'start', runs: [run(word, type, setting)] } as const,
    ] };
    const nameWidth = widthOf(name, meta, setting);
    if (nameWidth + 10 + wordWidth <= width) {
        return { width, height: 16, marks: [...paragraph(name, meta, width, setting).marks, ...moved(block.marks, width - wordWidth, 0)] };
    }
    return stack([paragraph(name, meta, width, setting), block]);
}

const signs: Readonly<Record<Verdict, string>> = { met: 'M-4.5 0.5L-1.5 3.5L4.5-3.5', missed: 'M-4-4L4 4M4-4L-4 4' };

