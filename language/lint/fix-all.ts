import type { Finding } from '../finding.ts';
import { applyChanges, textChangesOf, type TextChange } from '../text-edits.ts';
import { uselessIgnoreRule } from './useless-ignore.ts';

/**
 * A text after every safe fix, and those that become possible by them.
 *
 * `findings` are those of the text where it stands; `tryOut` says what would be found in another text in its place.
 */
export async function allFixed(original: string, findings: readonly Finding[], tryOut: (text: string) => Promise<readonly Finding[]>): Promise<string> {
    let text = applySafe(findings, original);
    if (text === original) {
        return original;
    }
    // Who else uses a definition is known of the document only, not of a trial: rules that depend on it are left alone.
    const known = new Set(findings.map(fingerprint));
    const blind = new Set((await tryOut(original)).filter(it => !known.has(fingerprint(it))).map(it => it.rule));
    for (let round = 0; round < mostRounds; round++) {
        const next = applySafe((await tryOut(text)).filter(it => !blind.has(it.rule)), text);
        if (next === text) {
            break;
        }
        text = next;
    }
    return text;
}

/** A fix may make room for another, but two that undo each other must not go on for ever. */
const mostRounds = 10;

function fingerprint({ rule, range, message }: Finding): string {
    return `${rule} ${range.start} ${message}`;
}

/**
 * Applies the first fix of each finding, where it is safe and touches nothing that another has touched. A comment that
 * silences nothing may silence something again when the errors are mended that hide it, so it waits for that.
 */
function applySafe(findings: readonly Finding[], text: string): string {
    const chosen: TextChange[] = [];
    const hasErrors = findings.some(({ level }) => level === 'error');
    for (const { rule, fixes } of findings) {
        const [fix] = fixes ?? [];
        const changes = fix?.isSafe === true && !(hasErrors && rule === uselessIgnoreRule.id) ? textChangesOf(fix.edits, text) : [];
        if (changes.every(change => chosen.every(other => change.range.end < other.range.start || other.range.end < change.range.start))) {
            chosen.push(...changes);
        }
    }
    return applyChanges(chosen.toSorted((a, b) => a.range.start - b.range.start), text);
}
