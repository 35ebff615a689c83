/** A number as it is written in a path or a position: shorter, and the same on every machine. */
export function round(value: number, digits = 2): number {
    const factor = 10 ** digits;
    return Math.round(value * factor) / factor;
}
