import { ViewColumn } from 'vscode';
import { previewArguments } from '../preview/preview-arguments.ts';
import type { Command } from '../tools.ts';

export const openPreviewToSide: Command = {
    id: 'journey.openPreviewToSide',
    async run({ previews }, ...args) {
        const wanted = previewArguments(args);
        if (wanted !== undefined) {
            await previews.open(wanted.uri, wanted.journey, ViewColumn.Beside);
        }
    },
};
