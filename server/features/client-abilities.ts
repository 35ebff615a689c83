import type { LangiumSharedServices } from 'langium/lsp';
import type { ClientCapabilities } from 'vscode-languageserver';

const abilities = new WeakMap<LangiumSharedServices, ClientCapabilities>();

/** Remembers what the editor can do, which it says once. */
export function watchAbilities(shared: LangiumSharedServices): void {
    shared.lsp.LanguageServer.onInitialize(({ capabilities }) => abilities.set(shared, capabilities));
}

/** What the editor can do; undefined before it has said so, and then everything is taken for granted. */
export function abilitiesOf(shared: LangiumSharedServices): ClientCapabilities | undefined {
    return abilities.get(shared);
}
