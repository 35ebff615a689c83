import type { Finding, Level } from '../language/finding.ts';
import type { Trouble } from './console.ts';

/** What a format is given: everything that was found, and what stood in the way. */
export interface Checked {
    readonly files: readonly CheckedFile[];
    readonly troubles: readonly Trouble[];
}

export interface CheckedFile {
    /** As the user knows it, with slashes. */
    readonly name: string;
    readonly text: string;
    /** In the order of the text. */
    readonly findings: readonly CheckedFinding[];
}

export interface CheckedFinding extends Pick<Finding, 'rule' | 'level' | 'message'> {
    readonly range: { readonly start: Position; readonly end: Position };
    /** Whether there is a quick fix. */
    readonly fixable: boolean;
}

/** As editors count: from zero, in UTF-16 units. */
export interface Position {
    readonly line: number;
    readonly character: number;
}

/** Something that turns what was found into a text. The result is safe to show on any terminal. */
export interface Format {
    readonly id: string;
    write(checked: Checked, options: FormatOptions): string;
}

export interface FormatOptions {
    readonly hasColours: boolean;
}

export function findingsOfAll({ files }: Checked): readonly CheckedFinding[] {
    return files.flatMap(({ findings }) => findings);
}

/** How many there are of each level: `2 errors, 1 warning`. */
export function countsByLevel(findings: readonly { readonly level: Level }[]): string {
    const counts = Object.entries(Object.groupBy(findings, ({ level }) => level)).toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b));
    return counts.map(([level, { length }]) => counted(length, level, level === 'information' ? level : `${level}s`)).join(', ');
}

export function counted(count: number, one: string, many = `${one}s`): string {
    return `${count} ${count === 1 ? one : many}`;
}

const order: readonly string[] = ['error', 'warning', 'information', 'hint'] satisfies readonly Level[];
