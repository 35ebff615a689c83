import type { AstNode, LangiumCoreServices, LangiumDocument } from 'langium';
import type { Finding } from './finding.ts';
import type { TextRange } from './model/journey.ts';
import { dialectIn, modelOf, rootOf } from './models.ts';
import type { SyntaxError } from './parser.ts';
import type { Check } from './problems/check.ts';
import { cycle } from './problems/cycle.ts';
import { emotion } from './problems/emotion.ts';
import { imports } from './problems/imports.ts';
import { missingDialect } from './problems/missing-dialect.ts';
import { outOfRange } from './problems/out-of-range.ts';
import { repeatedField } from './problems/repeated-field.ts';
import { sameName } from './problems/same-name.ts';
import { unknownName } from './problems/unknown-name.ts';
import { unknownWord } from './problems/unknown-word.ts';
import { thingFinder } from './problems/target.ts';

const checks: readonly Check[] = [missingDialect, imports, unknownName, sameName, repeatedField, unknownWord, outOfRange, emotion, cycle];

/** What can be read but the language does not allow: unknown and doubled names, words and numbers out of range. */
export function problemsIn(document: LangiumDocument, services: LangiumCoreServices): readonly Finding[] {
    const root = rootOf(document);
    const checked = { document, root, services, dialect: dialectIn(document), nodes: nodesIn(root) };
    const mistakes = document.parseResult.parserErrors.map(error => (error as SyntaxError).finding.range).sort((a, b) => a.start - b.start);
    const findings = checks.flatMap(check => check(checked)).filter(finding => !isConsequence(finding, mistakes, document.textDocument.getText()));
    if (findings.length === 0) {
        return findings;
    }
    const thingAt = thingFinder(modelOf(document));
    return findings.map(finding => ({ ...finding, ...thingAt(finding.range) })).sort((a, b) => a.range.start - b.range.start);
}

/** What is unknown beside a mistake of the syntax is unknown because of it: the first word of a name without quotes, a half-typed feeling. */
function isConsequence({ rule, range }: Finding, mistakes: readonly TextRange[], text: string): boolean {
    if (mistakes.length === 0 || rule === 'same-name' || rule === 'repeated-field') {
        return false;
    }
    let [low, high] = [0, mistakes.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        [low, high] = mistakes[middle]!.end + 1 < range.start ? [middle + 1, high] : [low, middle];
    }
    const mistake = mistakes[low];
    if (!mistake) {
        return false;
    }
    const [before, after] = mistake.start < range.start ? [mistake, range] : [range, mistake];
    return after.start <= before.end || (after.start === before.end + 1 && text[before.end] === ' ');
}

/** Definitions, blocks and statements, in the order of the text. */
function nodesIn(root: AstNode): readonly AstNode[] {
    const nodes: AstNode[] = [];
    const visit = (node: AstNode & { readonly definitions?: readonly AstNode[]; readonly fields?: readonly AstNode[] }) => {
        nodes.push(node);
        node.definitions?.forEach(visit);
        node.fields?.forEach(visit);
    };
    visit(root);
    return nodes;
}
