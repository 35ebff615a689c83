import type { Command } from '../tools.ts';

export const lockPreview: Command = {
    id: 'journey.lockPreview',
    run: ({ previews }) => previews.active?.lock(true),
};
