import type { LangiumDocument } from 'langium';
import type { Finding } from './finding.ts';
import type { LexingError } from './lexer.ts';
import type { TextRange } from './model/journey.ts';
import { modelOf } from './models.ts';
import type { SyntaxError } from './parser.ts';
import { thingFinder } from './problems/target.ts';

/** What can't be read: one finding for each mistake, in the order of the text. */
export function syntaxProblemsIn(document: LangiumDocument): readonly Finding[] {
    const findings = findingsIn(document);
    if (findings.length === 0) {
        return findings;
    }
    const thingAt = thingFinder(modelOf(document));
    return findings.map(finding => ({ ...finding, ...thingAt(finding.range) }));
}

function findingsIn({ parseResult, textDocument }: LangiumDocument): readonly Finding[] {
    const inStatements = parseResult.parserErrors.map(error => (error as SyntaxError).finding);
    const inWords = parseResult.lexerErrors.map((error: LexingError): Finding => ({
        rule: 'syntax', level: 'error', message: error.message, range: { start: error.offset, end: error.offset + error.length }, ...(error.fix && { fixes: [error.fix] }),
    }));
    if (inStatements.length === 0 || inWords.length === 0) {
        return [...inWords, ...inStatements];
    }
    return oneForEachMistake(inWords, inStatements, textDocument.getText());
}

/**
 * `goal Don't pay twice` is one mistake: where a sentence lacks its quotes, the lone ' in it is none of its own.
 * And where a word can't be read, what follows in its line is no surprise.
 */
function oneForEachMistake(inWords: readonly Finding[], inStatements: readonly Finding[], text: string): readonly Finding[] {
    const lineOf = lineFinder(text);
    const all = [...inWords.map(finding => ({ finding, isWord: true })), ...inStatements.map(finding => ({ finding, isWord: false }))]
        .sort((a, b) => a.finding.range.start - b.finding.range.start || Number(a.isWord) - Number(b.isWord));
    const kept: Finding[] = [];
    let [wordLine, statement] = [-1, undefined as TextRange | undefined];
    for (const { finding, isWord } of all) {
        if (isWord) {
            if (statement && finding.range.start <= statement.end) {
                continue;
            }
            wordLine = lineOf(Math.max(finding.range.start, finding.range.end - 1));
            kept.push(finding);
        } else if (wordLine !== lineOf(finding.range.start)) {
            statement = finding.range;
            kept.push(finding);
        }
    }
    return kept;
}

/** The line that an offset is in, counted from 0. */
function lineFinder(text: string): (offset: number) => number {
    const starts = [0];
    for (const { index, 0: newline } of text.matchAll(/\r\n?|\n/g)) {
        starts.push(index + newline.length);
    }
    return offset => {
        let [low, high] = [0, starts.length];
        while (high - low > 1) {
            const middle = (low + high) >> 1;
            [low, high] = starts[middle]! <= offset ? [middle, high] : [low, middle];
        }
        return low;
    };
}
