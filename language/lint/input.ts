import { CstUtils, type AstNode, type LangiumCoreServices, type LangiumDocument, type LeafCstNode } from 'langium';
import type { KeywordKey } from '../dialect.ts';
import { importsOf, workspaceFolders } from '../imports.ts';
import type { TextRange, Thing } from '../model/journey.ts';
import { dialectIn, visibleModels } from '../models.ts';
import type { JourneyLinker } from '../references.ts';
import type { LintInput } from './lint.ts';
import type { FieldPlace } from './rule.ts';

/** What the rules are told about a linked document. */
export function lintInputOf(document: LangiumDocument, services: LangiumCoreServices, today: string): LintInput {
    const [file, ...imported] = visibleModels(document, services);
    let unknown: readonly TextRange[] | undefined;
    return {
        file: file!,
        text: document.textDocument.getText(),
        dialect: dialectIn(document),
        today,
        known: {
            personas: [...file!.personas, ...imported.flatMap(it => it.personas)],
            evidence: [...file!.evidence, ...imported.flatMap(it => it.evidence)],
        },
        isUsed: definition => usedIn(document, services).has(definition.origin.range.start),
        placeOf: (thing, field) => placeOf(document, thing, field),
        hasUnknownName(range) {
            unknown ??= unknownNamesIn(document);
            const first = unknown[firstFrom(range.start, unknown)];
            return first !== undefined && first.end <= range.end;
        },
    };
}

const uses = new WeakMap<object, ReadonlySet<number>>();

/** Offsets of the definitions of a document that it, or a file that imports it, refers to. */
function usedIn(document: LangiumDocument, services: LangiumCoreServices): ReadonlySet<number> {
    let used = uses.get(document.references);
    if (!used) {
        const linker = services.references.Linker as JourneyLinker;
        const { LangiumDocuments } = services.shared.workspace;
        const folders = workspaceFolders(services.shared);
        const around = LangiumDocuments.all.filter(it => it === document || importsOf(it, LangiumDocuments, folders).some(({ document: imported }) => imported === document));
        const root = document.parseResult.value;
        used = new Set(around.flatMap(it => linker.referencesOf(it)).flatMap(({ reference }) => {
            const target = 'ref' in reference ? reference.ref : undefined;
            return target?.$container === root && target.$cstNode ? [target.$cstNode.offset] : [];
        }));
        uses.set(document.references, used);
    }
    return used;
}

function placeOf({ parseResult }: LangiumDocument, { origin }: Thing, field: KeywordKey): FieldPlace | undefined {
    const cst = parseResult.value.$cstNode;
    const block = cst && CstUtils.findLeafNodeAtOffset(cst, origin.range.start)?.astNode as AstNode & { readonly fields?: readonly AstNode[] } | undefined;
    const found = block?.fields?.find(({ $cstNode }) => $cstNode && (CstUtils.flattenCst($cstNode).head() as LeafCstNode | undefined)?.tokenType.name === field);
    if (!found?.$cstNode) {
        return undefined;
    }
    const { $cstNode: { offset: start, end } } = found;
    const last = CstUtils.findLeafNodeBeforeOffset(found.$cstNode, end) ?? found.$cstNode;
    return { start, end, value: { start: last.offset, end: last.end } };
}

/** In the order of the text. */
function unknownNamesIn({ references }: LangiumDocument): readonly TextRange[] {
    return references
        .flatMap(({ error, $refNode }) => error && $refNode ? [{ start: $refNode.offset, end: $refNode.end }] : [])
        .sort((a, b) => a.start - b.start);
}

/** Index of the first range that begins at an offset or later: a file may have as many as it has lines. */
function firstFrom(offset: number, ranges: readonly TextRange[]): number {
    let [low, high] = [0, ranges.length];
    while (low < high) {
        const middle = low + high >> 1;
        [low, high] = ranges[middle]!.start < offset ? [middle + 1, high] : [low, middle];
    }
    return low;
}
