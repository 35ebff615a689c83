/** A number as PDF writes it. */
export function num(value: number): string {
    return String(rounded(value));
}

/** As exact as a page needs it: three digits. */
export function rounded(value: number): number {
    return Number.isFinite(value) ? Math.round(value * 1000) / 1000 + 0 : 0;
}
