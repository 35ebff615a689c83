import { env, l10n, window } from 'vscode';
import { picturesOf, subjectOf } from '../export/pictures.ts';
import { runExport } from '../export/run.ts';
import { settingsOf } from '../export/wishes.ts';
import type { Command } from '../tools.ts';

/** The picture as the text of an SVG file. */
export const copyAsSvg: Command = {
    id: 'journey.copyAsSvg',
    async run(tools, ...args) {
        const subject = subjectOf(tools, args);
        const drawn = subject && await picturesOf(subject, [subject.view ?? 'map'], tools);
        if (!drawn) {
            return;
        }
        const { theme, background } = settingsOf(subject.uri);
        const file = await runExport({ format: 'svg', theme, background, pictures: drawn.pictures }, tools);
        if (file) {
            await env.clipboard.writeText(utf8.decode(file.bytes));
            window.setStatusBarMessage(l10n.t('Copied as SVG'), 5_000);
        }
    },
};

const utf8 = new (globalThis as unknown as { readonly TextDecoder: new () => { decode(bytes: Uint8Array): string } }).TextDecoder();
