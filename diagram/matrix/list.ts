import { badge, badgeOf, withFinding } from '../badge.ts';
import { bodyStrong, indented, meta, moved, paragraph, run, stack, type Block, type Type } from '../block.ts';
import type { Group, Mark } from '../scene.ts';
import { numberText, type Setting } from '../setting.ts';
import { fill } from '../words.ts';
import { estimatesOf, opportunityText, titleType } from './cards.ts';
import { isOpen, type Ranked } from './ranked.ts';

const heading: Type = { size: 17, strong: true, fill: 'text' };
const indent = 36;
const columnGap = 40;

/** What to do, in which order, in `columns` of one width beside each other; 0,0 is the top left corner. */
export function listOf(ranked: readonly Ranked[], numbers: ReadonlyMap<Ranked, number>, width: number, columns: number, setting: Setting): { readonly groups: readonly Group[]; readonly height: number } {
    if (ranked.length === 0) {
        return { groups: [], height: 0 };
    }
    const room = Math.floor((width - (columns - 1) * columnGap) / columns);
    const title = paragraph(setting.words.matrix.order, heading, width, setting);
    const top = title.height + 12;
    const items = ranked.map(it => ({ it, block: itemOf(it, numbers.get(it) ?? 0, room, setting) }));
    const heights = items.map(({ block }) => block.height + 20);
    const goal = heights.reduce((sum, it) => sum + it, 0) / columns;
    let [column, y, tallest] = [0, 0, 0];
    const groups = items.map(({ it, block }, index): Group => {
        if (column < columns - 1 && y > 0 && y + heights[index]! / 2 > goal) {
            column++;
            y = 0;
        }
        const { opportunity: { id } } = it;
        const finding = badgeOf(id, setting);
        const spoken = `${numberText(numbers.get(it) ?? 0, setting)}. ${opportunityText(it, setting)}`;
        const group: Group = {
            key: `${id}/listed`, target: id, column: index, lane: 'list', label: withFinding([spoken], finding, setting),
            x: column * (room + columnGap), y: top + y, width: room, height: heights[index]!,
            marks: [
                { kind: 'line', x1: 0, y1: 0.5, x2: room, y2: 0.5, stroke: y === 0 ? 'text' : 'line', strokeWidth: y === 0 ? 1.5 : 1 },
                ...moved(block.marks, 0, 10),
                ...finding ? badge(finding, room - 8, 18, 7) : [],
            ],
        };
        y += heights[index]!;
        tallest = Math.max(tallest, y);
        return group;
    });
    const caption: Group = { key: 'matrix/order', x: 0, y: 0, width: title.width, height: title.height, marks: title.marks };
    return { groups: [caption, ...groups], height: top + tallest };
}

function itemOf(ranked: Ranked, number: number, width: number, setting: Setting): Block {
    const { opportunity, impact, effort, isQuickWin, answers } = ranked;
    const { words } = setting;
    const facts = [
        ...estimatesOf(impact, effort, setting), ...opportunity.owner === undefined ? [] : [opportunity.owner], ...opportunity.status === undefined ? [] : [words.statuses[opportunity.status]],
    ];
    const room = width - indent - 20;
    const sign: Mark = { kind: 'text', x: 4, y: 16, anchor: 'start', runs: [run(numberText(number, setting), { size: 17, strong: true, fill: isQuickWin && isOpen(ranked) ? 'opportunity' : 'text-muted' }, setting)] };
    return indented(stack([
        paragraph(opportunity.text, { ...bodyStrong, fill: titleType(opportunity).fill }, room, setting),
        ...facts.length === 0 ? [] : [paragraph(facts.join(' · '), meta, room, setting)],
        ...answers.length === 0 ? [] : [paragraph(fill(words.matrix.answers, { pains: answers.join(words.comma) }), meta, room, setting)],
    ], 2), indent, [sign]);
}
