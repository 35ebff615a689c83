import { LangiumParserErrorMessageProvider } from 'langium';

/** The parser's errors as sentences. */
export class SyntaxMessages extends LangiumParserErrorMessageProvider {}
