/** What the picture needs to know of the findings: their number and the worst level, by the identity of the thing they are about. */
export type FindingLevel = 'error' | 'warning' | 'information' | 'hint';

export interface FindingMark {
    readonly level: FindingLevel;
    readonly count: number;
    /** Sentences, for the tooltip and the accessible name. */
    readonly messages: readonly string[];
}

export type FindingMarks = ReadonlyMap<string, FindingMark>;
