import type { Journey, Phase } from '../../language/model/journey.ts';
import { badge, badgeOf, withFinding } from '../badge.ts';
import { bodyStrong, metaStrong, moved, options, paragraph, type Block, type Type } from '../block.ts';
import { chevronOf, chevronSize } from '../chevron.ts';
import { findIcon } from '../icons/icons.ts';
import type { Group, Mark } from '../scene.ts';
import type { Setting } from '../setting.ts';
import { widestWord } from '../text/wrap.ts';
import type { Passage } from './steps.ts';

/** A stage from edge to edge. */
export interface Band extends Passage {
    readonly left: number;
    readonly right: number;
}

const iconRoom = 24;
const chevronRoom = chevronSize + 4;
const phaseType: Type = { ...metaStrong, fill: 'text-muted' };

/** Names of phases and stages over a rule for each stage; the rules stand at the bottom. Names of stages that are too short for them stand one row higher, or more. */
export function headsOf({ phases }: Journey, bands: readonly Band[], isLive: boolean, setting: Setting): { readonly height: number; readonly groups: readonly Group[] } {
    const named = phases.filter(({ first, end }) => end > first && bands[first] !== undefined).map(phase => {
        const [left, right] = [bands[phase.first]!.left, bands[Math.min(phase.end, bands.length) - 1]!.right];
        return { phase, left, right, block: fitting(phase.label, phaseType, right - left - 10, 2, setting) };
    });
    const phaseHeight = named.reduce((most, { block }) => Math.max(most, block.height), 0);
    const top = phaseHeight === 0 ? 0 : phaseHeight + 10;
    let taken = -Infinity;
    const low = bands.map(band => {
        const title = titleOf(band, Math.max(taken, bands[0]!.left - 14), isLive, setting);
        taken = Math.max(taken, title.isWhole ? title.left + title.block.width + (title.hasChevron ? chevronRoom : 0) : band.left + 22);
        return { band, ...title };
    });
    const raised = raisedOf(low.filter(it => !it.isWhole).map(it => it.band), bands.at(-1)?.right ?? 0, setting);
    const height = low.reduce((most, { band, block }) => Math.max(most, raised.has(band) ? 0 : block.height), 0);
    const storeys = [...raised.values()].reduce<number[]>((heights, { row, block }) => heights.with(row, Math.max(heights[row]!, block.height + 4)), Array.from({ length: mostStoreys }, () => 0));
    const base = top + storeys.reduce((sum, it) => sum + it, 0);
    const rule = base + height + 8;
    const titles = low.map(title => {
        const high = raised.get(title.band);
        const bottom = high ? base - storeys.slice(0, high.row).reduce((sum, it) => sum + it, 0) - 4 : base + height;
        return { ...title, ...high && { left: high.left, block: high.block, isWhole: true }, isRaised: high !== undefined, bottom };
    });
    return {
        height: rule + 1,
        groups: [
            ...named.map((it): Group => phaseGroup(it, phaseHeight, setting)),
            ...titles.map(({ band, left, block, isWhole, isRaised, bottom }): Group => {
                const { stage, steps } = band;
                const finding = badgeOf(stage.id, setting);
                const from = Math.min(left, band.left);
                // On the rule, at the end of the stage.
                const at = Math.max(band.right - 14, band.left + 4) - from;
                const y = Math.min(bottom - block.height, base);
                const marks: Mark[] = [
                    ...isRaised ? [{ kind: 'line', x1: band.left - from + 2, y1: bottom - y + 2, x2: band.left - from + 2, y2: rule - y, stroke: 'line-strong' } as const] : [],
                    ...moved(block.marks, left - from, bottom - block.height - y),
                    { kind: 'line', x1: band.left - from + 2, y1: rule - y, x2: Math.max(band.right, band.left + 4) - from - 2, y2: rule - y, stroke: 'structure', strokeWidth: 2 },
                    ...finding ? [{ kind: 'circle', x: at, y: rule - y, r: 10, fill: 'surface' } as const, ...badge(finding, at, rule - y, 7)] : [],
                ];
                return {
                    key: stage.id, target: stage.id, lane: 'heads', column: steps[0]!.index,
                    label: withFinding([stage.label, ...stage.goals.map(it => `${setting.words.goal}: ${it.text}`)], finding, setting), ...!isWhole && { hint: stage.label },
                    x: from, y, width: Math.max(band.right - from, isRaised ? left - from + block.width : 4), height: rule - y + 1, marks,
                };
            }),
            ...titles.flatMap(({ band: { stage, steps }, left, block, hasChevron }) => hasChevron
                ? chevronOf(stage, left + block.width + 4, base + height - chevronSize - 2, { column: steps[0]!.index, lane: 'heads' }) : []),
        ],
    };
}

