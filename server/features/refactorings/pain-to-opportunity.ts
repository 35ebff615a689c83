import { addressOpenPain, openPains } from '../../../language/lint/open-pains.ts';
import { around, blocksAround, type Refactoring } from './refactoring.ts';

export const painToOpportunity: Refactoring = {
    id: 'pain-to-opportunity',
    kind: 'refactor.rewrite',
    offer(place) {
        const { document, input, selection } = place;
        const { journey, stage, touchpoint } = blocksAround(place);
        const pain = around(selection, (touchpoint ?? stage)?.pains ?? []);
        const open = pain && openPains(journey!).find(it => it.pain === pain);
        return open && {
            title: 'Turn the pain into an opportunity',
            changes: () => ({ edits: [{ document, edits: [addressOpenPain(open, input)] }] }),
        };
    },
};
