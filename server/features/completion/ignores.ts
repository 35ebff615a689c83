import { CompletionItemKind } from 'vscode-languageserver';
import { rules } from '../../../language/lint/rules/index.ts';
import type { Offer } from './offer.ts';

/** Inside a line comment: `journey-ignore`, and behind it the ids of the rules. Nothing else is completed in comments. */
export function ignoreOffers(comment: string): readonly Offer[] {
    if (/^\/\/[ \t]*[\w-]*$/.test(comment) && 'journey-ignore'.startsWith(comment.slice(2).trimStart())) {
        return [{
            label: 'journey-ignore', kind: CompletionItemKind.Keyword, snippet: 'journey-ignore ${1:rule}: ${2:because}', text: 'journey-ignore',
            documentation: 'Keeps a rule quiet about the next line. It wants a reason.',
        }];
    }
    return /^\/\/[ \t]*journey-ignore[ \t]+[\w-]*$/.test(comment)
        ? rules.map(({ id, summary }) => ({ label: id, kind: CompletionItemKind.EnumMember, text: id, snippet: `${id}: $1`, documentation: summary }))
        : [];
}
