import { DocumentState, URI } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import type { Diagnostic } from 'vscode-languageserver';
import { builtInScheme } from '../language/built-in.ts';
import type { Finding } from '../language/finding.ts';
import { lintInputOf } from '../language/lint/input.ts';
import { lint } from '../language/lint/lint.ts';
import { indexPageOf, pageOf } from '../language/lint/page.ts';
import { exampleDay, type AnyRule } from '../language/lint/rule.ts';
import { rules } from '../language/lint/rules/index.ts';
import { uselessIgnoreRule } from '../language/lint/useless-ignore.ts';

/** Pages by the ids of their rules; what is said about ignores is explained in the index. */
const pages: ReadonlyMap<string, string> = new Map([
    ...rules.map(({ id }) => [id, pageUri(id)] as const),
    [uselessIgnoreRule.id, pageUri('README')],
]);

/** A diagnostic with a link to the page of its rule. The page is shown by `rulePage`, so it needs no network and fits the version that is installed. */
export function withRulePage(diagnostic: Diagnostic): Diagnostic {
    const href = diagnostic.source === 'journey' ? pages.get(String(diagnostic.code)) : undefined;
    return href === undefined ? diagnostic : { ...diagnostic, codeDescription: { href } };
}

/** The page at an address, in Markdown; undefined where there is none. */
export async function rulePage({ scheme, path }: URI, services: LangiumServices): Promise<string | undefined> {
    const name = scheme === builtInScheme ? /^\/rules\/([\w-]+)\.md$/.exec(path)?.[1] : undefined;
    const rule = rules.find(({ id }) => id === name);
    return rule ? await pageOf(rule, text => findingsOf(rule, text, services)) : name === 'README' ? indexPageOf(rules) : undefined;
}

/** What a rule finds in one of its examples, which belongs to no workspace. */
async function findingsOf(rule: AnyRule, text: string, services: LangiumServices): Promise<readonly Finding[]> {
    const document = services.shared.workspace.LangiumDocumentFactory.fromString(text, URI.from({ scheme: builtInScheme, path: '/rules/example.journey' }));
    document.localSymbols = await services.references.ScopeComputation.collectLocalSymbols(document);
    document.state = DocumentState.ComputedScopes;
    await services.references.Linker.link(document);
    return lint([rule], lintInputOf(document, services, exampleDay));
}

function pageUri(name: string): string {
    return `${builtInScheme}:/rules/${name}.md`;
}
