import { State } from 'vscode-languageclient';
import type { Command } from '../tools.ts';

export const restartServer: Command = {
    id: 'journey.restartServer',
    async run({ client }) {
        if (client.state === State.Running) {
            await client.stop();
        }
        await client.start();
    },
};
