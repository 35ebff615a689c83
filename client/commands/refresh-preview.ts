import type { Command } from '../tools.ts';

export const refreshPreview: Command = {
    id: 'journey.refreshPreview',
    run({ previews }) {
        for (const preview of previews.all) {
            preview.refresh();
        }
    },
};
