import type { IToken } from 'chevrotain';
import type { Finding } from '../finding.ts';
import { matchFile } from './match.ts';
import { withSwallowedBraces } from './swallowed-braces.ts';
import { reportOpenAtEnd } from './unclosed.ts';
import { beginWalk, type Surroundings } from './walk.ts';

export interface Mended {
    /** Tokens that the parser takes without a complaint. */
    readonly tokens: IToken[];
    /** What was wrong: one finding for each mistake. */
    readonly findings: readonly Finding[];
}

/**
 * Makes a broken text readable: leaves out what can't stand where it stands, adds what is missing
 * (as tokens that the parser takes and forgets), and says in a sentence what the writer has to do.
 *
 *     tokens ──swallowed-braces──► match ──► tokens that parse, and findings
 *                                    │
 *                  ┌─────────────────┼──────────────────┐
 *             in a statement    around a block     between statements
 *             missing           block-start        missing-comma, wrong-place
 *             several-words     block-end          misspelt, leftover
 *
 * It walks along the grammar with one token in view, in time linear in the tokens. Whatever it is given,
 * what it gives back is a file of the language, so that one mistake costs the picture one statement.
 */
export function mend(tokens: readonly IToken[], surroundings: Surroundings): Mended {
    const walk = beginWalk(withSwallowedBraces(tokens, surroundings.types), surroundings);
    matchFile(walk);
    reportOpenAtEnd(walk);
    return { tokens: walk.taken, findings: walk.findings };
}
