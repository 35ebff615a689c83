import { URI, UriUtils, type LangiumDocument } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { configName } from '../../../language/config/config.ts';
import { configWithout, turnOff } from '../../../language/config/turn-off.ts';
import type { JourneyDocumentBuilder } from '../../../language/document-builder.ts';
import { containsUri, workspaceFolders } from '../../../language/imports.ts';
import { rules } from '../../../language/lint/rules/index.ts';
import { uselessIgnoreRule } from '../../../language/lint/useless-ignore.ts';
import { canCreateFiles, workspaceEdit, workspaceEditWith } from '../workspace-edit.ts';

/**
 * Turns a rule off in the settings that count for a file; without any, in new ones in the workspace folder that holds it.
 * Undefined for what is no rule, outside all folders, and where the settings can't be read.
 */
export async function turnOffEdit(rule: string, { uri }: LangiumDocument, shared: LangiumSharedServices): Promise<WorkspaceEdit | undefined> {
    const folder = folderOf(uri, shared);
    if (!folder || [...rules, uselessIgnoreRule].every(({ id }) => id !== rule)) {
        return undefined;
    }
    const file = await (shared.workspace.DocumentBuilder as JourneyDocumentBuilder).configs.configFor(uri);
    if (!file) {
        const created = { uri: UriUtils.joinPath(folder, configName).toString(), text: configWithout(rule) };
        return canCreateFiles(shared) ? workspaceEditWith([created], new Map(), shared) : undefined;
    }
    const { textDocument } = file;
    const change = turnOff(rule, textDocument.getText());
    return change && workspaceEdit(new Map([[file.uri.toString(), [
        { range: { start: textDocument.positionAt(change.range.start), end: textDocument.positionAt(change.range.end) }, newText: change.text },
    ]]]), shared);
}

/** The workspace folder that holds a file; of one within another, the inner one. */
function folderOf(uri: URI, shared: LangiumSharedServices): URI | undefined {
    return workspaceFolders(shared).filter(it => containsUri(it, uri)).toSorted((a, b) => b.path.length - a.path.length)[0];
}
