import type { Command } from '../tools.ts';

export const showSource: Command = {
    id: 'journey.showSource',
    run: ({ previews }) => previews.active?.showSource(),
};
