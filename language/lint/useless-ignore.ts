import type { Finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { ignoreComment, type Ignore } from './ignore.ts';

/** Comments that were meant to silence something and do not: no reason, no such rule, or nothing to silence. */
export function uselessIgnores(ignores: readonly Ignore[], used: ReadonlySet<Ignore>, active: ReadonlySet<string>, all: ReadonlySet<string>): readonly Finding[] {
    return ignores.flatMap((ignore): readonly Finding[] => {
        const { rule, reason, range } = ignore;
        const finding = { rule: 'useless-ignore', level: 'warning', range } as const;
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
            fixes: [remove],
        }];
    });
}
