import { createToken, Lexer, type TokenType, type TokenVocabulary } from 'chevrotain';
import { DefaultTokenBuilder, type GrammarAST } from 'langium';

/**
 * The tokens of the grammar, without patterns: `lexer.ts` recognises them.
 *
 * A NAME is an identifier, a keyword or a text, a WORD an identifier or a keyword: both are categories, so that
 * the parser takes a keyword wherever a name or a word must stand, and reserves it where it could begin something.
 */
export class JourneyTokenBuilder extends DefaultTokenBuilder {
    override buildTokens(grammar: GrammarAST.Grammar): TokenVocabulary {
        const names = (super.buildTokens(grammar) as TokenType[]).map(token => token.name);
        const name = createToken({ name: 'NAME', pattern: Lexer.NA });
        const word = createToken({ name: 'WORD', pattern: Lexer.NA });
        return names.map(it => it === 'NAME' ? name : it === 'WORD' ? word : createToken({
            name: it,
            pattern: Lexer.NA,
            categories: it === 'ID' || isKeyword(it) ? [name, word] : it === 'STRING' ? [name] : [],
        }));
    }
}

/** Whether a token is a keyword of letters: literals are named by their text, terminals in capitals. */
export function isKeyword(tokenName: string): boolean {
    return /^[a-z]/.test(tokenName);
}
