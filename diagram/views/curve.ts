import { curvesOf, type Curve } from '../../language/model/curve.ts';
import { faces } from '../../language/model/emotion.ts';
import type { Journey, Persona } from '../../language/model/journey.ts';
import { badge, badgeOf, withFinding } from '../badge.ts';
import { centred, meta, moved, paragraph, run, signedRun, type Type } from '../block.ts';
import { occupied, type Box } from '../boxes.ts';
import { areaOf } from '../curve-area.ts';
import { axisRoom, curveFeet, curveHeads, gridOf, type Grid, type Step } from '../curve/grid.ts';
import { endWidth, notesOf } from '../curve/notes.ts';
import { linesOf, type Line, type Spot } from '../curve/points.ts';
import { shareOf } from '../curve/share.ts';
import { signOf, strokesOf } from '../curve/signs.ts';
import type { CurveLine } from '../curve-line.ts';
import { crossesBox, linesNear } from '../curve-near.ts';
import { faceMarks, feelingRole } from '../faces.ts';
import { levelText, scoreText } from '../feeling-text.ts';
import { findingItem, momentItem, supportItems } from '../legend-items.ts';
import type { LegendItem } from '../legend.ts';
import type { Group, Mark } from '../scene.ts';
import { settingOf, supportIn, type Setting } from '../setting.ts';
import { sheetMargin, sheetOf } from '../sheet.ts';
import { widestWord } from '../text/wrap.ts';
import type { View } from '../view.ts';
import { fill } from '../words.ts';

/** How it feels from step to step, and how much of that is known: the curve of the map, large, with what was said at its turns. */
export const curve: View = {
    draw(journey, { width, stretch = 1, findings = new Map(), isLive = false } = {}) {
        const setting = settingOf(journey, stretch, findings);
        const curves = curvesOf(journey).filter(({ points }) => points.some(it => it.level !== undefined));
        const available = (width ?? fullWidth) - 2 * sheetMargin;
        const panes = panesOf(curves);
        const isNamed = curves.length > 1 && panes.length === 1;
        const draft = gridOf(journey, available, 0, setting);
        const end = panes.reduce((most, pane) => Math.max(most, endWidth(linesOf(pane, draft, 1), isNamed, journey, setting)), 0);
        const grid = gridOf(journey, available, end, setting);
        const heads = curveHeads(journey, grid, isLive, setting);
        const right = Math.max(grid.right, (grid.steps.at(-1)?.x ?? 0) + end);

        let y = heads.bottom;
        const drawn = panes.map((pane, index) => {
            const made = drawPane(pane, grid, right, { y, isFirst: index === 0, isAlone: panes.length === 1, isNamed }, heads.boxes, journey, setting);
            y = made.bottom;
            return made;
        });
        const standing = new Set(drawn.flatMap(it => it.standing));
        const feet = curveFeet(grid, standing, journey.personas.length > 1, setting);
        const footTop = y + 8;
        const height = footTop + feet.height + 12;
        const isEmpty = panes.every(it => it.length === 0);
        return sheetOf('curve', journey, {
            width: right, height,
            under: [bandsOf(grid, heads.top, height), ...drawn.flatMap(it => it.under)],
            groups: [...heads.groups, ...drawn.flatMap(it => it.groups), ...lowered(feet.groups, footTop)],
            ...isEmpty ? { sentence: setting.words.noFeelings } : sentenceOf(drawn[0]?.lines[0], setting),
            ...asideOf(curves, setting),
            legend: [
                ...supportItems(journey, setting), ...momentItem(journey, setting), ...gapItem(curves, setting), ...findingItem(setting),
                ...isNamed ? curves.map((it, index): LegendItem => personaItem(it, index, setting)) : [],
            ],
        }, setting, width);
    },
};

/** CSS px of a sheet with up to eleven steps. */
const fullWidth = 1440;

/** More curves than that would be a tangle: each has a pane of its own. */
const mostTogether = 3;

type Pane = readonly { readonly curve: Curve; readonly nth: number }[];

function panesOf(curves: readonly Curve[]): readonly Pane[] {
    const all = curves.map((curve, nth) => ({ curve, nth }));
    return all.length <= mostTogether ? [all] : all.map(it => [it]);
}

function asideOf(curves: readonly Curve[], setting: Setting) {
    const aside = shareOf(curves, setting);
    return aside ? { aside } : {};
}

