import type { LangiumDocument } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import type { CompletionItemKind } from 'vscode-languageserver';
import type { Dialect } from '../../../language/dialect.ts';
import type { TextRange } from '../../../language/model/journey.ts';
import type { Place, Statement } from './sketch.ts';

/** Where completion was asked for. */
export interface Asked {
    readonly services: LangiumServices;
    readonly document: LangiumDocument;
    readonly text: string;
    readonly dialect: Dialect;
    /** The word or the text in quotes that is replaced. */
    readonly word: TextRange;
    readonly isInQuotes: boolean;
    readonly root: Statement;
    readonly place: Place;
    /** ISO 8601. */
    readonly today: string;
}

/** Something that may stand at the caret. */
export interface Offer {
    readonly label: string;
    readonly kind: CompletionItemKind;
    /** What is written; without it the label. */
    readonly text?: string;
    /** What is written where the editor knows snippets and nothing follows. */
    readonly snippet?: string;
    /** One line beside the label. */
    readonly detail?: string;
    /** Markdown. */
    readonly documentation?: string;
    /** What the letters before the caret are compared with; without it the label. */
    readonly filter?: string;
    /** Things that have to be looked for come after things at hand. */
    readonly isFar?: boolean;
    /** The path of a file that has to be imported. */
    readonly importPath?: string;
    /** What there is a card for, which is made when somebody looks at the item. */
    readonly subject?: Subject;
}

export type Subject =
    | { readonly kind: 'icon'; readonly name: string }
    | { readonly kind: 'thing'; readonly uri: string; readonly offset: number };
