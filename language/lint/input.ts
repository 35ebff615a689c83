import { CstUtils, type AstNode, type LangiumCoreServices, type LangiumDocument, type LeafCstNode, type Reference } from 'langium';
import type { KeywordKey } from '../dialect.ts';
import { importsOf, workspaceFolders } from '../imports.ts';
import type { TextRange, Thing } from '../model/journey.ts';
import { dialectIn, visibleModels } from '../models.ts';
import type { JourneyLinker } from '../references.ts';
import type { LintInput } from './lint.ts';
import type { FieldPlace, Use } from './rule.ts';

/** What the rules are told about a linked document. */
export function lintInputOf(document: LangiumDocument, services: LangiumCoreServices, today: string): LintInput {
    const [file, ...imported] = visibleModels(document, services);
    const text = document.textDocument.getText();
    let unknown: readonly TextRange[] | undefined;
    return {
        file: file!,
        text,
        dialect: dialectIn(document),
        today,
        known: {
            personas: [...file!.personas, ...imported.flatMap(it => it.personas)],
            evidence: [...file!.evidence, ...imported.flatMap(it => it.evidence)],
            channels: [...file!.channels, ...imported.flatMap(it => it.channels)],
            journeys: [...file!.journeys, ...imported.flatMap(it => it.journeys)],
        },
        isUsed: definition => usesIn(document, services).has(definition.origin.range.start),
        usesOf: definition => usesIn(document, services).get(definition.origin.range.start) ?? [],
        sourcePlaceOf: statement => sourcePlaceOf(document, statement),
        textOf: ({ start, end }) => text.slice(start, end),
        placeOf: (thing, field) => placeOf(document, thing, field),
        hasUnknownName(range) {
            unknown ??= unknownNamesIn(document);
            const first = unknown[firstFrom(range.start, unknown)];
            return first !== undefined && first.end <= range.end;
        },
    };
}

const uses = new WeakMap<object, ReadonlyMap<number, readonly Use[]>>();

/** What a document, and those that import it, refer to in it: by the offset of the definition. */
function usesIn(document: LangiumDocument, services: LangiumCoreServices): ReadonlyMap<number, readonly Use[]> {
    let used = uses.get(document.references);
    if (!used) {
        uses.set(document.references, used = collectUses(document, services));
    }
    return used;
}

function collectUses(document: LangiumDocument, services: LangiumCoreServices): ReadonlyMap<number, readonly Use[]> {
    const linker = services.references.Linker as JourneyLinker;
    const { LangiumDocuments } = services.shared.workspace;
    const folders = workspaceFolders(services.shared);
    const around = LangiumDocuments.all.filter(it => it === document || importsOf(it, LangiumDocuments, folders).some(({ document: imported }) => imported === document));
    const root = document.parseResult.value;
    const found = new Map<number, Use[]>();
    for (const it of around) {
        for (const { reference, container } of linker.referencesOf(it)) {
            const target = 'ref' in reference ? reference.ref : undefined;
            const place = reference.$refNode;
            if (target?.$container === root && target.$cstNode && place) {
                const uses = found.get(target.$cstNode.offset);
                const use = { uri: it.uri.toString(), range: { start: place.offset, end: place.end }, by: container.$type };
                if (uses) {
                    uses.push(use);
                } else {
                    found.set(target.$cstNode.offset, [use]);
                }
            }
        }
    }
    return found;
}

function sourcePlaceOf({ parseResult }: LangiumDocument, { origin }: Thing): TextRange | undefined {
    const cst = parseResult.value.$cstNode;
    const statement = cst && CstUtils.findLeafNodeAtOffset(cst, origin.range.start)?.astNode as AstNode & { readonly evidence?: readonly Reference[] } | undefined;
    const last = statement?.evidence?.at(-1)?.$refNode;
    const from = last && CstUtils.flattenCst(statement!.$cstNode!).find(leaf => leaf.tokenType.name === 'from');
    return from && { start: from.offset, end: last.end };
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
