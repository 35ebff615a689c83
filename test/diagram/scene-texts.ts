import type { Group, Mark, Part, Scene } from '../../diagram/scene.ts';
import { textWidth } from '../../diagram/text/measure.ts';

/** A line of text of a scene and the box of its letters, in the scene's own coordinates. */
export interface TextBox {
    readonly text: string;
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    /** Its four corners, which a turned text has elsewhere than the box around it. */
    readonly corners: readonly Corner[];
    readonly group: Group;
    readonly part: Part;
}

export type Corner = readonly [x: number, y: number];

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
    const [top, bottom] = [y - 0.7 * size, y + 0.2 * size];
    const corners = [[left, top], [left + width, top], [left + width, bottom], [left, bottom]].map(([cornerX = 0, cornerY = 0]) => turned(cornerX - x, cornerY - y, mark.rotate ?? 0)).map(([dx, dy]): Corner => [x + dx, y + dy]);
    return {
        text: mark.runs.map(it => it.text).join(' '), corners, group, part,
        left: Math.min(...corners.map(it => it[0])), right: Math.max(...corners.map(it => it[0])), top: Math.min(...corners.map(it => it[1])), bottom: Math.max(...corners.map(it => it[1])),
    };
}

function turned(x: number, y: number, degrees: number): Corner {
    const angle = degrees * Math.PI / 180;
    return [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)];
}
