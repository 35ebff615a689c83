import type { Experience, Statement } from '../../language/model/journey.ts';
import type { Words } from '../words.ts';

/** A row of statements about what stands at a step or behind it, from the customer inwards; what people do stands after the first. */
export interface StatementRow {
    readonly id: 'artifacts' | 'frontstage' | 'backstage' | 'support';
    readonly title: (words: Words) => string;
    readonly of: (thing: Experience) => readonly Statement[];
}

const artifacts: StatementRow = { id: 'artifacts', title: words => words.lanes.artifacts, of: it => it.artifacts };
const frontstage: StatementRow = { id: 'frontstage', title: words => words.lanes.frontstage, of: it => it.frontstage };
const backstage: StatementRow = { id: 'backstage', title: words => words.lanes.backstage, of: it => it.backstage };
const support: StatementRow = { id: 'support', title: words => words.blueprint.support, of: it => it.support };

export const statementRows: readonly StatementRow[] = [artifacts, frontstage, backstage, support];

/** All rows, top to bottom; each but the first two has a line over it. */
export const rows: readonly (StatementRow | 'actions')[] = [artifacts, 'actions', frontstage, backstage, support];

/** What a reader calls a row by who wants to hide it; the map has rows of the same names. */
export function laneOf(row: StatementRow['id']): string {
    return `blueprint/${row}`;
}

/** The line over a row. */
export const lines = {
    frontstage: { name: (words: Words) => words.blueprint.lines.interaction, isSolid: false },
    backstage: { name: (words: Words) => words.blueprint.lines.visibility, isSolid: true },
    support: { name: (words: Words) => words.blueprint.lines.internal, isSolid: false },
} as const;
