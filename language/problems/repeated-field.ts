import type { AstNode } from 'langium';
import type { Finding } from '../finding.ts';
import type { Pain } from '../generated/ast.ts';
import { keywordOf, rangeOf, wholeOf, type Check, type Checked } from './check.ts';

/** Statements that a block has once at most; the others may be repeated. */
export const once: ReadonlySet<string> = new Set([
    'Kind', 'Scenario', 'Trigger', 'Outcome', 'Scale', 'Owner', 'Reviewed', 'Evolves', 'Role', 'About', 'Image', 'Icon', 'Control',
    'CollectedOn', 'Sample', 'Lasts', 'Engagement', 'Details', 'Impact', 'Effort', 'Status',
]);
/** A touchpoint may link to several pages; evidence and an opportunity have one address. */
const oneLink = new Set(['Evidence', 'Opportunity']);

/** A second `kind` points at the first. */
export const repeatedField: Check = checked => checked.nodes.flatMap(node => [
    ...inBlock(node, checked),
    ...(node.$type === 'Pain' ? inPain(node as Pain, checked) : []),
]);

function inBlock(node: AstNode & { readonly fields?: readonly AstNode[] }, { document }: Checked): readonly Finding[] {
    if (!node.fields || node.fields.length < 2) {
        return [];
    }
    const firsts = new Map<string, AstNode>();
    const findings: Finding[] = [];
    for (const field of node.fields) {
        if (!once.has(field.$type) && !(field.$type === 'Link' && oneLink.has(node.$type))) {
            continue;
        }
        const first = firsts.get(field.$type);
        if (!first) {
            firsts.set(field.$type, field);
            continue;
        }
        const word = textOf(field, keywordOf(field).end - keywordOf(field).start);
        findings.push({
            rule: 'repeated-field',
            level: 'error',
            message: `“${word}” stands here a second time: ${article(node)} has only one, and the first one counts.`,
            range: keywordOf(field),
            related: [{ uri: document.uri.toString(), range: wholeOf(first), message: `The first “${word}” is here.` }],
            fixes: [{ title: `Remove this “${word}”`, edits: [{ kind: 'remove', range: wholeOf(field) }], ...(first.$cstNode?.text === field.$cstNode?.text && { isSafe: true }) }],
        });
    }
    return findings;
}

function inPain(pain: Pain, { document }: Checked): readonly Finding[] {
    const uri = document.uri.toString();
    const found: Finding[] = [];
    for (const property of ['severity', 'accepted'] as const) {
        if (pain[property].length > 1) {
            found.push({
                rule: 'repeated-field',
                level: 'error',
                message: `“${property}” stands here a second time: a pain has only one, and the first one counts.`,
                range: rangeOf(pain, property, 1),
                related: [{ uri, range: rangeOf(pain, property), message: 'The first one is here.' }],
            });
        }
    }
    if (pain.assumed.length + (pain.evidence.length > 0 ? 1 : 0) > 1) {
        found.push({ rule: 'repeated-field', level: 'error', message: 'A pain is either assumed or from evidence: choose one.', range: rangeOf(pain, 'assumed', pain.assumed.length - 1) });
    }
    return found;
}

function textOf({ $cstNode: cst }: AstNode, length: number): string {
    return cst?.text.slice(0, length) ?? '';
}

function article({ $type }: AstNode): string {
    return $type === 'Evidence' ? 'a piece of evidence' : `${/^[AEIO]/.test($type) ? 'an' : 'a'} ${$type.toLowerCase()}`;
}
