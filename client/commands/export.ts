import { l10n, Uri, window, workspace, type QuickPickItem } from 'vscode';
import { formatList, themeIds, type ExportOrder, type FormatId, type ThemeId } from '../../export/protocol/messages.ts';
import { viewNames } from '../../media/protocol/view-names.ts';
import { drawnViews, type DrawnView } from '../../server/protocol/preview.ts';
import { picturesOf, subjectOf } from '../export/pictures.ts';
import { runExport } from '../export/run.ts';
import type { Command } from '../tools.ts';

/** Asks what, how and where; writes the file. */
export const exportJourney: Command = {
    id: 'journey.export',
    async run(tools, ...args) {
        if (!workspace.isTrusted) {
            void window.showInformationMessage(l10n.t('Journeys can be exported when this folder is trusted. Copying the picture works without.'));
            return;
        }
        const subject = subjectOf(tools, args);
        if (!subject) {
            return;
        }
        const format = await picked(l10n.t('Export the journey as'), formatList.map(it => ({ label: it.title, description: descriptions()[it.id], value: it })));
        const views = format && await pickedViews(subject.view ?? 'map', format.holds);
        const theme = views && await picked(l10n.t('Theme'), themeIds.map(value => ({ label: themeNames()[value], value })));
        const details = theme && await detailsFor(format.id);
        if (!details) {
            return;
        }
        const target = await window.showSaveDialog({ defaultUri: besides(subject.uri, views, format.id), filters: { [format.title]: [format.id] }, title: l10n.t('Export the journey') });
        const drawn = target && await picturesOf(subject, views, tools);
        if (!drawn) {
            return;
        }
        const { pictures, author, date } = drawn;
        const file = await runExport({ format: format.id, theme, pictures, ...author !== undefined && { author }, ...date !== undefined && { date }, ...details }, tools);
        if (file) {
            await workspace.fs.writeFile(target, file.bytes);
            window.setStatusBarMessage(l10n.t('Exported to {0}', workspace.asRelativePath(target)), 5_000);
        }
    },
};

/** Between two questions the focus goes back to the preview, which would end the next one. Escape ends it. */
const staying = { ignoreFocusOut: true } as const;

type Details = Pick<ExportOrder, 'scale' | 'background' | 'paper'>;

function descriptions(): Readonly<Record<FormatId, string>> {
    return {
        svg: l10n.t('A picture that stays sharp at any size'),
        png: l10n.t('A picture made of pixels'),
        pdf: l10n.t('To print, with text that can be selected'),
        html: l10n.t('A page to zoom and to walk through'),
        pptx: l10n.t('Slides that can be edited'),
    };
}

function themeNames(): Readonly<Record<ThemeId, string>> {
    return {
        'light': l10n.t('Light'),
        'dark': l10n.t('Dark'),
        'print': l10n.t('Print, black and white'),
        'high-contrast': l10n.t('High contrast'),
        'high-contrast-light': l10n.t('High contrast, light'),
    };
}

async function picked<Value>(title: string, items: readonly (QuickPickItem & { readonly value: Value })[]): Promise<Value | undefined> {
    return (await window.showQuickPick(items, { title, placeHolder: title, ...staying }))?.value;
}

/** What is shown stands first. */
async function pickedViews(shown: DrawnView, holds: 'one' | 'several'): Promise<readonly DrawnView[] | undefined> {
    const items = [shown, ...drawnViews.filter(it => it !== shown)].map(value => ({ label: viewNames[value] ?? value, value, picked: value === shown }));
    if (holds === 'one') {
        const view = await picked(l10n.t('View'), items);
        return view && [view];
    }
    const chosen = await window.showQuickPick(items, { title: l10n.t('Views'), placeHolder: l10n.t('Views'), canPickMany: true, ...staying });
    return chosen && chosen.length > 0 ? chosen.map(({ value }) => value) : undefined;
}

async function detailsFor(format: FormatId): Promise<Details | undefined> {
    switch (format) {
        case 'png': {
            const scale = await picked(l10n.t('Size'), [1, 2, 4].map(value => ({ label: `${value}×`, value })));
            const background = scale === undefined ? undefined : await pickedBackground();
            return background && scale !== undefined ? { scale, background } : undefined;
        }
        case 'svg': {
            const background = await pickedBackground();
            return background && { background };
        }
        case 'pdf':
            return picked<Details>(l10n.t('Pages'), [
                { label: l10n.t('As large as the picture'), value: {} },
                { label: l10n.t('On sheets of {0}', 'A4'), value: { paper: 'A4' } },
                { label: l10n.t('On sheets of {0}', 'A3'), value: { paper: 'A3' } },
            ]);
        case 'html':
        case 'pptx':
            return {};
    }
}

function pickedBackground(): Promise<'theme' | 'none' | undefined> {
    return picked(l10n.t('Background'), [{ label: l10n.t('Of the theme'), value: 'theme' as const }, { label: l10n.t('None'), value: 'none' as const }]);
}

/** `order.journey` → `order-map.svg` in the same folder. */
function besides(uri: Uri, [view, ...more]: readonly DrawnView[], format: FormatId): Uri {
    const file = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/\.journey$/, '');
    const name = `${file}${more.length === 0 && view !== undefined ? `-${view}` : ''}.${format}`;
    return uri.scheme === 'untitled' ? Uri.joinPath(workspace.workspaceFolders?.[0]?.uri ?? uri, name) : Uri.joinPath(uri, '..', name);
}
