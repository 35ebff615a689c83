import { keyOf, type Dialect } from './dialect.ts';
import type { Duration, DurationUnit, Value } from './model/journey.ts';
import { unitSeconds } from './vocabulary.ts';

/** Decimal digits that a number may be written with: Latin, Arabic-Indic and Persian. */
export const digitClass = '0-9\\u0660-\\u0669\\u06F0-\\u06F9';

/** Reads `-2`, `+1`, `3.5`, in any of the digits; undefined for anything else. */
export function parseNumber(text: string): number | undefined {
    const latin = latinDigits(text).replace('\u2212', '-').replace('\u066B', '.');
    return /^[+-]?\d+(\.\d+)?$/.test(latin) ? Number(latin) : undefined;
}

/** Reads `62%` as 62. */
export function parsePercent(text: string): number | undefined {
    return parseNumber(text.replace(/\s*[%\u066A]$/, ''));
}

/** Reads a number, percent, ratio or duration; undefined where its unit is unknown. */
export function parseValue(text: string, dialect: Dialect): Value | undefined {
    if (/[%\u066A]$/.test(text)) {
        const number = parsePercent(text);
        return number === undefined ? undefined : { kind: 'percent', text, number };
    }
    const slash = text.indexOf('/');
    if (slash >= 0) {
        const [number, of] = [parseNumber(text.slice(0, slash)), parseNumber(text.slice(slash + 1))];
        return number === undefined || of === undefined ? undefined : { kind: 'ratio', text, number, of };
    }
    const number = parseNumber(text);
    return number === undefined ? parseDuration(text, dialect) : { kind: 'number', text, number };
}

/** Reads `30s`, `5min`, `2h`, `3d`, `2w`; undefined where the unit is unknown. */
export function parseDuration(text: string, dialect: Dialect): Duration | undefined {
    const [, amount = '', word = ''] = durationPattern.exec(text) ?? [];
    const number = parseNumber(amount);
    const unit: DurationUnit | undefined = keyOf(dialect.units, word);
    return number === undefined || unit === undefined ? undefined : { kind: 'duration', text, number, unit, seconds: number * unitSeconds[unit] };
}

/** Reads a date as ISO 8601 (`2026-10-01`); undefined for a day that the calendar does not have. */
export function parseDate(text: string): string | undefined {
    const [year = '', month = '', day = ''] = latinDigits(text).split('-');
    return Number(day) >= 1 && Number(day) <= daysOf(Number(month), Number(year)) ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}

function daysOf(month: number, year: number): number {
    const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    return month === 2 && isLeapYear ? 29 : [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

const durationPattern = new RegExp(`^([+\\-\\u2212]?[${digitClass}]+(?:[.\\u066B][${digitClass}]+)?)(.*)$`, 's');

function latinDigits(text: string): string {
    return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, digit => String(digit.charCodeAt(0) & 0xF));
}
