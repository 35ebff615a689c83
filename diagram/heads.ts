import type { Journey, Phase, Stage } from '../language/model/journey.ts';
import { badge, badgeOf, withFinding } from './badge.ts';
import { bodyMuted, meta, moved, paragraph, stack, type Block, type Type } from './block.ts';
import { chevronOf } from './chevron.ts';
import type { Columns, Span } from './columns.ts';
import { findIcon } from './icons/icons.ts';
import { missingIn } from './missing.ts';
import type { Group } from './scene.ts';
import type { Setting } from './setting.ts';

/** Phases and stages over their columns. x counts from the end of the rail. */
export interface Heads {
    readonly height: number;
    /** Height of the row of phases; 0 without any. */
    readonly phases: number;
    readonly groups: readonly Group[];
    /** From the name of a phase to its end. */
    readonly arrows: readonly Arrow[];
}

export interface Arrow {
    readonly from: number;
    readonly to: number;
    readonly y: number;
}

export function headsOf(journey: Journey, { spans }: Columns, setting: Setting, isLive: boolean): Heads {
    const phases = journey.phases.filter(({ first, end }) => end > first && spans[first] !== undefined);
    const labels = phases.map(phase => {
        const span = spanOf(phase, spans);
        return { phase, span, block: paragraph(phase.label, phaseType, span.width - 40, setting) };
    });
    const phaseHeight = labels.reduce((tallest, { block }) => Math.max(tallest, block.height + 20), labels.length === 0 ? bareTop : 0);
    const stages = spans.map(span => ({ span, block: stageBlock(span, setting, isLive ? chevronRoom : 0) }));
    const stageHeight = stages.reduce((tallest, { block }) => Math.max(tallest, block.height), 0);
    const missing = missingIn(journey, setting);
    const stagesEnd = phaseHeight + (stages.length > 0 ? stageHeight + 18 : 0);
    const height = stagesEnd + (missing === undefined ? 0 : missingHeight);
    return {
        height, phases: phaseHeight,
        arrows: labels.flatMap(({ span, block }): readonly Arrow[] => {
            const arrow = { from: span.x + 16 + block.width + 14, to: span.x + span.width - 10, y: 16 };
            return arrow.to - arrow.from < 12 ? [] : [arrow];
        }),
        groups: [
            ...labels.map(({ phase, span, block }): Group => phaseGroup(phase, span, block, phaseHeight, setting)),
            ...stages.map(({ span, block }): Group => {
                const { stage } = span;
                const finding = badgeOf(stage.id, setting);
                return {
                    key: stage.id, target: stage.id, column: span.columns[0]!.index, lane: 'heads',
                    label: withFinding([stage.label, ...stage.goals.map(it => `${setting.words.goal}: ${it.text}`)], finding, setting),
                    x: span.x + 16, y: phaseHeight + 5, width: Math.min(Math.max(block.width, 24), span.width - 24), height: block.height, marks: block.marks,
                };
            }),
            ...missing === undefined ? [] : [missingGroup(missing, journey, stagesEnd, setting)],
            ...isLive ? spans.flatMap(({ stage, x, width, columns }) => chevronOf(stage, x + width - 26, phaseHeight + 9, { column: columns[0]!.index, lane: 'heads' })) : [],
        ],
    };
}

/** A line, with room around it. */
const missingHeight = 44;

function missingGroup(text: string, journey: Journey, y: number, setting: Setting): Group {
    const block = paragraph(text, bodyMuted, 400, setting);
    return { key: 'heads/missing', target: journey.id, label: text, x: 16, y: y + 12, width: block.width, height: block.height, marks: block.marks };
}

const phaseType: Type = { size: 12, strong: true, fill: 'text-muted' };
const stageType: Type = { size: 17, strong: true, fill: 'text' };
/** Room over the stages where no phase stands. */
const bareTop = 10;
const iconSize = 22;
const iconRoom = 30;

function spanOf({ first, end }: Phase, spans: readonly Span[]): { readonly x: number; readonly width: number } {
    const [from, to] = [spans[first]!, spans[Math.min(end, spans.length) - 1]!];
    return { x: from.x, width: to.x + to.width - from.x };
}

function phaseGroup(phase: Phase, span: { readonly x: number; readonly width: number }, block: Block, rowHeight: number, setting: Setting): Group {
    const finding = badgeOf(phase.id, setting);
    return {
        key: phase.id, target: phase.id, lane: 'phases', label: withFinding([phase.label], finding, setting),
        x: span.x + 16, y: 8, width: Math.max(block.width, 24), height: rowHeight - 16,
        marks: finding ? [...block.marks, ...badge(finding, block.width + 7, 8, 5)] : block.marks,
    };
}

export const chevronRoom = 16;

function stageBlock({ stage, width }: Span, setting: Setting, taken: number): Block {
    const room = width - 32 - taken;
    const name = stage.icon === undefined ? undefined : findIcon(stage.icon);
    const indent = name === undefined ? 0 : iconRoom;
    const finding = badgeOf(stage.id, setting);
    const label = paragraph(stage.label, stageType, room - indent - (finding ? 22 : 0), setting);
    const goals = goalsOf(stage).map(text => paragraph(text, meta, Math.min(room, 360), setting));
    return stack([
        {
            width: indent + label.width, height: label.height,
            marks: [
                ...name === undefined ? [] : [{ kind: 'icon', name, x: 0, y: 1, size: iconSize, stroke: 'stage' } as const],
                ...moved(label.marks, indent, 0),
                ...finding ? badge(finding, indent + label.width + 14, 12, 7) : [],
            ],
        },
        ...goals.length > 0 ? [stack(goals, 2)] : [],
    ], 6);
}

function goalsOf({ goals }: Stage): readonly string[] {
    return goals.map(it => it.text);
}

