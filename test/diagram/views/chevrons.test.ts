import { describe, expect, test } from 'vitest';
import { narrowed } from '../../../diagram/narrow.ts';
import { views } from '../../../diagram/views/index.ts';
import { giftBox } from '../gift-box-journey.ts';
import { giftBoxPersian } from '../gift-box-persian-journey.ts';
import { journey, stage, touchpoint } from '../make-journey.ts';
import { groupsOf, textBoxes } from '../scene-texts.ts';

const collapsed = narrowed(giftBox, { collapsed: new Set(['Order']) });

describe.each(['map', 'blueprint', 'table', 'curve', 'timeline'] as const)('the stages of the view %s', id => {
    test('are collapsed and opened where their names are, by those who can click', () => {
        const chevrons = groupsOf(views[id].draw(collapsed, { width: 1800, isLive: true })).filter(it => it.collapses !== undefined);
        expect(chevrons.map(it => [it.collapses, it.isOpen])).toEqual(giftBox.stages.map(it => [it.id, it.id !== 'Order']));
        expect(groupsOf(views[id].draw(giftBox, { width: 1400 })).filter(it => it.collapses !== undefined)).toEqual([]);
    });

    test.each([500, 900, 1400])('have no words under what collapses them, %i px wide', width => {
        for (const it of [giftBox, giftBoxPersian]) {
            const scene = views[id].draw(it, { width, isLive: true });
            const chevrons = scene.parts.flatMap(part => part.groups.filter(group => group.collapses !== undefined).map(({ x, y, width, height }) => (
                { left: part.x + x + 2, right: part.x + x + width - 2, top: part.y + y + 2, bottom: part.y + y + height - 2 }
            )));
            const under = textBoxes(scene).filter(box => chevrons.some(chevron => box.left < chevron.right && chevron.left < box.right && box.top < chevron.bottom && chevron.top < box.bottom));
            expect(under.map(box => box.text)).toEqual([]);
        }
    });

    test('without touchpoints have nothing to collapse', () => {
        const made = journey('One', [stage('Empty'), stage('Full', [touchpoint('A')])]);
        expect(groupsOf(views[id].draw(made, { width: 900, isLive: true })).flatMap(it => it.collapses ?? [])).toEqual(['Full']);
    });
});
