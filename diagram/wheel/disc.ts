import type { Journey, Support } from '../../language/model/journey.ts';
import { bodyMuted, centred, meta, metaStrong, moved, run, stack, widthOf, type Block, type Type } from '../block.ts';
import { clamped } from '../clamped.ts';
import { faceMarks } from '../faces.ts';
import type { Group, Mark } from '../scene.ts';
import { numberText, supportIn, type Setting } from '../setting.ts';
import { fill } from '../words.ts';
import type { Plot } from './plots.ts';

/** The middle of the wheel: who goes round it, what for, and what we know that from. */
export function discOf(journey: Journey, plots: readonly Plot[], radius: number, setting: Setting): readonly Group[] {
    const [persona, ...others] = journey.personas;
    const goal = journey.goals[0] ?? persona?.goals[0];
    const room = 1.45 * radius;
    const name = persona && nameBlock(persona.label, room, setting);
    const company = others.length === 0 ? undefined : clamped(fill(setting.words.wheel.with, { personas: others.map(it => it.label).join(setting.words.comma) }), meta, room, 2, setting);
    const aim = goal && clamped(goal.text, bodyMuted, room, 4, setting);
    const counts = countsBlock(plots, setting);
    const parts: readonly { readonly block: Block; readonly group?: Pick<Group, 'key' | 'target' | 'label' | 'hint'> }[] = [
        { block: sign },
        ...persona && name ? [{
            block: stack([name, ...company ? [company] : []], 2),
            group: { key: `persona:${persona.name}`, target: persona.id, label: [persona.label, persona.role, ...others.map(it => it.label)].filter(it => it !== undefined).join(', '), ...(name.isCut || company?.isCut) && { hint: journey.personas.map(it => it.label).join(setting.words.comma) } },
        }] : [],
        ...goal && aim ? [{ block: aim, group: { key: 'wheel/goal', target: goal.id, label: `${setting.words.goal}: ${goal.text}`, ...aim.isCut && { hint: goal.text } } }] : [],
        ...counts ? [{ block: counts.block, group: { key: 'wheel/evidence', target: journey.id, label: counts.spoken } }] : [],
    ];
    const height = parts.reduce((sum, { block }) => sum + block.height, 0) + gap * (parts.length - 1);
    const groups: Group[] = [{
        key: 'wheel/disc', x: 0, y: 0, width: 0, height: 0,
        marks: [{ kind: 'circle', x: 0, y: 0, r: radius, fill: 'rail', stroke: 'line' }],
    }];
    let y = -height / 2 - 2;
    for (const { block, group } of parts) {
        groups.push({ ...group ?? { key: 'wheel/sign' }, x: -block.width / 2, y, width: block.width, height: block.height, marks: moved(centred(block).marks, block.width / 2, 0) });
        y += block.height + gap;
    }
    return groups;
}

const gap = 10;

/** Somebody, no matter who. */
const sign: Block = {
    width: 48, height: 48,
    marks: [
        { kind: 'circle', x: 0, y: 24, r: 23.5, fill: 'bubble', stroke: 'line' },
        { kind: 'icon', name: 'user', x: -12, y: 12, size: 24, stroke: 'opportunity' },
    ],
};

function nameBlock(label: string, room: number, setting: Setting) {
    const large: Type = { size: 26, strong: true, fill: 'text' };
    return widthOf(label, large, setting) <= room ? clamped(label, large, room, 1, setting) : clamped(label, { ...large, size: 17 }, room, 2, setting);
}

/** How many of the feelings on the wheel rest on what: marks stand about x = 0. */
function countsBlock(plots: readonly Plot[], setting: Setting): { readonly block: Block; readonly spoken: string } | undefined {
    const supports = plots.flatMap(({ spots }) => spots.map(({ point }) => supportIn(point.support, setting)));
    const counts = (['sourced', 'assumed', 'unsourced'] as const).map(support => ({ support, count: supports.filter(it => it === support).length })).filter(it => it.count > 0)
        .map(({ support, count }): { readonly support: Support; readonly text: string; readonly width: number } => {
            const text = numberText(count, setting);
            return { support, text, width: 22 + widthOf(text, metaStrong, setting) };
        });
    if (counts.length === 0) {
        return undefined;
    }
    const width = counts.reduce((sum, it) => sum + it.width + 14, -14);
    const marks: Mark[] = [];
    let x = -width / 2;
    for (const { support, text, width: own } of counts) {
        marks.push(...faceMarks(1, support, x + 9, 9, 9), { kind: 'text', x: x + 22 + (own - 22) / 2, y: 13, anchor: 'middle', runs: [run(text, metaStrong, setting)] });
        x += own + 14;
    }
    return {
        block: { width, height: 18, marks },
        spoken: counts.map(({ support, text }) => fill(setting.words.counted[support], { count: text })).join(setting.words.comma),
    };
}
