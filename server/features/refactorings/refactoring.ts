import type { LangiumDocument } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import type { Edit } from '../../../language/finding.ts';
import type { LintInput } from '../../../language/lint/lint.ts';
import type { Journey, Stage, TextRange, Thing, Touchpoint } from '../../../language/model/journey.ts';

/** A change of the shape of a map that keeps what it says. It is offered where it applies, whatever was found there. */
export interface Refactoring {
    readonly id: string;
    readonly kind: 'refactor.extract' | 'refactor.rewrite' | 'refactor.move';
    /** What it would do at a place; undefined where it does not apply. Asked whenever the caret moves, so it is quick. */
    offer(place: Place): Offer | undefined;
}

export interface Offer {
    /** What it does: “Split the stage here”. */
    readonly title: string;
    /** Why it can't be done here, in a sentence: where somebody would look for it and wonder. */
    readonly disabled?: string;
    /** Asked when it is chosen: it may look at the disk. */
    changes(): Changes | Promise<Changes>;
}

export interface Changes {
    /** Files that are made; none of them is there yet. */
    readonly created?: readonly { readonly uri: string; readonly text: string }[];
    readonly edits: readonly FileEdits[];
}

export interface FileEdits {
    readonly document: LangiumDocument;
    readonly edits: readonly Edit[];
}

/** A document without syntax errors, and what is selected in it: a caret mostly. */
export interface Place {
    readonly document: LangiumDocument;
    readonly services: LangiumServices;
    readonly selection: TextRange;
    /** What the rules are told, which is what can be known of a file. */
    readonly input: LintInput;
    readonly text: string;
    /** Whether the editor makes files when it is asked to. */
    readonly canCreateFiles: boolean;
    /** The comments of the file, in its order. */
    comments(): readonly TextRange[];
}

/** The journey, stage and touchpoint that a selection is in. */
export function blocksAround({ input: { file }, selection }: Place): { readonly journey?: Journey; readonly stage?: Stage; readonly touchpoint?: Touchpoint } {
    const journey = around(selection, file.journeys);
    const stage = journey && around(selection, journey.stages);
    const touchpoint = stage && around(selection, stage.touchpoints);
    return { ...(journey && { journey }), ...(stage && { stage }), ...(touchpoint && { touchpoint }) };
}

/** The one of several things that a selection is in. */
export function around<T extends Thing>(selection: TextRange, things: readonly T[]): T | undefined {
    return things.find(({ origin: { range } }) => contains(range, selection));
}

export function contains(outer: TextRange, inner: TextRange): boolean {
    return outer.start <= inner.start && inner.end <= outer.end;
}
