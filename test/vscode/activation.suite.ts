import { ok, strictEqual } from 'node:assert/strict';
import * as vscode from 'vscode';
import { afterEach, describe, test } from './runner/suite.ts';
import { until } from './until.ts';
import { closeAll, show } from './workspace.ts';

describe('the extension', () => {
    afterEach(closeAll);

    test('wakes up when a map is opened', async () => {
        const extension = vscode.extensions.getExtension('journey-maps.journey-maps');
        ok(extension, 'The extension is not there.');
        const { document } = await show('gift-box.journey');
        strictEqual(document.languageId, 'journey');
        await until('the extension is active', () => extension.isActive);
    });

    test('offers the preview as a command', async () => {
        await show('gift-box.journey');
        await until('the command is registered', async () =>
            (await vscode.commands.getCommands(true)).includes('journey.openPreviewToSide'));
    });
});
