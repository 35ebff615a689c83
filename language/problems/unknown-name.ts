import { UriUtils, type AstNodeDescription, type LinkingError } from 'langium';
import { builtInScheme } from '../built-in.ts';
import { keyword } from '../dialect.ts';
import type { Finding, Fix, RelatedPlace } from '../finding.ts';
import { workspaceFolders } from '../imports.ts';
import { isWord } from '../lexer.ts';
import { limits } from '../limits.ts';
import { nearest } from '../nearest.ts';
import type { JourneyLinker } from '../references.ts';
import type { JourneyScopeProvider } from '../scope.ts';
import { literalOf } from '../text-literal.ts';
import { rangeOf, replace, type Check, type Checked } from './check.ts';
import { importEdit, importStatement } from './imports.ts';

/** Names of nothing that is known in their place. */
export const unknownName: Check = checked => {
    const guess = guesser(checked);
    const importOf = importer(checked);
    const linker = checked.services.references.Linker as JourneyLinker;
    return linker.referencesOf(checked.document).flatMap(({ reference }): readonly Finding[] => {
        const { error, $refNode: node, $refText: name } = reference;
        if (!error || !node || name === undefined) {
            return [];
        }
        const type = checked.services.shared.AstReflection.getReferenceType(error.info);
        const range = { start: node.offset, end: node.end };
        const elsewhere = importOf(type, name);
        if (elsewhere) {
            return [{
                rule: 'unknown-name',
                level: 'error',
                range,
                message: `“${name}” is ${article(type)} of ${elsewhere.path}, which this file does not import.`,
                related: elsewhere.related,
                fixes: [elsewhere.fix],
            }];
        }
        const nearestName = guess(error, name);
        return [{
            rule: 'unknown-name',
            level: 'error',
            range,
            message: `There is no ${nounOf(type)} called “${name}” ${isOfJourney(type) ? 'in this journey' : 'here'}.${nearestName === undefined ? '' : ` Did you mean “${nearestName}”?`}`,
            ...(nearestName !== undefined && { fixes: [replace(range, isWord(nearestName) ? nearestName : literalOf(nearestName), `Change to ${nearestName}`)] }),
        }];
    });
};

/** Guesses what was meant, for the first findings: nobody sees those of the others. */
function guesser({ services }: Checked): (error: LinkingError, name: string) => string | undefined {
    const scopes = services.references.ScopeProvider as JourneyScopeProvider;
    let left: number = limits.guesses;
    return ({ info }, name) => left-- > 0 ? nearest(name, scopes.visible(info).keys()) : undefined;
}

/** Finds the file of the workspace that defines a name, and offers to import it. */
function importer({ document, root, services, dialect }: Checked): (type: string, name: string) => { readonly path: string; readonly related: readonly RelatedPlace[]; readonly fix: Fix } | undefined {
    let byName: Map<string, AstNodeDescription> | undefined;
    return (type, name) => {
        if (isOfJourney(type)) {
            return undefined;
        }
        byName ??= new Map(services.shared.workspace.IndexManager.allElements().toArray()
            .filter(it => !UriUtils.equals(it.documentUri, document.uri) && it.documentUri.scheme !== builtInScheme)
            // Of several files the first by its path, whatever the order they were read in.
            .toSorted((a, b) => a.documentUri.toString() < b.documentUri.toString() ? 1 : -1)
            .map(it => [`${it.type} ${it.name}`, it]));
        const found = byName.get(`${type} ${name}`);
        const statement = found && importStatement(document.uri, found.documentUri, workspaceFolders(services.shared), keyword('import', dialect));
        return statement && {
            path: statement.path,
            related: found.node ? [{ uri: found.documentUri.toString(), range: rangeOf(found.node, 'name'), message: 'This is the one.' }] : [],
            fix: { title: `Import it from ${statement.path}`, edits: [importEdit(statement.statement, root, document.textDocument.getText())] },
        };
    };
}

function isOfJourney(type: string): boolean {
    return type === 'Touchpoint' || type === 'Addressable';
}

function nounOf(type: string): string {
    return type === 'Addressable' ? 'pain or gain' : type.toLowerCase();
}

function article(type: string): string {
    return type === 'Evidence' ? 'evidence' : `a ${nounOf(type)}`;
}
