import type { AstNode, LangiumDocument, Lexer } from 'langium';
import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import { originOf } from '../../language/build-model.ts';
import { writtenIn } from '../../language/format.ts';
import { rootOf } from '../../language/models.ts';
import type { TextRange } from '../../language/model/journey.ts';
import { isClosed } from '../../language/text-literal.ts';

/** For each caret, what a growing selection takes in: word › text › with its quotes › statement › block › … › file. */
export function selectionRanges(document: LangiumDocument, { positions }: Pick<SelectionRangeParams, 'positions'>, lexer: Lexer): SelectionRange[] {
    const { textDocument } = document;
    const text = textDocument.getText();
    const written = writtenIn(lexer.tokenize(text));
    return positions.map(position => {
        const offset = textDocument.offsetAt(position);
        const inToken = written.filter(it => it.startOffset <= offset && offset <= it.endOffset! + 1)
            .flatMap(token => rangesIn({ start: token.startOffset, end: token.endOffset! + 1 }, token.tokenType.name, offset, text));
        const ranges = nested([...inToken, ...blocksAround(rootOf(document), offset, text), { start: 0, end: text.length }], offset);
        const selection = ranges.reduceRight<SelectionRange | undefined>((parent, { start, end }) => ({
            range: { start: textDocument.positionAt(start), end: textDocument.positionAt(end) },
            ...(parent && { parent }),
        }), undefined);
        return selection ?? { range: { start: position, end: position } };
    });
}

/** The word at an offset in a text or comment, what is between its quotes, and all of it. */
function rangesIn(token: TextRange, type: string, offset: number, text: string): readonly TextRange[] {
    if (type !== 'STRING' && type !== 'COMMENT') {
        return [token];
    }
    const image = text.slice(token.start, token.end);
    const quotes = type === 'COMMENT' ? 0 : image.startsWith('"""') ? 3 : 1;
    const inner = { start: token.start + quotes, end: token.end - (quotes > 0 && isClosed(image) ? quotes : 0) };
    return [...wordAt(offset, inner, text), inner, token];
}

/** Half of a letter outside the basic plane counts as a letter. */
const letter = /[\p{L}\p{M}\p{N}_\u200C\uD800-\uDFFF]/u;
const joiner = /['’-]/;

function wordAt(offset: number, { start: first, end: last }: TextRange, text: string): readonly TextRange[] {
    const belongs = (at: number) => first <= at && at < last
        && (letter.test(text[at]!) || (joiner.test(text[at]!) && first < at && at + 1 < last && letter.test(text[at - 1]!) && letter.test(text[at + 1]!)));
    let [start, end] = [offset, offset];
    while (belongs(start - 1)) {
        start--;
    }
    while (belongs(end)) {
        end++;
    }
    return start < end ? [{ start, end }] : [];
}

/** The statements around an offset, and what is between their braces. */
function blocksAround(root: AstNode, offset: number, text: string): readonly TextRange[] {
    const ranges: TextRange[] = [];
    let nodes = childrenOf(root);
    for (;;) {
        const around = nodes.find(({ $cstNode: cst }) => cst && cst.offset <= offset && offset <= cst.end);
        if (!around) {
            return ranges;
        }
        const { range, body } = originOf(around, '');
        ranges.push(range);
        if (body) {
            const inside = text.slice(body.start, body.end);
            const start = body.start + inside.length - inside.trimStart().length;
            ranges.push({ start, end: Math.max(start, body.start + inside.trimEnd().length) });
        }
        nodes = childrenOf(around);
    }
}

function childrenOf(node: AstNode): readonly AstNode[] {
    const { imports = [], definitions = [], fields = [] } = node as { readonly [name in 'imports' | 'definitions' | 'fields']?: readonly AstNode[] };
    return [...imports, ...definitions, ...fields];
}

/** The ranges around an offset from the smallest on, each inside of the next. */
function nested(ranges: readonly TextRange[], offset: number): readonly TextRange[] {
    const around = ranges.filter(({ start, end }) => start <= offset && offset <= end && start < end);
    around.sort((a, b) => (a.end - a.start) - (b.end - b.start));
    const taken: TextRange[] = [];
    for (const range of around) {
        const last = taken.at(-1);
        if (!last || (range.start <= last.start && last.end <= range.end && range.end - range.start > last.end - last.start)) {
            taken.push(range);
        }
    }
    return taken;
}
