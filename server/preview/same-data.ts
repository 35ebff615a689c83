/** Whether two plain values (JSON, with `undefined` as good as absent) say the same. */
export function sameData(a: unknown, b: unknown): boolean {
    if (Object.is(a, b)) {
        return true;
    }
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
        return false;
    }
    if (Array.isArray(a) || Array.isArray(b)) {
        return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, index) => sameData(item, b[index]));
    }
    return everyProperty(a, b) && nothingMore(b, a);
}

function everyProperty(a: object, b: object): boolean {
    for (const name in a) {
        if (!sameData((a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name])) {
            return false;
        }
    }
    return true;
}

/** What both have is compared already: comparing it again would double the work at every depth. */
function nothingMore(a: object, b: object): boolean {
    for (const name in a) {
        if ((a as Record<string, unknown>)[name] !== undefined && (b as Record<string, unknown>)[name] === undefined) {
            return false;
        }
    }
    return true;
}
