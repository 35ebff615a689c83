import { CompletionItemKind } from 'vscode-languageserver';
import { keyword, type KeywordKey } from '../../../language/dialect.ts';
import { isKeyword } from '../../../language/tokens.ts';
import { tokenFits, type Edge, type Step } from './grammar-steps.ts';
import type { Asked, Offer } from './offer.ts';
import { alternatives, onceInBlock } from './once.ts';
import { snippets } from './snippets.ts';

/** The keyword of an edge, unless what it begins stands there already. */
export function keywordOffer(asked: Asked, edge: Edge, choicesAt: (step: Step, asked: Asked) => readonly Offer[]): readonly Offer[] {
    if (!isKeyword(edge.token) || isThere(asked, edge)) {
        return [];
    }
    const { dialect } = asked;
    const key = edge.token as KeywordKey;
    const { meaning } = dialect.keywords[key];
    const shape = snippets[key] ?? '';
    // `leads to` and `based on` are one keyword to the writer.
    const second = /^ \{(to|on)\}/.exec(shape)?.[1] as KeywordKey | undefined;
    const text = [key, ...second ? [second] : []].map(it => keyword(it, dialect)).join(' ');
    return [{
        label: text,
        kind: edge.opens.length > 0 ? CompletionItemKind.Keyword : CompletionItemKind.Operator,
        text,
        ...(shape !== '' && { snippet: keyword(key, dialect) + filled(shape, edge, asked, choicesAt) }),
        documentation: meaning,
    }];
}

function isThere({ place, root }: Asked, { opens, frame, token }: Edge): boolean {
    const begun = opens.at(-1);
    if (begun) {
        const block = place.around.findLast(it => it.frame === begun.parent) ?? root;
        return onceInBlock.has(begun.rule) && block.children.some(it => it.rule === begun.rule);
    }
    const statement = place.around.findLast(it => it.frame === frame);
    return statement !== undefined && (statement.keywords.has(token) || statement.keywords.has(alternatives[token] ?? ''));
}

/** The shape of a snippet in the writer's words, with what may stand at `{choice}` as a list to choose from. */
function filled(shape: string, edge: Edge, asked: Asked, choicesAt: (step: Step, asked: Asked) => readonly Offer[]): string {
    return shape.replace(/\{([a-z]+)\}/g, (_, word: string, at: number) => {
        if (word !== 'choice') {
            return keyword(word as KeywordKey, asked.dialect);
        }
        const before = shape.slice(0, at);
        const index = (before.match(/\$/g)?.length ?? 0) + 1;
        const step = stepBehind(before, edge);
        const offers = step ? choicesAt(step, asked) : [];
        const texts = offers.filter(it => it.importPath === undefined && it.isFar !== true).map(it => it.text ?? it.label);
        return texts.length === 0 || texts.length > mostChoices ? `$${index}` : `\${${index}|${texts.map(it => it.replace(/[\\,|$}]/g, '\\$&')).join(',')}|}`;
    });
}

const mostChoices = 60;

/** Follows the beginning of a shape: names to fill in, texts, braces and keywords. */
function stepBehind(shape: string, edge: Edge): Step | undefined {
    let step: Step | undefined = edge.next();
    for (const [part] of shape.matchAll(/\$\{\d:[^}]*\}|\{[a-z]+\}|\{(?=\n)|"[^"]*"/g)) {
        const name = part.startsWith('"') ? 'STRING' : part.startsWith('$') ? 'ID' : part === '{' ? part : part.slice(1, -1);
        step = step?.edges.find(({ token }) => tokenFits(name, token))?.next();
    }
    return step;
}
