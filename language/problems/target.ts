import type { JourneyFile, TextRange, Thing } from '../model/journey.ts';

/** A thing of the model with what it stands in. */
interface Place {
    readonly thing: Thing;
    readonly around: Place | undefined;
    readonly journey: string | undefined;
}

/** Finds the smallest thing of the model around a place, for its mark in the picture. */
export function thingFinder(file: JourneyFile): (range: TextRange) => { readonly target?: string; readonly journey?: string } {
    const places: Place[] = [];
    for (const journey of file.journeys) {
        collect(journey, undefined, journey.name, places);
    }
    for (const definition of [...file.personas, ...file.channels, ...file.evidence, ...file.lanes]) {
        places.push({ thing: definition, around: undefined, journey: undefined });
    }
    places.sort((a, b) => a.thing.origin.range.start - b.thing.origin.range.start || b.thing.origin.range.end - a.thing.origin.range.end);
    return range => {
        let place = lastBefore(range.start, places);
        while (place && place.thing.origin.range.end < range.end) {
            place = place.around;
        }
        return place === undefined ? {} : { target: place.thing.id, ...(place.journey !== undefined && { journey: place.journey }) };
    };
}

function collect(thing: Thing, around: Place | undefined, journey: string, places: Place[]): void {
    const place = { thing, around, journey };
    places.push(place);
    for (const value of Object.values(thing) as unknown[]) {
        if (Array.isArray(value)) {
            for (const inner of value as unknown[]) {
                // What a thing refers to is not in it.
                if (isThing(inner) && inner.origin.uri === thing.origin.uri && contains(thing.origin.range, inner.origin.range)) {
                    collect(inner, place, journey, places);
                }
            }
        }
    }
}

/** The last place that begins at or before an offset. */
function lastBefore(offset: number, places: readonly Place[]): Place | undefined {
    let [low, high] = [0, places.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        [low, high] = places[middle]!.thing.origin.range.start <= offset ? [middle + 1, high] : [low, middle];
    }
    return places[low - 1];
}

function contains(outer: TextRange, inner: TextRange): boolean {
    return outer.start <= inner.start && inner.end <= outer.end;
}

function isThing(value: unknown): value is Thing {
    return typeof value === 'object' && value !== null && 'origin' in value;
}
