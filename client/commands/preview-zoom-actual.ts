import type { Command } from '../tools.ts';

export const previewZoomActual: Command = {
    id: 'journey.previewZoomActual',
    run: ({ previews }) => previews.active?.zoom('actual'),
};
