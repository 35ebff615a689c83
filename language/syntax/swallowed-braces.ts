import type { IToken, TokenTypeDictionary } from 'chevrotain';
import { isClosed } from '../text-literal.ts';

/** A text that was never closed has swallowed the braces at the end of its line: they are given back. */
export function withSwallowedBraces(tokens: readonly IToken[], types: TokenTypeDictionary): IToken[] {
    return tokens.flatMap(token => {
        const { image, startOffset, endOffset, startColumn, endColumn } = token;
        const swallowed = token.tokenType.name === 'STRING' && !isClosed(image) && !image.startsWith('"""') ? /[\s{}]*$/.exec(image)! : undefined;
        if (!swallowed?.[0]) {
            return [token];
        }
        const cut = image.length - swallowed.index;
        return [
            { ...token, image: image.slice(0, -cut), endOffset: endOffset! - cut, endColumn: endColumn! - cut },
            ...[...swallowed[0].matchAll(/[{}]/g)].map(({ 0: brace, index }): IToken => ({
                ...token,
                image: brace,
                startOffset: startOffset + swallowed.index + index,
                endOffset: startOffset + swallowed.index + index,
                startColumn: startColumn! + swallowed.index + index,
                endColumn: startColumn! + swallowed.index + index,
                tokenType: types[brace]!,
                tokenTypeIdx: types[brace]!.tokenTypeIdx!,
            })),
        ];
    });
}
