import type { IToken } from 'chevrotain';

/** What the braces and the indents of a text say about its blocks. */
export class Braces {
    /** How many `}` there are more than `{`; less than nothing where some are missing. Counted down as they are found. */
    surplus = 0;
    private readonly tokens: readonly IToken[];
    /** The column of the first token in the line of each token. */
    private readonly indents: readonly number[];

    constructor(tokens: readonly IToken[]) {
        this.tokens = tokens;
        const indents: number[] = [];
        tokens.forEach((token, index) => {
            const { name } = token.tokenType;
            this.surplus += name === '}' ? 1 : name === '{' ? -1 : 0;
            indents.push(this.isFirstOnLine(index) ? token.startColumn! : indents[index - 1]!);
        });
        this.indents = indents;
    }

    isFirstOnLine(index: number): boolean {
        return index === 0 || this.tokens[index - 1]!.endLine !== this.tokens[index]!.startLine;
    }

    /** The column at which the line of a token begins. */
    indentAt(index: number): number {
        return this.indents[index] ?? 1;
    }
}
