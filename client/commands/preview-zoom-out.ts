import type { Command } from '../tools.ts';

export const previewZoomOut: Command = {
    id: 'journey.previewZoomOut',
    run: ({ previews }) => previews.active?.zoom('out'),
};
