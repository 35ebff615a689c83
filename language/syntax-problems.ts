import type { LangiumDocument } from 'langium';
import type { Finding } from './finding.ts';

/** What can't be read. */
export function syntaxProblemsIn({ parseResult }: LangiumDocument): readonly Finding[] {
    return [
        ...parseResult.lexerErrors.map(({ offset, length, message }): Finding => ({ rule: 'syntax', level: 'error', message, range: { start: offset, end: offset + length } })),
        ...parseResult.parserErrors.map(({ token, message }): Finding => ({
            rule: 'syntax', level: 'error', message, range: Number.isFinite(token.startOffset) ? { start: token.startOffset, end: token.endOffset! + 1 } : { start: 0, end: 0 },
        })),
    ];
}
