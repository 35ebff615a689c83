import type { Journey, Phase, Stage, Touchpoint } from '../../language/model/journey.ts';
import { badge, badgeOf, withFinding } from '../badge.ts';
import { bodyStrong, centred, meta, metaStrong, moved, paragraph, stack, type Block, type Type } from '../block.ts';
import type { Box } from '../boxes.ts';
import { chevronOf, chevronSize } from '../chevron.ts';
import { findIcon } from '../icons/icons.ts';
import type { Group, Mark } from '../scene.ts';
import { capitalised, type Setting } from '../setting.ts';
import { widestWord } from '../text/wrap.ts';
import { channelLabel } from '../words.ts';

/**
 * How much is said of each step, by their number: names and channels, names, names of those that stand out,
 * and dots instead of faces.
 */
export type Density = 'roomy' | 'small' | 'plain' | 'dots';

/** A touchpoint, or a stage without any, and the middle of its column. */
export interface Step {
    readonly index: number;
    readonly x: number;
    readonly stage: Stage;
    readonly touchpoint?: Touchpoint;
}

/** A stage and its steps from edge to edge. */
export interface Band {
    readonly stage: Stage;
    readonly left: number;
    readonly right: number;
    readonly steps: readonly Step[];
}

export interface Grid {
    readonly density: Density;
    readonly steps: readonly Step[];
    readonly bands: readonly Band[];
    /** Of one column. */
    readonly step: number;
    readonly left: number;
    readonly right: number;
}

/** Room of the scale at the start. */
export const axisRoom = 96;

const most: Readonly<Record<Exclude<Density, 'dots'>, number>> = { roomy: 14, small: 30, plain: 80 };
const least: Readonly<Record<Density, number>> = { roomy: 104, small: 92, plain: 36, dots: 16 };
const widest = 280;

/** Equally wide columns, so that slopes can be compared; `end` is what has to stand beyond the middle of the last one. */
export function gridOf({ stages }: Journey, available: number, end: number, setting: Setting): Grid {
    const count = stages.reduce((sum, { touchpoints }) => sum + Math.max(touchpoints.length, 1), 0);
    const density = count <= most.roomy ? 'roomy' : count <= most.small ? 'small' : count <= most.plain ? 'plain' : 'dots';
    const beyond = Math.max(0, end - least[density] / 2);
    const narrowest = density === 'roomy' || density === 'small' ? Math.max(least[density], Math.min(wordRoom(stages, setting), mostForWords)) : least[density];
    const step = Math.floor(Math.min(Math.max((available - axisRoom - beyond) / Math.max(count, 1), narrowest), widest));
    let x = axisRoom;
    let index = 0;
    const bands = stages.map((stage): Band => {
        const left = x;
        const touchpoints = stage.touchpoints.length === 0 ? [undefined] : stage.touchpoints;
        const steps = touchpoints.map((touchpoint): Step => {
            x += step;
            return { index: index++, x: x - step / 2, stage, ...touchpoint && { touchpoint } };
        });
        return { stage, left, right: x, steps };
    });
    return { density, steps: bands.flatMap(it => it.steps), bands, step, left: axisRoom, right: x };
}

/** How wide columns are in which no name of a stage has to be broken in a word. */
function wordRoom(stages: readonly Stage[], setting: Setting): number {
    return stages.reduce((most, { label, touchpoints }) => Math.max(most, (widestWord(label, metaStrong, setting.stretch) + headPad + 1) / Math.max(touchpoints.length, 1)), 0);
}

const mostForWords = 132;
/** Beside the name of a stage. */
const headPad = 14;

// ---- heads ----

interface CurveHeads {
    /** Top of the bands. */
    readonly top: number;
    /** Under the tallest name of a stage. */
    readonly bottom: number;
    readonly groups: readonly Group[];
    /** Where names of stages stand. */
    readonly boxes: readonly Box[];
}

const phaseType: Type = { size: 12, strong: true, fill: 'text-muted' };

