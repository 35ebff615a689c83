import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { URI } from 'langium';
import { NodeFileSystem } from 'langium/node';
import { expect, test } from 'vitest';
import { renderScene } from '../../../diagram/svg.ts';
import { map } from '../../../diagram/views/map.ts';
import { modelOf } from '../../../language/models.ts';
import { createLanguage } from '../../../language/services.ts';
import { overlaps } from '../overlaps.ts';
import { textBoxes } from '../scene-texts.ts';
import { faultsOf } from '../svg/well-formed.ts';

const folder = fileURLToPath(new URL('../../../examples', import.meta.url));
const { shared } = createLanguage(NodeFileSystem);
Object.assign(shared.workspace.WorkspaceManager, { folders: [{ uri: URI.file(folder).toString(), name: 'examples' }] });
await shared.workspace.WorkspaceManager.initializeWorkspace([{ uri: URI.file(folder).toString(), name: 'examples' }]);

const journeys = readdirSync(folder).filter(it => it.endsWith('.journey')).flatMap(name => {
    const document = shared.workspace.LangiumDocuments.getDocument(URI.file(`${folder}/${name}`))!;
    return modelOf(document).journeys.map(journey => [`${name}: ${journey.label}`, journey] as const);
});

test('there are examples', () => {
    expect(journeys.length).toBeGreaterThan(5);
});

test.each(journeys)('%s is a whole picture, no text on another', (_, journey) => {
    const unfolded = new Set(['artifacts', 'frontstage', 'backstage', 'support', 'resources']);
    for (const width of [640, 1200, 1800]) {
        expect(overlaps(textBoxes(map.draw(journey, { width, unfolded })))).toEqual([]);
    }
    expect(faultsOf(renderScene(map.draw(journey), { palette: 'light' }))).toEqual([]);
});
