import type { TextRange } from './model/journey.ts';

export const levels = ['error', 'warning', 'information', 'hint'] as const;
export type Level = typeof levels[number];

/** Something to say about a text: what, where, how bad, and the ways out. */
export interface Finding {
    /** Id of the rule, or of the sort of error: `syntax`, `unknown-name`, … */
    readonly rule: string;
    readonly level: Level;
    /** What is the matter, in a sentence that a designer understands. */
    readonly message: string;
    readonly range: TextRange;
    /** The identity of the model's thing it is about, for its mark in the picture. */
    readonly target?: string;
    /** Name of the journey that `target` is in. */
    readonly journey?: string;
    /** Other places that have to do with it. */
    readonly related?: readonly RelatedPlace[];
    readonly fixes?: readonly Fix[];
    readonly tags?: readonly ('unnecessary' | 'deprecated')[];
}

export interface RelatedPlace {
    readonly uri: string;
    readonly range: TextRange;
    readonly message: string;
}

/** A way out. Applied to the text that the finding is about, it removes the finding. */
export interface Fix {
    /** What it does: "Add a goal". */
    readonly title: string;
    readonly edits: readonly Edit[];
    /** Safe to apply without a look: it says nothing that the writer did not. */
    readonly isSafe?: boolean;
}

/** A change of the text, in terms of the things in it; `text-edits.ts` makes it exact. */
export type Edit =
    | { readonly kind: 'replace'; readonly range: TextRange; readonly text: string }
    /** A statement as the last (or first) of a block; a block without braces gets them. */
    | { readonly kind: 'add'; readonly into: BlockPlace; readonly statement: string; readonly at?: 'start' | 'end' }
    /** A definition, and a blank line, before another and the comments that belong to it. */
    | { readonly kind: 'before'; readonly range: TextRange; readonly statement: string }
    /** A statement after another. */
    | { readonly kind: 'after'; readonly range: TextRange; readonly statement: string }
    /** The whole lines of a statement, with the comment before it left alone. */
    | { readonly kind: 'remove'; readonly range: TextRange };

/** The part of an origin that an edit needs: see `Origin`. */
export interface BlockPlace {
    readonly range: TextRange;
    readonly head: TextRange;
    readonly body?: TextRange;
}
