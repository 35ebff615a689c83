import { workspace, type Memento, type Uri } from 'vscode';
import { formatList, themeIds, type ExportOrder, type FormatId, type ThemeId } from '../../export/protocol/messages.ts';

/** How somebody likes files to look. */
export interface Wishes {
    readonly theme: ThemeId;
    /** Of a PNG: how many times as large as on a screen. */
    readonly scale: number;
    /** Of a picture: the colour of the theme, or none, to lie on a ground of its own. */
    readonly background: NonNullable<ExportOrder['background']>;
}

/** What was exported last: where the next export begins. */
export interface LastExport extends Wishes {
    readonly format: FormatId;
    readonly paper?: NonNullable<ExportOrder['paper']>;
}

export const scales = [1, 2, 4] as const;
export const backgrounds = ['theme', 'none'] as const;
export const papers = ['A4', 'A3'] as const;

/** As the settings say; what they say wrongly is as by default. */
export function settingsOf(uri: Uri): Wishes {
    const settings = workspace.getConfiguration('journey.export', uri);
    return wishesFrom({ theme: settings.get('theme'), scale: settings.get('scale'), background: settings.get('background') });
}

export function wishesFrom({ theme, scale, background }: { readonly [Wish in keyof Wishes]?: unknown }): Wishes {
    return {
        theme: themeIds.find(it => it === theme) ?? 'light',
        scale: scales.find(it => it === scale) ?? 2,
        background: backgrounds.find(it => it === background) ?? 'theme',
    };
}

/** The wishes of this workspace: those of its last export, before the first those of the settings. */
export function rememberedWishes(memento: Memento, uri: Uri): Wishes & Partial<LastExport> {
    return lastExportFrom(memento.get<unknown>(key)) ?? settingsOf(uri);
}

export function rememberExport(memento: Memento, last: LastExport): void {
    void memento.update(key, last);
}

/** What an earlier version may have kept, checked as any input. */
export function lastExportFrom(value: unknown): LastExport | undefined {
    const kept = typeof value === 'object' && value !== null ? value as Readonly<Record<string, unknown>> : {};
    const format = formatList.find(({ id }) => id === kept['format'])?.id;
    const paper = papers.find(it => it === kept['paper']);
    return format && { ...wishesFrom(kept), format, ...paper && { paper } };
}

const key = 'journey.lastExport';
