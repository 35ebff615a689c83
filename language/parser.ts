import { createLangiumParser, GrammarAST, type AstNode, type CstNode, type LangiumCoreServices, type LangiumParser, type LexerResult, type ParseResult, type ParserOptions, type ValueConverter, type ValueType } from 'langium';
import type { IRecognitionException, IToken } from 'chevrotain';
import { dialectOf, english } from './dialect.ts';
import type { Finding } from './finding.ts';
import type { LexingError } from './lexer.ts';
import type { JourneyLinker } from './references.ts';
import { mend } from './syntax/mend.ts';
import { shapesOf } from './syntax/shape.ts';
import { closers, textOf } from './text-literal.ts';

/** A mistake in the syntax as the parse result carries it, with its finding. */
export interface SyntaxError extends IRecognitionException {
    readonly finding: Finding;
}

/**
 * A parser that reads every text and never throws.
 *
 *     text ──lexer──► tokens ──parser──► tree
 *                        │ where it stumbles
 *                        └──mend──► tokens that parse, and findings ──parser──► tree
 *
 * What it can't get through all the same is one error in an empty document, and a new parser:
 * one that has thrown may fail on the next, valid text.
 */
export function createGuardedParser(services: LangiumCoreServices): LangiumParser {
    const lexer = services.parser.Lexer;
    const linker = services.references.Linker as JourneyLinker;
    const shapes = shapesOf(services.Grammar);
    let read: LexerResult;
    // The parser asks for the tokens that are meant for it: as they were written, or mended.
    const create = () => createLangiumParser({
        Grammar: services.Grammar,
        LanguageMetaData: services.LanguageMetaData,
        references: services.references,
        shared: services.shared,
        parser: {
            Lexer: { definition: lexer.definition, tokenize: () => read },
            ValueConverter: services.parser.ValueConverter,
            GrammarConfig: services.parser.GrammarConfig,
            ParserErrorMessageProvider: services.parser.ParserErrorMessageProvider,
            ParserConfig: { ...services.parser.ParserConfig, recoveryEnabled: false },
        },
    } as unknown as LangiumCoreServices);
    let parser = create();

    function parse<T extends AstNode>(text: string, options?: ParserOptions): ParseResult<T> {
        const lexed = lexer.tokenize(text);
        try {
            const result = parseTokens<T>(text, lexed, lexed.tokens, options);
            if (result.parserErrors.length === 0) {
                return result;
            }
            const { tokens, findings } = mend(lexed.tokens, {
                text, shapes, types: lexer.definition, dialect: dialectIn(lexed.tokens), isCut: lexed.errors.some(error => (error as LexingError).isEnd),
            });
            const mended = parseTokens<T>(text, lexed, tokens, options);
            return { ...mended, parserErrors: [...findings, ...mended.parserErrors.map(unmended)].map(errorOf) };
        } catch {
            parser = create();
            const message = 'There are so many mistakes here that the map can’t be read. Mend the first ones, or take back the last change.';
            const empty = parseTokens<T>('', { ...lexed, hidden: [] }, [], options);
            return { ...empty, parserErrors: [errorOf({ rule: 'syntax', level: 'error', message, range: { start: 0, end: Math.min(1, text.length) } })] };
        }
    }

    function parseTokens<T extends AstNode>(text: string, lexed: LexerResult, tokens: IToken[], options: ParserOptions | undefined): ParseResult<T> {
        // The parser empties the list of comments as it goes.
        read = { ...lexed, tokens, hidden: [...lexed.hidden] };
        linker.startCollecting();
        const result = parser.parse<T>(text, options);
        linker.stopCollecting(result.value);
        return result;
    }

    return { parse } as LangiumParser;
}

/** Texts lose their quotes, names are compared in Unicode's composed form, everything else stays as written. */
export class JourneyValueConverter implements ValueConverter {
    convert(image: string, node: CstNode): ValueType {
        if (!((image[0] ?? '') in closers)) {
            return image.normalize();
        }
        const text = textOf(image);
        return isName(node) ? text.normalize() : text;
    }
}

/** Whether a text in quotes is a name here: the grammar says which token it may be. */
function isName({ grammarSource }: CstNode): boolean {
    return GrammarAST.isRuleCall(grammarSource) && grammarSource.rule.$refText === 'NAME';
}

function dialectIn([first, second]: readonly IToken[]) {
    return first?.tokenType.name === 'language' ? dialectOf(second?.image) ?? english : english;
}

/** What should never be: a place where the mended text is still no map. */
function unmended({ token }: IRecognitionException): Finding {
    const start = Number.isFinite(token.startOffset) ? token.startOffset : 0;
    return { rule: 'syntax', level: 'error', message: 'This can’t be read here.', range: { start, end: start + token.image.length } };
}

function errorOf(finding: Finding): SyntaxError {
    const token = { image: '', startOffset: finding.range.start, endOffset: finding.range.end - 1 } as IToken;
    return { name: 'SyntaxError', message: finding.message, token, resyncedTokens: [], context: { ruleStack: [], ruleOccurrenceStack: [] }, finding };
}
