import type { Dialect } from '../../language/dialect.ts';
import { withKeywordTable } from './keyword-table.ts';
import { markdownInjection, textMateGrammar } from './textmate.ts';

/** Everything that is made from the dialects, by its path from the top. */
export function generatedFiles(dialects: readonly Dialect[], read: (path: string) => string): Readonly<Record<string, string>> {
    return {
        'syntaxes/journey.tmLanguage.json': json(textMateGrammar(dialects)),
        'syntaxes/journey-markdown.tmLanguage.json': json(markdownInjection()),
        'docs/language.md': withKeywordTable(read('docs/language.md'), dialects[0]!),
    };
}

function json(value: unknown): string {
    return `${JSON.stringify(value, undefined, 2)}\n`;
}
