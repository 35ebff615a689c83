import type { OpportunityStatus } from '../language/model/journey.ts';
import type { Mark } from './scene.ts';

/** How far an opportunity is, as a sign about x, y, 10 px wide. */
export function statusMarks(status: OpportunityStatus, x: number, y: number): readonly Mark[] {
    return pies[status].map((mark): Mark => ({ kind: 'path', x, y, fill: 'none', upright: true, ...mark }));
}

type Shape = Pick<Extract<Mark, { kind: 'path' }>, 'd' | 'fill' | 'stroke' | 'strokeWidth'>;

const rim: Shape = { d: 'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z', stroke: 'opportunity', strokeWidth: 1.5 };

/** Empty, a quarter, half, full with a tick; a rejected one is crossed out. */
const pies: Readonly<Record<OpportunityStatus, readonly Shape[]>> = {
    idea: [rim],
    planned: [rim, { d: 'M0 0V-4.5A4.5 4.5 0 0 1 4.5 0z', fill: 'opportunity' }],
    doing: [rim, { d: 'M0-4.5A4.5 4.5 0 0 1 0 4.5z', fill: 'opportunity' }],
    done: [{ ...rim, fill: 'opportunity' }, { d: 'M-2.3 0.2L-0.6 1.9L2.4-1.7', stroke: 'surface', strokeWidth: 1.4 }],
    rejected: [{ ...rim, stroke: 'text-muted' }, { d: 'M-3.2 3.2L3.2-3.2', stroke: 'text-muted', strokeWidth: 1.5 }],
};
