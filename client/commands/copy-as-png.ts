import { l10n, window } from 'vscode';
import { picturesOf, subjectOf } from '../export/pictures.ts';
import { runExport } from '../export/run.ts';
import { settingsOf } from '../export/wishes.ts';
import type { Command } from '../tools.ts';

/** The picture of a preview. Extensions can put text alone on the clipboard, so the page does it. */
export const copyAsPng: Command = {
    id: 'journey.copyAsPng',
    async run(tools, ...args) {
        const { active } = tools.previews;
        const subject = active && subjectOf(tools, args);
        const drawn = subject && await picturesOf(subject, [subject.view ?? 'map'], tools);
        const file = drawn && await runExport({ format: 'png', pictures: drawn.pictures, ...settingsOf(subject.uri) }, tools);
        if (!file) {
            return;
        }
        if (await active!.copy(file.bytes)) {
            window.setStatusBarMessage(l10n.t('Copied as PNG'), 5_000);
        } else {
            void window.showWarningMessage(l10n.t('The picture could not be put on the clipboard: click into the preview and try again, or export it.'));
        }
    },
};
