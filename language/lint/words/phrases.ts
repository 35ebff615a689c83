import { plainWords } from './locale.ts';

/** Phrases to be found in texts, by their first word. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

export function phrasesOf(phrases: readonly string[]): Phrases {
    const found = new Map<string, (readonly string[])[]>();
    for (const phrase of phrases) {
        const words = plainWords(phrase);
        const ofFirst = found.get(words[0]!) ?? [];
        found.set(words[0]!, [...ofFirst, words].sort((a, b) => b.length - a.length));
    }
    return found;
}

/** How many words the longest phrase has that begins at a word of a text; 0 where none does. */
export function phraseAt(words: readonly string[], index: number, phrases: Phrases): number {
    const found = index < words.length ? phrases.get(words[index]!) : undefined;
    return found?.find(phrase => phrase.every((word, offset) => words[index + offset] === word))?.length ?? 0;
}
