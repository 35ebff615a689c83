/** `TIMES=100 npm test -- unit` tries a hundred times as much as usual, where chance chooses what is tried. */
const times = Number(process.env['TIMES'] ?? 1);

/** What chance begins with; a test that fails names it, and `SEED=…` makes the same choices again. */
export const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);

/** How often something is tried that is usually tried this often: as often as takes a second or two. */
export function tries(usual: number): number {
    return Math.ceil(usual * times);
}

/** The same for a property; fast-check prints the seed of one that fails. */
export function runs(usual: number): { readonly numRuns: number; readonly seed: number } {
    return { numRuns: tries(usual), seed };
}

/** One in so many of these, others with another seed; all of them in a long run. */
export function oneIn<T>(usual: number, all: readonly T[]): readonly T[] {
    const step = Math.max(1, Math.round(usual / times));
    return all.filter((_, index) => index % step === seed % step);
}

/** One in so many of the offsets of a text. */
export function placesIn(text: string, usual: number): readonly number[] {
    return oneIn(usual, Array.from({ length: text.length + 1 }, (_, index) => index));
}
