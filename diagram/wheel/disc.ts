import type { Journey, Support } from '../../language/model/journey.ts';
import { bodyItalic, bodyMuted, centred, meta, metaStrong, moved, run, stack, widthOf, type Block, type Type } from '../block.ts';
import { clamped } from '../clamped.ts';
import { faceMarks } from '../faces.ts';
import type { Group, Mark } from '../scene.ts';
import { numberText, supportIn, type Setting } from '../setting.ts';
import { fill } from '../words.ts';
import type { Plot } from './plots.ts';

/** The middle of the wheel: who goes round it, what for, and what we know that from; as much of it, and as large, as there is room for. */
export function discOf(journey: Journey, plots: readonly Plot[], radius: number, setting: Setting): readonly Group[] {
    const ways = manners.map(manner => placed(partsOf(journey, plots, radius, manner, setting)));
    const chosen = ways.find(it => it.every(({ block, y, group }) => group?.hint === undefined && isInside(block, y, radius))) ?? ways.at(-1)!;
    return [
        { key: 'wheel/disc', x: 0, y: 0, width: 0, height: 0, marks: [{ kind: 'circle', x: 0, y: 0, r: radius, fill: 'rail', stroke: 'line' }] },
        ...chosen.map(({ block, y, group }): Group => (
            { ...group ?? { key: 'wheel/sign' }, x: -block.width / 2, y, width: block.width, height: block.height, marks: moved(centred(block).marks, block.width / 2, 0) }
        )),
    ];
}

/** How much is said, the most first. */
interface Manner {
    readonly goal: Type;
    readonly hasRole: boolean;
    readonly hasQuote: boolean;
}

const large: Type = { size: 17, fill: 'text' };
const manners: readonly Manner[] = [
    { goal: large, hasRole: true, hasQuote: true }, { goal: bodyMuted, hasRole: true, hasQuote: true },
    { goal: large, hasRole: true, hasQuote: false }, { goal: bodyMuted, hasRole: true, hasQuote: false },
    { goal: bodyMuted, hasRole: false, hasQuote: false },
];

interface DiscPart {
    readonly block: Block;
    readonly group?: Pick<Group, 'key' | 'target' | 'label' | 'hint'>;
}

function partsOf(journey: Journey, plots: readonly Plot[], radius: number, manner: Manner, setting: Setting): readonly DiscPart[] {
    const [persona, ...others] = journey.personas;
    const goal = journey.goals[0] ?? persona?.goals[0];
    const quote = persona?.quotes[0];
    const room = 1.45 * radius;
    const name = nameBlock((persona ?? journey).label, room, setting);
    const role = persona?.role === undefined || !manner.hasRole ? undefined : clamped(persona.role, meta, room, 2, setting);
    const company = others.length === 0 ? undefined : clamped(fill(setting.words.wheel.with, { personas: others.map(it => it.label).join(setting.words.comma) }), meta, room, 2, setting);
    const aim = goal && clamped(goal.text, manner.goal, room, 4, setting);
    const said = quote && manner.hasQuote ? clamped(fill(setting.words.quote, { text: quote.text }), { ...bodyItalic, size: 12 }, 0.9 * room, 3, setting) : undefined;
    const counts = countsBlock(plots, setting);
    return [
        ...persona ? [{ block: sign }] : [],
        persona ? {
            block: stack([name, ...[role, company].filter(it => it !== undefined)], 2),
            group: {
                key: `persona:${persona.name}`, target: persona.id, label: [persona.label, persona.role, ...others.map(it => it.label)].filter(it => it !== undefined).join(', '),
                ...(name.isCut || role?.isCut || company?.isCut) && { hint: journey.personas.map(it => it.label).join(setting.words.comma) },
            },
        } : { block: name, group: { key: 'wheel/journey', target: journey.id, label: journey.label, ...name.isCut && { hint: journey.label } } },
        ...goal && aim ? [{ block: aim, group: { key: 'wheel/goal', target: goal.id, label: `${setting.words.goal}: ${goal.text}`, ...aim.isCut && { hint: goal.text } } }] : [],
        ...quote && said ? [{ block: said, group: { key: 'wheel/quote', target: quote.id, label: fill(setting.words.quote, { text: quote.text }), ...said.isCut && { hint: quote.text } } }] : [],
        ...counts ? [{ block: counts.block, group: { key: 'wheel/evidence', target: journey.id, label: counts.spoken } }] : [],
    ];
}

/** One under the other, about the middle. */
function placed(parts: readonly DiscPart[]): readonly (DiscPart & { readonly y: number })[] {
    let y = -(parts.reduce((sum, { block }) => sum + block.height, 0) + gap * (parts.length - 1)) / 2 - 2;
    return parts.map(part => {
        const at = y;
        y += part.block.height + gap;
        return { ...part, y: at };
    });
}

function isInside({ width, height }: Block, y: number, radius: number): boolean {
    return Math.hypot(width / 2, Math.max(Math.abs(y), Math.abs(y + height))) <= radius - 6;
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
    const heading: Type = { size: 26, strong: true, fill: 'text' };
    return widthOf(label, heading, setting) <= room ? clamped(label, heading, room, 1, setting) : clamped(label, { ...heading, size: 17 }, room, 2, setting);
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
