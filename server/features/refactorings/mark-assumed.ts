import { claimsOfJourney, claimsOfPersona, isToWrite, markAssumed, type Claim } from '../../../language/lint/assume.ts';
import { quoted } from '../../../language/lint/words.ts';
import type { Named } from '../../../language/model/journey.ts';
import { around, blocksAround, contains, type Place, type Refactoring } from './refactoring.ts';

export const markBlockAssumed: Refactoring = {
    id: 'mark-assumed',
    kind: 'refactor.rewrite',
    offer(place) {
        const { document, input: { dialect } } = place;
        const { block, claims } = blockAt(place);
        const open = claims.filter(claim => claim.source.support === 'unsourced' && contains(block!.origin.range, claim.origin.range) && !isToWrite(claim));
        return open.length === 0 ? undefined : {
            title: `Mark ${open.length === 1 ? 'the one unsourced statement' : `all ${open.length} unsourced statements`} of ${quoted(block!.label)} as assumed`,
            changes: () => ({ edits: [{ document, edits: markAssumed(open, dialect) }] }),
        };
    },
};

/** The innermost block that is selected, with what is claimed in it and around it. */
function blockAt(place: Place): { readonly block?: Named; readonly claims: readonly Claim[] } {
    const { input: { file }, selection } = place;
    const persona = around(selection, file.personas);
    if (persona) {
        return { block: persona, claims: claimsOfPersona(persona) };
    }
    const { journey, stage, touchpoint } = blocksAround(place);
    const block = touchpoint ?? stage ?? (journey && (around(selection, journey.phases) ?? journey));
    return block ? { block, claims: claimsOfJourney(journey!) } : { claims: [] };
}
