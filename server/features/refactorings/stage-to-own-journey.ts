import { giveOwnJourney, standingAlone } from '../../../language/lint/own-journey.ts';
import { quoted } from '../../../language/lint/words.ts';
import { blocksAround, type Refactoring } from './refactoring.ts';

export const stageToOwnJourney: Refactoring = {
    id: 'stage-to-own-journey',
    kind: 'refactor.move',
    offer(place) {
        const { document, input } = place;
        const { journey, stage } = blocksAround(place);
        // One touchpoint that points elsewhere is what would be left behind.
        if (!stage || stage.touchpoints.length === 0 || stage.touchpoints.every(({ details }) => details !== undefined)) {
            return undefined;
        }
        const edits = giveOwnJourney(stage, journey!, input);
        const disabled = !standingAlone(journey!)(stage) ? 'A branch or an opportunity ties this stage to another one.'
            : edits === undefined ? 'Something in this journey names what is not there.'
            : undefined;
        return {
            title: `Give the stage ${quoted(stage.label)} a journey of its own`,
            ...(disabled !== undefined && { disabled }),
            changes: () => ({ edits: [{ document, edits: edits ?? [] }] }),
        };
    },
};
