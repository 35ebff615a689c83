import type { Finding, Level } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { ignoreComment, type Ignore } from './ignore.ts';

/** What is said about the comments themselves; it can be turned off and given another level as the rules can. */
export const uselessIgnoreRule = { id: 'useless-ignore', level: 'warning', summary: 'A comment that silences a rule says why, and silences something.' } as const;

/** Comments that were meant to silence something and do not: no reason, no such rule, or nothing to silence. */
export function uselessIgnores(ignores: readonly Ignore[], used: ReadonlySet<Ignore>, active: ReadonlySet<string>, all: ReadonlySet<string>, level: Level): readonly Finding[] {
    return ignores.flatMap((ignore): readonly Finding[] => {
        const { rule, reason, range } = ignore;
        const finding = { rule: uselessIgnoreRule.id, level, range };
        const remove = { title: 'Remove the comment', edits: [{ kind: 'remove', range }] } as const;
        if (!all.has(rule)) {
            const guess = nearest(rule, all);
            return [{
                ...finding,
                message: `There is no rule called “${rule}”.${guess === undefined ? '' : ` Did you mean “${guess}”?`}`,
                fixes: [...guess === undefined ? [] : [{ title: `Change to ${guess}`, edits: [{ kind: 'replace', range, text: ignoreComment(guess, reason || '…') } as const] }], remove],
            }];
        }
        if (reason === '') {
            return [{
                ...finding,
                message: `This comment silences nothing: say why “${rule}” does not apply here.`,
                fixes: [{ title: 'Add a reason', edits: [{ kind: 'replace', range, text: ignoreComment(rule, '…') }] }, remove],
            }];
        }
        return used.has(ignore) || !active.has(rule) ? [] : [{
            ...finding,
            message: `This comment silences nothing: “${rule}” finds nothing in the next line.`,
            tags: ['unnecessary'],
            fixes: [{ ...remove, isSafe: true }],
        }];
    });
}
