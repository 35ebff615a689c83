import type { Direction, Duration, Journey, Support, Value } from '../language/model/journey.ts';
import type { FindingMarks } from './findings.ts';
import { formatNumber, localDigits, type NumberFormat } from './text/digits.ts';
import { fill, wordsOf, type Words } from './words.ts';

/** What everything in a picture is set with: its words, its direction, its digits, the reader's font. */
export interface Setting {
    readonly words: Words;
    readonly direction: Direction;
    readonly language?: string;
    /** How much wider the reader's font runs than the table of widths. */
    readonly stretch: number;
    /** Some text with digits of the kind that the writer uses. */
    readonly digits: string;
    readonly findings: FindingMarks;
    /** A journey to come holds expectations: none of its statements counts as sourced. */
    readonly isFuture: boolean;
    /** The same for settings that draw the same text alike, findings aside. */
    readonly key: string;
}

export function settingOf(journey: Journey, stretch: number, findings: FindingMarks): Setting {
    const words = wordsOf(journey);
    const language = journey.language ?? new Intl.Locale(words.locale).language;
    const digits = digitsOf(journey);
    return {
        words, direction: journey.direction, language, stretch, digits, findings, isFuture: journey.kind === 'future',
        key: `${journey.kind === 'future'} ${words.locale} ${journey.direction} ${language} ${stretch} ${numberingOf(digits)}`,
    };
}

/** What a statement of this journey rests on. */
export function supportIn(support: Support, { isFuture }: Setting): Support {
    return isFuture && support === 'sourced' ? 'assumed' : support;
}

export function numberText(value: number, { language, digits }: Setting, format?: NumberFormat): string {
    return formatNumber(value, language, digits, format);
}

/** A day, 2026-10-20, as readers of the language write it, in the calendar that they live by. */
export function dateText(iso: string, { words, digits }: Setting): string {
    const date = new Date(`${iso}T00:00:00Z`);
    return Number.isNaN(date.getTime()) ? iso : formatOf(words.locale, numberingOf(digits)).format(date).replace(/[\u200e\u200f\u061c]/g, '');
}

/** A measured value as its writer put it, spelled out where the short form is the language's own: `9 min`, `5.1/7`. */
export function valueText(value: Value, setting: Setting): string {
    switch (value.kind) {
        case 'duration':
            return durationText(value, setting);
        case 'ratio': {
            const [number = value.text, of = ''] = value.text.split('/');
            return inDigits(fill(setting.words.ratio, { value: number.trim(), of: of.trim() }), setting);
        }
        default:
            return inDigits(value.text, setting);
    }
}

/** A number as written, in the digits of the map: no map mixes two kinds. */
function inDigits(text: string, { digits }: Setting): string {
    const plain = text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digit => String(digit.charCodeAt(0) & 0xf)).replaceAll('٫', '.').replaceAll('٪', '%');
    return numberingOf(digits) === 'latn' ? plain : localDigits(plain, digits).replace(/(?<=[\u0660-\u0669\u06f0-\u06f9])\.(?=[\u0660-\u0669\u06f0-\u06f9])/g, '٫').replaceAll('%', '٪');
}

export function durationText({ text, number, unit }: Duration, setting: Setting): string {
    const written = /^[\d\u0660-\u0669\u06f0-\u06f9.,٫]+/.exec(text)?.[0] ?? String(number);
    return `${inDigits(written, setting)} ${setting.words.units[unit]}`;
}

/** Names begin with a capital where the script has them, whatever the writer of the text typed: `curious`, `completion`. */
export function capitalised(text: string): string {
    const [first = ''] = text;
    return first.toUpperCase() + text.slice(first.length);
}

/** What stands for a person where there is no room for a name. */
export function initialOf(label: string): string {
    return capitalised([...label.trim()][0] ?? '');
}

/** Whatever digits the writer uses first; a Persian map without any has Persian ones. */
function digitsOf(journey: Journey): string {
    const metrics = [journey, ...journey.stages, ...journey.stages.flatMap(stage => stage.touchpoints)].flatMap(it => it.metrics);
    const sample = [journey.label, journey.scenario, ...metrics.map(it => it.value?.text)].join(' ');
    return /[\d\u0660-\u0669\u06f0-\u06f9]/.exec(sample)?.[0] ?? (journey.language === 'fa' ? '۰' : '0');
}

function numberingOf(digits: string): string {
    return /[\u06f0-\u06f9]/.test(digits) ? 'arabext' : /[\u0660-\u0669]/.test(digits) ? 'arab' : 'latn';
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, numberingSystem: string): Intl.DateTimeFormat {
    const key = `${locale} ${numberingSystem}`;
    const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, {
        day: 'numeric', month: locale.startsWith('en') || locale === 'pl' ? 'short' : 'long', year: 'numeric', timeZone: 'UTC', numberingSystem,
        calendar: locale.startsWith('fa') ? 'persian' : 'gregory',
    });
    formats.set(key, known);
    return known;
}
