import type { Command } from '../tools.ts';

export const previewZoomFit: Command = {
    id: 'journey.previewZoomFit',
    run: ({ previews }) => previews.active?.zoom('fit'),
};
