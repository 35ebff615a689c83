import { body, run, widthOf } from '../block.ts';
import type { Lane } from '../lane.ts';
import type { Group } from '../scene.ts';
import { numberText } from '../setting.ts';
import { space } from '../space.ts';

/** How much people take part, as bars that can be compared along the row: the longest is the most. */
export const engagementLane: Lane = {
    id: 'engagement',
    icon: 'activity',
    title: words => words.lanes.engagement,

    draw({ columns, setting }) {
        const told = columns.flatMap(column => column.touchpoint?.engagement === undefined ? [] : [{ ...column, touchpoint: column.touchpoint, engagement: column.touchpoint.engagement }]);
        const most = told.reduce((max, { engagement }) => Math.max(max, Math.abs(engagement)), 0) || 1;
        const widestNumber = told.reduce((widest, { engagement }) => Math.max(widest, widthOf(numberText(engagement, setting, { fraction: 2 }), body, setting)), 0);
        const groups = told.map(({ index, textX, textWidth, touchpoint, engagement }): Group => {
            const text = numberText(engagement, setting, { fraction: 2 });
            const room = Math.max(textWidth - widestNumber - 10, 24);
            const length = room * Math.abs(engagement) / most;
            return {
                key: `${touchpoint.id}/engagement`, target: touchpoint.id, column: index, lane: 'engagement',
                label: `${touchpoint.label}, ${setting.words.lanes.engagement} ${text}`,
                x: textX, y: space.lanePad, width: textWidth, height: 20,
                marks: [
                    { kind: 'rect', x: 0, y: 7, width: room, height: 6, radius: 3, fill: 'track' },
                    ...length > 0 ? [{ kind: 'rect', x: 0, y: 7, width: Math.max(length, 6), height: 6, radius: 3, fill: 'stage' } as const] : [],
                    { kind: 'text', x: room + 8, y: 14, anchor: 'start', runs: [run(text, body, setting)] },
                ],
            };
        });
        return groups.length === 0 ? undefined : { height: 20 + 2 * space.lanePad, baseline: space.lanePad + 14, groups };
    },
};
