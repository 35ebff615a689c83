import type { Mark, Scene } from '../diagram/scene.ts';

/** The same picture without the paper that it stands on: what lies behind shows through. */
export function withoutPaper(scene: Scene): Scene {
    return {
        ...scene,
        parts: scene.parts.map(part => ({
            ...part,
            groups: part.groups.map(group => ({ ...group, marks: group.marks.filter(mark => !isPaper(mark, group)) })),
        })),
    };
}

function isPaper(mark: Mark, { width, height }: { readonly width: number; readonly height: number }): boolean {
    return mark.kind === 'rect' && mark.fill === 'surface' && mark.x === 0 && mark.y === 0 && mark.width === width && mark.height === height;
}
