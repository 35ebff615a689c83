import * as fc from 'fast-check';
import { EmptyFileSystem } from 'langium';
import { createLanguage } from '../../language/services.ts';

const { Lexer } = createLanguage(EmptyFileSystem).journey.parser;

/** The pieces of a text: its tokens and comments, and the white space between. */
export function piecesOf(text: string): readonly string[] {
    const { tokens, hidden } = Lexer.tokenize(text);
    const bounds = [...tokens, ...hidden].flatMap(({ startOffset, endOffset }) => [startOffset, endOffset! + 1]).sort((a, b) => a - b);
    return [0, ...bounds].map((start, index) => text.slice(start, bounds[index] ?? text.length)).filter(piece => piece !== '');
}

/** What a slip of the hand makes of a text: cut, without a piece, with one twice, with two swapped, with one from elsewhere. */
export function mutants(texts: readonly string[]): fc.Arbitrary<string> {
    const all = texts.map(piecesOf);
    const strays = fc.constantFrom('{', '}', ',', '"', '“', '/*', '//', '\n', '\0', '\uD83D', '"""', '12', '5min', '2026-99-99', 'journey', 'language', 'x', '-', '😀', '\u202E', 'from', ...all.flat().slice(0, 200));
    const place = fc.nat(1_000_000);
    const slip = fc.oneof(
        fc.record({ kind: fc.constant('prefix' as const), at: place }),
        fc.record({ kind: fc.constant('suffix' as const), at: place }),
        fc.record({ kind: fc.constant('delete' as const), at: place }),
        fc.record({ kind: fc.constant('double' as const), at: place }),
        fc.record({ kind: fc.constant('swap' as const), at: place, with: place }),
        fc.record({ kind: fc.constant('insert' as const), at: place, piece: strays }),
    );
    return fc.tuple(fc.constantFrom(...all), fc.array(slip, { minLength: 1, maxLength: 4 })).map(([pieces, slips]) => {
        const result = [...pieces];
        for (const it of slips) {
            const at = it.at % (result.length + 1);
            switch (it.kind) {
                case 'prefix': result.splice(at); break;
                case 'suffix': result.splice(0, at); break;
                case 'delete': result.splice(at, 1); break;
                case 'double': result.splice(at, 0, result[at] ?? ''); break;
                case 'insert': result.splice(at, 0, it.piece); break;
                case 'swap': {
                    const other = it.with % (result.length + 1);
                    [result[at], result[other]] = [result[other] ?? '', result[at] ?? ''];
                }
            }
        }
        return result.join('');
    });
}
