import type { CurvePoint } from '../../language/model/curve.ts';
import type { Journey } from '../../language/model/journey.ts';
import { bodyItalic, bodyStrong, meta, options, paragraph, stack, type Block, type Type } from '../block.ts';
import type { Box, Occupied } from '../boxes.ts';
import { feelingRole } from '../faces.ts';
import { feelingLine, feelingWords, scoreText } from '../feeling-text.ts';
import type { Setting } from '../setting.ts';
import { widestWord } from '../text/wrap.ts';
import { fill } from '../words.ts';
import type { Step } from './steps.ts';

/** How much is said of each step, by their number. */
export type Density = 'full' | 'brief' | 'least';

export function densityOf(steps: number): Density {
    return steps <= 14 ? 'full' : steps <= 36 ? 'brief' : 'least';
}

export interface LabelKind {
    /** With what was said there. */
    readonly hasQuote: boolean;
    /** Whether words may be broken. */
    readonly mayBreak: boolean;
}

/** Name and feeling of a step; undefined where a word would have to be broken that may not. */
export function labelOf(step: Step, width: number, { hasQuote, mayBreak }: LabelKind, density: Density, journey: Journey, setting: Setting): Block | undefined {
    const name: Type = density === 'full' ? bodyStrong : { size: 12, strong: true, fill: 'text' };
    const text = step.touchpoint?.label ?? '';
    const blocks = [
        paragraph(text, name, width, setting),
        ...step.felt ? [feelingBlock(step.felt, width, journey, setting)] : step.others.length === 0 && !step.ofStage ? [paragraph(setting.words.noFeeling, meta, width, setting)] : [],
        ...hasQuote && step.felt ? step.felt.emotions.flatMap(it => it.text === undefined ? [] : [it.text]).slice(0, 1).map(it => paragraph(fill(setting.words.quote, { text: it }), bodyItalic, width, setting)) : [],
    ];
    const { language, stretch } = options(setting);
    return !mayBreak && widestWord(text, name, stretch, language) > width ? undefined : stack(blocks, 2);
}

export function feelingBlock({ level, score, emotions }: CurvePoint, width: number, { scale }: Journey, setting: Setting): Block {
    const type: Type = { size: 12, strong: true, fill: feelingRole(level ?? 0) };
    return feelingLine(feelingWords(emotions, setting), scoreText(score ?? level ?? 0, scale, setting), type, width, setting);
}

/** A label that stands beyond its face; the middle of its lines is at x. */
export interface Beyond {
    readonly box: Box;
    readonly x: number;
    /** How far it is from where it would like to be. */
    readonly lift: number;
}

/** Looks for a place over or under a face, further out where it is taken, up to `most` px; the line from there to the face crosses nothing, unless nothing else helps. */
export function placeBeyond(block: Block, face: Face, goesUp: boolean, room: { readonly left: number; readonly right: number }, most: number, taken: Occupied, mayCross = false): Beyond | undefined {
    const { width, height } = block;
    const { x: faceX, y, r, left, right } = face;
    for (let lift = 0; lift <= most; lift += 10) {
        const near = y + (goesUp ? -1 : 1) * (r + 8 + lift);
        const [top, bottom] = goesUp ? [near - height, near] : [near, near + height];
        const isReached = mayCross || lift < leaderFrom || taken.isFree({ left: faceX - 2, right: faceX + 2, top: goesUp ? near : y + r + 4, bottom: goesUp ? y - r - 4 : near });
        for (const wanted of isReached ? [faceX, left + width / 2, right - width / 2, faceX + width * 0.3, faceX - width * 0.3] : []) {
            const x = Math.min(Math.max(wanted, room.left + width / 2), room.right - width / 2);
            const box: Box = { left: x - width / 2, right: x + width / 2, top, bottom };
            if (Math.abs(x - faceX) <= width / 2 && taken.isFree({ left: box.left - 3, right: box.right + 3, top: top - 2, bottom: bottom + 2 })) {
                return { box, x, lift };
            }
        }
    }
    return mayCross ? undefined : placeBeyond(block, face, goesUp, room, most, taken, true);
}

export interface Face {
    readonly x: number;
    readonly y: number;
    readonly r: number;
    readonly left: number;
    readonly right: number;
}

/** So far from its face a label needs a line to it. */
export const leaderFrom = 20;
