import type { AstNode } from 'langium';
import type { Finding } from '../finding.ts';
import { isGain, isJourney, isPain, isTouchpoint, type Journey } from '../generated/ast.ts';
import { isWord } from '../lexer.ts';
import { stagesOf } from '../scope.ts';
import { literalOf } from '../text-literal.ts';
import { rangeOf, type Check, type Checked } from './check.ts';

type NamedNode = AstNode & { readonly name?: string };

/**
 * The same name twice in one scope: definitions of one sort in a file; stages, touchpoints, and pains and gains
 * together, in a journey. A definition of one's own wins over an imported or built-in one, so that is no error.
 */
export const sameName: Check = checked => {
    const byType = new Map<string, NamedNode[]>();
    for (const node of checked.root.definitions ?? []) {
        (byType.get(node.$type) ?? byType.set(node.$type, []).get(node.$type)!).push(node);
    }
    return [
        ...[...byType].flatMap(([type, nodes]) => doubles(nodes, pluralOf(type), 'file', checked)),
        ...(checked.root.definitions ?? []).filter(isJourney).flatMap(journey => inJourney(journey, checked)),
    ];
};

function inJourney(journey: Journey, checked: Checked): readonly Finding[] {
    const stages = stagesOf(journey);
    const touchpoints = stages.flatMap(stage => stage.fields.filter(isTouchpoint));
    const causes = [...stages, ...touchpoints].flatMap(block => (block.fields as readonly AstNode[]).filter(field => isPain(field) || isGain(field)));
    return [
        ...doubles(stages, 'stages', 'journey', checked),
        ...doubles(touchpoints, 'touchpoints', 'journey', checked),
        ...doubles(causes.sort((a, b) => (a.$cstNode?.offset ?? 0) - (b.$cstNode?.offset ?? 0)), 'pains or gains', 'journey', checked),
    ];
}

function doubles(nodes: readonly NamedNode[], things: string, scope: 'file' | 'journey', { document }: Checked): readonly Finding[] {
    const byName = new Map<string, NamedNode[]>();
    for (const node of nodes) {
        if (node.name !== undefined) {
            (byName.get(node.name) ?? byName.set(node.name, []).get(node.name)!).push(node);
        }
    }
    const uri = document.uri.toString();
    const findings: Finding[] = [];
    for (const [name, same] of byName) {
        if (same.length < 2) {
            continue;
        }
        let number = 2;
        for (const [index, node] of same.entries()) {
            const range = rangeOf(node, 'name');
            const other = same[index === 0 ? 1 : 0]!;
            findings.push({
                rule: 'same-name',
                level: 'error',
                message: `There are several ${things} called “${name}” in this ${scope}: give each a name of its own.`,
                range,
                related: [{ uri, range: rangeOf(other, 'name'), message: index === 0 ? 'Another one is here.' : 'The first one is here; what refers to the name means this one.' }],
                ...(index > 0 && { fixes: [renaming(name, range)] }),
            });
        }

        function renaming(name: string, range: Finding['range']) {
            while (byName.has(`${name}${number}`)) {
                number++;
            }
            const free = `${name}${number++}`;
            const text = isWord(free) ? free : literalOf(free);
            return { title: `Rename this one to ${free}`, edits: [{ kind: 'replace' as const, range, text }] };
        }
    }
    return findings;
}

function pluralOf(type: string): string {
    return type === 'Evidence' ? 'pieces of evidence' : `${type.toLowerCase()}s`;
}