export function curveHeads({ phases }: Journey, grid: Grid, isLive: boolean, setting: Setting): CurveHeads {
    const rules = phases.filter(({ first, end }) => end > first && grid.bands[first] !== undefined).map(phase => ruleOf(phase, grid, setting));
    const phaseHeight = rules.reduce((tallest, { block }) => Math.max(tallest, block.height), 0);
    const top = rules.length === 0 ? 0 : phaseHeight + 16;
    const names = grid.bands.map(band => ({ band, name: nameOf(band, grid.density, isLive, setting) }));
    const height = names.reduce((tallest, { name }) => Math.max(tallest, name.height), 0);
    return {
        top, bottom: top + 12 + height,
        boxes: names.map(({ band, name }) => ({ left: band.left, right: band.left + 10 + name.width + (name.hasChevron ? chevronRoom : 0) + 8, top, bottom: top + 12 + name.height + 4 })),
        groups: [
            ...rules.map(({ phase, left, right, block }): Group => {
                const finding = badgeOf(phase.id, setting);
                return {
                    key: phase.id, target: phase.id, lane: 'phases', label: withFinding([phase.label], finding, setting), ...block.height === 0 && { hint: phase.label },
                    x: left, y: 0, width: right - left, height: phaseHeight + 6,
                    marks: [
                        ...moved(block.marks, 2, phaseHeight - block.height),
                        ...finding ? badge(finding, block.width + 12, phaseHeight - 8, 5) : [],
                        { kind: 'line', x1: 0, y1: phaseHeight + 5, x2: right - left, y2: phaseHeight + 5, stroke: 'structure', strokeWidth: 2 },
                    ],
                };
            }),
            ...names.map(({ band: { stage, left, right, steps }, name }): Group => ({
                key: stage.id, target: stage.id, column: steps[0]!.index, lane: 'heads', label: withFinding([stage.label], badgeOf(stage.id, setting), setting), ...name.isShort && { hint: stage.label },
                x: left, y: top, width: right - left, height: 12 + height, marks: moved(name.marks, 10, 12),
            })),
            ...names.flatMap(({ band: { stage, left, steps }, name }) => name.hasChevron ? chevronOf(stage, left + 10 + name.width + 6, top + 14, { column: steps[0]!.index, lane: 'heads' }) : []),
        ],
    };
}

function ruleOf(phase: Phase, { bands }: Grid, setting: Setting) {
    const left = bands[phase.first]!.left + 2;
    const right = bands[Math.min(phase.end, bands.length) - 1]!.right - 2;
    const block = widestWord(phase.label, phaseType, setting.stretch) <= right - left - 4 ? paragraph(phase.label, phaseType, right - left - 4, setting) : nothing;
    return { phase, left, right, block };
}

const nothing: Block = { width: 0, height: 0, marks: [] };
const iconSize = 18;
const chevronRoom = chevronSize + 6;

/** The name of a stage in its band; where bands are narrow, what of it can be read. */
function nameOf({ stage, left, right }: Band, density: Density, isLive: boolean, setting: Setting): Block & { readonly isShort: boolean; readonly hasChevron: boolean } {
    const icon = stage.icon === undefined ? undefined : findIcon(stage.icon);
    const finding = badgeOf(stage.id, setting);
    const indent = icon === undefined ? 0 : iconSize + 6;
    const whole = right - left - headPad - (finding ? 18 : 0);
    // A name in which no word is broken comes first.
    const hasChevron = isLive && indent + widestWord(stage.label, bodyStrong, setting.stretch) + chevronRoom <= whole;
    const room = whole - (hasChevron ? chevronRoom : 0);
    const sign: readonly Mark[] = icon === undefined ? [] : [{ kind: 'icon', name: icon, x: 0, y: 1, size: iconSize, stroke: 'text-muted' }];
    const set = (type: Type, indent: number) => paragraph(stage.label, type, room - indent, setting);
    const fits = (type: Type, indent: number) => widestWord(stage.label, type, setting.stretch) <= room - indent && (density === 'roomy' || density === 'small' || set(type, indent).marks.length <= 3);
    const marked = (block: Block, isShort: boolean) => ({
        ...block, isShort, hasChevron,
        ...finding && { width: block.width + 18, height: Math.max(block.height, 20), marks: [...block.marks, ...badge(finding, block.width + 11, 10, 6)] },
    });
    if (fits(bodyStrong, indent)) {
        const block = set(bodyStrong, indent);
        return marked({ width: indent + block.width, height: block.height, marks: [...sign, ...moved(block.marks, indent, 0)] }, false);
    }
    if (fits(bodyStrong, 0) || !fits(metaStrong, 0) && (density === 'roomy' || density === 'small')) {
        return marked(set(bodyStrong, 0), false);
    }
    return fits(metaStrong, 0) ? marked(set(metaStrong, 0), false)
        : marked(icon !== undefined && room >= iconSize ? { width: iconSize, height: 20, marks: sign } : nothing, true);
}

