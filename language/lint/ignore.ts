import { lineStartOf } from '../text-edits.ts';
import type { TextRange } from '../model/journey.ts';

/** `// journey-ignore rule-id: reason`, on the line before what it silences. */
export interface Ignore {
    readonly rule: string;
    /** Empty where the writer gave none: then nothing is silenced. */
    readonly reason: string;
    /** The comment. */
    readonly range: TextRange;
    /** Offset at which the line that it silences begins. */
    readonly lineStart: number;
}

/** Ignores by what they silence: a rule in a line. */
export type Ignores = ReadonlyMap<string, Ignore>;

const comment = /^[ \t]*(\/\/[ \t]*journey-ignore[ \t]+([\w-]+)[ \t]*(?::[ \t]*(.*?))?[ \t]*)$/gm;
/** Further comments and blank lines may stand between an ignore and what it is about. */
const skipped = /(?:\r\n|\n|\r)(?:[ \t]*(?:\/\/(?![ \t]*journey-ignore)[^\r\n]*|\/\*(?:(?!\*\/)[^\r\n])*\*\/[ \t]*)?(?:\r\n|\n|\r))*/y;

/** The ignores of a text, in the order written. */
export function ignoresIn(text: string): readonly Ignore[] {
    if (!text.includes('journey-ignore')) {
        return [];
    }
    const ignores: Ignore[] = [];
    // From the last to the first: of several in a row, each silences what the next one does.
    for (const { 0: line, 1: whole = '', 2: rule = '', 3: reason = '', index } of [...text.matchAll(comment)].toReversed()) {
        const end = index + line.length;
        skipped.lastIndex = end;
        const lineStart = skipped.test(text) ? skipped.lastIndex : end;
        const next = ignores.at(-1);
        const isBeforeNext = next !== undefined && lineStart === lineStartOf(next.range.start, text);
        ignores.push({ rule, reason, range: { start: end - whole.length, end }, lineStart: isBeforeNext ? next.lineStart : lineStart });
    }
    return ignores.toReversed();
}

export function indexOf(ignores: readonly Ignore[]): Ignores {
    return new Map(ignores.filter(({ reason }) => reason !== '').map(ignore => [key(ignore.rule, ignore.lineStart), ignore]));
}

/** What silences a rule at the line of an offset. */
export function ignoreAt(offset: number, rule: string, ignores: Ignores, text: string): Ignore | undefined {
    return ignores.size === 0 ? undefined : ignores.get(key(rule, lineStartOf(offset, text)));
}

/** The comment that silences a rule in the line that follows it. */
export function ignoreComment(rule: string, reason: string): string {
    return `// journey-ignore ${rule}: ${reason}`;
}

function key(rule: string, lineStart: number): string {
    return `${lineStart} ${rule}`;
}
