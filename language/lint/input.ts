import { CstUtils, isCompositeCstNode, type AstNode, type CstNode, type LangiumCoreServices, type LangiumDocument, type LeafCstNode, type Reference } from 'langium';
import type { KeywordKey } from '../dialect.ts';
import type { JourneyDocumentBuilder } from '../document-builder.ts';
import type { TextRange, Thing } from '../model/journey.ts';
import { dialectIn, visibleModels } from '../models.ts';
import type { JourneyLinker } from '../references.ts';
import type { LintInput } from './lint.ts';
import type { FieldPlace, Piece, Use } from './rule.ts';
import { localeFinder, type LocaleFinder } from './words/locale.ts';

/** What the rules are told about a linked document; `missing` are the links of `missingLinks`. */
export function lintInputOf(document: LangiumDocument, services: LangiumCoreServices, today: string, missing: ReadonlyMap<string, string | undefined> = new Map()): LintInput {
    const [file, ...imported] = visibleModels(document, services);
    const text = document.textDocument.getText();
    let unknown: readonly TextRange[] | undefined;
    let names: readonly TextRange[] | undefined;
    let localeOf: LocaleFinder | undefined;
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
        namesIn(range) {
            names ??= referencePlaces(document.references);
            return names.slice(firstFrom(range.start, names), firstFrom(range.end, names));
        },
        sourcePlaceOf: statement => sourcePlaceOf(document, statement),
        textOf: ({ start, end }) => text.slice(start, end),
        placeOf: (thing, field) => placesOf(document, thing, field)[0],
        placesOf: (thing, field) => placesOf(document, thing, field),
        piecesOf: statement => piecesOf(document, statement),
        pieceAt: offset => pieceAt(document, offset),
        isMissing: path => missing.has(path),
        likelyLink: path => missing.get(path),
        localeOf: words => (localeOf ??= localeFinder(file!.language, text))(words),
        hasUnknownName(range) {
            unknown ??= referencePlaces(document.references.filter(({ error }) => error));
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
    const builder = services.shared.workspace.DocumentBuilder as JourneyDocumentBuilder;
    const around = new Set([document, ...builder.importersOf(document)]);
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

function placesOf({ parseResult }: LangiumDocument, { origin }: Thing, field: KeywordKey): readonly FieldPlace[] {
    const cst = parseResult.value.$cstNode;
    const block = cst && CstUtils.findLeafNodeAtOffset(cst, origin.range.start)?.astNode as AstNode & { readonly fields?: readonly AstNode[] } | undefined;
    return (block?.fields ?? []).flatMap(({ $cstNode }) => {
        if (!$cstNode || firstLeaf($cstNode)?.tokenType.name !== field) {
            return [];
        }
        const { offset: start, end } = $cstNode;
        const last = CstUtils.findLeafNodeBeforeOffset($cstNode, end) ?? $cstNode;
        return [{ start, end, value: { start: last.offset, end: last.end } }];
    });
}

/** Remarks before a node are not part of it. */
function firstLeaf(node: CstNode): LeafCstNode | undefined {
    let first: CstNode | undefined = node;
    while (first && isCompositeCstNode(first)) {
        first = first.content.find(it => !it.hidden);
    }
    return first as LeafCstNode | undefined;
}

function piecesOf({ parseResult }: LangiumDocument, { origin }: Thing): readonly Piece[] {
    const cst = parseResult.value.$cstNode;
    const statement = cst && CstUtils.findLeafNodeAtOffset(cst, origin.range.start)?.astNode.$cstNode;
    return statement ? CstUtils.flattenCst(statement).filter(leaf => !leaf.hidden).map(pieceOf).toArray() : [];
}

function pieceAt({ parseResult }: LangiumDocument, offset: number): Piece | undefined {
    const cst = parseResult.value.$cstNode;
    const leaf = cst && CstUtils.findLeafNodeAtOffset(cst, offset);
    return leaf && pieceOf(leaf);
}

function pieceOf({ offset: start, end, tokenType }: LeafCstNode): Piece {
    return { start, end, kind: tokenType.name };
}

/** In the order of the text. */
function referencePlaces(references: LangiumDocument['references']): readonly TextRange[] {
    return references
        .flatMap(({ $refNode }) => $refNode ? [{ start: $refNode.offset, end: $refNode.end }] : [])
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
