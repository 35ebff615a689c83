import { faceOf, type Face } from '../../language/model/emotion.ts';
import type { Support } from '../../language/model/journey.ts';
import { feelingRole } from '../faces.ts';
import type { Mark, Role } from '../scene.ts';
import { supportIn, type Setting } from '../setting.ts';
import type { Other } from './steps.ts';
import type { Span } from './spans.ts';

/** CSS px for one level. */
export const unit = 104;
const gap = 1.5;
/** Of a folded stretch: where its paper is cut, from its end. */
const cutFromEnd = 38;
const cutWidth = 14;
const tooth = 13;

/** Where the face and the words of a stretch stand: in front of the fold. */
export function openPart({ x, width, isFolded }: Span): { readonly left: number; readonly right: number; readonly middle: number } {
    const [left, right] = [x + gap, isFolded ? x + width - cutFromEnd : x + width - gap];
    return { left, right, middle: (left + right) / 2 };
}

/** From the baseline (y = 0) to the level that is felt; its edge says what that rests on. */
export function barMarks(span: Span, level: number, support: Support, setting: Setting): readonly Mark[] {
    const { x, width, isFolded, isUnknown } = span;
    const [left, right] = [x + gap, Math.max(x + width - gap, x + gap + 2)];
    const y = -level * unit || 0;
    // The baseline stays whole.
    const from = Math.sign(y);
    const tint = tintOf(level);
    const role = feelingRole(level);
    const pieces = isFolded ? torn(left, x + width - cutFromEnd, right, from, y) : [`M${left} ${from}H${right}V${r(y)}H${left}z`];
    const cuts = isFolded ? [x + width - cutFromEnd, x + width - cutFromEnd + cutWidth] : [];
    return [
        ...pieces.map((d): Mark => ({ kind: 'path', x: 0, y: 0, d, fill: tint })),
        // Where tints are bare paper these are the bar.
        ...width < 8 ? [] : [{ kind: 'path', x: 0, y: 0, d: `M${left + 0.5} ${from}V${r(y)}M${right - 0.5} ${from}V${r(y)}`, fill: 'none', stroke: role, opacity: 0.35 } as const],
        ...isUnknown ? [{ kind: 'path', x: 0, y: 0, d: hatch(left, right, Math.min(0, y), Math.max(0, y)), fill: 'none', stroke: role, strokeWidth: 1, opacity: 0.35 } as const] : [],
        ...cuts.map((at): Mark => ({ kind: 'path', x: 0, y: 0, d: `M${tear(at, from, y).join('L')}`, fill: 'none', stroke: role, strokeWidth: 1.25, cap: 'round' })),
        { kind: 'line', x1: left, y1: y, x2: right, y2: y, stroke: role, strokeWidth: 4, ...edgeDash(supportIn(support, setting)) },
    ];
}

/** What lies under the words in a bar. */
export function tintOf(level: number): Role {
    return tints[faceOf(level)];
}

const tints: Readonly<Record<Face, Role>> = { [-2]: 'tint-2', [-1]: 'tint-1', 0: 'tint0', 1: 'tint+1', 2: 'tint+2' };

function edgeDash(support: Support): { readonly dash?: string } {
    return support === 'sourced' ? {} : { dash: support === 'assumed' ? '10 4' : '2 4' };
}

/** What another persona feels in the same stretch. */
export function otherMarks({ left, right, middle }: ReturnType<typeof openPart>, { point, nth }: Other, shift: number, setting: Setting): readonly Mark[] {
    const y = -(point.level ?? 0) * unit || 0;
    return [
        { kind: 'line', x1: left, y1: y, x2: right, y2: y, stroke: 'second', strokeWidth: 2, dash: otherDashes[nth % otherDashes.length]! },
        ...otherSign(middle + shift, y, supportIn(point.support, setting)),
    ];
}

export const otherDashes = ['7 5', '2 4', '10 4 2 4'];

export function otherSign(x: number, y: number, support: Support): readonly Mark[] {
    const square = { kind: 'rect', x: x - 6, y: y - 6, width: 12, height: 12, radius: 2 } as const;
    return [
        { kind: 'rect', x: x - 8, y: y - 8, width: 16, height: 16, radius: 3, fill: 'surface' },
        support === 'sourced' ? { ...square, fill: 'second' } : { ...square, fill: 'surface', stroke: 'second', strokeWidth: 2, ...support === 'unsourced' && { dash: '0.1 4', cap: 'round' } },
    ];
}

/** Both pieces of a bar that is torn in the middle. */
function torn(left: number, cut: number, right: number, from: number, y: number): readonly string[] {
    return [`M${left} ${from}L${tear(cut, from, y).join('L')}L${left} ${r(y)}z`, `M${right} ${from}L${tear(cut + cutWidth, from, y).join('L')}L${right} ${r(y)}z`];
}

function tear(x: number, from: number, to: number): readonly string[] {
    const count = Math.max(2, 2 * Math.round(Math.abs(to - from) / tooth / 2));
    return Array.from({ length: count + 1 }, (_, index) => `${r(x + (index % 2) * 10)} ${r(from + (to - from) * index / count)}`);
}

/** Lines that say: this width means nothing. */
function hatch(left: number, right: number, top: number, bottom: number): string {
    const lines: string[] = [];
    for (let from = left - (bottom - top) + 10; from < right; from += 10) {
        const start = Math.max(from, left);
        const end = Math.min(from + bottom - top, right);
        if (end > start) {
            lines.push(`M${r(start)} ${r(bottom - (start - from))}L${r(end)} ${r(bottom - (end - from))}`);
        }
    }
    return lines.join('');
}

function r(value: number): number {
    return Math.round(value * 10) / 10;
}
