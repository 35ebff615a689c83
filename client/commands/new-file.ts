import { window, workspace } from 'vscode';
import { journeyLanguage } from '../language.ts';
import { sample } from '../sample.ts';
import type { Command } from '../tools.ts';

export const newFile: Command = {
    id: 'journey.newFile',
    async run() {
        await window.showTextDocument(await workspace.openTextDocument({ language: journeyLanguage, content: sample }));
    },
};
