import type { Command } from '../tools.ts';

/** From a close-up to the journey that it was opened from. */
export const previewBack: Command = {
    id: 'journey.previewBack',
    run: ({ previews }) => previews.active?.back(),
};
