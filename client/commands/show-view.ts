import { l10n, QuickPickItemKind, ViewColumn, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import { viewNames } from '../../media/protocol/view-names.ts';
import { isMermaid, views } from '../../server/protocol/preview.ts';
import type { View } from '../../server/protocol/preview.ts';
import { previewArguments } from '../preview/preview-arguments.ts';
import type { Command } from '../tools.ts';

/** Another view in the preview of the map; it is opened where there is none. */
export const showView: Command = {
    id: 'journey.showView',
    async run({ previews }, ...args) {
        const nearest = previews.nearest;
        const wanted = nearest === undefined ? previewArguments(args) : undefined;
        if (nearest === undefined && wanted === undefined) {
            return;
        }
        const picked = await window.showQuickPick(itemsOf(nearest?.view), { placeHolder: l10n.t('How to look at the journey'), matchOnDescription: true });
        if (picked?.view !== undefined) {
            const preview = nearest ?? await previews.open(wanted!.uri, wanted!.journey, ViewColumn.Beside);
            preview.show(picked.view);
        }
    },
};

interface ViewItem extends QuickPickItem {
    readonly view?: View;
}

function itemsOf(shown: View | undefined): readonly ViewItem[] {
    const itemOf = (view: View): ViewItem => ({
        view, label: l10n.t(viewNames[view] ?? view), ...view === shown && { description: l10n.t('shown now') },
    });
    return [
        ...views.filter(it => !isMermaid(it)).map(itemOf),
        { label: l10n.t('As Mermaid'), kind: QuickPickItemKind.Separator },
        ...views.filter(isMermaid).map(itemOf),
    ];
}
