import { l10n, Uri, window } from 'vscode';
import { picturesMethod, type Pictures, type PicturesWanted } from '../../server/protocol/export.ts';
import { drawnViews, type DrawnView, type Look } from '../../server/protocol/preview.ts';
import { previewArguments } from '../preview/preview-arguments.ts';
import type { Tools } from '../tools.ts';

/** What is exported: what the preview with the focus shows, else the map of the editor. */
export interface Subject {
    readonly uri: Uri;
    readonly journey: string | undefined;
    /** What is shown, where that is something we draw. */
    readonly view: DrawnView | undefined;
    readonly look: Look | undefined;
}

/** A menu names a file; the menu of a preview names its panel, which is no file. */
export function subjectOf({ previews }: Tools, args: readonly unknown[]): Subject | undefined {
    const isFile = args[0] instanceof Uri && args[0].path.endsWith('.journey');
    const { active } = previews;
    if (active && !isFile) {
        const { uri, journey, view, look } = active;
        return { uri, journey, view: drawnViews.find(it => it === view), look };
    }
    const wanted = previewArguments(isFile ? args : []);
    return wanted && { ...wanted, view: undefined, look: undefined };
}

/** Has the server draw; tells the user where there is nothing to draw. */
export async function picturesOf({ uri, journey, look }: Subject, views: readonly DrawnView[], { client }: Tools): Promise<Pictures | undefined> {
    const wanted: PicturesWanted = { uri: uri.toString(), views, ...journey !== undefined && { journey }, ...look && { look } };
    const pictures = await client.sendRequest<Pictures | null>(picturesMethod, wanted);
    if (pictures === null) {
        void window.showWarningMessage(l10n.t('There is no journey to export in this file.'));
        return undefined;
    }
    return pictures;
}
