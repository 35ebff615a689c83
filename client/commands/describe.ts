import { window, workspace } from 'vscode';
import { descriptionUri } from '../descriptions.ts';
import { previewArguments } from '../preview/preview-arguments.ts';
import type { Command } from '../tools.ts';

/** The journey in words, to read instead of the picture. */
export const describe: Command = {
    id: 'journey.describe',
    async run({ previews }, ...args) {
        const wanted = previews.active ?? previewArguments(args);
        if (wanted !== undefined) {
            const document = await workspace.openTextDocument(descriptionUri(wanted.uri, wanted.journey));
            await window.showTextDocument(document, { preview: true });
        }
    },
};