// ---- feet ----

/** Ticks under the curve with names of touchpoints; 0 is their top. */
export function curveFeet(grid: Grid, standing: ReadonlySet<Step>, hasSeveralPersonas: boolean, setting: Setting): { readonly groups: readonly Group[]; readonly height: number } {
    const names = grid.density === 'roomy' || grid.density === 'small' ? allNames(grid, setting) : someNames(grid, standing, setting);
    const height = [...names.values()].reduce((tallest, { block }) => Math.max(tallest, block.height), 0);
    const groups = grid.steps.flatMap(({ index, x, touchpoint }): readonly Group[] => {
        if (!touchpoint) {
            return [];
        }
        const name = names.get(index);
        const width = Math.max(name?.block.width ?? 0, Math.min(grid.step, 40));
        const left = name ? name.x - width / 2 : x - width / 2;
        const finding = badgeOf(touchpoint.id, setting);
        const people = hasSeveralPersonas ? touchpoint.personas.map(it => it.label).join(setting.words.comma) : '';
        const spoken = [touchpoint.label, ...touchpoint.channels.map(it => channelLabel(it, setting.words)), ...people === '' ? [] : [people]].join(', ');
        return [{
            key: touchpoint.id, target: touchpoint.id, column: index, lane: 'touchpoints', label: withFinding([spoken], badgeOf(touchpoint.id, setting), setting),
            ...!name && { hint: touchpoint.label },
            x: left, y: 0, width, height: 14 + (name?.block.height ?? 0),
            marks: [
                { kind: 'line', x1: x - left, y1: 0, x2: x - left, y2: 8, stroke: 'line-strong' },
                ...name ? moved(name.block.marks, width / 2, 14) : [],
                ...finding ? badge(finding, x - left + 11, 4, 6) : [],
            ],
        }];
    });
    return { groups, height: 14 + height };
}

interface Name {
    readonly x: number;
    /** About x = 0. */
    readonly block: Block;
}

function allNames({ steps, step, density }: Grid, setting: Setting): ReadonlyMap<number, Name> {
    const room = step - 12;
    const type = density === 'roomy' ? bodyStrong : metaStrong;
    return new Map(steps.flatMap(({ index, x, touchpoint }) => touchpoint ? [[index, {
        x, block: centred(stack([
            paragraph(touchpoint.label, type, room, setting),
            ...density === 'small' || touchpoint.channels.length === 0 ? [] : [paragraph(touchpoint.channels.map(it => capitalised(channelLabel(it, setting.words))).join(setting.words.comma), meta, room, setting)],
        ])),
    }] as const] : []));
}

/** Those that stand out, the first of them first, where they don't meet. */
function someNames({ steps, left, right }: Grid, standing: ReadonlySet<Step>, setting: Setting): ReadonlyMap<number, Name> {
    const names = new Map<number, Name>();
    const taken: { readonly from: number; readonly to: number }[] = [];
    for (const { index, x, touchpoint } of [...standing, ...steps.filter(it => it.touchpoint?.moments.length).slice(0, 60)]) {
        if (!touchpoint || names.has(index)) {
            continue;
        }
        const block = centred(paragraph(touchpoint.label, metaStrong, 128, setting));
        const middle = Math.min(Math.max(x, left + block.width / 2), Math.max(right - block.width / 2, left + block.width / 2));
        const [from, to] = [middle - block.width / 2 - 8, middle + block.width / 2 + 8];
        if (Math.abs(middle - x) <= block.width / 2 && taken.every(it => it.to <= from || it.from >= to)) {
            taken.push({ from, to });
            names.set(index, { x: middle, block });
        }
    }
    return names;
}
