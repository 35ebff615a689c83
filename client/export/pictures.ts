import { l10n, window } from 'vscode';
import type { Uri } from 'vscode';
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

export function subjectOf({ previews }: Tools, args: readonly unknown[]): Subject | undefined {
    const active = args.length === 0 ? previews.active : undefined;
    if (active) {
        const { uri, journey, view, look } = active;
        return { uri, journey, view: drawnViews.find(it => it === view), look };
    }
    const wanted = previewArguments(args);
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
