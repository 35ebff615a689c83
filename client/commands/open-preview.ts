import { ViewColumn } from 'vscode';
import { previewArguments } from '../preview/preview-arguments.ts';
import type { Command } from '../tools.ts';

export const openPreview: Command = {
    id: 'journey.openPreview',
    async run({ previews }, ...args) {
        const wanted = previewArguments(args);
        if (wanted !== undefined) {
            await previews.open(wanted.uri, wanted.journey, ViewColumn.Active);
        }
    },
};
