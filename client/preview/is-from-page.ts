import type { FromPage } from '../../media/protocol/messages.ts';
import { isLook } from '../../server/protocol/look.ts';
import { views } from '../../server/protocol/preview.ts';

/**
 * Whether a message is one that our page sends. The page shows text that strangers wrote, so what comes from it
 * is believed in nothing: not its kind, not its shape, not its size.
 */
export function isFromPage(message: unknown): message is FromPage {
    if (typeof message !== 'object' || message === null || Array.isArray(message)) {
        return false;
    }
    const { kind, ...rest } = message as Readonly<Record<string, unknown>>;
    if (typeof kind !== 'string' || !Object.hasOwn(shapes, kind)) {
        return false;
    }
    const shape: Shape = shapes[kind as FromPage['kind']];
    return Object.keys(rest).every(name => Object.hasOwn(shape, name))
        && Object.entries(shape).every(([name, check]) => check(rest[name]));
}

type Check = (value: unknown) => boolean;
type Shape = Readonly<Record<string, Check>>;

const longest = 10_000;
const isText: Check = value => typeof value === 'string' && value.length <= longest;
const isFlag: Check = value => typeof value === 'boolean';
const isWidth: Check = value => typeof value === 'number' && value >= 0 && value <= 100_000;
const isStretch: Check = value => typeof value === 'number' && value >= 1 && value <= 10;
const isLine: Check = value => Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= 100_000_000;
const isView: Check = value => (views as readonly unknown[]).includes(value);

/** Every property of every kind of message, so that the compiler counts. */
const shapes: { readonly [Kind in FromPage['kind']]: { readonly [Name in Exclude<keyof Extract<FromPage, { kind: Kind }>, 'kind'>]: Check } } = {
    ready: { width: isWidth, stretch: isStretch },
    resize: { width: isWidth, stretch: isStretch },
    reveal: { target: isText, keepFocus: isFlag },
    view: { view: isView },
    journey: { journey: isText },
    lock: { locked: isFlag },
    look: { look: isLook },
    open: { target: isText },
    back: {},
    tell: { target: isText },
    walk: { isOn: isFlag },
    export: {},
    copied: { isDone: isFlag },
    goToLine: { line: isLine },
    goToText: {},
    insertSample: {},
    again: {},
};
