import { createGrammarConfig, type GrammarConfig, type LangiumCoreServices } from 'langium';

/** A caret in front of a name belongs to it, in any script and in front of quotes, too. */
export function grammarConfig(services: LangiumCoreServices): GrammarConfig {
    return { ...createGrammarConfig(services), nameRegexp: /^[\w\p{L}\p{M}\p{N}\u200C\uD800-\uDFFF"'«“„»”]$/u };
}
