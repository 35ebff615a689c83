import type { Command } from '../tools.ts';

export const findInPreview: Command = {
    id: 'journey.findInPreview',
    run: ({ previews }) => previews.active?.begin('find'),
};
