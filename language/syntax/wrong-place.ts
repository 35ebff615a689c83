import { headOf, rangeOf } from './ranges.ts';
import * as say from './sentences.ts';
import type { Rule } from './shape.ts';
import { report, type Walk } from './walk.ts';

/** A statement of another block: it is read to its end, and dropped with its own block and the mistakes in it. */
export function dropMisplaced(walk: Walk, statement: Rule, read: (walk: Walk, statement: Rule) => void): void {
    const { at: start, taken, findings, openAtEnd } = walk;
    const keyword = walk.tokens[start]!;
    const block = walk.blocks.at(-1)!;
    const isNew = !walk.isLost || walk.braces.isFirstOnLine(start);
    const [takenBefore, findingsBefore, openBefore] = [taken.length, findings.length, openAtEnd.length];
    read(walk, statement);
    taken.length = takenBefore;
    findings.length = findingsBefore;
    openAtEnd.length = openBefore;
    walk.rule = block.rule;
    walk.start = block.start;
    if (isNew) {
        const range = statement.list ? headOf(walk, { start, body: walk.at }) : rangeOf(keyword);
        walk.isLost = false;
        report(walk, range, say.wrongPlace(keyword.image, statement, block.rule, walk.shapes.places.get(keyword.tokenType.name)!));
    }
    walk.isLost = true;
}
