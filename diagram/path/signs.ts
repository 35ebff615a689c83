import type { Phase, Stage } from '../../language/model/journey.ts';
import { badge, badgeOf, withFinding } from '../badge.ts';
import { meta, metaStrong, moved, paragraph, type Block, type Type } from '../block.ts';
import type { Box } from '../boxes.ts';
import { faceMarks } from '../faces.ts';
import { findIcon } from '../icons/icons.ts';
import type { Group, Mark } from '../scene.ts';
import { numberText, supportIn, type Setting } from '../setting.ts';
import { channelLabel } from '../words.ts';
import type { Side } from './side.ts';
import type { Felt } from './stations.ts';

/** What a sign at the road says: a stage, under the phase that begins with it, or a phase alone. */
export interface SignText {
    readonly thing: Stage | Phase;
    readonly stage?: Stage;
    readonly phase?: Phase;
    /** What is felt in a stage as a whole, where none of its touchpoints says so. */
    readonly felt?: Felt;
    /** Ways in that lead here, and not to the beginning of the road. */
    readonly hasEntries: boolean;
    readonly column: number;
}

/** Where a sign may stand. */
export interface Stretch {
    readonly row: number;
    readonly side: Side;
    readonly from: number;
    readonly to: number;
}

const signType: Type = { size: 14, strong: true, fill: 'on-structure' };
const widestSign = 190;
const pad = 10;
/** From the middle of the road to the foot of the plate, road and its swing apart. */
const foot = 20;

/** Puts a sign where there is room for it, higher up if need be, over the `lanes` along the road; its post crosses the road, of which `half` is half. */
export function putSign(text: SignText, stretches: readonly Stretch[], half: number, lanes: number, swing: (x: number, row: number) => number, setting: Setting): void {
    const blocks = blocksOf(text, setting);
    const width = blocks.reduce((most, { block }) => Math.max(most, block.width), 0);
    const height = blocks.reduce((sum, { block }) => sum + block.height + gap, -gap);
    const plate = blocks.at(-1)!.block.width;
    for (const { mostLift, mayCross } of tries) {
        for (let lift = 0; lift <= mostLift; lift += 16) {
            for (const { row, side, from, to } of stretches) {
                for (const share of [0.5, 0.62, 0.38, 0.75, 0.25, 0.88, 0.12, 1, 0]) {
                    const post = from + (to - from) * share;
                    for (const shift of [0, plate / 2 - 14, 14 - plate / 2]) {
                        const left = Math.min(Math.max(post + shift - plate / 2, side.left), side.right - width);
                        const bottom = swing(post, row) - half - lanes - foot - lift;
                        const box: Box = { left, right: left + width, top: bottom - height, bottom };
                        const isUnderPlate = post >= left + 8 && post <= left + plate - 8;
                        if (isUnderPlate && side.isFree(box) && (mayCross || side.isFree({ left: post, right: post, top: bottom, bottom: bottom + lift }))) {
                            side.add({ box: { ...box, bottom: bottom + foot + lift }, draw: y => groupsOf(blocks, left, y + box.top), under: y => [postOf(post, y + bottom, y + swing(post, row) + half)] });
                            return;
                        }
                    }
                }
            }
        }
    }
}

/** Its post goes through nothing, if that can be. */
const tries = [{ mostLift: 160, mayCross: false }, { mostLift: 4000, mayCross: true }] as const;
const gap = 4;
interface SignBlock {
    readonly block: Block;
    readonly group: Omit<Group, 'x' | 'y' | 'width' | 'height' | 'marks'>;
}

function blocksOf({ thing, stage, phase, felt, hasEntries, column }: SignText, setting: Setting): readonly SignBlock[] {
    const finding = badgeOf(thing.id, setting);
    const goals = stage?.goals.map(it => `${setting.words.goal}: ${it.text}`) ?? [];
    return [
        ...phase ? [{
            block: paragraph(phase.label, phaseType, widestSign, setting),
            group: { key: phase.id, target: phase.id, lane: 'phases', column, label: phase.label },
        }] : [],
        ...stage && hasEntries ? stage.entries.map(entry => {
            const words = [
                ...entry.percent === undefined ? [] : [numberText(entry.percent, setting, { percent: true })],
                ...entry.channel ? [channelLabel(entry.channel, setting.words)] : [], ...entry.text === undefined ? [] : [entry.text],
            ].join(' · ');
            const block = paragraph(words, meta, widestSign - 18, setting);
            return {
                block: { width: block.width + 18, height: block.height, marks: [{ kind: 'icon', name: 'log-in', x: 0, y: 2, size: 12, stroke: 'text-muted' } as const, ...moved(block.marks, 18, 0)] },
                group: { key: entry.id, target: entry.id, lane: 'entries', column, label: `${setting.words.enter}: ${words}` },
            };
        }) : [],
        {
            block: plateOf(thing, felt, setting),
            group: { key: thing.id, target: thing.id, lane: 'stages', column, label: withFinding([thing.label, ...goals], finding, setting) },
        },
    ];
}

const phaseType: Type = { ...metaStrong, fill: 'text-muted' };

function plateOf(thing: Stage | Phase, felt: Felt | undefined, setting: Setting): Block {
    const name = 'icon' in thing && thing.icon !== undefined ? findIcon(thing.icon) : undefined;
    const indent = pad + (name ? 24 : 0);
    const words = paragraph(thing.label, signType, widestSign - indent - pad, setting);
    const finding = badgeOf(thing.id, setting);
    const width = indent + words.width + pad + (felt ? 28 : 0);
    const height = words.height + 12;
    return {
        width, height,
        marks: [
            { kind: 'rect', x: 0, y: 0, width, height, radius: 6, fill: 'structure' },
            ...name ? [{ kind: 'icon', name, x: pad, y: 8, size: 16, stroke: 'on-structure' } as const] : [],
            ...moved(words.marks, indent, 6),
            ...felt ? faceMarks(felt.level, supportIn(felt.support, setting), width - 17, height / 2, 10) : [],
            ...finding ? badge(finding, width - 3, 1, 8) : [],
        ],
    };
}

function groupsOf(blocks: readonly SignBlock[], left: number, top: number): readonly Group[] {
    let y = top;
    return blocks.map(({ block, group }): Group => {
        const placed = { ...group, x: left, y, width: block.width, height: block.height, marks: block.marks };
        y += block.height + gap;
        return placed;
    });
}

function postOf(x: number, from: number, to: number): Mark {
    return { kind: 'line', x1: x, y1: from, x2: x, y2: to, stroke: 'structure', strokeWidth: 2 };
}

