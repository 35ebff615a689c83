/**
 * A label that Mermaid 12 shows as it is, on one line, in journeys. Everything that its lexer, its comments, its own
 * entities or its sanitizer could see in it is a numeric entity, and so is the first letter of a word that begins a statement.
 * What no XML can hold is shown as U+FFFD, nothing at all as a dash.
 */
export function escapeLabel(label: string): string {
    const line = label.toWellFormed().replace(/\s+/g, ' ').trim().replace(/\p{Cc}|\p{Noncharacter_Code_Point}/gu, '\ufffd');
    return line === '' ? '–' : line.replace(special, entities);
}

function entities(characters: string): string {
    return Array.from(characters, entity).join('');
}

function entity(character: string): string {
    return `#${character.codePointAt(0)};`;
}

/** `ﬂ` and `¶` begin what Mermaid keeps entities as while it draws; an actor called `__proto__` would be lost. */
const special = /^[jtsa](?=ourney|itle|ection|cc(?:title|descr))|[^\p{L}\p{M}\p{N}\p{Emoji_Presentation}\p{Cf} .!?'()+*/–—…«»“”„‘’،؟−·_-]|[\ufb02¶]|[-_]{2,}/giu;
