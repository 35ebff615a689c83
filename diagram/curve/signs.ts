import type { Support } from '../../language/model/journey.ts';
import { faceMarks, feelingRole } from '../faces.ts';
import type { Mark, Role, Stroke } from '../scene.ts';
import type { Line } from './points.ts';

/** How the line of each persona looks after the first: colour, dashes and the sign on its points. */
const others: readonly { readonly role: Role; readonly dash: string; readonly outline: string }[] = [
    { role: 'second', dash: '7 5', outline: 'M-1-1H1V1H-1z' },
    { role: 'text-muted', dash: '2 4', outline: 'M0-1.25L1.2 0.9H-1.2z' },
];

export function roleOf({ isLead, nth }: Pick<Line, 'isLead' | 'nth'>): Role {
    return isLead ? 'text' : others[(nth + 1) % 2]!.role;
}

/** The line itself, cut out of what lies under it. */
export function strokesOf(d: string, line: Pick<Line, 'isLead' | 'nth'>, y: number, isThin: boolean): readonly Mark[] {
    const path = { kind: 'path', x: 0, y, d, fill: 'none' } as const;
    return [
        { ...path, stroke: 'surface', strokeWidth: isThin ? 4 : line.isLead ? 7 : 5, cap: 'round' },
        line.isLead
            ? { ...path, stroke: 'text', strokeWidth: isThin ? 1.5 : 3, cap: 'round' }
            : { ...path, stroke: roleOf(line), strokeWidth: isThin ? 1.5 : 2, dash: others[(line.nth + 1) % 2]!.dash },
    ];
}

/** A point about 0, 0: a face, from 7 px on, or a dot; for others than the first persona their sign. How solid it is says what it rests on. */
export function signOf(level: number, support: Support, r: number, line: Pick<Line, 'isLead' | 'nth'>): readonly Mark[] {
    if (line.isLead) {
        return r >= 7 ? faceMarks(level, support, 0, 0, r) : dot(support, r, feelingRole(level));
    }
    const { role, outline } = others[(line.nth + 1) % 2]!;
    const path = { kind: 'path', x: 0, y: 0, d: outline, upright: true } as const;
    return [
        { ...path, scale: r + 3, fill: 'surface' },
        { ...path, scale: r, ...solid(support, role, 2 / r, r) },
    ];
}

function dot(support: Support, r: number, role: Role): readonly Mark[] {
    return [{ kind: 'circle', x: 0, y: 0, r: r + 1.5, fill: 'surface' }, { kind: 'circle', x: 0, y: 0, r, ...solid(support, role, 1.5, 1) }];
}

function solid(support: Support, role: Role, strokeWidth: number, scale: number): { readonly fill: Role } & Stroke {
    return support === 'sourced' ? { fill: role }
        : { fill: 'surface', stroke: role, strokeWidth, ...support === 'unsourced' && { dash: `${Math.round(200 / scale) / 100} ${Math.round(260 / scale) / 100}` } };
}
