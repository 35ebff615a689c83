import type { LangiumCoreServices, LangiumDocument } from 'langium';
import type { Finding } from './finding.ts';
import { nearest } from './nearest.ts';
import type { JourneyScopeProvider } from './scope.ts';

/** What can be read but the language does not allow: unknown and doubled names, words and numbers out of range. */
export function problemsIn(document: LangiumDocument, services: LangiumCoreServices): readonly Finding[] {
    return [...unknownNames(document, services)];
}

function unknownNames({ references }: LangiumDocument, services: LangiumCoreServices): readonly Finding[] {
    const scopes = services.references.ScopeProvider as JourneyScopeProvider;
    return references.flatMap((reference): readonly Finding[] => {
        const { error, $refNode: node } = reference;
        if (!error || !node) {
            return [];
        }
        const type = services.shared.AstReflection.getReferenceType(error.info).toLowerCase();
        const guess = nearest(reference.$refText, scopes.visible(error.info).keys());
        return [{
            rule: 'unknown-name',
            level: 'error',
            message: `There is no ${type} called “${reference.$refText}” here.${guess === undefined ? '' : ` Did you mean “${guess}”?`}`,
            range: { start: node.offset, end: node.end },
            ...(guess !== undefined && { fixes: [{ title: `Change to ${guess}`, edits: [{ kind: 'replace', range: { start: node.offset, end: node.end }, text: guess }] }] }),
        }];
    });
}
