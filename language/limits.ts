/** What a document may be before it is reported instead of read; far beyond any map that somebody wrote. */
export const limits = {
    /** UTF-16 units. */
    size: 20_000_000,
    /** Blocks in blocks; the language itself nests five deep. */
    depth: 32,
    /** Findings published for one document; the rest are counted in one more. */
    findings: 200,
    /** Unknown names for which a similar one is looked for. */
    guesses: 50,
} as const;
