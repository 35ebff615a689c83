import { AstUtils, URI, type LangiumDocument, type LangiumDocuments } from 'langium';
import { targetInText } from '../../diagram/narrow.ts';
import type { Journey, TextRange, Thing } from '../../language/model/journey.ts';
import { isDetails, isTouchpoint } from '../../language/generated/ast.ts';
import { modelOf, rootOf } from '../../language/models.ts';
import type { CloseUp, FindTarget, FoundTarget, OpenPreview, TargetLocation } from '../protocol/preview.ts';
import { journeyNamed } from './journey-named.ts';

/** Where the thing stands that a group of the picture draws; null where the text no longer has it. */
export function locateTarget({ uri, journey: name }: Pick<OpenPreview, 'uri' | 'journey'>, target: string, documents: LangiumDocuments): TargetLocation | null {
    const document = documents.getDocument(URI.parse(uri));
    if (!document) {
        return null;
    }
    const { journeys } = modelOf(document);
    const journey = journeyNamed(journeys, name);
    const things = journey && [...thingsIn(journey)];
    const thing = things?.find(it => it.id === target) ?? things?.find(it => it.id === targetInText(target));
    const written = thing && documents.getDocument(URI.parse(thing.origin.uri));
    return written ? { uri: thing.origin.uri, range: rangeIn(written, thing.origin.head) } : null;
}

/** The journey that a touchpoint names as its close-up, in whatever file it is; null where it names none that is known. */
export function closeUpOf({ uri, journey: name }: Pick<OpenPreview, 'uri' | 'journey'>, target: string, documents: LangiumDocuments): CloseUp | null {
    const document = documents.getDocument(URI.parse(uri));
    if (!document) {
        return null;
    }
    const { journeys } = modelOf(document);
    const journey = journeyNamed(journeys, name);
    const touchpoint = journey?.stages.flatMap(it => it.touchpoints).find(it => it.id === target);
    const written = touchpoint && AstUtils.streamAst(rootOf(document)).find(node => isTouchpoint(node) && node.$cstNode?.offset === touchpoint.origin.range.start);
    const closeUp = written && AstUtils.streamContents(written).find(isDetails)?.journey?.ref;
    return closeUp?.name === undefined ? null : { uri: AstUtils.getDocument(closeUp).uri.toString(), journey: closeUp.name };
}

/** The things of a journey around a position, innermost first. */
export function findTarget({ uri, position }: FindTarget, documents: LangiumDocuments): FoundTarget | null {
    const document = documents.getDocument(URI.parse(uri));
    if (!document) {
        return null;
    }
    const offset = document.textDocument.offsetAt(position);
    const journey = modelOf(document).journeys.find(it => contains(it.origin.range, offset));
    if (!journey) {
        return null;
    }
    const around = [...thingsIn(journey)].filter(it => it.origin.uri === journey.origin.uri && contains(it.origin.range, offset));
    around.sort((a, b) => lengthOf(a) - lengthOf(b));
    return { journey: journey.name, targets: [...new Set(around.map(it => it.id))] };
}

/** A journey and everything in it, shared definitions included. */
function* thingsIn(journey: Journey): Iterable<Thing> {
    const seen = new Set<object>();
    const waiting: unknown[] = [journey];
    while (waiting.length > 0) {
        const value = waiting.pop();
        if (typeof value !== 'object' || value === null || seen.has(value)) {
            continue;
        }
        seen.add(value);
        if ('id' in value && 'origin' in value) {
            yield value as Thing;
        }
        waiting.push(...Object.values(value));
    }
}

function contains({ start, end }: TextRange, offset: number): boolean {
    return start <= offset && offset <= end;
}

function lengthOf({ origin: { range } }: Thing): number {
    return range.end - range.start;
}

function rangeIn({ textDocument }: LangiumDocument, { start, end }: TextRange): TargetLocation['range'] {
    return { start: textDocument.positionAt(start), end: textDocument.positionAt(end) };
}
