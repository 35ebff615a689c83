import type { Look } from './preview.ts';

/** A look that shows all as it is by default. */
export const plainLook: Look = { unfolded: [] };

/** Whether it is a look in every respect: nothing missing, nothing more, nothing of another kind, nothing without measure. */
export function isLook(value: unknown): value is Look {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        && Object.entries(value).every(([name, part]) => isList(name) ? areIds(part) : name === 'focus' && isId(part))
        && Object.hasOwn(value, 'unfolded');
}

/** A look that was kept somewhere: what in it isn't as expected is as it is by default. */
export function lookFrom(value: unknown): Look {
    const kept = typeof value === 'object' && value !== null ? Object.entries(value).filter(([name, part]) => isList(name) ? areIds(part) : name === 'focus' && isId(part)) : [];
    return { ...plainLook, ...Object.fromEntries(kept) };
}

const lists: readonly string[] = ['unfolded', 'order', 'hidden', 'personas', 'collapsed'] satisfies readonly (keyof Look)[];
const longest = 10_000;
const most = 10_000;

function isList(name: string): boolean {
    return lists.includes(name);
}

function isId(value: unknown): boolean {
    return typeof value === 'string' && value.length <= longest;
}

function areIds(value: unknown): boolean {
    return Array.isArray(value) && value.length <= most && value.every(isId);
}
