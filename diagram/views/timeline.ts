import { occupied } from '../boxes.ts';
import { findingItem, levelItems, momentItem, supportItems } from '../legend-items.ts';
import type { LegendItem } from '../legend.ts';
import { numberText, settingOf, type Setting } from '../setting.ts';
import { sheetMargin, sheetOf } from '../sheet.ts';
import { otherDashes, otherSign, unit } from '../timeline/bars.ts';
import { feetOf, sumsOf } from '../timeline/feet.ts';
import { groundOf, railGroup, railWidth } from '../timeline/ground.ts';
import { headsOf, type Band } from '../timeline/heads.ts';
import { densityOf, type Density } from '../timeline/labels.ts';
import { placeAll } from '../timeline/place.ts';
import { spansOf, type Spans } from '../timeline/spans.ts';
import { passagesOf, type Step } from '../timeline/steps.ts';
import { scaleUnit, timeText, unitText } from '../timeline/times.ts';
import type { View } from '../view.ts';
import { fill } from '../words.ts';

/** Time as it is felt: a bar for each step, as wide as it lasts, and as far from the baseline as it feels. */
export const timeline: View = {
    draw(journey, { width, stretch = 1, findings = new Map(), isLive = false } = {}) {
        const setting = settingOf(journey, stretch, findings);
        const passages = passagesOf(journey);
        const steps = passages.flatMap(it => it.steps);
        const density = densityOf(steps.length);
        const rail = railWidth(setting);
        const hasTime = steps.some(it => it.duration);
        const spans = spansOf(steps.map(it => it.duration?.seconds), rail, (width ?? sheetWidth) - 2 * sheetMargin - rail, leastEach[density]);
        const bands = passages.map((passage): Band => {
            const [first, last] = [spans.spans[passage.steps[0]!.index]!, spans.spans[passage.steps.at(-1)!.index]!];
            return { ...passage, left: first.x, right: last.x + last.width };
        });
        const end = Math.max(spans.end, rail + 8);
        const placed = placeAll(bands, spans.spans, density, { left: rail, right: end }, journey, setting);
        const heads = headsOf(journey, bands, isLive, setting);
        const base = Math.ceil(heads.height + 20 - placed.reduce((top, { box }) => Math.min(top, box.top), -2 * unit - 12));
        const axisY = Math.ceil(base + placed.reduce((bottom, { box }) => Math.max(bottom, box.bottom), 2 * unit + 12)) + 28;
        const words = occupied();
        placed.forEach(it => it.words && words.add(it.words));
        const feet = feetOf(steps, spans.spans, hasTime, rail, end, setting);
        return sheetOf('timeline', journey, {
            width: end, height: axisY + feet.height + 8,
            under: [groundOf(bands, spans.spans, feet, { rail, end, heads: heads.height, base, axisY, words }, setting)],
            groups: [...heads.groups, ...placed.flatMap(it => it.draw(base)), ...feet.groups.map(it => ({ ...it, y: it.y + axisY }))],
            pinned: { rail: { width: rail - 20, groups: [railGroup(rail, base, axisY, feet, journey, setting)] } },
            ...sentenceOf(steps, spans, hasTime, setting),
            legend: [
                ...steps.some(it => it.felt) ? [...levelItems(journey, setting), ...supportItems(journey, setting)] : [], ...momentItem(journey, setting),
                ...hasTime && spans.spans.some(it => it.isUnknown) ? [hatchItem(spans.perSecond === undefined ? setting.words.timeline.none : setting.words.timeline.hatched)] : [], ...othersItems(steps), ...findingItem(setting),
            ],
            note: noteOf(spans, hasTime, setting),
        }, setting, width);
    },
};

const sheetWidth = 1440;
/** Room of a step on average, CSS px. */
const leastEach: Readonly<Record<Density, number>> = { full: 84, brief: 48, least: 24 };

function sentenceOf(steps: readonly Step[], { spans }: Spans, hasTime: boolean, setting: Setting): { readonly sentence?: string } {
    const { timeline: words } = setting.words;
    if (steps.length === 0) {
        return {};
    }
    if (!hasTime) {
        return { sentence: words.equal };
    }
    const sums = sumsOf(steps, spans);
    const missing = spans.filter(it => it.isUnknown).length;
    const time = (seconds: number) => timeText(seconds, setting);
    return {
        sentence: [
            ...sums.above > 0 && sums.below > 0 ? [fill(words.sentence, { above: time(sums.above), below: time(sums.below) })]
                : sums.above > 0 ? [fill(words.onlyAbove, { time: time(sums.above) })]
                    : sums.below > 0 ? [fill(words.onlyBelow, { time: time(sums.below) })] : [],
            ...sums.folded > 0 ? [fill(words.waits, { time: time(sums.folded) })] : [],
            ...missing > 0 ? [fill(words.unknown, { count: numberText(missing, setting), all: numberText(steps.length, setting) })] : [],
        ].join(' '),
    };
}

function noteOf({ spans, perSecond }: Spans, hasTime: boolean, setting: Setting): string {
    const { timeline: words } = setting.words;
    const scale = perSecond === undefined ? undefined : scaleUnit(perSecond);
    return [
        ...!hasTime ? [] : [scale ? fill(words.scale, { unit: unitText(1, scale.unit, setting), px: numberText(scale.px, setting) }) : words.width],
        ...spans.some(it => it.isFolded) ? [words.fold] : [],
        words.height,
    ].join(' · ');
}

function hatchItem(text: string): LegendItem {
    return {
        sign: [
            { kind: 'rect', x: 0, y: -8, width: 22, height: 16, radius: 2, fill: 'tint0' },
            { kind: 'path', x: 0, y: 0, d: 'M0 2L10 -8M2 8L18 -8M12 8L22 -2', fill: 'none', stroke: 'flow' },
        ], signWidth: 22, text,
    };
}

/** Whose lines the second ones are. */
function othersItems(steps: readonly Step[]): readonly LegendItem[] {
    const personas = new Map(steps.flatMap(it => it.others.map(({ persona, nth }) => [nth, persona] as const)));
    return [...personas].sort(([a], [b]) => a - b).map(([nth, { label }]) => ({
        sign: [{ kind: 'line', x1: 0, y1: 0, x2: 30, y2: 0, stroke: 'second', strokeWidth: 2, dash: otherDashes[nth % otherDashes.length]! }, ...otherSign(15, 0, 'sourced')], signWidth: 30, text: label,
    }));
}