function phaseGroup({ phase, left, right, block }: { readonly phase: Phase; readonly left: number; readonly right: number; readonly block: Block }, height: number, setting: Setting): Group {
    const finding = badgeOf(phase.id, setting);
    return {
        key: phase.id, target: phase.id, lane: 'phases', label: withFinding([phase.label], finding, setting), ...block.height === 0 && { hint: phase.label },
        x: left + 2, y: 0, width: Math.max(right - left - 4, 4), height,
        marks: [...moved(block.marks, 0, height - block.height), ...finding ? [...badge(finding, block.width + 10, height - 8, 6)] : []],
    };
}

const mostStoreys = 3;

/**
 * Names of short stages stand over the others, each at its own line, which comes down to the stage: from the end on, in
 * the lowest row where there is room and no line comes through. One that finds none stays away.
 */
function raisedOf(bands: readonly Band[], end: number, setting: Setting): ReadonlyMap<Band, { readonly row: number; readonly left: number; readonly block: Block }> {
    const begins = Array.from({ length: mostStoreys }, () => Infinity);
    const raised = new Map<Band, { readonly row: number; readonly left: number; readonly block: Block }>();
    for (const band of bands.toReversed()) {
        const block = withIcon(band.stage.icon, paragraph(band.stage.label, bodyStrong, 200, setting));
        const left = Math.min(band.left + 2, end - block.width);
        const row = begins.findIndex((begin, index) => left + block.width + 14 <= begin && begins.slice(0, index).every(it => it > band.left + 8));
        if (row >= 0 && block.height <= 64 && left >= bands[0]!.left - 14) {
            begins[row] = left;
            raised.set(band, { row, left, block });
        }
    }
    return raised;
}

function withIcon(name: string | undefined, words: Block): Block {
    const icon = name === undefined ? undefined : findIcon(name);
    return icon === undefined ? words : {
        width: iconRoom + words.width, height: Math.max(words.height, 20),
        marks: [{ kind: 'icon', name: icon, x: 0, y: 2, size: 16, stroke: 'stage' }, ...moved(words.marks, iconRoom, 0)],
    };
}

/** Over its stage; where it is too narrow, it ends at the stage's own end and runs over the stage before. */
function titleOf({ stage, left, right }: Band, taken: number, isLive: boolean, setting: Setting): { readonly left: number; readonly block: Block; readonly isWhole: boolean; readonly hasChevron?: boolean } {
    const icon = stage.icon === undefined ? undefined : findIcon(stage.icon);
    const indent = icon ? iconRoom : 0;
    const beside = isLive ? fitting(stage.label, bodyStrong, right - left - indent - 10 - chevronRoom, 3, setting) : undefined;
    if (beside && beside.height > 0 && left + 2 >= taken) {
        return { left: left + 2, block: withIcon(stage.icon, beside), isWhole: true, hasChevron: true };
    }
    const own = fitting(stage.label, bodyStrong, right - left - indent - 10, 3, setting);
    if (own.height > 0 && left + 2 >= taken) {
        return { left: left + 2, block: withIcon(stage.icon, own), isWhole: true };
    }
    const wide = withIcon(stage.icon, paragraph(stage.label, bodyStrong, 200, setting));
    const from = right - 2 - wide.width;
    if (wide.height <= 44 && from >= taken + 14) {
        return { left: from, block: wide, isWhole: true };
    }
    const isIconFree = icon !== undefined && right - left >= 20 && left + 2 >= taken;
    return { left: left + 2, block: isIconFree ? { ...withIcon(stage.icon, { width: 0, height: 0, marks: [] }), width: 16 } : { width: 0, height: 0, marks: [] }, isWhole: false };
}

/** A text with no word broken and no more lines than that; else nothing. */
function fitting(text: string, type: Type, width: number, lines: number, setting: Setting): Block {
    const { language, stretch } = options(setting);
    if (width < 12 || widestWord(text, type, stretch, language) > width) {
        return { width: 0, height: 0, marks: [] };
    }
    const block = paragraph(text, type, width, setting);
    return block.marks.length > lines ? { width: 0, height: 0, marks: [] } : block;
}
