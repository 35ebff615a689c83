import type { TextDocument } from 'vscode';

export const journeyLanguage = 'journey';

/** Any scheme: on disk, untitled, remote, virtual, and the documents that ship with the language. */
export const journeySelector = [{ language: journeyLanguage }] as const;

export function isJourney(document: TextDocument | undefined): document is TextDocument {
    return document?.languageId === journeyLanguage;
}
