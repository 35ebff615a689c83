import { commands } from 'vscode';
import type { Location, Position } from 'vscode-languageclient';
import type { Command } from '../tools.ts';

/** Of a code lens. A server can only send plain data; VS Code's own command wants objects of its own kinds. */
export const showReferences: Command = {
    id: 'journey.showReferences',
    async run({ client }, uri, position, locations) {
        if (typeof uri !== 'string' || typeof position !== 'object' || !Array.isArray(locations)) {
            return;
        }
        const { protocol2CodeConverter } = client;
        await commands.executeCommand(
            'editor.action.showReferences',
            protocol2CodeConverter.asUri(uri),
            protocol2CodeConverter.asPosition(position as Position),
            locations.map(location => protocol2CodeConverter.asLocation(location as Location)),
        );
    },
};
