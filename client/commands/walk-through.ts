import { ViewColumn } from 'vscode';
import { previewArguments } from '../preview/preview-arguments.ts';
import type { Command } from '../tools.ts';

/** From touchpoint to touchpoint, in the preview that has the focus then. */
export const walkThrough: Command = {
    id: 'journey.walkThrough',
    async run({ previews }, ...args) {
        const wanted = previewArguments(args);
        const preview = previews.nearest ?? (wanted && await previews.open(wanted.uri, wanted.journey, ViewColumn.Beside));
        preview?.panel.reveal();
        preview?.begin('walk');
    },
};
