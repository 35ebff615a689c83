import type { Statement } from '../../language/model/journey.ts';
import { cornerBadge } from '../badge.ts';
import { body, bodyStrong, centred, moved, type Block, type Type } from '../block.ts';
import { clamped, type Clamped } from '../clamped.ts';
import type { FindingMark } from '../findings.ts';
import { memo } from '../memo.ts';
import type { Mark, Role } from '../scene.ts';
import { supportIn, type Setting } from '../setting.ts';
import { supportMark } from '../sources.ts';
import { cardPad } from './steps.ts';

/** A text longer than this ends with `…`, and is told whole to a pointer that rests on it. */
export const mostLines = 6;
const least = 48;

/** The middle of the sign on a card's corner: so it stays off the next card and off the text. */
export const badgeAt = { fromEnd: 14, y: -2 } as const;

export interface CardLook {
    readonly fill: Role | 'none';
    readonly stroke: Role;
    readonly strokeWidth: number;
    readonly dash?: string;
}

export function textOf(text: string, type: Type, width: number, setting: Setting): Clamped {
    return clamped(text, type, width - 2 * cardPad, mostLines, setting);
}

export function statementText({ text }: Statement, width: number, setting: Setting): Clamped {
    return textOf(text, body, width, setting);
}

export function furtherText({ text }: Statement, width: number, setting: Setting): Clamped {
    return textOf(text, bodyStrong, width, setting);
}

export function heightOf({ height }: Block): number {
    return Math.max(least, height + 2 * cardPad);
}

/** A statement in the middle of its card, with the mark of what it rests on where the writer says so. */
export function drawStatement(statement: Statement, width: number, height: number, look: CardLook, finding: FindingMark | undefined, setting: Setting): readonly Mark[] {
    const { text, source: { support } } = statement;
    return drawn(`${width} ${height} ${look.fill} ${look.stroke} ${look.strokeWidth} ${support} ${finding?.level} ${finding?.count} ${setting.key} ${text}`, () => {
        const block = statementText(statement, width, setting);
        return [
            outline(width, height, look),
            ...moved(centred(block).marks, width / 2, (height - block.height) / 2),
            ...support === 'unsourced' ? [] : [supportMark(supportIn(support, setting), 10, 10)],
            ...finding ? cornerBadge(finding, width - badgeAt.fromEnd, badgeAt.y, setting) : [],
        ];
    });
}

/** What else people do at a step: under its first card, set like it. */
export function drawFurther(statement: Statement, width: number, height: number, look: CardLook, finding: FindingMark | undefined, setting: Setting): readonly Mark[] {
    return drawn(`further ${width} ${height} ${look.fill} ${look.stroke} ${look.strokeWidth} ${finding?.level} ${finding?.count} ${setting.key} ${statement.text}`, () => {
        const block = furtherText(statement, width, setting);
        return [outline(width, height, look), ...moved(block.marks, cardPad, (height - block.height) / 2), ...finding ? cornerBadge(finding, width - badgeAt.fromEnd, badgeAt.y, setting) : []];
    });
}

export function outline(width: number, height: number, { fill, stroke, strokeWidth, dash }: CardLook): Mark {
    const edge = strokeWidth / 2;
    return { kind: 'rect', x: edge, y: edge, width: width - strokeWidth, height: height - strokeWidth, radius: 6, fill, stroke, strokeWidth, ...dash !== undefined && { dash } };
}

const drawn = memo<readonly Mark[]>(30_000);