function sentenceOf(lead: Line | undefined, setting: Setting): { readonly sentence?: string } {
    const { curve: words, quote } = setting.words;
    const [first, last] = [lead?.spots[0], lead?.spots.at(-1)];
    if (!lead?.low || !lead.high || !first || !last) {
        return {};
    }
    const name = ({ point }: Spot) => fill(quote, { text: (point.touchpoint ?? point.stage).label });
    const end = last.level > first.level ? words.better : last.level < first.level ? words.worse : words.same;
    return { sentence: `${fill(words.sentence, { low: name(lead.low), high: name(lead.high) })} ${end}` };
}

function personaItem({ persona }: Curve, nth: number, { words }: Setting): LegendItem {
    const line = { isLead: nth === 0, nth };
    const stroke = strokesOf('M0,0L34,0', line, 0, false).slice(1);
    return {
        sign: line.isLead ? stroke : [...stroke, ...moved(signOf(0, 'sourced', 5, line), 17, 0)],
        signWidth: 34, text: nameOf(persona, words),
    };
}

function nameOf(persona: Persona | undefined, { comma }: Setting['words']): string {
    return [persona?.label ?? '', ...persona?.role === undefined ? [] : [persona.role]].join(comma);
}

function gapItem(curves: readonly Curve[], { words }: Setting): readonly LegendItem[] {
    const line = { kind: 'line', y1: 0, y2: 0, stroke: 'text', strokeWidth: 3, cap: 'round' } as const;
    return curves.some(({ points }) => points.some(it => it.level === undefined))
        ? [{ sign: [{ ...line, x1: 1, x2: 9 }, { ...line, x1: 23, x2: 31 }], signWidth: 32, text: words.noFeeling }]
        : [];
}

function bandsOf({ bands, left, right }: Grid, top: number, bottom: number): Group {
    return {
        key: 'curve/bands', x: 0, y: 0, width: right, height: bottom,
        marks: [
            ...bands.flatMap((band, index): readonly Mark[] => index % 2 === 1 ? [] : [{ kind: 'rect', x: band.left, y: top, width: band.right - band.left, height: bottom - top, fill: 'rail' }]),
            ...bands.slice(1).map((band): Mark => ({ kind: 'line', x1: band.left, y1: top, x2: band.left, y2: bottom, stroke: 'line', dash: '2 4' })),
            ...bands.length === 0 ? [] : [{ kind: 'line', x1: left, y1: bottom, x2: right, y2: bottom, stroke: 'line' } as const],
        ],
    };
}

// ---- a pane: curves that share a scale ----

interface DrawnPane {
    readonly bottom: number;
    readonly under: readonly Group[];
    readonly groups: readonly Group[];
    readonly lines: readonly Line[];
    /** Steps whose names matter most. */
    readonly standing: readonly Step[];
}

interface Place {
    readonly y: number;
    readonly isFirst: boolean;
    /** Only pane of the view: its scale is twice as high. */
    readonly isAlone: boolean;
    readonly isNamed: boolean;
}

