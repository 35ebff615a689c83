import { createLangiumParser, type AstNode, type CstNode, type LangiumCoreServices, type LangiumParser, type ParseResult, type ParserOptions, type ValueConverter, type ValueType } from 'langium';
import { textOf, closers } from './text-literal.ts';
import type { JourneyLinker } from './references.ts';

/**
 * A parser that never throws. What the parser itself can't get through (an overflow of the stack in a flood of
 * mistakes) is one error in an empty document, and a new parser: one that has thrown may fail on the next, valid text.
 */
export function createGuardedParser(services: LangiumCoreServices): LangiumParser {
    let parser = createLangiumParser(services);
    const linker = services.references.Linker as JourneyLinker;

    function parse<T extends AstNode>(text: string, options?: ParserOptions): ParseResult<T> {
        linker.startCollecting();
        try {
            const result = parser.parse<T>(text, options);
            linker.stopCollecting(result.value);
            return result;
        } catch {
            parser = createLangiumParser(services);
            linker.startCollecting();
            const empty = parser.parse<T>('', options);
            linker.stopCollecting(empty.value);
            const message = 'There are so many mistakes here that the map can’t be read. Mend the first ones, or take back the last change.';
            return { ...empty, lexerErrors: [{ offset: 0, length: 1, line: 1, column: 1, message }, ...services.parser.Lexer.tokenize(text).errors] };
        }
    }
    return { parse } as LangiumParser;
}

/** Texts lose their quotes, names are compared in Unicode's composed form, everything else stays as written. */
export class JourneyValueConverter implements ValueConverter {
    convert(image: string, _node: CstNode): ValueType {
        return image.charAt(0) in closers ? textOf(image) : image.normalize();
    }
}
