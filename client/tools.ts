import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { StartExporter } from './export/exporter.ts';
import type { Previews } from './preview/previews.ts';

/** What a command may need. */
export interface Tools {
    readonly context: ExtensionContext;
    readonly client: BaseLanguageClient;
    readonly previews: Previews;
    readonly startExporter: StartExporter;
}

/** One command of the palette, a menu or a code lens. Arguments come from menus, keybindings and other extensions: check them. */
export interface Command {
    readonly id: `journey.${string}`;
    run(tools: Tools, ...args: readonly unknown[]): unknown;
}
