import { Uri, window } from 'vscode';
import { isJourney } from '../language.ts';

/**
 * What a preview is asked to show. The explorer and the editor title give an address (and more), a code lens an address as text
 * and the name of a journey, the palette nothing: then it is the active editor.
 */
export function previewArguments([first, second]: readonly unknown[]): { readonly uri: Uri; readonly journey: string | undefined } | undefined {
    const uri = first instanceof Uri ? first : typeof first === 'string' ? Uri.parse(first) : activeMap();
    return uri && { uri, journey: typeof second === 'string' ? second : undefined };
}

function activeMap(): Uri | undefined {
    const document = window.activeTextEditor?.document;
    return isJourney(document) ? document.uri : window.visibleTextEditors.find(editor => isJourney(editor.document))?.document.uri;
}
