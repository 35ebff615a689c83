import { keyword, type Dialect } from '../dialect.ts';
import { literalOf } from '../text-literal.ts';
import { nameLiteral, placeholder } from './words.ts';

/** An opportunity to be written. Without a name it addresses what stands beside it. */
export function beginOpportunity(addresses: string | undefined, dialect: Dialect, text = '…'): string {
    return [
        `${keyword('opportunity', dialect)} ${literalOf(text)} {`,
        ...addresses === undefined ? [] : [`    ${keyword('addresses', dialect)} ${nameLiteral(addresses)}`],
        `    ${keyword('owner', dialect)} ${placeholder}`,
        `    ${keyword('status', dialect)} ${dialect.enumerations.status.idea[0]}`,
        '}',
    ].join('\n');
}
