/** Distances in CSS px that more than one place keeps. The unit is 8. */
export const space = {
    margin: 24,
    rail: 160,
    /** From the edge of a column to what stands in it. */
    inset: 8,
    /** On either side of a stage, beside its columns. */
    stagePad: 8,
    /** What a column has where nothing presses. */
    column: 168,
    columnMin: 132,
    columnMax: 240,
    /** Of a collapsed stage. */
    columnNarrow: 84,
    cardPad: 12,
    lanePad: 16,
    /** Between two statements of one cell. */
    statementGap: 12,
} as const;