function drawPane(pane: Pane, grid: Grid, right: number, { y, isFirst, isAlone, isNamed }: Place, heads: readonly Box[], journey: Journey, setting: Setting): DrawnPane {
    const unit = isAlone ? 104 : 52;
    const lines = linesOf(pane, grid, unit);
    const [lead] = lines;
    const title = isAlone ? undefined : paragraph(nameOf(lead?.curve.persona, setting.words), { size: 14, strong: true, fill: 'text' }, grid.right - grid.left - 20, setting);
    const top = y + (isFirst ? 14 : 24) + (title ? title.height + 6 : 0);
    const base = top + 24 + 2 * unit;
    const bottom = base + 2 * unit + (isAlone ? 60 : 40);
    const paneKey = lead ? keyOf(lead) : '';
    const spots = lines.flatMap(it => it.spots);
    const taken = occupied();
    heads.forEach(({ left, right, top: headTop, bottom: headBottom }) => taken.add({ left, right, top: headTop - base, bottom: headBottom - base }));
    if (title) {
        taken.add({ left: grid.left, right: grid.left + title.width + 18, top: y - base, bottom: top - base });
    }
    spots.forEach(spot => taken.add({ left: spot.x - spot.r - 4, right: spot.x + spot.r + 4, top: spot.y - spot.r - 4, bottom: spot.y + spot.r + 4 }));
    const gaps = lead ? gapsOf(grid, lines, setting) : [];
    gaps.forEach(({ box }) => taken.add(box));
    const moments = momentsOf(grid, lead, base, setting);
    moments.forEach(({ x, y: momentY, width, height }) => taken.add({ left: x, right: x + width, top: momentY - base, bottom: momentY - base + height }));
    const ordered = lines.flatMap(it => it.runs).sort((a, b) => a.from.x - b.from.x);
    const crosses = (box: Box) => linesNear(ordered, box.left, box.right, lines.length).some(line => crossesBox(line, box) || crossesSteep(line, box));
    const notes = notesOf(lines, {
        left: grid.left + 2, right: right + sheetMargin - 8, top: y - base + 4, bottom: bottom - base - 4, taken, crosses, density: grid.density, isNamed,
    }, journey, setting);
    const isThin = grid.density === 'dots' || grid.density === 'plain';
    const size = { x: 0, y: 0, width: right, height: bottom };
    return {
        bottom, lines,
        standing: [lead?.low, lead?.high, lead?.spots.at(-1), lead?.spots[0]].flatMap(it => it?.steps[0] ?? []),
        under: [
            groundOf(grid, unit, base, isAlone, paneKey, journey, setting),
            ...lead ? [{
                key: `curve/area${paneKey}`, ...size,
                marks: lead.runs.flatMap((it): readonly Mark[] => {
                    const { above, below } = areaOf(it, isThin ? 8 : 4);
                    return [
                        ...above === '' ? [] : [{ kind: 'path', x: 0, y: base, d: above, fill: 'tint+1' } as const],
                        ...below === '' ? [] : [{ kind: 'path', x: 0, y: base, d: below, fill: 'tint-1' } as const],
                    ];
                }),
            }] : [],
            baseline(grid, gaps, base, paneKey),
            ...lines.toReversed().map((line): Group => ({ key: `curve/line${keyOf(line)}`, ...size, marks: line.runs.flatMap(({ d }) => d === '' ? [] : strokesOf(d, line, base, isThin)) })),
        ],
        groups: [
            ...title ? [{ key: `curve/title${paneKey}`, x: grid.left + 10, y: y + (isFirst ? 12 : 22), width: title.width, height: title.height, marks: title.marks.map(mark => mark.kind === 'text' ? { ...mark, halo: true as const } : mark) }] : [],
            ...lines.toReversed().flatMap(line => line.spots.map(spot => spotGroup(spot, line, base, journey, setting))),
            ...moments,
            ...lowered(notes, base),
        ],
    };
}

/** Where a curve falls through a box between two of the places that `crossesBox` looks at. */
function crossesSteep(line: CurveLine, box: Box): boolean {
    const ys = [box.left, (box.left + box.right) / 2, box.right].map(x => line.heightAt(Math.min(Math.max(x, line.from.x), line.to.x)) ?? 0);
    const isBeside = line.to.x < box.left || line.from.x > box.right;
    return !isBeside && Math.min(...ys) <= box.top && Math.max(...ys) >= box.bottom;
}

function keyOf({ curve: { persona } }: Line): string {
    return persona ? `:${persona.name}` : '';
}

function spotGroup(spot: Spot, line: Line, base: number, journey: Journey, setting: Setting): Group {
    const { x, y, r, level, point: { emotions, touchpoint, stage, support, score }, steps } = spot;
    const thing = touchpoint ?? stage;
    const finding = emotions.map(it => badgeOf(it.id, setting)).find(it => it !== undefined);
    const felt = [scoreText(score ?? level, journey.scale, setting), ...emotions.flatMap(({ feeling, text }) => [feeling, text].filter(it => it !== undefined))].join(' ');
    const spoken = [thing.label, ...line.curve.persona ? [line.curve.persona.label] : [], felt, setting.words.support[supportIn(support, setting)]].join(', ');
    const half = Math.max(r, 6);
    return {
        key: `${thing.id}/point${keyOf(line)}`, target: emotions.length === 1 ? emotions[0]!.id : thing.id, column: steps[Math.floor((steps.length - 1) / 2)]!.index, lane: 'feelings',
        label: withFinding([spoken], finding, setting), hint: spoken,
        x: x - half, y: base + y - half, width: 2 * half, height: 2 * half,
        marks: moved([...signOf(level, supportIn(support, setting), r, line), ...finding ? badge(finding, -r * 0.75 - 3, -r * 0.75 - 3, Math.min(7, r)) : []], half, half),
    };
}

