import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { URI } from 'langium';
import { NodeFileSystem } from 'langium/node';
import { modelOf } from '../../language/models.ts';
import type { Journey } from '../../language/model/journey.ts';
import { createLanguage } from '../../language/services.ts';

/** The journeys of all examples, under a name that is a good file name too. */
export async function everyExample(): Promise<readonly (readonly [name: string, journey: Journey])[]> {
    const folder = fileURLToPath(new URL('../../examples', import.meta.url));
    const { shared } = createLanguage(NodeFileSystem);
    const folders = [{ uri: URI.file(folder).toString(), name: 'examples' }];
    Object.assign(shared.workspace.WorkspaceManager, { folders });
    await shared.workspace.WorkspaceManager.initializeWorkspace(folders);
    return readdirSync(folder).filter(it => it.endsWith('.journey')).sort().flatMap(file => {
        const { journeys } = modelOf(shared.workspace.LangiumDocuments.getDocument(URI.file(`${folder}/${file}`))!);
        const stem = file.slice(0, -'.journey'.length);
        return journeys.map((journey, index) => [index === 0 ? stem : `${stem}-${index + 1}`, journey] as const);
    });
}
