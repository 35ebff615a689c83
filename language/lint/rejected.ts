import type { RelatedPlace } from '../finding.ts';
import type { Opportunity } from '../model/journey.ts';

/** An opportunity that was turned down: it answers nothing any more, and whoever reads the finding sees it stand there. */
export function isRejected({ origin: { uri, head } }: Opportunity): RelatedPlace {
    return { uri, range: head, message: 'This one is rejected.' };
}
