import type { Persona, Thing } from './journey.ts';

/** Identity across files: ids are unique in one. */
export function keyOfThing({ id, origin }: Thing): string {
    return `${origin.uri} ${id}`;
}

export function isSameThing(a: Thing, b: Thing): boolean {
    return a.id === b.id && a.origin.uri === b.origin.uri;
}

/** What names nobody is everybody's. */
export function concerns({ personas }: { readonly personas: readonly Persona[] }, persona: Persona): boolean {
    return personas.length === 0 || personas.some(it => isSameThing(it, persona));
}
