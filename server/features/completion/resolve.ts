import { CstUtils, DocumentState, URI } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import type { CompletionItem } from 'vscode-languageserver';
import { cardOf, iconCard } from '../hover/card-of.ts';
import type { Subject } from './offer.ts';

/** Adds the card of a name, or the picture of an icon, to an item of the list when somebody looks at it. */
export function resolveCompletion(item: CompletionItem, services: LangiumServices): CompletionItem {
    const card = item.documentation === undefined ? cardFor(item.data as Subject | undefined, services) : undefined;
    return card ? { ...item, documentation: { kind: 'markdown', value: card.join('\n\n') } } : item;
}

function cardFor(subject: Subject | undefined, services: LangiumServices): readonly string[] | undefined {
    if (subject?.kind === 'icon') {
        return iconCard(subject.name);
    }
    const document = subject && services.shared.workspace.LangiumDocuments.getDocument(URI.parse(subject.uri));
    // While its names are being looked up a document has no card to show; the next look at the item finds it.
    const cst = document && document.state >= DocumentState.Linked ? document.parseResult.value.$cstNode : undefined;
    const node = cst && CstUtils.findLeafNodeAtOffset(cst, subject!.offset)?.astNode;
    return node && cardOf(node, services);
}
