import type { IToken } from 'chevrotain';
import { isKeyword } from '../tokens.ts';

/** Whether a token can stand where the grammar names another: keywords and texts may be names. */
export function accepts(expected: string, { tokenType: { name } }: IToken): boolean {
    switch (expected) {
        case 'NAME': return name === 'ID' || name === 'STRING' || isKeyword(name);
        case 'WORD': return name === 'ID' || isKeyword(name);
        default: return name === expected;
    }
}

export function isWord({ tokenType: { name } }: IToken): boolean {
    return name === 'ID' || isKeyword(name);
}

export function isPunctuation({ tokenType: { name } }: IToken): boolean {
    return name === '{' || name === '}' || name === ',';
}
