import type { Journey } from '../../language/model/journey.ts';
import { badge, badgeOf, withFinding } from '../badge.ts';
import { centred, moved, type Block } from '../block.ts';
import { occupied, type Box, type Occupied } from '../boxes.ts';
import { faceMarks, feelingRole } from '../faces.ts';
import { scoreText } from '../feeling-text.ts';
import type { Group, Mark } from '../scene.ts';
import { durationText, supportIn, type Setting } from '../setting.ts';
import { channelLabel } from '../words.ts';
import { barMarks, openPart, otherMarks, tintOf, unit } from './bars.ts';
import type { Band } from './heads.ts';
import { feelingBlock, labelOf, leaderFrom, placeBeyond, type Beyond, type Density, type Face } from './labels.ts';
import type { Span } from './spans.ts';
import type { Step } from './steps.ts';

/** Something in its place, y from the baseline. */
export interface Placed {
    readonly box: Box;
    /** Those of its words that stand beyond a bar. */
    readonly words?: Box;
    draw(base: number): readonly Group[];
}

/** A step, its stretch and its face. */
interface Place {
    readonly step: Step;
    readonly span: Span;
    readonly face: Face;
}

/** Bars, faces and names of all steps, each name where there is room for it. */
export function placeAll(bands: readonly Band[], spans: readonly Span[], density: Density, room: { readonly left: number; readonly right: number }, journey: Journey, setting: Setting): readonly Placed[] {
    const taken = occupied();
    const lines = occupied();
    const faces = apart(bands.flatMap(band => band.steps.map(step => faceOfStep(step, spans[step.index]!, density))));
    const places = bands.flatMap(band => band.steps.map((step): Place => ({ step, span: spans[step.index]!, face: faces[step.index]! })));
    for (const { step, span, face } of places) {
        const { left, right, middle } = openPart(span);
        taken.add({ left: span.x, right: span.x + span.width, top: Math.min(face.y, 0) - 3, bottom: Math.max(face.y, 0) + 3 });
        taken.add({ left: face.x - face.r - 3, right: face.x + face.r + (step.touchpoint?.moments.length ? 12 : 3), top: face.y - face.r - 3, bottom: face.y + face.r + 3 });
        for (const { point } of step.others) {
            const y = -(point.level ?? 0) * unit;
            for (const box of [{ left, right, top: y - 4, bottom: y + 4 }, { left: middle - 34, right: middle + 34, top: y - 10, bottom: y + 10 }]) {
                taken.add(box);
                lines.add(box);
            }
        }
    }
    const stages = bands.flatMap((band): readonly Placed[] => band.felt ? [stageBar(band, taken, journey, setting)] : []);
    const drawn = [...places].sort((a, b) => weightOf(b.step) - weightOf(a.step) || a.step.index - b.step.index).map(place => {
        const { step, span, face } = place;
        const isKept = step.touchpoint !== undefined && (density !== 'least' || weightOf(step) > 0);
        const inside = isKept && step.felt ? labelInside(step, face, lines, density, journey, setting) : undefined;
        // Where the bar is that of the stage, names stand on the other side of the baseline.
        const goesUp = step.ofStage ? (step.ofStage.level ?? 0) < 0 : (step.felt?.level ?? 0) >= 0;
        const most = density === 'full' ? 4000 : weightOf(step) > 0 ? 400 : 200;
        const widths = [{ width: 150, mayBreak: false }, { width: Math.min(150, span.width - 8), mayBreak: false }, { width: Math.min(400, room.right - room.left - 8), mayBreak: false }, { width: 150, mayBreak: true }];
        const blocks = inside || !isKept ? [] : widths.map(({ width, mayBreak }) => labelOf(step, width, { hasQuote: density === 'full' && step.isLow, mayBreak }, density, journey, setting));
        // The last two are for words that are too long for the first.
        const beyond = blocks.filter((block, index): block is Block => block !== undefined && (index < 2 || blocks.slice(0, index).every(it => it === undefined)))
            .flatMap(block => {
                const found = placeBeyond(block, face, goesUp, room, most, taken);
                return found ? [{ ...found, block }] : [];
            })
            .reduce<Beyond & { readonly block: Block } | undefined>((best, it) => best && best.lift <= it.lift ? best : it, undefined);
        if (beyond) {
            taken.add(beyond.box);
            taken.add({ left: face.x - 2, right: face.x + 2, top: Math.min(beyond.box.bottom, face.y), bottom: Math.max(beyond.box.top, face.y) });
        }
        return { index: step.index, placed: stepPlaced(place, inside, beyond, density, journey, setting) };
    });
    return [...stages, ...drawn.sort((a, b) => a.index - b.index).map(it => it.placed)];
}

/** Which labels are placed first, and stay where there are too many. */
function weightOf({ isPeak, isLow, touchpoint, index }: Step): number {
    return (isLow ? 8 : 0) + (isPeak ? 4 : 0) + (touchpoint?.moments.length ? 2 : 0) + (index === 0 ? 1 : 0);
}

