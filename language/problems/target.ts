import type { JourneyFile, TextRange, Thing } from '../model/journey.ts';

/** Finds the smallest thing of the model around a place, for its mark in the picture. */
export function thingFinder(file: JourneyFile): (range: TextRange) => { readonly target?: string; readonly journey?: string } {
    return range => {
        for (const journey of file.journeys) {
            if (contains(journey, range)) {
                return { target: innermost(journey, range).id, journey: journey.name };
            }
        }
        const definition = [...file.personas, ...file.channels, ...file.evidence, ...file.lanes].find(it => contains(it, range));
        return definition ? { target: definition.id } : {};
    };
}

function innermost(thing: Thing, range: TextRange): Thing {
    for (const value of Object.values(thing) as unknown[]) {
        const inner = Array.isArray(value) ? value.find((it: unknown) => isThing(it) && it.origin.uri === thing.origin.uri && contains(it, range)) as Thing | undefined : undefined;
        // Whom and what a thing refers to is not in it.
        if (inner && contains(thing, inner.origin.range)) {
            return innermost(inner, range);
        }
    }
    return thing;
}

function contains({ origin }: Thing, range: TextRange): boolean {
    return origin.range.start <= range.start && range.end <= origin.range.end;
}

function isThing(value: unknown): value is Thing {
    return typeof value === 'object' && value !== null && 'origin' in value;
}
