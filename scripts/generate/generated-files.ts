import type { Dialect } from '../../language/dialect.ts';
import { version } from '../../language/model/json-format.ts';
import { jsonSchema } from './json-schema.ts';
import { withKeywordTable } from './keyword-table.ts';
import { markdownInjection } from './markdown-injection.ts';
import { textMateGrammar, type ScopesOfTypes } from './textmate.ts';

/** Everything that is made from the language, by its path from the top. */
export function generatedFiles(dialects: readonly Dialect[], read: (path: string) => string): Readonly<Record<string, string>> {
    return {
        'syntaxes/journey.tmLanguage.json': json(textMateGrammar(dialects, scopesIn(read('package.json')))),
        'syntaxes/journey-markdown.tmLanguage.json': json(markdownInjection()),
        [`docs/schema/journey-map-${version}.schema.json`]: json(jsonSchema()),
        'docs/language.md': withKeywordTable(read('docs/language.md'), dialects[0]!),
    };
}

/** The scopes that the manifest gives to the types of semantic tokens. */
function scopesIn(manifest: string): ScopesOfTypes {
    const { contributes } = JSON.parse(manifest) as { readonly contributes: { readonly semanticTokenScopes: readonly { readonly language: string; readonly scopes: Readonly<Record<keyof ScopesOfTypes, readonly [string]>> }[] } };
    const ours = contributes.semanticTokenScopes.find(({ language }) => language === 'journey')!;
    return Object.fromEntries(Object.entries(ours.scopes).map(([type, [scope]]) => [type, scope])) as ScopesOfTypes;
}

function json(value: unknown): string {
    return `${JSON.stringify(value, undefined, 2)}\n`;
}
