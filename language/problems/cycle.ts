import { AstUtils } from 'langium';
import { isJourney, isTouchpoint, type Details, type Evolves, type Journey } from '../generated/ast.ts';
import type { Finding } from '../finding.ts';
import { stagesOf } from '../scope.ts';
import { rangeOf, type Check } from './check.ts';

/** Close-ups of close-ups that come back, and journeys that are their own next state. */
export const cycle: Check = ({ root }) => {
    const journeys = (root.definitions ?? []).filter(isJourney);
    return [
        ...onCycles(journeys, detailsIn, 'the close-up of one of its own touchpoints'),
        ...onCycles(journeys, evolvesIn, 'the next state of itself'),
    ];
};

type Link = Details | Evolves;

function detailsIn(journey: Journey): readonly Link[] {
    return stagesOf(journey).flatMap(stage => stage.fields.filter(isTouchpoint)).flatMap(touchpoint => touchpoint.fields.filter(field => field.$type === 'Details'));
}

function evolvesIn(journey: Journey): readonly Link[] {
    return journey.fields.filter(field => field.$type === 'Evolves');
}

function onCycles(journeys: readonly Journey[], linksOf: (journey: Journey) => readonly Link[], what: string): readonly Finding[] {
    const starts = journeys.filter(journey => linksOf(journey).length > 0);
    if (starts.length === 0) {
        return [];
    }
    const component = components(starts, journey => linksOf(journey).flatMap(link => link.journey?.ref ?? []));
    return starts.flatMap(journey => linksOf(journey).flatMap((link): readonly Finding[] => {
        const target = link.journey?.ref;
        if (!target || component.get(target) !== component.get(journey)) {
            return [];
        }
        return [{
            rule: 'cycle',
            level: 'error',
            message: target === journey
                ? `A journey can’t be ${what}.`
                : `“${target.name}” leads back to “${journey.name}”, so this journey would be ${what}.`,
            range: rangeOf(link, 'journey'),
            ...(target !== journey && { related: [{ uri: AstUtils.getDocument(target).uri.toString(), range: rangeOf(target, 'name'), message: 'This one leads back.' }] }),
        }];
    }));
}

/** Strongly connected components (Tarjan), each node with the number of its own; without recursion, as chains can be long. */
function components<T>(starts: readonly T[], next: (node: T) => readonly T[]): ReadonlyMap<T, number> {
    const component = new Map<T, number>();
    const order = new Map<T, number>();
    const lowest = new Map<T, number>();
    const open: T[] = [];
    for (const start of starts) {
        if (order.has(start)) {
            continue;
        }
        const path = [visit(start)];
        while (path.length > 0) {
            const { node, targets } = path.at(-1)!;
            const target = targets.pop();
            if (target === undefined) {
                path.pop();
                leave(node);
                const parent = path.at(-1)?.node;
                if (parent !== undefined) {
                    lowest.set(parent, Math.min(lowest.get(parent)!, lowest.get(node)!));
                }
            } else if (!order.has(target)) {
                path.push(visit(target));
            } else if (!component.has(target)) {
                lowest.set(node, Math.min(lowest.get(node)!, order.get(target)!));
            }
        }
    }
    return component;

    function visit(node: T): { readonly node: T; readonly targets: T[] } {
        order.set(node, order.size);
        lowest.set(node, order.get(node)!);
        open.push(node);
        return { node, targets: [...next(node)] };
    }

    function leave(node: T): void {
        if (lowest.get(node) !== order.get(node)) {
            return;
        }
        for (let member = open.pop(); member !== undefined; member = open.pop()) {
            component.set(member, order.get(node)!);
            if (member === node) {
                return;
            }
        }
    }
}
