import type { Command } from '../tools.ts';

export const chooseWhatIsShown: Command = {
    id: 'journey.chooseWhatIsShown',
    run: ({ previews }) => previews.active?.begin('choose'),
};
