import { URI } from 'langium';
import { storyOf, type Story } from '../../diagram/story.ts';
import { modelOf } from '../../language/models.ts';
import type { OpenPreview } from '../protocol/preview.ts';
import type { ServerServices } from '../services.ts';
import { asWanted } from './draw.ts';
import { journeyNamed } from './journey-named.ts';

/** A step of the journey as a preview shows it, in words; null where the text no longer has it. */
export async function storyFor(request: OpenPreview, target: string, { shared }: ServerServices): Promise<Story | null> {
    const { LangiumDocuments: documents, WorkspaceManager: workspace, WorkspaceLock: lock } = shared.workspace;
    await workspace.ready;
    return lock.read((): Story | null => {
        const document = documents.getDocument(URI.parse(request.uri));
        const journeys = document ? modelOf(document).journeys : [];
        const journey = journeyNamed(journeys, request.journey);
        return journey ? storyOf(asWanted(journey, request), target) ?? null : null;
    });
}
