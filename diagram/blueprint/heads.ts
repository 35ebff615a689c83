import type { Journey, Phase } from '../../language/model/journey.ts';
import { badgeOf, cornerBadge, withFinding } from '../badge.ts';
import { moved, signedRun, stack, type Block, type Type } from '../block.ts';
import { chevronOf } from '../chevron.ts';
import { clamped } from '../clamped.ts';
import { faceMarks } from '../faces.ts';
import { scoreText } from '../feeling-text.ts';
import { findIcon } from '../icons/icons.ts';
import type { Group } from '../scene.ts';
import { supportIn, type Setting } from '../setting.ts';
import { spokenFeelings, type ActionStyle, type Felt } from './action.ts';
import { badgeAt, mostLines } from './cards.ts';
import type { Span } from './steps.ts';

/** Stages as blocks over their columns, and phases over them where there are several. */
export interface Heads {
    readonly height: number;
    readonly groups: readonly Group[];
}

/** On either side of a stage. */
const stageInset = 3;
const pad = { x: 12, y: 8 } as const;
const iconRoom = 26;

/** `from`: the place of the first of the spans among the stages of the journey. */
export function headsOf(journey: Journey, spans: readonly Span[], from: number, felt: ReadonlyMap<string, readonly Felt[]>, style: ActionStyle, isLive: boolean, setting: Setting): Heads {
    const phases = journey.phases.length < 2 ? [] : journey.phases.flatMap(phase => phaseOf(phase, spans, from, setting));
    const phaseHeight = phases.reduce((most, { block }) => Math.max(most, block.height + 8), 0);
    const stages = spans.map(span => ({ span, ...stageBlock(span, felt.get(span.stage.id) ?? [], style, isLive ? chevronRoom : 0, setting) }));
    const height = stages.reduce((most, { block }) => Math.max(most, block.height), 20) + 2 * pad.y;
    return {
        height: phaseHeight + (spans.length === 0 ? 0 : height),
        groups: [
            ...phases.map(({ phase, x, width, block }): Group => {
                const finding = badgeOf(phase.id, setting);
                const lineStart = block.width + (finding ? 34 : 12);
                return {
                    key: phase.id, target: phase.id, lane: 'phases', label: withFinding([phase.label], finding, setting),
                    ...block.isCut && { hint: phase.label },
                    x: x + stageInset, y: 0, width: width - 2 * stageInset, height: block.height,
                    marks: [
                        ...block.marks,
                        ...finding ? cornerBadge(finding, block.width + 16, 8, setting) : [],
                        ...width - 2 * stageInset - lineStart > 16 ? [{ kind: 'line', x1: lineStart, y1: 8.5, x2: width - 2 * stageInset, y2: 8.5, stroke: 'line-strong' } as const] : [],
                    ],
                };
            }),
            ...stages.map(({ span, block, isCut }): Group => {
                const { stage, steps } = span;
                const width = span.width - 2 * stageInset;
                const finding = badgeOf(stage.id, setting);
                return {
                    key: stage.id, target: stage.id, column: steps[0]!.index, lane: 'heads',
                    label: withFinding([
                        stage.label, ...stage.goals.map(it => `${setting.words.goal}: ${it.text}`), ...spokenFeelings(felt.get(stage.id) ?? [], style, setting),
                    ], finding, setting),
                    ...isCut && { hint: stage.label },
                    x: span.x + stageInset, y: phaseHeight, width, height,
                    marks: [
                        { kind: 'rect', x: 0, y: 0, width, height, radius: 6, fill: 'structure' },
                        ...moved(block.marks, pad.x, pad.y + (height - 2 * pad.y - block.height) / 2),
                        ...finding ? cornerBadge(finding, width - badgeAt.fromEnd, badgeAt.y, setting) : [],
                    ],
                };
            }),
            ...isLive ? spans.flatMap(({ stage, x, width, steps }) => chevronOf(
                stage, x + width - stageInset - 34 - (badgeOf(stage.id, setting) ? besideBadge : 0), phaseHeight + height / 2 - 8, { column: steps[0]!.index, lane: 'heads', stroke: 'on-structure' },
            )) : [],
        ],
    };
}

const chevronRoom = 20;
const besideBadge = 24;

const phaseType: Type = { size: 12, strong: true, fill: 'text-muted' };
const stageType: Type = { size: 14, strong: true, fill: 'on-structure' };

function phaseOf(phase: Phase, spans: readonly Span[], from: number, setting: Setting) {
    const own = spans.slice(Math.max(phase.first - from, 0), Math.max(phase.end - from, 0));
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined) {
        return [];
    }
    const width = last.x + last.width - first.x;
    return [{ phase, x: first.x, width, block: clamped(phase.label, phaseType, width - 2 * stageInset - 28, mostLines, setting) }];
}

/** Its name and, where it has a feeling that none of its touchpoints has, that. */
function stageBlock({ stage, width }: Span, felt: readonly Felt[], { scale }: ActionStyle, taken: number, setting: Setting): { readonly block: Block; readonly isCut: boolean } {
    const icon = stage.icon === undefined ? undefined : findIcon(stage.icon);
    const indent = icon === undefined ? 0 : iconRoom;
    const room = width - 2 * stageInset - 2 * pad.x - indent - taken - (badgeOf(stage.id, setting) ? besideBadge : 0);
    const label = clamped(stage.label, stageType, room, mostLines, setting);
    const name: Block = {
        width: indent + label.width, height: label.height,
        marks: [...icon === undefined ? [] : [{ kind: 'icon', name: icon, x: 0, y: 1, size: 18, stroke: 'on-structure' } as const], ...moved(label.marks, indent, 0)],
    };
    const feelings = felt.map(({ point }): Block => ({
        width: 60, height: 20,
        marks: [
            ...faceMarks(point.level, supportIn(point.support, setting), 9, 10, 9),
            { kind: 'text', x: 26, y: 14, anchor: 'start', runs: [signedRun(scoreText(point.score ?? point.level, scale, setting), { size: 12, strong: true, fill: 'on-structure' })] },
        ],
    }));
    return { block: stack([name, ...feelings], 6), isCut: label.isCut };
}
