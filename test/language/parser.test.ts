import { EmptyFileSystem, type LangiumCoreServices } from 'langium';
import { expect, test } from 'vitest';
import { createGuardedParser } from '../../language/parser.ts';
import { createLanguage } from '../../language/services.ts';

const { journey } = createLanguage(EmptyFileSystem);
const valid = 'journey Tea { stage Brew { touchpoint Kettle { emotion happy } } }';

/** A parser of which something breaks at the text "boom", as only a bug of ours can. */
function breakable(): ReturnType<typeof createGuardedParser> {
    const { Grammar, LanguageMetaData, references, shared, parser } = journey;
    const { Lexer, ValueConverter, GrammarConfig, ParserConfig, ParserErrorMessageProvider } = parser;
    return createGuardedParser({
        Grammar, LanguageMetaData, references, shared,
        parser: {
            Lexer, GrammarConfig, ParserConfig, ParserErrorMessageProvider,
            ValueConverter: {
                convert(image: string, node: Parameters<typeof ValueConverter.convert>[1]) {
                    if (image === '"boom"') {
                        throw new RangeError('Maximum call stack size exceeded');
                    }
                    return ValueConverter.convert(image, node);
                },
            },
        },
    } as unknown as LangiumCoreServices);
}

test('a bug is one error in an empty document, and the next text is read as if nothing had been', () => {
    const parser = breakable();
    for (let round = 0; round < 3; round++) {
        const broken = parser.parse('journey J { goal "boom" stage {');
        expect(broken.parserErrors.map(({ message }) => message)).toEqual([expect.stringContaining('so many mistakes')]);
        expect(broken.value.$cstNode!.text).toBe('');
        const next = parser.parse(valid);
        expect([next.parserErrors, next.lexerErrors]).toEqual([[], []]);
        expect(next.value.$cstNode!.text).toBe(valid);
    }
});

test('a tree made from a mended text covers the text, and nothing that was added to it', () => {
    const text = 'journey { stage S { touchpoint { emotion happy goal } }';
    const { value } = journey.parser.LangiumParser.parse(text);
    expect(value.$cstNode!.text).toBe(text);
    expect([...leaves(value.$cstNode!)].every(({ offset, end }) => offset >= 0 && end > offset && end <= text.length)).toBe(true);
});

function* leaves(node: { readonly offset: number; readonly end: number }): Iterable<{ readonly offset: number; readonly end: number }> {
    if ('content' in node) {
        for (const child of node.content as readonly typeof node[]) {
            yield* leaves(child);
        }
    } else {
        yield node;
    }
}
