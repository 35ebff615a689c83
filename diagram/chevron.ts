import type { Stage } from '../language/model/journey.ts';
import { isCollapsed } from './narrow.ts';
import type { Group, Role } from './scene.ts';

/** Of its box, a square. */
export const chevronSize = 16;

/** Beside the name of a stage, for those who can click: what makes one step of the stage, or opens it again. Undefined where there is nothing to collapse. */
export function chevronOf(stage: Stage, x: number, y: number, more: { readonly column?: number; readonly lane?: string; readonly stroke?: Role } = {}): readonly Group[] {
    const { stroke = 'text-muted', ...place } = more;
    return stage.touchpoints.length === 0 ? [] : [{
        key: `collapse:${stage.id}`, collapses: stage.id, isOpen: !isCollapsed(stage), label: stage.label, ...place,
        x, y, width: chevronSize, height: chevronSize,
        marks: [{ kind: 'icon', name: isCollapsed(stage) ? 'chevron-right' : 'chevron-down', x: 1, y: 1, size: 14, stroke }],
    }];
}