function faceOfStep({ felt, isLow, isPeak, touchpoint }: Step, span: Span, density: Density): Face {
    const { left, right, middle } = openPart(span);
    const r = felt === undefined ? Math.min(7, Math.max(3, span.width / 4))
        : density === 'least' ? (isLow || isPeak || touchpoint?.moments.length ? 12 : Math.min(8, Math.max(3, span.width / 2 - 1)))
            : span.width < 24 ? 12 : span.width < 44 ? 16 : isLow ? 22 : 20;
    return { x: middle, y: -(felt?.level ?? 0) * unit || 0, r, left, right };
}

/** A face that would lie on the one before it is a dot, or the one before it is: that of the shorter stretch. */
function apart(faces: readonly Face[]): readonly Face[] {
    const made = [...faces];
    for (let index = 1; index < made.length; index++) {
        const [before, face] = [made[index - 1]!, made[index]!];
        const distance = Math.hypot(face.x - before.x, face.y - before.y);
        if (distance < before.r + face.r + 4) {
            const isFirst = before.right - before.left < face.right - face.left;
            const r = Math.max(3, Math.min(6, distance - (isFirst ? face.r : before.r) - 4));
            made[isFirst ? index - 1 : index] = { ...isFirst ? before : face, r };
        }
    }
    return made;
}

/** In the bar, where all of it fits; its top from the baseline. */
function labelInside(step: Step, face: Face, lines: Occupied, density: Density, journey: Journey, setting: Setting): { readonly block: Block; readonly top: number } | undefined {
    const width = Math.min(face.right - face.left - 16, 200);
    const height = Math.abs(face.y) - face.r - 14;
    for (const hasQuote of [step.isLow, false]) {
        const block = width < 40 ? undefined : labelOf(step, width, { hasQuote, mayBreak: false }, density, journey, setting);
        const top = block && (face.y < 0 ? face.y + face.r + 4 + (height - block.height) / 2 : 8 + (height - block.height) / 2);
        if (block && top !== undefined && block.height <= height && block.width <= width && lines.isFree({ left: face.x - block.width / 2, right: face.x + block.width / 2, top, bottom: top + block.height })) {
            return { block, top };
        }
    }
    return undefined;
}

function stepPlaced(
    { step, span, face }: Place,
    inside: { readonly block: Block; readonly top: number } | undefined, beyond: Beyond & { readonly block: Block } | undefined, density: Density, journey: Journey, setting: Setting,
): Placed {
    const { felt, touchpoint, stage, index } = step;
    const thing = touchpoint ?? stage;
    const half = Math.max(face.r, ...step.others.map(() => 34));
    const left = Math.min(span.x, face.x - half);
    const ys = [0, face.y, ...step.others.map(({ point }) => -(point.level ?? 0) * unit)];
    const top = Math.min(...ys) - face.r;
    const bottom = Math.max(...ys) + face.r;
    const finding = badgeOf(thing.id, setting);
    const marks: readonly Mark[] = [
        ...felt ? barMarks(span, felt.level ?? 0, felt.support, setting) : [],
        ...inside && span.isUnknown ? [{ kind: 'rect', x: face.x - inside.block.width / 2 - 5, y: inside.top - 2, width: inside.block.width + 10, height: inside.block.height + 4, radius: 4, fill: tintOf(felt?.level ?? 0) } as const] : [],
        ...inside ? moved(centred(inside.block).marks, face.x, inside.top) : [],
        ...step.others.flatMap(it => otherMarks(openPart(span), it, felt && span.width > 72 ? 28 : 0, setting)),
        ...felt ? face.r < 7 ? dot(face, felt.level ?? 0) : faceMarks(felt.level ?? 0, supportIn(felt.support, setting), face.x, face.y, face.r) : step.ofStage ? [] : gapMarks(face),
        ...touchpoint?.moments.length ? [{ kind: 'path', x: face.x + face.r * 0.8, y: face.y + (face.y > 0 ? 1 : -1) * face.r * 0.8, d: 'M0-8L8 0L0 8L-8 0z', fill: 'moment', stroke: 'surface', strokeWidth: 2 } as const] : [],
        ...finding ? badge(finding, face.x - face.r * 0.8, face.y + (face.y > 0 ? 1 : -1) * face.r * 0.8, 7) : [],
    ];
    const label = spoken(step, span, journey, setting);
    const isHidden = touchpoint !== undefined && !inside && !beyond || density === 'least';
    return {
        ...beyond && { words: beyond.box },
        box: beyond ? { ...beyond.box, top: Math.min(beyond.box.top, top), bottom: Math.max(beyond.box.bottom, bottom) } : { left, right: span.x + span.width, top, bottom },
        draw: base => [
            {
                key: touchpoint ? thing.id : `${thing.id}/step`, target: thing.id, lane: 'touchpoints', column: index, label, ...isHidden && { hint: label },
                x: left, y: base + top, width: Math.max(span.x + span.width, face.x + half) - left, height: bottom - top, marks: moved(marks, -left, -top),
            },
            ...beyond ? [{
                key: `${thing.id}/name`, target: thing.id, lane: 'names', column: index, label: thing.label,
                x: beyond.box.left, y: base + beyond.box.top, width: beyond.box.right - beyond.box.left, height: beyond.box.bottom - beyond.box.top,
                marks: [
                    ...leader(face, beyond), ...moved(centred(beyond.block).marks, beyond.x - beyond.box.left, 0).map((mark): Mark => mark.kind === 'text' ? { ...mark, halo: true } : mark),
                ],
            }] : [],
        ],
    };
}

