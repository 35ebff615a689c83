import { strictEqual } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { afterEach, describe, test } from './runner/suite.ts';
import { until } from './until.ts';
import { closeAll, showNew } from './workspace.ts';

describe('a server that is killed', () => {
    afterEach(closeAll);

    // Only Linux tells its processes as files; the client is the same everywhere.
    if (process.platform !== 'linux') {
        return;
    }

    test('is there again with what was typed in the meantime', async () => {
        const editor = await showNew('killed.journey', 'journey Tea { stage Brew { touchpoint Kettle { emotion hapy } } }');
        await until('the feeling is unknown', () => said(editor).some(message => message.includes('hapy')));
        const [server, ...others] = serversOfThisHost();
        strictEqual(others.length, 0);
        process.kill(server!, 'SIGKILL');
        await editor.edit(edit => edit.insert(editor.document.positionAt(editor.document.getText().indexOf('hapy') + 3), 'p'));
        await until('the feeling is known', () => {
            const [own] = serversOfThisHost();
            return own !== undefined && own !== server && said(editor).length > 0 && !said(editor).some(message => message.includes('is not one of the feelings'));
        });
        strictEqual(editor.document.getText(), 'journey Tea { stage Brew { touchpoint Kettle { emotion happy } } }');
    });
});

function said({ document }: vscode.TextEditor): readonly string[] {
    return vscode.languages.getDiagnostics(document.uri).map(({ message }) => message);
}

/** The processes that this extension host started for the language. */
function serversOfThisHost(): readonly number[] {
    return readdirSync('/proc').filter(name => /^\d+$/.test(name)).map(Number).filter(pid => {
        try {
            const [, parent] = /^\d+ \(.*\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
            return Number(parent) === process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('server.cjs');
        } catch {
            // It ended while we looked.
            return false;
        }
    });
}
