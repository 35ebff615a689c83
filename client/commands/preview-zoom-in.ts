import type { Command } from '../tools.ts';

export const previewZoomIn: Command = {
    id: 'journey.previewZoomIn',
    run: ({ previews }) => previews.active?.zoom('in'),
};
