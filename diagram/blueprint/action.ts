import { faceOf } from '../../language/model/emotion.ts';
import type { CurvePoint } from '../../language/model/curve.ts';
import type { Persona, Scale, Touchpoint } from '../../language/model/journey.ts';
import { cornerBadge } from '../badge.ts';
import { bodyStrong, meta, metaStrong, moved, run, signedRun, widthOf, type Block } from '../block.ts';
import { clamped, type Clamped } from '../clamped.ts';
import { faceMarks, feelingRole } from '../faces.ts';
import { scoreText } from '../feeling-text.ts';
import type { FindingMark } from '../findings.ts';
import { memo } from '../memo.ts';
import type { Mark, Role } from '../scene.ts';
import { capitalised, initialOf, supportIn, type Setting } from '../setting.ts';
import { badgeAt, outline, textOf, type CardLook } from './cards.ts';
import { cardPad } from './steps.ts';

/** What somebody feels at a step. */
export interface Felt {
    readonly point: CurvePoint & { readonly level: number };
    /** Where a map has several. */
    readonly persona?: Persona;
}

/** What all first cards of the row agree on. */
export interface ActionStyle {
    readonly hasFeelings: boolean;
    readonly scale: Scale;
}

const radius = 11;
const lineHeight = 24;
const gap = 8;

/** What people do first at a step, or its name. */
export function actionText(touchpoint: Touchpoint, width: number, setting: Setting): Clamped {
    return textOf(touchpoint.actions[0]?.text ?? touchpoint.label, bodyStrong, width, setting);
}

/** Faces with their numbers, side by side and, where they have to be, one under the other. */
export function feelingsBlock(felt: readonly Felt[], width: number, hasMoment: boolean, { hasFeelings, scale }: ActionStyle, setting: Setting): Block {
    if (!hasFeelings) {
        return { width: 0, height: hasMoment ? lineHeight : 0, marks: [] };
    }
    const room = width - 2 * cardPad - (hasMoment ? 20 : 0);
    if (felt.length === 0) {
        const words = clamped(setting.words.noFeeling, meta, room, 2, setting);
        return { ...words, height: Math.max(words.height, lineHeight), marks: moved(words.marks, 0, words.marks.length > 1 ? -4 : 4) };
    }
    const marks: Mark[] = [];
    let [x, y] = [0, 0];
    for (const { point, persona } of felt) {
        const number = scoreText(point.score ?? point.level ?? 0, scale, setting);
        const numberWidth = widthOf(number, metaStrong, setting);
        const initial = persona === undefined ? undefined : initialOf(persona.label);
        const before = initial === undefined ? 0 : widthOf(initial, metaStrong, setting) + 4;
        const itemWidth = before + 2 * radius + 6 + numberWidth;
        if (x > 0 && x + itemWidth > room) {
            [x, y] = [0, y + lineHeight + 2];
        }
        marks.push(
            ...initial === undefined ? [] : [{ kind: 'text', x, y: y + 16, anchor: 'start', runs: [run(initial, metaStrong, setting)] } as const],
            ...faceMarks(point.level, supportIn(point.support, setting), x + before + radius, y + lineHeight / 2, radius),
            { kind: 'text', x: x + before + 2 * radius + 6, y: y + 16, anchor: 'start', runs: [signedRun(number, { ...metaStrong, fill: feelingRole(point.level) })] },
        );
        x += itemWidth + 10;
    }
    return { width: room, height: y + lineHeight, marks };
}

/** Room that feelings take over the text. */
export function feelingsRoom({ height }: Block): number {
    return height === 0 ? 0 : height + gap;
}

/** The colours of a step are those of what is felt at it; of several feelings, of their mean. */
export function actionLook(felt: readonly Felt[], isLowest: boolean): CardLook {
    if (felt.length === 0) {
        return { fill: 'card', stroke: 'line-strong', strokeWidth: 1 };
    }
    const level = felt.reduce((sum, { point }) => sum + point.level, 0) / felt.length;
    return { fill: tints[faceOf(level)], stroke: isLowest ? 'pain' : feelingRole(level), strokeWidth: isLowest ? 2 : 1 };
}

const tints: Readonly<Record<-2 | -1 | 0 | 1 | 2, Role>> = { [-2]: 'tint-2', [-1]: 'tint-1', 0: 'tint0', 1: 'tint+1', 2: 'tint+2' };

/** `top`: room for the feelings, the same in all cards of the row. */
export function drawAction(
    touchpoint: Touchpoint, felt: readonly Felt[], width: number, height: number, top: number, look: CardLook, style: ActionStyle, finding: FindingMark | undefined, setting: Setting,
): readonly Mark[] {
    const key = [
        width, height, top, look.stroke, look.strokeWidth, style.hasFeelings, style.scale.lowest, touchpoint.moments.length > 0, finding?.level, finding?.count, setting.key,
        touchpoint.actions[0]?.text ?? touchpoint.label, ...felt.flatMap(({ point, persona }) => [persona?.label, point.level, point.score, point.support]),
    ].join('\u0001');
    return drawn(key, () => {
        const feelings = feelingsBlock(felt, width, touchpoint.moments.length > 0, style, setting);
        return [
            outline(width, height, look),
            ...moved(feelings.marks, cardPad, cardPad),
            ...moved(actionText(touchpoint, width, setting).marks, cardPad, cardPad + top),
            ...finding ? cornerBadge(finding, width - badgeAt.fromEnd, badgeAt.y, setting) : [],
        ];
    });
}

const drawn = memo<readonly Mark[]>(15_000);

/** "frustrated, −2". */
export function spokenFeelings(felt: readonly Felt[], { scale }: ActionStyle, setting: Setting): readonly string[] {
    return felt.map(({ point, persona }) => [
        ...persona === undefined ? [] : [persona.label],
        ...point.emotions.flatMap(({ feeling, text }) => [...feeling === undefined ? [] : [capitalised(feeling)], ...text === undefined ? [] : [text]]),
        scoreText(point.score ?? point.level ?? 0, scale, setting),
    ].join(setting.words.comma));
}
