import type { IToken } from 'chevrotain';
import type { LangiumDocument } from 'langium';
import type { CompletionProvider, LangiumServices } from 'langium/lsp';
import { CompletionTriggerKind, InsertTextFormat, type CompletionItem, type CompletionList, type CompletionParams, type TextEdit } from 'vscode-languageserver';
import { keyword } from '../../language/dialect.ts';
import { dialectIn, rootOf } from '../../language/models.ts';
import { importEdit } from '../../language/problems/imports.ts';
import { isClosed, literalOf } from '../../language/text-literal.ts';
import { isKeyword } from '../../language/tokens.ts';
import type { TextRange } from '../../language/model/journey.ts';
import { ignoreOffers } from './completion/ignores.ts';
import type { Edge, Step } from './completion/grammar-steps.ts';
import { keywordOffer } from './completion/keywords.ts';
import { nameOffers } from './completion/names.ts';
import type { Asked, Offer } from './completion/offer.ts';
import { sketch } from './completion/sketch.ts';
import { values } from './completion/values.ts';
import { textEditsOf } from './workspace-edit.ts';

/**
 * What may stand at the caret, from the tokens alone:
 *
 *     tokens before the caret ──sketch──► step of the grammar ──► values, names, keywords
 *
 * A text that is being written is mostly broken, and its tree then says little about the place of the caret.
 */
export class JourneyCompletionProvider implements CompletionProvider {
    /** A space is answered only where a value or a name must follow, a quote and a slash only in paths and names. */
    readonly completionOptions = { triggerCharacters: [' ', '"', '/'] };
    private readonly services: LangiumServices;
    private knowsSnippets = true;
    private showsDetails = false;

    constructor(services: LangiumServices) {
        this.services = services;
        services.shared.lsp.LanguageServer.onInitialize(({ capabilities }) => {
            const abilities = capabilities.textDocument?.completion?.completionItem;
            this.knowsSnippets = abilities?.snippetSupport === true;
            this.showsDetails = abilities?.labelDetailsSupport === true;
        });
    }

    getCompletion(document: LangiumDocument, { position, context }: CompletionParams): CompletionList {
        const offset = document.textDocument.offsetAt(position);
        const isTyped = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
        const { tokens, hidden } = this.services.parser.Lexer.tokenize(document.textDocument.getText());
        const comment = hidden.find(it => isInside(it, offset));
        const quoted = tokens.find(it => it.tokenType.name === 'STRING' && isInside(it, offset));
        const word = quoted ? { start: quoted.startOffset, end: isClosed(quoted.image) ? quoted.endOffset! + 1 : offset } : wordAt(document.textDocument.getText(), offset);
        const after = tokens.filter(it => it.startOffset >= word.end);
        const offers = comment ? this.inComment(comment.image.slice(0, offset - comment.startOffset), isTyped)
            : /[\r\n]/.test(quoted?.image ?? '') ? []
                : this.inStatement({ document, word, isTyped, isInQuotes: quoted !== undefined, before: tokens.filter(it => it.endOffset! < word.start), after });
        return { isIncomplete: false, items: offers.map((offer, index) => this.item(offer, `${index}`.padStart(4, '0'), word, offset, document, comment ? [] : after)) };
    }

    private inComment(comment: string, isTyped: boolean): readonly Offer[] {
        return isTyped && !comment.includes('journey-ignore') ? [] : ignoreOffers(comment);
    }

    private inStatement({ document, word, isTyped, isInQuotes, before, after }: {
        readonly document: LangiumDocument;
        readonly word: TextRange;
        readonly isTyped: boolean;
        readonly isInQuotes: boolean;
        readonly before: readonly IToken[];
        readonly after: readonly IToken[];
    }): readonly Offer[] {
        const asked: Asked = {
            services: this.services, document, text: document.textDocument.getText(), dialect: dialectIn(document), word, isInQuotes,
            today: new Date().toISOString().slice(0, 10),
            ...sketch(this.services.Grammar, before, after),
        };
        return isInQuotes ? quotedOffers(asked) : isTyped ? awaitedAt(asked) : offersAt(asked);
    }

