import { workspace, type Uri } from 'vscode';
import { views, type View } from '../../server/protocol/preview.ts';

/** The view that a new preview of the file begins with. */
export function defaultViewOf(uri: Uri): View {
    const wanted = workspace.getConfiguration('journey.preview', uri).get<unknown>('defaultView');
    return views.find(it => it === wanted) ?? 'map';
}
