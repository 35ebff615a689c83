import { URI } from 'langium';
import { views } from '../../diagram/views/index.ts';
import { wordsOf } from '../../diagram/words.ts';
import { chartOf } from '../../export/chart.ts';
import { modelOf } from '../../language/models.ts';
import type { Pictures, PicturesWanted } from '../protocol/export.ts';
import type { ServerServices } from '../services.ts';
import { asWanted } from './draw.ts';
import { journeyNamed } from './journey-named.ts';

/** The pictures of a journey as sheets, as large as they like to be. */
export async function drawPictures({ uri, journey: name, views: wanted, look }: PicturesWanted, { shared }: ServerServices): Promise<Pictures | null> {
    const { LangiumDocuments: documents, WorkspaceManager: workspace, WorkspaceLock: lock } = shared.workspace;
    await workspace.ready;
    return lock.read((): Pictures | null => {
        const document = documents.getDocument(URI.parse(uri));
        const journeys = document ? modelOf(document).journeys : [];
        const whole = journeyNamed(journeys, name);
        if (!whole) {
            return null;
        }
        const { unfolded = [], order, hidden } = look ?? {};
        const journey = asWanted(whole, look ?? {});
        const chart = chartOf(journey);
        const pictures = wanted.filter(it => Object.hasOwn(views, it)).map(id => ({
            name: wordsOf(journey).views[id],
            scene: views[id].draw(journey, { unfolded: new Set(unfolded), lanes: { ...order && { order }, ...hidden && { hidden: new Set(hidden) } } }),
            ...id === 'curve' && chart && { chart },
        }));
        return pictures.length === 0 ? null : {
            journey: journey.name, pictures, ...journey.owner !== undefined && { author: journey.owner }, ...journey.reviewed !== undefined && { date: journey.reviewed },
        };
    });
}