/** A diamond at the corner of a face or, where nothing was felt, on the baseline. */
function momentsOf({ steps, density }: Grid, lead: Line | undefined, base: number, setting: Setting): readonly Group[] {
    const spots = new Map(lead?.spots.map(spot => [spot.point.touchpoint, spot]));
    const size = density === 'dots' ? 4 : density === 'plain' ? 5 : 8;
    return steps.flatMap(({ index, x, touchpoint }): readonly Group[] => {
        const moment = touchpoint?.moments[0];
        if (!touchpoint || !moment) {
            return [];
        }
        const spot = spots.get(touchpoint);
        const by = spot ? spot.r * 0.72 + (density === 'dots' ? 1 : 4) : 0;
        const spoken = [touchpoint.label, setting.words.moment, ...touchpoint.moments.flatMap(it => it.text ?? [])].join(', ');
        return [{
            key: moment.id, target: moment.id, column: index, lane: 'moments', label: spoken, hint: spoken,
            x: (spot?.x ?? x) + by - size, y: base + (spot?.y ?? 0) - by - size, width: 2 * size, height: 2 * size,
            marks: [
                { kind: 'path', x: size, y: size, d: diamond(size + 2), fill: 'surface', upright: true },
                { kind: 'path', x: size, y: size, d: diamond(size), fill: 'moment', upright: true },
            ],
        }];
    });
}

function diamond(size: number): string {
    return `M0-${size}L${size} 0L0 ${size}L-${size} 0z`;
}

// ---- scale ----

function groundOf({ left, right }: Grid, unit: number, base: number, isAlone: boolean, pane: string, { scale }: Journey, setting: Setting): Group {
    const marks = faces.flatMap((level): readonly Mark[] => {
        const y = base - level * unit;
        const type: Type = { size: 12, strong: true, fill: feelingRole(level) };
        return [
            ...level === 0 ? [] : [{ kind: 'line', x1: left, y1: y, x2: right, y2: y, stroke: 'line-strong', dash: '1 5' } as const],
            ...isAlone || level % 2 === 0 ? faceMarks(level, 'sourced', axisRoom - 32, y, 10) : [],
            ...isAlone || level % 2 === 0 ? [{
                kind: 'text', x: axisRoom - 50, y: y + 4, anchor: 'end', runs: [signedRun(levelText(level, scale, setting), type)],
            } as const] : [],
        ];
    });
    const neutral = setting.words.faces['0'];
    return {
        key: `curve/scale${pane}`, x: 0, y: 0, width: right, height: base + 2 * unit,
        marks: [...marks, ...isAlone ? [{ kind: 'text', x: axisRoom - 50, y: base + 20, anchor: 'end', runs: [run(neutral, meta, setting)] } as const] : []],
    };
}

interface Gap {
    readonly from: number;
    readonly to: number;
    readonly marks: readonly Mark[];
    readonly box: Box;
}

/** Steps at which nobody's feeling is known. Words say so where they have room. */
function gapsOf({ steps, step }: Grid, lines: readonly Line[], setting: Setting): readonly Gap[] {
    const felt = new Set(lines.flatMap(it => it.spots.flatMap(spot => spot.steps)));
    const runs: Step[][] = [];
    steps.forEach((it, index) => {
        if (felt.has(it)) {
            return;
        }
        const before = steps[index - 1];
        if (before && !felt.has(before)) {
            runs.at(-1)!.push(it);
        } else {
            runs.push([it]);
        }
    });
    return runs.map((gap): Gap => {
        const [from, to] = [gap[0]!.x - step / 2 + 8, gap.at(-1)!.x + step / 2 - 8];
        const room = to - from - 24;
        const told = widestWord(setting.words.noFeeling, meta, setting.stretch) <= room ? paragraph(setting.words.noFeeling, meta, Math.min(room, 160), setting) : undefined;
        const text = told && told.marks.length <= 2 ? told : undefined;
        const middle = (from + to) / 2;
        const [halfWidth, halfHeight] = text ? [text.width / 2, text.height / 2] : [0, 0];
        return {
            from, to, marks: text ? moved(centred(text).marks, middle, -halfHeight) : [],
            box: { left: middle - halfWidth, right: middle + halfWidth, top: -halfHeight, bottom: halfHeight },
        };
    });
}

/** The line of no feeling in either direction, broken where nothing is known. */
function baseline({ left, right }: Grid, gaps: readonly Gap[], base: number, pane: string): Group {
    const solid = { kind: 'line', y1: base, y2: base, stroke: 'text-muted' } as const;
    const marks: Mark[] = [];
    let x = left;
    for (const { from, to, marks: text } of gaps) {
        marks.push(
            { ...solid, x1: x, x2: from }, ...[from, to].map((end): Mark => ({ kind: 'line', x1: end, y1: base - 5, x2: end, y2: base + 5, stroke: 'text-muted' })),
            ...moved(text, 0, base),
        );
        x = to;
    }
    return { key: `curve/baseline${pane}`, x: 0, y: 0, width: right, height: base + 10, marks: [...marks, { ...solid, x1: x, x2: right }] };
}

function lowered(groups: readonly Group[], y: number): readonly Group[] {
    return groups.map(group => ({ ...group, y: group.y + y }));
}
