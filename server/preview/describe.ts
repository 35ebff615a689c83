import { URI } from 'langium';
import { describe } from '../../diagram/describe.ts';
import { modelOf } from '../../language/models.ts';
import type { DescribeJourney, Description } from '../protocol/preview.ts';
import type { ServerServices } from '../services.ts';
import { journeyNamed } from './journey-named.ts';

/** A journey of a file in words; null where the file is not known or has none. */
export async function describeJourney({ uri, journey: name }: DescribeJourney, { shared }: ServerServices): Promise<Description | null> {
    const { LangiumDocuments: documents, WorkspaceManager: workspace, WorkspaceLock: lock } = shared.workspace;
    await workspace.ready;
    return lock.read((): Description | null => {
        const document = documents.getDocument(URI.parse(uri));
        const journeys = document ? modelOf(document).journeys : [];
        const journey = journeyNamed(journeys, name);
        return journey ? { title: journey.label, text: describe(journey) } : null;
    });
}
