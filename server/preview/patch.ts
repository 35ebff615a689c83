import type { Group, Part, Scene } from '../../diagram/scene.ts';
import type { GroupPatch, PartPatch, PicturePatch } from '../protocol/preview.ts';
import { sameData } from './same-data.ts';

/** How a group becomes SVG text. */
export type RenderGroup = (group: Group, scene: Scene) => string;

/** What a page shows: a scene, under the number by which its page knows it. */
export interface Shown {
    readonly revision: number;
    readonly scene: Scene;
}

/**
 * The change that turns what a page shows into the next scene; undefined where they are the same.
 * Only what changed is rendered, so the cost of an edit is one comparison of the two scenes and a few groups of SVG.
 */
export function patchOf(shown: Shown | undefined, next: Scene, render: RenderGroup): PicturePatch | undefined {
    // Text runs the other way in every group, although their data may be the same.
    const previous = shown?.scene.direction === next.direction && shown.scene.language === next.language ? shown.scene : undefined;
    const known = new Map(previous?.parts.map(part => [part.key, part]));
    const parts = next.parts.flatMap(part => partPatch(known.get(part.key), part, next, render) ?? []);
    const order = next.parts.map(part => part.key);
    const head = { direction: next.direction, title: next.title, description: next.description, width: next.width, height: next.height };
    const patch: PicturePatch = {
        from: previous === undefined ? 0 : shown?.revision ?? 0,
        ...head,
        ...next.language === undefined ? {} : { language: next.language },
        ...changed('order', previous?.parts.map(part => part.key), order),
        parts,
    };
    const isSame = previous !== undefined && parts.length === 0 && patch.order === undefined
        && Object.entries(head).every(([name, value]) => previous[name as keyof typeof head] === value);
    return isSame ? undefined : patch;
}

function partPatch(previous: Part | undefined, next: Part, scene: Scene, render: RenderGroup): PartPatch | undefined {
    if (previous === next) {
        return undefined;
    }
    const known = new Map(previous?.groups.map(group => [group.key, group]));
    const groups: GroupPatch[] = [];
    const moved: { key: string; x: number; y: number }[] = [];
    for (const group of next.groups) {
        const before = known.get(group.key);
        if (before === undefined || !drawsTheSame(before, group)) {
            groups.push(groupPatch(group, scene, render));
        } else if (before.x !== group.x || before.y !== group.y) {
            moved.push({ key: group.key, x: group.x, y: group.y });
        }
    }
    const { key, role, x, y, width, height } = next;
    const patch: PartPatch = {
        key, role, x, y, width, height,
        ...changed('order', previous?.groups.map(group => group.key), next.groups.map(group => group.key)),
        ...groups.length === 0 ? {} : { groups },
        ...moved.length === 0 ? {} : { moved },
    };
    const isSame = previous !== undefined && patch.order === undefined && groups.length === 0 && moved.length === 0
        && previous.role === role && previous.x === x && previous.y === y && previous.width === width && previous.height === height;
    return isSame ? undefined : patch;
}

function drawsTheSame(a: Group, b: Group): boolean {
    return a.width === b.width && a.height === b.height && a.target === b.target && a.column === b.column && a.lane === b.lane
        && a.label === b.label && a.unfolds === b.unfolds && a.collapses === b.collapses && a.opens === b.opens && a.isOpen === b.isOpen && a.hint === b.hint && sameData(a.marks, b.marks);
}

/** Rendered at the origin: the page moves it, so that a moved group need not be rendered again. */
function groupPatch(group: Group, scene: Scene, render: RenderGroup): GroupPatch {
    const { key, x, y, width, height, target, unfolds, collapses, opens, column, lane } = group;
    return {
        key, x, y, width, height,
        ...target !== undefined && { target }, ...unfolds !== undefined && { unfolds }, ...collapses !== undefined && { collapses }, ...opens !== undefined && { opens },
        ...column !== undefined && { column }, ...lane !== undefined && { lane },
        svg: render({ ...group, x: 0, y: 0 }, scene),
    };
}

function changed<Name extends string, T>(name: Name, previous: T | undefined, next: T): { readonly [_ in Name]?: T } {
    return previous !== undefined && sameData(previous, next) ? {} : { [name]: next } as { readonly [_ in Name]: T };
}
