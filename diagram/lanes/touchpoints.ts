import { cardOf, cardText, drawCard, type Card, type Passage } from '../cards.ts';
import type { Column } from '../columns.ts';
import { flowOf } from '../flow.ts';
import type { Frame, Lane } from '../lane.ts';
import type { Group } from '../scene.ts';
import { space } from '../space.ts';
import { fill } from '../words.ts';

/** What people do, step by step, and the ways between the steps. */
export const touchpointsLane: Lane = {
    id: 'touchpoints',
    icon: 'app-window',
    title: words => words.lanes.touchpoints,

    draw(frame) {
        const { columns, journey, setting } = frame;
        const filled = columns.filter(it => it.touchpoint !== undefined);
        if (filled.length === 0) {
            return undefined;
        }
        const flow = flowOf(journey, frame, setting);
        const passages = passagesOf(frame);
        const style = {
            hasChannels: filled.some(({ touchpoint }) => touchpoint?.channels.length !== 0),
            hasSeveralPersonas: journey.personas.length > 1,
        };
        const cards = filled.map((column): [Column, Card] =>
            [column, cardOf(column.touchpoint!, column.textWidth, passages?.get(column), style, setting)]);
        const cardHeight = cards.reduce((tallest, [, { height }]) => Math.max(tallest, height), 0);
        const { entries, edges } = flow.groups(cardHeight);
        const place = (group: Group): Group => ({ ...group, y: group.y + flow.above });
        return {
            height: flow.above + cardHeight + Math.max(12, flow.below + (flow.below > 14 ? 6 : -2)),
            baseline: flow.above + 12,
            groups: [
                ...cards.map(([column, card], index): Group => {
                    const touchpoint = column.touchpoint!;
                    const next = cards[index + 1]?.[0];
                    return {
                        key: touchpoint.id, target: touchpoint.id, column: column.index, lane: 'touchpoints', label: cardText(touchpoint, setting),
                        x: column.textX, y: flow.above, width: column.textWidth, height: cardHeight,
                        marks: drawCard(card, touchpoint, column.textWidth, cardHeight, passages !== undefined, next && next.textX - column.textX - column.textWidth, setting),
                    };
                }),
                ...cards.flatMap(([column, card]) => closeUpOf(column, card, frame)).map(place),
                ...entries.map(place),
            ],
            under: edges.map(place),
        };
    },
};

/** The line on a card that leads to another journey is a thing of its own. */
function closeUpOf({ touchpoint, index, textX }: Column, { closeUp }: Card, { setting }: Frame): readonly Group[] {
    return closeUp === undefined || touchpoint?.details === undefined ? [] : [{
        key: `${touchpoint.id}/close-up`, opens: touchpoint.id, column: index, lane: 'close-ups', label: fill(setting.words.closeUp, { journey: touchpoint.details }),
        x: textX + space.cardPad, y: closeUp.y, width: closeUp.width, height: closeUp.height, marks: closeUp.marks,
    }];
}

/** Who is still on the way at each column; undefined where nobody is known to leave. */
function passagesOf({ columns }: Frame): ReadonlyMap<Column, Passage> | undefined {
    let arrive = 100;
    let isAnyoneLeaving = false;
    const passages = new Map<Column, Passage>();
    for (const column of columns) {
        const share = Math.min(100, (column.touchpoint?.dropOffs ?? []).reduce((sum, { percent }) => sum + (percent ?? 0), 0));
        const leave = arrive * share / 100;
        passages.set(column, { arrive, leave });
        isAnyoneLeaving ||= leave > 0;
        arrive -= leave;
    }
    return isAnyoneLeaving ? passages : undefined;
}
