import type { Command } from '../tools.ts';

export const unlockPreview: Command = {
    id: 'journey.unlockPreview',
    run: ({ previews }) => previews.active?.lock(false),
};
