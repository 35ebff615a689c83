import type { Finding } from '../finding.ts';

/** `// journey-ignore rule-id: reason`, on the line before what it silences. */
export interface Ignore {
    readonly rule: string;
    /** Empty where the writer gave none: then nothing is silenced. */
    readonly reason: string;
    /** Offset of the comment. */
    readonly start: number;
    /** Offset at which the line that it silences begins. */
    readonly lineStart: number;
}

const comment = /^[ \t]*\/\/[ \t]*journey-ignore[ \t]+([\w-]+)[ \t]*(?::[ \t]*(.*?))?[ \t]*$/gm;

export function ignoresIn(text: string): readonly Ignore[] {
    if (!text.includes('journey-ignore')) {
        return [];
    }
    return [...text.matchAll(comment)].map(({ 0: line, 1: rule = '', 2: reason = '', index }) => {
        // Further comments and blank lines may stand between the comment and what it is about.
        const skipped = /^(?:\r\n|\n|\r)(?:[ \t]*(?:\/\/[^\r\n]*)?(?:\r\n|\n|\r))*/.exec(text.slice(index + line.length))?.[0] ?? '';
        return { rule, reason, start: index, lineStart: index + line.length + skipped.length };
    });
}

export function isIgnored({ rule, range }: Finding, ignores: readonly Ignore[], text: string): boolean {
    return ignores.some(ignore => ignore.rule === rule && ignore.reason !== '' && range.start >= ignore.lineStart
        && !/[\r\n]/.test(text.slice(ignore.lineStart, range.start)));
}

/** The comment that silences a rule at the line of an offset, indented like it. */
export function ignoreComment(rule: string, reason: string): string {
    return `// journey-ignore ${rule}: ${reason}`;
}
