import type { DurationUnit } from '../../language/model/journey.ts';
import { numberText, type Setting } from '../setting.ts';

const units: readonly (readonly [unit: DurationUnit, seconds: number, from: number])[] = [
    ['w', 604_800, 3 * 604_800], ['d', 86_400, 2 * 86_400], ['h', 3600, 2 * 3600], ['min', 60, 60], ['s', 1, 0],
];

/** A sum of durations, in the unit that people would say it in. */
export function timeText(seconds: number, setting: Setting): string {
    const [unit, size] = units.find(([, , from]) => seconds >= from) ?? ['s', 1] as const;
    return unitText(seconds / size, unit, setting);
}

export function unitText(value: number, unit: DurationUnit, setting: Setting): string {
    return `${numberText(value, setting)} ${setting.words.units[unit]}`;
}

/** The longest unit of which one is no wider than the sheet has room for: 1 min = 16.8 px. */
export function scaleUnit(perSecond: number): { readonly unit: DurationUnit; readonly px: number } {
    const [unit, size] = units.toReversed().find(([, seconds]) => seconds * perSecond >= 1.5) ?? units[0]!;
    return { unit, px: size * perSecond };
}
