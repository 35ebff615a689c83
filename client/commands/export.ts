import { l10n, Uri, window, workspace, type QuickPickItem } from 'vscode';
import { formatList, themeIds, type ExportOrder, type FormatId, type ThemeId } from '../../export/protocol/messages.ts';
import { viewNames } from '../../media/protocol/view-names.ts';
import { drawnViews, type DrawnView } from '../../server/protocol/preview.ts';
import { picturesOf, subjectOf } from '../export/pictures.ts';
import { runExport } from '../export/run.ts';
import { sayExported } from '../export/say-exported.ts';
import { backgrounds, papers, rememberedWishes, rememberExport, scales, type LastExport, type Wishes } from '../export/wishes.ts';
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
        const { workspaceState } = tools.context;
        const last = rememberedWishes(workspaceState, subject.uri);
        const format = await picked(l10n.t('Export the journey as'), formatList.map(it => ({ label: it.title, description: descriptions()[it.id], value: it })), it => it.id === last.format);
        const views = format && await pickedViews(subject.view ?? 'map', format.holds);
        const theme = views && await picked(l10n.t('Theme'), themeIds.map(value => ({ label: themeNames()[value], value })), it => it === last.theme);
        const details = theme && await detailsFor(format.id, last);
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
        if (file && await isWritten(target, file.bytes)) {
            // What this format did not ask for stays as it was.
            const { paper: _, ...others } = last;
            rememberExport(workspaceState, { ...format.id === 'pdf' ? others : last, format: format.id, theme, ...details });
            await sayExported(target);
        }
    },
};

async function isWritten(target: Uri, bytes: Uint8Array): Promise<boolean> {
    try {
        await workspace.fs.writeFile(target, bytes);
        return true;
    } catch (error) {
        void window.showErrorMessage(l10n.t('{0} could not be written: {1}', workspace.asRelativePath(target), error instanceof Error ? error.message : String(error)));
        return false;
    }
}

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

/** The item that `isLikely` is chosen with Enter alone. */
function picked<Value>(title: string, items: readonly (QuickPickItem & { readonly value: Value })[], isLikely: (value: Value) => boolean): Promise<Value | undefined> {
    const list = window.createQuickPick<QuickPickItem & { readonly value: Value }>();
    const likely = items.filter(it => isLikely(it.value));
    Object.assign(list, { title, placeholder: title, items, ...likely.length > 0 && { activeItems: likely }, ...staying });
    return new Promise(resolve => {
        list.onDidAccept(() => {
            resolve(list.selectedItems[0]?.value);
            list.hide();
        });
        list.onDidHide(() => {
            resolve(undefined);
            list.dispose();
        });
        list.show();
    });
}

/** What is shown stands first. */
async function pickedViews(shown: DrawnView, holds: 'one' | 'several'): Promise<readonly DrawnView[] | undefined> {
    const items = [shown, ...drawnViews.filter(it => it !== shown)].map(value => ({ label: viewNames[value] ?? value, value, picked: value === shown }));
    if (holds === 'one') {
        const view = await picked(l10n.t('View'), items, it => it === shown);
        return view && [view];
    }
    const chosen = await window.showQuickPick(items, { title: l10n.t('Views'), placeHolder: l10n.t('Views'), canPickMany: true, ...staying });
    return chosen && chosen.length > 0 ? chosen.map(({ value }) => value) : undefined;
}

async function detailsFor(format: FormatId, last: Wishes & Partial<LastExport>): Promise<Details | undefined> {
    switch (format) {
        case 'png': {
            const scale = await picked(l10n.t('Size'), scales.map(value => ({ label: `${value}×`, value })), it => it === last.scale);
            const background = scale === undefined ? undefined : await pickedBackground(last);
            return background && scale !== undefined ? { scale, background } : undefined;
        }
        case 'svg': {
            const background = await pickedBackground(last);
            return background && { background };
        }
        case 'pdf':
            return picked<Details>(l10n.t('Pages'), [
                { label: l10n.t('As large as the picture'), value: {} },
                ...papers.map(paper => ({ label: l10n.t('On sheets of {0}', paper), value: { paper } })),
            ], it => it.paper === last.paper);
        case 'html':
        case 'pptx':
            return {};
    }
}

function pickedBackground(last: Wishes): Promise<Wishes['background'] | undefined> {
    const names = { theme: l10n.t('Of the theme'), none: l10n.t('None') };
    return picked(l10n.t('Background'), backgrounds.map(value => ({ label: names[value], value })), it => it === last.background);
}

/** `order.journey` → `order-map.svg` in the same folder. */
function besides(uri: Uri, [view, ...more]: readonly DrawnView[], format: FormatId): Uri {
    const file = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/\.journey$/, '');
    const name = `${file}${more.length === 0 && view !== undefined ? `-${view}` : ''}.${format}`;
    return uri.scheme === 'untitled' ? Uri.joinPath(workspace.workspaceFolders?.[0]?.uri ?? uri, name) : Uri.joinPath(uri, '..', name);
}