    private item(offer: Offer, sortText: string, word: TextRange, offset: number, document: LangiumDocument, after: readonly IToken[]): CompletionItem {
        const { textDocument } = document;
        const { label, kind, detail, documentation, filter, importPath, subject } = offer;
        const isSnippet = offer.snippet !== undefined && this.knowsSnippets && !hasRestOfLine(textDocument.getText(), word.end, after);
        const newText = isSnippet ? offer.snippet! : offer.text ?? label;
        // An editor compares what stands between the start of the edit and the caret, and wants both on one line.
        const range = { start: textDocument.positionAt(word.start), end: textDocument.positionAt(Math.max(word.end, offset)) };
        return {
            label, kind, sortText,
            textEdit: { range, newText },
            ...(isSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
            ...(detail !== undefined && (this.showsDetails ? { labelDetails: { description: detail } } : { detail })),
            ...(documentation !== undefined && { documentation: { kind: 'markdown' as const, value: documentation } }),
            ...(subject && { data: subject }),
            ...((filter ?? newText !== label) && { filterText: filter ?? label }),
            ...(importPath !== undefined && { additionalTextEdits: importEdits(importPath, document) }),
        };
    }
}

function importEdits(path: string, document: LangiumDocument): TextEdit[] {
    const statement = `${keyword('import', dialectIn(document))} ${literalOf(path)}`;
    return textEditsOf([importEdit(statement, rootOf(document), document.textDocument.getText())], document);
}

/** On a new line what begins a statement comes first, on the line of a statement what goes on with it. */
function offersAt(asked: Asked): readonly Offer[] {
    const { place: { step, before }, text, word } = asked;
    const goesOn = before !== undefined && !/[\r\n]/.test(text.slice(before.endOffset! + 1, word.start)) && before.tokenType.name !== '{' && before.tokenType.name !== '}';
    const keywords = (wanted: (edge: Edge) => boolean) => step.edges.filter(wanted).flatMap(edge => keywordOffer(asked, edge, valuesAt));
    const continuing = keywords(edge => edge.opens.length === 0);
    const beginning = keywords(edge => edge.opens.length > 0);
    const found = valuesAt(step, asked);
    return goesOn ? [...found, ...continuing, ...beginning] : beginning.length === 0 ? [...found, ...continuing] : [...beginning, ...found, ...continuing];
}

/** What must follow, or mostly does: whoever ends a line after an optional part shall not find something accepted there. */
function awaitedAt(asked: Asked): readonly Offer[] {
    const { step, before } = asked.place;
    const isAwaited = (before !== undefined && isKeyword(before.tokenType.name)) || step.edges.every(it => it.property !== undefined && !isKeyword(it.token));
    return isAwaited ? valuesAt(step, asked) : [];
}

/** Everything but keywords; what is far comes last. */
function valuesAt(step: Step, asked: Asked): readonly Offer[] {
    const offers = placesOf(step).flatMap(edge => edge.reference !== undefined ? nameOffers(asked, edge) : values[placeOf(edge)]?.(asked, edge) ?? []);
    return [...offers.filter(it => it.isFar !== true), ...offers.filter(it => it.isFar === true)];
}

/** The edges of a step, each place once: a value may be a number, a percentage or a duration. */
function placesOf({ edges }: Step): readonly Edge[] {
    return [...new Map(edges.filter(it => it.property !== undefined).map(edge => [placeOf(edge), edge])).values()];
}

function placeOf({ frame, property }: Edge): string {
    return `${frame.rule}.${property}`;
}

/** In quotes stand names and paths; of what people say nothing can be known. */
function quotedOffers(asked: Asked): readonly Offer[] {
    return placesOf(asked.place.step).flatMap(edge =>
        edge.reference !== undefined ? nameOffers(asked, edge)
            : placeOf(edge) === 'Import.path' || placeOf(edge) === 'Metric.name' ? values[placeOf(edge)]!(asked, edge)
                : []);
}

function isInside({ startOffset, endOffset, image }: IToken, offset: number): boolean {
    const end = endOffset! + 1;
    const isOpen = image.startsWith('//') || (image.startsWith('/*') ? !(image.endsWith('*/') && image.length > 3) : !isClosed(image));
    return startOffset < offset && (offset < end || (offset === end && isOpen));
}

const beforeCaret = /[\p{L}\p{M}\p{N}\u200C_+\-\u2212./%]*$/u;
const behindCaret = /^[\p{L}\p{M}\p{N}\u200C_+\-\u2212./%]*/u;

function wordAt(text: string, offset: number): TextRange {
    const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
    return { start: offset - beforeCaret.exec(text.slice(lineStart, offset))![0].length, end: offset + behindCaret.exec(text.slice(offset, offset + 200))![0].length };
}

/** Whether a keyword gets only its word, because what belongs to it stands there already. */
function hasRestOfLine(text: string, offset: number, after: readonly IToken[]): boolean {
    const next = after[0];
    return next !== undefined && next.tokenType.name !== '}' && !/[\r\n]/.test(text.slice(offset, next.startOffset));
}
