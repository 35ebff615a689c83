import { integer } from 'fast-check';

/** Any character that Unicode has room for, half pairs left out. fast-check’s own `unit: 'binary'` takes seconds to make. */
export const anyCharacter = integer({ min: 0, max: 0x10_FFFF - 0x800 }).map(it => String.fromCodePoint(it < 0xD800 ? it : it + 0x800));
