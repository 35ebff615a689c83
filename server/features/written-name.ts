import { literalOf } from '../../language/text-literal.ts';

/** A name as a text can hold it: in quotes where it is no identifier. */
export function writtenName(name: string): string {
    return isIdentifier(name) ? name : literalOf(name);
}

export function isIdentifier(name: string): boolean {
    return identifier.test(name);
}

/** As the scanner reads it: zero-width non-joiners between letters, marks after them, any script. */
const identifier = /^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{M}\p{Nd}_-]*(?:\u200C[\p{L}\p{Nl}\p{M}][\p{L}\p{Nl}\p{M}\p{Nd}_-]*)*$/u;
