import { previewArguments } from '../preview/preview-arguments.ts';
import type { Command } from '../tools.ts';

export const openAnotherPreview: Command = {
    id: 'journey.openAnotherPreview',
    async run({ previews }, ...args) {
        const from = previews.active ?? previewArguments(args);
        if (from !== undefined) {
            await previews.openAnother(from);
        }
    },
};
