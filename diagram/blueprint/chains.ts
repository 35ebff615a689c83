import type { Group, Mark, Role } from '../scene.ts';
import { inset, type Span, type Step } from './steps.ts';

/** What stands in one row of a column: from the top of its first card to the bottom of its last. */
export interface Stop {
    /** Place of the row among all rows. */
    readonly row: number;
    readonly top: number;
    readonly bottom: number;
    /** Whether the first card, and the last, belong to the whole stage. */
    readonly startsShared: boolean;
    readonly endsShared: boolean;
}

interface Link {
    readonly from: Stop;
    readonly to: Stop;
}

/** What stands at physical evidence hangs on loosely; so does what skips a row. */
export function isLoose({ from, to }: Link): boolean {
    return from.row === 0 || to.row - from.row > 1;
}

/** Links down each column between filled cells that follow each other. What hangs between two cards of a whole stage is one link. */
export function linksOf({ steps }: Span, stops: ReadonlyMap<Step, readonly Stop[]>, lowest: Step | undefined): ReadonlyMap<Step, readonly Link[]> {
    const links = new Map(steps.map(step => [step, [] as Link[]]));
    const shared = new Map<string, [Step, Link][]>();
    for (const step of steps) {
        const column = stops.get(step) ?? [];
        column.slice(1).forEach((to, index) => {
            const from = column[index]!;
            const link: Link = { from, to };
            if (from.endsShared && to.startsShared) {
                const key = `${from.row} ${to.row}`;
                shared.set(key, shared.get(key) ?? []).get(key)!.push([step, link]);
            } else {
                links.get(step)!.push(link);
            }
        });
    }
    for (const all of shared.values()) {
        const [step, link] = all.find(([it]) => it === lowest) ?? all[(all.length - 1) >> 1]!;
        links.get(step)!.push(link);
    }
    return links;
}

/** The links of a column, and the arrow to the next step at `next.y`. */
export function drawChain(step: Step, links: readonly Link[], isLowest: boolean, next: { readonly x: number; readonly y: number } | undefined): Group | undefined {
    if (links.length === 0 && next === undefined) {
        return undefined;
    }
    const ys = [...links.flatMap(({ from, to }) => [from.bottom, to.top]), ...next ? [next.y - 4, next.y + 4] : []];
    const top = ys.reduce((a, b) => Math.min(a, b));
    const stroke: Role = isLowest ? 'pain' : 'flow';
    const middle = step.width / 2;
    const end = step.width - inset;
    return {
        key: `chain/${(step.touchpoint ?? step.stage).id}`, column: step.index,
        x: step.x, y: top, width: step.width, height: ys.reduce((a, b) => Math.max(a, b)) - top,
        marks: [
            ...links.flatMap(link => drawLink(link, middle, top, stroke, isLowest ? 2 : 1.25)),
            ...next ? [
                { kind: 'line', x1: end + 1, y1: next.y - top, x2: next.x - step.x - 5, y2: next.y - top, stroke: 'flow', strokeWidth: 1.25 },
                { kind: 'path', x: next.x - step.x - 1, y: next.y - top, d: 'M-6-4L0 0L-6 4z', fill: 'flow' },
            ] as const : [],
        ],
    };
}

function drawLink(link: Link, x: number, top: number, stroke: Role, strokeWidth: number): readonly Mark[] {
    const { from, to } = link;
    const [y1, y2] = [from.bottom - top + 1, to.top - top - 1];
    const isEvidence = from.row === 0;
    const head = isEvidence ? 0 : 5;
    return [
        { kind: 'line', x1: x, y1: y1 + head, x2: x, y2: y2 - head, stroke, strokeWidth: isLoose(link) ? 1.75 : strokeWidth, ...isLoose(link) && { dash: '0.1 5', cap: 'round' } },
        ...isEvidence ? [] : [
            { kind: 'path', x, y: y1, d: 'M-4 6.5L0 0L4 6.5z', fill: stroke } as const,
            { kind: 'path', x, y: y2, d: 'M-4-6.5L0 0L4-6.5z', fill: stroke } as const,
        ],
    ];
}
