import { DefaultLanguageServer } from 'langium/lsp';
import type { InitializeParams, InitializeResult } from 'vscode-languageserver';
import { codeActionKinds } from './features/code-actions.ts';

/** Tells the editor also of what Langium has no service for. */
export class JourneyLanguageServer extends DefaultLanguageServer {
    protected override buildInitializeResult(params: InitializeParams): InitializeResult {
        const { capabilities, ...result } = super.buildInitializeResult(params);
        return { ...result, capabilities: {
            ...capabilities,
            selectionRangeProvider: true,
            codeActionProvider: { codeActionKinds: [...codeActionKinds], resolveProvider: true },
            completionProvider: { ...capabilities.completionProvider, resolveProvider: true },
        } };
    }
}