/** From a label to its face, where they are not side by side. */
function leader(face: Face, { box, lift }: Beyond): readonly Mark[] {
    if (lift < leaderFrom) {
        return [];
    }
    const isOver = box.bottom < face.y;
    return [{ kind: 'line', x1: face.x - box.left, y1: (isOver ? box.bottom + 2 : box.top - 2) - box.top, x2: face.x - box.left, y2: face.y + (isOver ? -1 : 1) * (face.r + 3) - box.top, stroke: 'line-strong' }];
}

function dot({ x, y, r }: Face, level: number): readonly Mark[] {
    return [{ kind: 'circle', x, y, r: r + 1, fill: 'surface' }, { kind: 'circle', x, y, r, fill: feelingRole(level) }];
}

/** A stretch in which nobody wrote down what is felt: no height, and no zero either. */
function gapMarks({ x, y, r, left, right }: Face): readonly Mark[] {
    return [
        { kind: 'rect', x: left, y: -3, width: Math.max(right - left, 2), height: 6, fill: 'surface' },
        { kind: 'line', x1: left, y1: 0, x2: right, y2: 0, stroke: 'flow', strokeWidth: 1.5, dash: '2 4' },
        { kind: 'circle', x, y, r, fill: 'surface', stroke: 'flow', strokeWidth: 1.5 },
    ];
}

/** What is felt in a stage as a whole: one bar over all of its steps. */
function stageBar(band: Band, taken: Occupied, journey: Journey, setting: Setting): Placed {
    const felt = band.felt!;
    const level = felt.level ?? 0;
    const y = -level * unit || 0;
    const span: Span = { x: band.left, width: band.right - band.left, isFolded: false, isUnknown: false };
    const x = (band.left + band.right) / 2;
    const r = Math.min(20, Math.max(7, span.width / 2 - 2));
    const words = feelingBlock(felt, 150, journey, setting);
    taken.add({ left: band.left, right: band.right, top: Math.min(y, 0) - 3, bottom: Math.max(y, 0) + 3 });
    const place = placeBeyond(words, { x, y, r, left: band.left, right: band.right }, level >= 0, { left: 0, right: Math.max(band.right, words.width) }, 4000, taken);
    taken.add({ left: x - r - 3, right: x + r + 3, top: y - r - 3, bottom: y + r + 3 });
    if (place) {
        taken.add(place.box);
    }
    const top = Math.min(0, y, place?.box.top ?? 0) - r;
    const bottom = Math.max(0, y, place?.box.bottom ?? 0) + r;
    return {
        ...place && { words: place.box },
        box: { left: band.left, right: band.right, top, bottom },
        draw: base => [{
            key: `${band.stage.id}/felt`, target: band.stage.id, lane: 'stages', column: band.steps[0]!.index, label: `${band.stage.label}, ${felt.emotions.map(it => it.feeling ?? '').join(' ')} ${scoreText(felt.score ?? level, journey.scale, setting)}`,
            x: band.left, y: base + top, width: span.width, height: bottom - top,
            marks: moved([
                ...barMarks(span, level, felt.support, setting), ...faceMarks(level, supportIn(felt.support, setting), x, y, r),
                ...place ? moved(centred(words).marks, place.x, place.box.top) : [],
            ], -band.left, -top),
        }],
    };
}

function spoken({ touchpoint, stage, felt, ofStage, others, duration }: Step, { isFolded }: Span, { scale }: Journey, setting: Setting): string {
    const thing = touchpoint ?? stage;
    const finding = badgeOf(thing.id, setting);
    const feeling = (point: NonNullable<typeof felt>) => [...point.emotions.map(it => it.feeling ?? ''), scoreText(point.score ?? point.level ?? 0, scale, setting), ...point.emotions.map(it => it.text ?? '')].filter(it => it !== '').join(' ');
    return withFinding([
        [thing.label, felt ? feeling(felt) : ofStage ? `${stage.label}: ${feeling(ofStage)}` : setting.words.noFeeling, ...others.map(it => `${it.persona.label}: ${feeling(it.point)}`)].join(', '),
        duration ? `${durationText(duration, setting)}${isFolded ? `, ${setting.words.timeline.fold}` : ''}` : setting.words.timeline.none,
        ...touchpoint ? touchpoint.channels.map(it => channelLabel(it, setting.words)) : [],
        ...touchpoint ? touchpoint.moments.map(it => it.text === undefined ? setting.words.moment : `${setting.words.moment}: ${it.text}`) : [],
    ], finding, setting);
}
