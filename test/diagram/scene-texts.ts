import type { Group, Mark, Part, Scene } from '../../diagram/scene.ts';
import { textWidth } from '../../diagram/text/measure.ts';

/** A line of text of a scene and the box of its letters, in the scene's own coordinates. */
export interface TextBox {
    readonly text: string;
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly group: Group;
    readonly part: Part;
}

export function textBoxes(scene: Scene): readonly TextBox[] {
    return scene.parts.flatMap(part => part.groups.flatMap(group => group.marks.flatMap(mark => mark.kind === 'text' ? [boxOf(mark, group, part, scene)] : [])));
}

export function groupsOf(scene: Scene): readonly Group[] {
    return scene.parts.flatMap(part => part.groups);
}

export function groupOf(scene: Scene, key: string): Group {
    const group = groupsOf(scene).find(it => it.key === key);
    if (!group) {
        throw new Error(`No group ${key} among ${groupsOf(scene).map(it => it.key).join(', ')}`);
    }
    return group;
}

/** The lines of text of a group, top to bottom as they are drawn. */
export function linesOf({ marks }: Group): readonly string[] {
    return marks.flatMap(mark => mark.kind === 'text' ? [mark.runs.map(it => it.text).join(' ')] : []);
}

export function marksOf<Kind extends Mark['kind']>({ marks }: Group, kind: Kind): readonly Extract<Mark, { kind: Kind }>[] {
    return marks.filter((mark): mark is Extract<Mark, { kind: Kind }> => mark.kind === kind);
}

function boxOf(mark: Extract<Mark, { kind: 'text' }>, group: Group, part: Part, scene: Scene): TextBox {
    const size = Math.max(...mark.runs.map(it => it.size));
    const width = mark.runs.reduce((sum, run) => sum + textWidth(run.text, run), 0) + (mark.runs.length - 1) * textWidth(' ', { size });
    const x = part.x + group.x + mark.x;
    const y = part.y + group.y + mark.y;
    const isLeft = (mark.anchor === 'start') === (scene.direction === 'ltr');
    const left = mark.anchor === 'middle' ? x - width / 2 : isLeft ? x : x - width;
    return { text: mark.runs.map(it => it.text).join(' '), left, right: left + width, top: y - 0.7 * size, bottom: y + 0.2 * size, group, part };
}
