import { bodyItalic, moved, paragraph, stack, type Block } from '../block.ts';
import type { Lane } from '../lane.ts';
import type { Group, Mark } from '../scene.ts';
import type { Setting } from '../setting.ts';
import { sourceLineIfAny } from '../sources.ts';
import { space } from '../space.ts';
import type { Statement } from '../../language/model/journey.ts';

/** What goes through their heads, in bubbles under the cards. */
export const thoughtsLane: Lane = {
    id: 'thoughts',
    icon: 'message-square',
    title: words => words.lanes.thoughts,

    draw({ columns, setting }) {
        let tallest = 0;
        const groups = columns.flatMap(({ index, textX, textWidth, touchpoint }) => {
            let y = top;
            return (touchpoint?.thoughts ?? []).map((thought, nth): Group => {
                const text = textOf(thought, textWidth - space.cardPad - 8, setting);
                const height = text.height + 2 * padding;
                const group: Group = {
                    key: thought.id, target: thought.id, column: index, lane: 'thoughts', label: thought.text,
                    x: textX, y, width: textWidth, height,
                    marks: [...bubble(textWidth, height, nth === 0), ...moved(text.marks, space.cardPad, padding)],
                };
                y += height + gap;
                tallest = Math.max(tallest, y - gap);
                return group;
            });
        });
        return groups.length === 0 ? undefined : { height: tallest + space.lanePad, baseline: top + 14, groups, continues: true };
    },
};

const top = 12;
const padding = 8;
const gap = 8;

function textOf(thought: Statement, width: number, setting: Setting): Block {
    return stack([paragraph(thought.text, bodyItalic, width, setting), ...sourceLineIfAny(thought.source, width, setting, thought.id)]);
}

/** One outline, so that a border in print goes round tail and bubble alike. */
function bubble(width: number, height: number, hasTail: boolean): readonly Mark[] {
    const r = 10;
    const tail = hasTail ? `H20L24-7L34 0H${width - r}` : `H${width - r}`;
    return [{
        kind: 'path', x: 0, y: 0, fill: 'bubble', stroke: 'line',
        d: `M${r} 0${tail}A${r} ${r} 0 0 1 ${width} ${r}V${height - r}A${r} ${r} 0 0 1 ${width - r} ${height}H${r}A${r} ${r} 0 0 1 0 ${height - r}V${r}A${r} ${r} 0 0 1 ${r} 0z`,
    }];
}
