import type { Group, Mark, Part, Scene } from './scene.ts';

/** A scene laid out from left to right, read from right to left: x' = W - x, once, when everything has its place. */
export function mirrored(scene: Scene): Scene {
    return { ...scene, direction: 'rtl', parts: scene.parts.map(part => mirroredPart(part, scene.width)) };
}

function mirroredPart(part: Part, width: number): Part {
    return { ...part, x: width - part.x - part.width, groups: part.groups.map(group => mirroredGroup(group, part.width)) };
}

function mirroredGroup(group: Group, width: number): Group {
    return { ...group, x: width - group.x - group.width, marks: mirroredMarks(group.marks, group.width) };
}

/** Marks that are the same object as last time are mirrored to the same object as last time. */
const known = new WeakMap<readonly Mark[], { readonly width: number; readonly marks: readonly Mark[] }>();

function mirroredMarks(marks: readonly Mark[], width: number): readonly Mark[] {
    const last = known.get(marks);
    if (last?.width === width) {
        return last.marks;
    }
    const turned = marks.map(mark => mirroredMark(mark, width));
    known.set(marks, { width, marks: turned });
    return turned;
}

/** Anchors are by meaning, so they stay; icons are turned by the writer of SVG, which knows those that point. */
function mirroredMark(mark: Mark, width: number): Mark {
    switch (mark.kind) {
        case 'rect':
            return { ...mark, x: width - mark.x - mark.width };
        case 'icon':
            return { ...mark, x: width - mark.x - mark.size };
        case 'circle':
            return { ...mark, x: width - mark.x };
        case 'text':
            return { ...mark, x: width - mark.x, ...mark.rotate !== undefined && { rotate: -mark.rotate } };
        case 'line':
            return { ...mark, x1: width - mark.x1, x2: width - mark.x2 };
        case 'path': {
            const { flipped, ...rest } = mark;
            return mark.upright || flipped ? { ...rest, x: width - mark.x } : { ...rest, x: width - mark.x, flipped: true };
        }
        case 'definitions':
            return mark;
    }
}
